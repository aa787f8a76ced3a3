/**
 * Packages of the last measure, since the ones of sources-fresh.mjs served a choice: neither fit nor any choice has seen a
 * text of theirs. Read as sources.mjs says.
 */
import { code, deb, MO, npm } from './sources.mjs';

const FRESH = 'fresh2';
const prose = { prose: true };

export const FRESH2_LOCALES = [
  npm('@openstreetmap/id-tagging-schema', '7.2.0', FRESH, 'json', /\/dist\/translations\/([\w-]+?)(?<!\.min)\.json$/),
  npm('ckeditor5', '48.5.2', FRESH, 'strings', /\/dist\/translations\/([\w-]+)\.js$/),
  npm('datatables.net-plugins', '3.0.2', FRESH, 'json', /\/i18n\/([a-z]{2,3}(?:-[A-Z]+)?)\.json$/),
  npm('intl-tel-input', '29.5.1', FRESH, 'strings', /\/dist\/js\/locale\/([\w-]+)\.js$/),
  npm('select2', '4.1.0', FRESH, 'strings', /\/dist\/js\/i18n\/([\w-]+)\.js$/),
  npm('@docusaurus/theme-translations', '3.10.2', FRESH, 'json', /\/locales\/([\w-]+)\/[\w-]+\.json$/),
  npm('jodit', '4.15.13', FRESH, 'strings', /\/esm\/langs\/([\w-]+)\.js$/),
  npm('froala-editor', '5.4.0', FRESH, 'strings', /\/js\/languages\/([\w-]+)\.js$/),
  npm('cldr-units-full', '48.2.0', FRESH, 'json', /\/main\/([\w-]+)\/units\.json$/),
  ...['digikam-data', 'kate5-data', 'gnumeric-common', 'bluefish-data', 'homebank-data', 'coreutils'].map((name) =>
    deb(name, FRESH, 'mo', MO),
  ),
  deb('gnome-shell-common', FRESH, 'mo', MO),
  deb('sugar-browse-activity', FRESH, 'mo', MO),
  deb('roundcube-core', FRESH, 'strings', /\/program\/localization\/(\w+)\/(?:labels|messages)\.inc$/),
  deb('dokuwiki', FRESH, 'lines', /\/inc\/lang\/([\w-]+)\/\w+\.txt$/, prose),
  deb('dasher-data', FRESH, 'lines', /\/training_([a-z]+)_[\w]+\.txt$/, prose),
  ...'de hi ko km dz tr vi el eu zh-tw'
    .split(' ')
    .map((language) => deb(`libreoffice-help-${language}`, FRESH, 'html', /\/text\/.*\.html$/, { language, ...prose })),
  deb('python3.11-doc', FRESH, 'html', /\.html$/, { language: 'en', ...prose }),
];

export const FRESH2_CODE = [
  code(deb, 'ghdl-common', null, FRESH, /\.(vhdl|v\d\d)$/),
  code(deb, 'yosys', null, FRESH, /\.(v|lib|sv|h)$/),
  code(deb, 'supercollider-language', null, FRESH, /\.(sc|scd|schelp)$/),
  code(deb, 'picolisp', null, FRESH, /\.l$/),
  code(deb, 'lilypond-data', null, FRESH, /\.(ly|scm)$/),
  code(deb, 'valac-0.56-vapi', null, FRESH, /\.vapi$/),
  code(deb, 'autoconf-archive', null, FRESH, /\.m4$/),
  code(deb, 'bash-completion', null, FRESH, /\/completions\/.*$/),
  code(deb, 'ansible-core', null, FRESH, /\.(py|yml|ps1)$/),
  code(deb, 'linux-libc-dev', null, FRESH, /\.h$/),
  code(deb, 'libcgal-dev', null, FRESH, /\.h$/),
  code(deb, 'python3-sklearn', null, FRESH, /\.(py|rst|csv)$/),
  code(deb, 'redmine', null, FRESH, /\.(rb|erb|yml)$/),
  code(deb, 'dokuwiki', null, FRESH, /\.(php|less|js)$/),
  code(npm, '@capacitor/android', '8.5.2', FRESH, /\.java$/),
  code(npm, '@capacitor/ios', '8.5.2', FRESH, /\.(swift|m|h)$/),
  code(npm, 'react-native-windows', '1.0.0', FRESH, /\.(cs|cpp|h|idl|xaml|props)$/),
  code(npm, 'google-proto-files', '6.0.1', FRESH, /\.(proto|yaml)$/),
  code(npm, 'mathjs', '15.2.0', FRESH, /\/lib\/esm\/.*\.js$|\.md$/),
  code(npm, 'webpack', '5.112.2', FRESH, /\/(lib|schemas)\/.*\.(js|json|ts)$/),
  code(npm, 'less', '4.9.1', FRESH, /\.(js|less|ts|md)$/),
  code(npm, 'stylus', '0.64.0', FRESH, /\.(js|styl|md)$/),
  code(npm, 'tree-sitter-haskell', '0.23.1', FRESH, /\.(js|scm|c|txt|hs)$/),
  code(npm, 'datatables.net-plugins', '3.0.2', FRESH, /\.(js|ts|css)$/),
];
