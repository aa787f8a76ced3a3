/** Sentences one after the other: with a space between them, but for a full-width stop, which brings its own. */
export const joinSentences = (sentences: readonly string[]): string =>
  sentences
    .filter(Boolean)
    .join(' ')
    .replace(/([。！？]) /g, '$1');
