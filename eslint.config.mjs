import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/** Every style, HTML and SVG that is built from strings is a hole in the strict policy (toolchain: strict CSP). */
const FORBIDDEN = ['style-map', 'unsafe-html', 'unsafe-svg', 'unsafe-mathml'].map((name) => ({
  name: `lit/directives/${name}.js`,
  message: 'Breaks the strict policy.',
}));

export default ts.config(
  { ignores: ['dist', 'node_modules', 'coverage', '.cache'] },
  ...ts.configs.recommended,
  wc.configs['flat/best-practice'],
  lit.configs['flat/all'],
  {
    settings: { wc: { elementBaseClasses: ['LitElement', 'ByomElement', 'LazyElement'] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'wc/guard-super-call': 'off',
      'lit/no-template-map': 'off',
      'lit/no-template-arrow': 'off',
      'max-lines': ['error', { max: 300 }],
      'no-restricted-imports': ['error', { paths: FORBIDDEN }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**', 'components/**'],
    rules: { 'no-console': 'error', 'max-lines-per-function': ['error', { max: 50 }] },
  },
  {
    files: ['tools/**', 'simulator/**', 'demo/**'],
    rules: { 'max-lines-per-function': ['error', { max: 50 }] },
  },
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    // The positive control of the attack suite: two scripts that see each other's names, careless on purpose.
    files: ['test/attacks/leaky/**'],
    rules: {
      '@typescript-eslint/no-unused-vars': 'off',
      'wc/attach-shadow-constructor': 'off',
      'wc/no-closed-shadow-root': 'off',
    },
  },
);
