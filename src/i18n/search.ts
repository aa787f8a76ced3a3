/** How names are searched. */

/**
 * A text as it is searched: whoever can't type an accent finds the name that has it, and the other way round. Only the marks
 * of Latin, Greek and Cyrillic go; in other scripts a mark is a letter.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** What a text has to hold, each word somewhere in it, as `plain` gives it; none for an empty search. */
export const searchedWords = (search: string): string[] => plain(search).split(/\s+/).filter(Boolean);
