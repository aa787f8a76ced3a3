/**
 * The size of an image, read from the first bytes of its data URL: PNG, JPEG, WebP, GIF. Decoders go by the same bytes, so
 * nothing is gained by a false one: what a decoder would not take, or could take in another way, has no size here.
 */

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

type Sides = readonly [width: number, height: number];

/** Enough for the tables and previews that may stand before a JPEG's size. */
const DATA = /^data:image\/\w+;base64,(.{1,262144})/;

/** Whole numbers in a binary string; what lies beyond its end is NaN. */
class Bytes {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  at(index: number): number {
    return this.#text.charCodeAt(index);
  }

  /** Two bytes, the first weighs most. */
  big(index: number): number {
    return this.at(index) * 256 + this.at(index + 1);
  }

  /** Two bytes, the second weighs most. */
  little(index: number): number {
    return this.at(index + 1) * 256 + this.at(index);
  }

  has(word: string, index: number): boolean {
    return this.#text.startsWith(word, index);
  }
}

const pngSides = (bytes: Bytes): Sides => [
  bytes.big(16) * 65_536 + bytes.big(18),
  bytes.big(20) * 65_536 + bytes.big(22),
];

/** The larger of the announced screen and the first picture, which may go beyond it. */
function gifSides(bytes: Bytes): Sides {
  const flags = bytes.at(10);
  let at = 13 + (flags & 0x80 ? 6 << (flags & 7) : 0);
  // Extensions, each in blocks that say their length.
  for (; bytes.at(at) === 0x21; at++) for (at += 2; bytes.at(at);) at += bytes.at(at) + 1;
  return [
    Math.max(bytes.little(6), bytes.little(at + 1) + bytes.little(at + 5)),
    Math.max(bytes.little(8), bytes.little(at + 3) + bytes.little(at + 7)),
  ];
}

function webpSides(bytes: Bytes): Sides | null {
  if (bytes.has('VP8X', 12))
    return [bytes.little(24) + bytes.at(26) * 65_536 + 1, bytes.little(27) + bytes.at(29) * 65_536 + 1];
  if (bytes.has('VP8 ', 12)) return [bytes.little(26) % 16_384, bytes.little(28) % 16_384];
  if (bytes.has('VP8L', 12))
    return [(bytes.little(21) % 16_384) + 1, (((bytes.little(22) + bytes.at(24) * 65_536) >> 6) % 16_384) + 1];
  return null;
}

/** Passes over tables, application data and comments; any other marker before the frame could lead a reader astray. */
function jpegSides(bytes: Bytes): Sides | null {
  for (let at = 2; bytes.at(at) === 0xff; at += 2 + bytes.big(at + 2)) {
    const marker = bytes.at(at + 1);
    if ([0xc4, 0xcc, 0xdb, 0xdd].includes(marker) || (marker >= 0xe0 && marker < 0xff)) continue;
    return marker >> 4 === 0xc && marker !== 0xc8 ? [bytes.big(at + 7), bytes.big(at + 5)] : null;
  }
  return null;
}

function sidesOf(bytes: Bytes): Sides | null {
  if (bytes.has('\x89PNG\r\n', 0)) return pngSides(bytes);
  if (bytes.has('GIF8', 0)) return gifSides(bytes);
  if (bytes.has('RIFF', 0) && bytes.has('WEBP', 8)) return webpSides(bytes);
  return bytes.has('\xff\xd8', 0) ? jpegSides(bytes) : null;
}

/** @returns null for an address, another kind of file, or bytes that make no sense */
export function readImageSize(url: unknown): ImageSize | null {
  const data = typeof url === 'string' ? DATA.exec(url)?.[1] : undefined;
  if (data === undefined) return null;
  try {
    const [width, height] = sidesOf(new Bytes(atob(data))) ?? [0, 0];
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    // Not the encoding that it says it is.
    return null;
  }
}
