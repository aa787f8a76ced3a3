/** Whether a page's colours leave the words of a view readable: a consent must not be hidden by making it vanish. */

const WORDS = ['text', 'text-muted', 'danger'];
const GROUNDS = ['surface', 'surface-raised'];
const LEAST_CONTRAST = 2;

/** About the relative luminance of `color(srgb r g b)`; NaN for whatever else, such as a colour that shows what is behind it. */
function luminanceOf(colour = ''): number {
  const [, ...parts] = /^color\(srgb (\S+) (\S+) (\S+)\)$/.exec(colour) ?? [];
  // Beyond white there is only white.
  const [red = NaN, green = NaN, blue = NaN] = parts.map((part) => Math.min(1, Math.max(0, Number(part))) ** 2);
  return 0.21 * red + 0.72 * green + 0.07 * blue;
}

export function isReadable(theme: Readonly<Record<string, string>>): boolean {
  const differ = (words: string, ground: string): boolean => {
    const [one, other] = [luminanceOf(theme[words]) + 0.05, luminanceOf(theme[ground]) + 0.05];
    return Math.max(one, other) >= LEAST_CONTRAST * Math.min(one, other);
  };
  const plain = WORDS.every((words) => GROUNDS.every((ground) => differ(words, ground)));
  return plain && differ('accent-text', 'accent');
}
