/**
 * How many tokens one use of a feature takes, typically: as this app's own calls on this device say, else as the app
 * declares it in its markup. A chunk of its own: only a picker asks.
 */
import type { Database } from '../ledger/database.ts';
import { History } from '../ledger/history.ts';
import type { Category, Entry, TypicalUse } from '../protocol/types.ts';

/** The newest calls say what is typical; reading all of a long history would be felt. */
const NEWEST = 200;
/** Fewer calls are no habit. */
const FEWEST = 3;

interface Query {
  readonly category: Category;
  readonly feature?: string;
}

interface Sources {
  readonly document: Document;
  readonly database: Database;
  readonly app: string;
}

export async function typicalUse(query: Query, { document, database, app }: Sources): Promise<TypicalUse | null> {
  const declared = declaredUse(document, query);
  const { entries } = await new History({ database }).page({ limit: NEWEST, filter: {} });
  const fitting = entries.filter((entry) => isTold(entry) && entry.app === app && entry.category === query.category);
  const feature = query.feature ?? mostUsed(fitting) ?? declared?.feature;
  const calls = fitting.filter((entry) => entry.feature === feature);
  if (feature === undefined || calls.length < FEWEST) return declared;
  return {
    feature,
    promptTokens: median(calls.map(({ promptTokens }) => promptTokens ?? 0)),
    completionTokens: median(calls.map(({ completionTokens }) => completionTokens ?? 0)),
    source: 'history',
  };
}

/** A call that ran to its end, with its usage told. */
const isTold = ({ imported, promptTokens, completionTokens, outcome }: Entry): boolean =>
  !imported && promptTokens !== null && completionTokens !== null && outcome === 'settled';

function mostUsed(entries: readonly Entry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { feature } of entries) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}

/** From `<byom-models category feature typical-tokens="3000 400">`, else from `<byom-connect>`; the first that fits. */
function declaredUse(document: Document, { category, feature }: Query): TypicalUse | null {
  for (const name of ['byom-models', 'byom-connect'])
    for (const element of document.querySelectorAll(`${name}[feature][typical-tokens]`)) {
      const named = element.getAttribute('feature')?.trim() ?? '';
      if (categoryOf(element) !== category || (feature && feature !== named)) continue;
      const [promptTokens = NaN, completionTokens = NaN] = (element.getAttribute('typical-tokens') ?? '')
        .trim()
        .split(/\s+/)
        .map(Number);
      if (named && isCount(promptTokens) && isCount(completionTokens))
        return { feature: named, promptTokens, completionTokens, source: 'declared' };
    }
  return null;
}

/** Of several the first: what a button declares is of the category that it names first. */
function categoryOf(element: Element): string {
  const words = element.getAttribute('category') ?? element.getAttribute('categories') ?? '';
  return /\S+/.exec(words)?.[0] ?? 'worker';
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
