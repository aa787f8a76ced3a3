/** Takes the spaces that are for readers only out of the style sheets that stand as text in the sources. */

const SHEETS = /(?<=css|CSS = )`[^`]*`/g;
/** Expressions inside a sheet stay as they are. */
const EXPRESSION = /(\$\{[^}]*\})/;

const tighten = (css) =>
  css
    .replace(/\s+/g, ' ')
    .replace(/;?\s*(}|[{:;,])\s+/g, '$1')
    .replace(/ (?={)/g, '');

/** @param {string} code of a module, in TypeScript or JavaScript */
export const tightenSheets = (code) =>
  code.replace(SHEETS, (sheet) =>
    sheet
      .split(EXPRESSION)
      .map((part, index) => (index % 2 === 0 ? tighten(part) : part))
      .join(''),
  );
