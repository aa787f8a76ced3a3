import { expect } from '@open-wc/testing';
import { readImageSize } from '../../../src/tokens/image-size.ts';
import { aboutTokens, likelyTokens } from '../../../src/tokens/likely.ts';
import { estimateTokens } from '../../../src/tokens/estimate.ts';

async function drawn(type: string, width: number, height: number): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.fillRect(0, 0, width / 2, height / 3);
  return canvas.toDataURL(type, 0.8);
}
const urlOf = (type: string, bytes: readonly number[]): string =>
  `data:image/${type};base64,${btoa(String.fromCharCode(...bytes))}`;
const ascii = (text: string): number[] => Array.from(text, (each) => each.charCodeAt(0));
const little = (value: number, bytes = 2): number[] =>
  Array.from({ length: bytes }, (_, at) => (value >> (8 * at)) & 255);
const big = (value: number): number[] => [value >> 8, value & 255];
const segment = (marker: number, length: number): number[] => [
  0xff,
  marker,
  ...big(length + 2),
  ...new Array<number>(length).fill(0xc0),
];
const frame = (width: number, height: number): number[] => [
  0xff,
  0xc2,
  ...big(17),
  8,
  ...big(height),
  ...big(width),
  ...new Array<number>(10).fill(1),
];

describe('tokens/image-size', () => {
  it('reads what the browser itself makes', async () => {
    for (const [width, height] of [
      [1, 1],
      [640, 480],
      [300, 2_000],
      [1_025, 257],
    ] as const)
      for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
        const url = await drawn(type, width, height);
        expect(url.startsWith(`data:${type}`)).to.equal(true);
        expect(readImageSize(url), `${type} ${width}`).to.deep.equal({ width, height });
      }
  });

  it('reads every kind of WebP', () => {
    const riff = (kind: string, rest: number[]): string =>
      urlOf('webp', [...ascii('RIFF'), 0, 0, 0, 0, ...ascii(`WEBP${kind}`), 0, 0, 0, 0, ...rest]);
    expect(readImageSize(riff('VP8X', [0, 0, 0, 0, ...little(69_999, 3), ...little(29_999, 3), 0]))).to.deep.equal({
      width: 70_000,
      height: 30_000,
    });
    expect(readImageSize(riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little(1_200), ...little(800)]))).to.deep.equal({
      width: 1_200,
      height: 800,
    });
    // Fourteen bits each, less one.
    expect(readImageSize(riff('VP8L', [0x2f, ...little(4_999 | (7_999 << 14), 4), 0, 0]))).to.deep.equal({
      width: 5_000,
      height: 8_000,
    });
    expect(readImageSize(riff('VP9 ', new Array<number>(20).fill(9)))).to.equal(null);
  });

  it('a GIF is as large as its screen or as its first picture, whichever is larger', () => {
    const gif = (flags: number, before: number[], picture: number[]): string =>
      urlOf('gif', [...ascii('GIF89a'), ...little(100), ...little(50), flags, 0, 0, ...before, 0x2c, ...picture, 0]);
    const small = [...little(0), ...little(0), ...little(100), ...little(50)];
    const large = [...little(10), ...little(20), ...little(4_000), ...little(30)];
    const control = [0x21, 0xf9, 4, 0, 0, 0, 0, 0];
    const loop = [0x21, 0xff, 11, ...ascii('NETSCAPE2.0'), 3, 1, 0, 0, 0];
    const palette = new Array<number>(6 << 1).fill(0x2c);
    expect(readImageSize(gif(0, [], small))).to.deep.equal({ width: 100, height: 50 });
    expect(readImageSize(gif(0x81, [...palette, ...loop, ...control], small))).to.deep.equal({
      width: 100,
      height: 50,
    });
    expect(readImageSize(gif(0x81, [...palette, ...loop, ...control], large))).to.deep.equal({
      width: 4_010,
      height: 50,
    });
  });

  it('a JPEG’s size stands behind what may stand before it, and nowhere else', () => {
    const jpeg = (...parts: number[][]): string => urlOf('jpeg', [0xff, 0xd8, ...parts.flat(), 0, 0, 0]);
    const before = [segment(0xe0, 14), segment(0xe1, 60_000), segment(0xdb, 65), segment(0xc4, 28), segment(0xfe, 5)];
    expect(readImageSize(jpeg(...before, frame(4_032, 3_024)))).to.deep.equal({ width: 4_032, height: 3_024 });
    // Markers without a length, filling bytes, garbage: what readers disagree on has no size.
    for (const strange of [[0xff, 1], [0xff, 1, 0, 2], [0xff, 0xd0, 0, 2], [0xff, 0xff, 0, 2], [7], [0xff, 0xd8]])
      expect(readImageSize(jpeg(strange, frame(1, 1))), String(strange)).to.equal(null);
    expect(readImageSize(jpeg(frame(640, 0))), 'a height that comes later').to.equal(null);
    expect(readImageSize(jpeg(segment(0xe0, 14)))).to.equal(null);
  });

  it('what is no data of an image has no size', () => {
    for (const url of [
      'https://example.com/a.png',
      'data:image/svg+xml;base64,PHN2Zy8+',
      'data:image/png;base64,***',
      'data:image/png;base64,',
      'data:image/png,iVBORw0KGgo',
      urlOf('png', ascii('\x89PNG')),
      urlOf('png', ascii('not an image at all, however long it may be')),
      '',
      undefined,
      null,
      { toString: 1 },
    ])
      expect(readImageSize(url), String(JSON.stringify(url))).to.equal(null);
  });
});

describe('tokens/likely', () => {
  const body = (model: string, content: unknown): Record<string, unknown> => ({
    model,
    messages: [{ role: 'user', content }],
  });
  const image = (url: string): Record<string, unknown> => ({ type: 'image_url', image_url: { url } });

  it('lies below the bound, and is 0 only for nothing', () => {
    const text = 'A likely figure is no bound: it may be too low as often as too high. '.repeat(20);
    for (const family of ['o200k', 'claude5', 'any'] as const)
      expect(likelyTokens(text, family)).to.be.within(200, estimateTokens(text, family) - 1);
    expect(likelyTokens('', 'any')).to.equal(0);
    expect(likelyTokens('a', 'any')).to.equal(1);
  });

  it('counts an image by its maker’s rule, from its own bytes', async () => {
    const square = await drawn('image/png', 1_024, 1_024);
    const plain = async (model: string): Promise<number> => (await aboutTokens(body(model, [])))!;
    const expected: Record<string, number> = {
      'openai/gpt-4o': 765,
      'openai/gpt-4o-mini': 2_833 + 4 * 5_667,
      'openai/gpt-5': 70 + 4 * 140,
      'openai/gpt-5-mini': Math.ceil(1_024 * 1.62),
      'openai/gpt-5-nano': Math.ceil(1_024 * 2.46),
      'openai/o3': 75 + 4 * 150,
      'openai/gpt-5.9': Math.ceil(1_024 * 1.2),
      'anthropic/claude-sonnet-4.6': 37 * 37 + 4,
      'google/gemini-2.5-pro': 4 * 258,
      'google/gemini-3-pro': 1_090,
      'qwen/qwen3-vl': 1_024,
    };
    for (const [model, tokens] of Object.entries(expected))
      expect((await aboutTokens(body(model, [image(square)])))! - (await plain(model)), model).to.equal(tokens);
  });

  it('says nothing where an image’s size or its maker’s rule is not known', async () => {
    const square = await drawn('image/png', 64, 64);
    expect(await aboutTokens(body('openai/gpt-4o', [image('https://example.com/a.png')]))).to.equal(null);
    expect(await aboutTokens(body('someone/new', [image(square)]))).to.equal(null);
    expect(await aboutTokens(body('openai/gpt-4o', [{ type: 'input_audio' }]))).to.equal(null);
    expect(await aboutTokens({ model: 'openai/gpt-4o' })).to.equal(5);
  });
});
