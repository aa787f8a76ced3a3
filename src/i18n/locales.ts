/** The languages, each a chunk of its own; loaded when a page in that language needs its first words. */
import { en, type Terms } from './en.ts';
import { enStage, type StageTerms } from './en-stage.ts';
import { loaded, tellTerms } from './localize.ts';

/** All words of one language: what stands in the page at once, and what loads with the stage. */
export interface Locale {
  readonly page: Terms;
  readonly stage: StageTerms;
}

const english: Locale = { page: en, stage: enStage };

/** By BCP 47 tag; region and script only where they matter. */
const LOADERS: Readonly<Record<string, () => Promise<{ readonly default: Locale }>>> = {
  ar: () => import('./locales/ar/index.ts'),
  de: () => import('./locales/de/index.ts'),
  es: () => import('./locales/es/index.ts'),
  fr: () => import('./locales/fr/index.ts'),
  hi: () => import('./locales/hi/index.ts'),
  it: () => import('./locales/it/index.ts'),
  ja: () => import('./locales/ja/index.ts'),
  ko: () => import('./locales/ko/index.ts'),
  nl: () => import('./locales/nl/index.ts'),
  pl: () => import('./locales/pl/index.ts'),
  'pt-BR': () => import('./locales/pt-BR/index.ts'),
  tr: () => import('./locales/tr/index.ts'),
  uk: () => import('./locales/uk/index.ts'),
  'zh-Hans': () => import('./locales/zh-Hans/index.ts'),
};
const ALIASES: Readonly<Record<string, string>> = { pt: 'pt-BR', zh: 'zh-Hans' };

/** The tags that have words, English among them. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(LOADERS)];

/** The language that serves a tag: `de-AT` is served by `de`; what is not known by English. */
function serving(lang: string): string {
  const tags = Object.keys(LOADERS);
  const find = (tag: string): string | undefined => tags.find((one) => one.toLowerCase() === tag.toLowerCase());
  const base = lang.split('-')[0]!.toLowerCase();
  return find(lang) ?? find(base) ?? find(ALIASES[base] ?? '') ?? 'en';
}

/** The words for a tag. Rejects if they can't be loaded. */
export async function loadLocale(lang: string): Promise<Locale> {
  const load = LOADERS[serving(lang)];
  return load ? (await load()).default : english;
}

/** Some of the words, in the shape of the whole. */
export type SomeTerms<Whole> = {
  readonly [Name in keyof Whole]?: Whole[Name] extends Words ? Whole[Name] : SomeTerms<Whole[Name]>;
};
type Words = string | readonly string[] | ((...given: never[]) => string);
export interface SomeLocale {
  readonly page?: SomeTerms<Terms>;
  readonly stage?: SomeTerms<StageTerms>;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** @throws TypeError where a word has no place in the whole, or is of another kind */
function merge<Whole>(whole: Whole, some: unknown, path: string): Whole {
  if (!isGroup(whole) || !isGroup(some)) {
    if (typeof whole !== typeof some || Array.isArray(whole) !== Array.isArray(some))
      throw new TypeError(`replaceTerms: ${path} is of another kind than the word in its place.`);
    return some as Whole;
  }
  const merged: Record<string, unknown> = { ...whole };
  for (const [name, value] of Object.entries(some)) {
    if (!Object.hasOwn(whole, name)) throw new TypeError(`replaceTerms: there is no ${path}.${name}.`);
    merged[name] = merge(whole[name], value, `${path}.${name}`);
  }
  return merged as Whole;
}

/** Puts a page's own words in the place of some of ours; what it does not name stays. */
export async function putTerms(lang: string, { page, stage }: SomeLocale): Promise<void> {
  const before = loaded.get(lang) ?? (await loadLocale(lang));
  tellTerms(lang, {
    page: merge(before.page, page ?? {}, 'page'),
    stage: merge(before.stage, stage ?? {}, 'stage'),
  });
}
