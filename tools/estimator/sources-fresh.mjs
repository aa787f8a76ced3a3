/**
 * Packages of the first measure on texts that neither fit nor choice had seen; some weights were raised by what it found since.
 * Read as sources.mjs says.
 */
import { code, deb, MO, npm } from './sources.mjs';

const FRESH = 'fresh';
const prose = { prose: true };

export const FRESH_LOCALES = [
  npm('@uppy/locales', '5.2.0', FRESH, 'strings', /\/lib\/([a-z]{2,3}_[\w]+)\.js$/),
  npm('date-fns', '4.4.0', FRESH, 'strings', /\/date-fns\/locale\/([\w-]+)\/_lib\/[\w/]+\.js$/),
  npm('flatpickr', '4.6.13', FRESH, 'strings', /\/dist\/esm\/l10n\/([\w-]+)\.js$/),
  npm('quasar', '2.34.0', FRESH, 'strings', /\/lang\/([\w-]+)\.js$/),
  npm('antd', '6.6.8', FRESH, 'strings', /\/lib\/locale\/([a-z]{2,3}_[A-Z]+)\.js$/),
  npm('devextreme', '26.1.5', FRESH, 'json', /\/localization\/messages\/([\w-]+)\.json$/),
  npm('video.js', '8.24.1', FRESH, 'json', /\/dist\/lang\/([\w-]+)\.json$/),
  npm('handsontable', '18.1.1', FRESH, 'strings', /\/i18n\/languages\/([\w-]+)\.js$/),
  deb('mediawiki', FRESH, 'json', /\/languages\/i18n\/([\w-]+)\.json$/),
  deb('wordpress-l10n', FRESH, 'mo', /\/languages\/(?:[a-z-]+-)?([a-z]{2,3}(?:_[A-Z]+)?)\.mo$/),
  ...['gimp-data', 'inkscape', 'freeciv-data', 'dolphin', 'konqueror', 'minetest-data'].map((name) =>
    deb(name, FRESH, 'mo', MO),
  ),
  ...'ja ru fr es cs fi'
    .split(' ')
    .map((language) => deb(`aptitude-doc-${language}`, FRESH, 'html', /\.html$/, { language, ...prose })),
  ...'de es fr id it ja pt zh-cn zh-tw en'
    .split(' ')
    .map((language) => deb(`debian-reference-${language}`, FRESH, 'html', /\.html$/, { language, ...prose })),
  deb('installation-guide-amd64', FRESH, 'html', /\/doc\/installation-guide-amd64\/([\w-]+)\/.*\.html$/, prose),
  deb('git-doc', FRESH, 'html', /\.html$/, { language: 'en', ...prose }),
  deb('postgresql-doc-15', FRESH, 'html', /\.html$/, { language: 'en', ...prose }),
];

export const FRESH_CODE = [
  code(deb, 'agda-stdlib', null, FRESH, /\.agda$/),
  code(deb, 'libcoq-stdlib', null, FRESH, /\.v$/),
  code(deb, 'fpc-source-3.2.2', null, FRESH, /\.(pp|pas|inc)$/),
  code(deb, 'gforth-common', null, FRESH, /\.(fs|fth)$/),
  code(deb, 'maxima-share', null, FRESH, /\.(mac|lisp)$/),
  code(deb, 'octave-statistics', null, FRESH, /\.m$/),
  code(deb, 'nim', null, FRESH, /\.nim$/),
  code(deb, 'haxe', null, FRESH, /\.hx$/),
  code(deb, 'libeigen3-dev', null, FRESH, /\/src\/.*\.h$/),
  code(deb, 'python3-sympy', null, FRESH, /\.py$/),
  code(deb, 'ruby-activesupport', null, FRESH, /\.(rb|yml)$/),
  code(deb, 'libmojolicious-perl', null, FRESH, /\.(pm|pod|ep|css)$/),
  code(deb, 'php-twig', null, FRESH, /\.php$/),
  code(deb, 'zsh-common', null, FRESH, /\/functions\/.*$/),
  code(deb, 'povray-includes', null, FRESH, /\.inc$/),
  code(deb, 'texlive-latex-recommended', null, FRESH, /\.(sty|cls|def)$/),
  code(deb, 'phpmyadmin', null, FRESH, /\.(php|twig|sql|scss)$/),
  code(deb, 'lua-penlight', null, FRESH, /\.lua$/),
  code(deb, 'avr-libc', null, FRESH, /\.(h|S)$/),
  code(npm, 'three', '0.187.0', FRESH, /\/(src|examples)\/.*\.js$/),
  code(npm, 'd3', '7.9.2', FRESH, /\.(js|md)$/),
  code(npm, 'prismjs', '1.30.0', FRESH, /\.(js|css|md)$/),
  code(npm, 'bulma', '1.0.4', FRESH, /\.(sass|scss|css)$/),
  code(npm, 'react-native-maps', '1.29.11', FRESH, /\.(java|kt|m|mm|h|swift|tsx?)$/),
  code(npm, 'node-addon-api', '8.9.2', FRESH, /\.(h|gyp|md|js)$/),
  code(npm, 'coffeescript', '2.7.1', FRESH, /\.(js|coffee|md)$/),
  code(npm, 'svelte', '5.57.3', FRESH, /\/src\/.*\.(js|ts)$/),
  code(npm, 'expo-modules-core', '58.0.7', FRESH, /\.(kt|swift|cpp|h|ts)$/),
  code(npm, 'web3', '4.16.0', FRESH, /\.(ts|js|md|map)$/),
  code(npm, '@fortawesome/fontawesome-free', '7.3.1', FRESH, /\.(svg|scss|yml|json)$/),
];
