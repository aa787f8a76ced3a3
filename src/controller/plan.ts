/**
 * What a call would be, from the state alone: model, output cap, price ceilings from the dearest to the cheapest, and
 * what each would hold. Pure, so that it can be tested with nothing running.
 */
import { parsePrice } from '../pricing/decimal.ts';
import { asksForCaching, holdAtCeiling } from '../pricing/beyond-ceiling.ts';
import { holdNano, type PriceTable } from '../pricing/hold.ts';
import { canCall } from '../protocol/can-call.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { ByomState, DataPolicy, Nano } from '../protocol/types.ts';
import type { CatalogueEndpoint, CatalogueModel } from '../provider/catalogue.ts';
import type { PriceCeiling } from '../provider/request-fields.ts';
import type { RequestEstimate } from '../tokens/request.ts';
import type { CheckedRequest } from './request.ts';

export interface PlanInput {
  readonly request: CheckedRequest;
  readonly state: ByomState;
  /** The category's model; null if there is none. */
  readonly model: CatalogueModel | null;
  /** True if the chosen model is not in the catalogue any more. */
  readonly gone: boolean;
  /** True if the model costs more today than when the person chose it. */
  readonly dearer: boolean;
  /** The person's setting, as it is on disk now. */
  readonly dataPolicy: DataPolicy;
  readonly endpoints: readonly CatalogueEndpoint[];
  /** Upper bound of the prompt for this model (prompt-bound.ts); null: it can't be bounded. */
  readonly estimate: RequestEstimate | null;
}

export interface PriceStep {
  readonly priceCeiling: PriceCeiling;
  readonly holdNano: Nano;
}

export interface Plan {
  readonly model: string;
  readonly outputCap: number;
  /** True if the cap was lowered to what is left (`whenOver: 'fit'`). */
  readonly fitted: boolean;
  /** From the dearest down to the cheapest. Never empty. */
  readonly steps: readonly PriceStep[];
  /** The dearest step that fits now: where the reserving begins. */
  readonly first: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export type PlanAnswer =
  | { readonly ok: true; readonly plan: Plan }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly neededNano?: Nano;
      readonly leftNano?: Nano;
      readonly by?: 'ceiling' | 'call';
      /** For `over-budget`: the cheapest that it could be, with which the ledger itself may refuse. */
      readonly plan?: Plan;
    };

const PRICE_FIELDS = [
  'prompt',
  'completion',
  'request',
  'image',
  'inputCacheWrite',
  'inputCacheWriteHour',
  'internalReasoning',
] as const;
/** A shorter answer is no answer (estimation.md 6); a model that thinks needs room for that first. */
const SHORTEST_FIT = 256;
const SHORTEST_THINKING_FIT = 2_048;

/** For each kind of price the dearest of several tables. */
function dearest(tables: readonly PriceTable[]): PriceTable {
  const merged: Record<string, unknown> = { overrides: tables.flatMap((table) => table.overrides ?? []) };
  for (const field of PRICE_FIELDS) {
    const values = tables.flatMap((table) => table[field] ?? []);
    if (values.length > 0)
      merged[field] = values.reduce((high, value) =>
        (parsePrice(value) ?? 0n) > (parsePrice(high) ?? 0n) ? value : high,
      );
  }
  return merged as unknown as PriceTable;
}

/** The price tables to try: all standard endpoints in service, then without the dearest, down to the cheapest alone. */
function priceLadder(
  model: CatalogueModel,
  endpoints: readonly CatalogueEndpoint[],
  worth: (table: PriceTable) => Nano | null,
): PriceTable[] {
  const listed = endpoints.flatMap((endpoint) =>
    endpoint.standard && endpoint.inService && endpoint.prices ? [endpoint.prices] : [],
  );
  const tables = (listed.length > 0 ? listed : model.prices ? [model.prices] : [])
    .map((table) => ({ table, nano: worth(table) }))
    .sort((a, b) => (b.nano ?? Infinity) - (a.nano ?? Infinity))
    .map(({ table }) => table);
  return tables.map((_, index) => dearest(tables.slice(index)));
}

function notReady(input: PlanInput): ErrorCode | null {
  const { state, model, gone, dearer } = input;
  if (state.connection.status === 'locked') return 'locked';
  if (!canCall(state.connection)) return 'no-key';
  if (!state.budget.decided) return 'no-ceiling';
  if (gone) return 'model-gone';
  if (!model) return 'no-model';
  if (!model.prices) return 'no-price';
  return dearer ? 'price-changed' : null;
}

function thinks({ supportedParameters, reasoningMandatory }: CatalogueModel): boolean {
  return reasoningMandatory || supportedParameters.includes('reasoning');
}

/** The largest cap of at least `floor` whose hold is within `left`; null if even the floor's is not. */
function largestCap(holdOf: (cap: number) => Nano | null, floor: number, cap: number, left: Nano): number | null {
  const fits = (tried: number): boolean => (holdOf(tried) ?? Infinity) <= left;
  if (!fits(floor)) return null;
  let [low, high] = [floor, cap];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What one call may hold now, and whose limit that is. */
function roomFor({ leftNano, callLimitNano }: ByomState['budget']): { left: Nano | null; by: 'ceiling' | 'call' } {
  if (callLimitNano !== null && (leftNano === null || callLimitNano < leftNano))
    return { left: callLimitNano, by: 'call' };
  return { left: leftNano, by: 'ceiling' };
}

/** Makes the plan, or says why there can be none. Decides nothing about money: the ledger does. */
export function makePlan(input: PlanInput): PlanAnswer {
  const blocked = notReady(input);
  const { request, state, model, endpoints, dataPolicy, estimate } = input;
  if (blocked || !model) return { ok: false, code: blocked ?? 'no-model' };
  const policy = dataPolicy === 'deny' ? { provider: { data_collection: dataPolicy } } : {};
  const body = { ...request.fields, model: model.id, ...policy };
  if (!estimate) return { ok: false, code: 'no-price' };
  const thinking = thinks(model);
  const wanted = Math.min(request.outputCap, model.maxCompletionTokens || request.outputCap);
  const { tokens: inputTokens, images } = estimate;
  const caches = asksForCaching(request.fields);
  const worth = (prices: PriceTable, outputCap: number): Nano | null => {
    const listed = holdNano({ inputTokens, images, outputCap, mayPassCap: thinking, prices });
    // The vault, which takes no price on trust, holds so much for what `max_price` does not bound.
    const ceiling = priceCeilingOf(prices);
    const fenced = holdAtCeiling({ model: model.id, inputTokens, images, outputCap, caches, ceiling });
    return listed === null || fenced === null ? null : Math.max(listed, fenced);
  };
  const ladder = priceLadder(model, endpoints, (prices) => worth(prices, wanted));
  const stepsAt = (outputCap: number): PriceStep[] =>
    ladder.flatMap((prices): PriceStep[] => {
      const hold = worth(prices, outputCap);
      return hold === null ? [] : [{ priceCeiling: priceCeilingOf(prices), holdNano: hold }];
    });
  const steps = stepsAt(wanted);
  const cheapest = steps.at(-1);
  const last = ladder.at(-1);
  if (!cheapest || !last) return { ok: false, code: 'no-price' };
  const { left, by } = roomFor(state.budget);
  const first = left === null ? 0 : steps.findIndex((step) => step.holdNano <= left);
  if (first >= 0 || left === null)
    return { ok: true, plan: { model: model.id, outputCap: wanted, fitted: false, steps, first, body } };
  const least = { model: model.id, outputCap: wanted, fitted: false, steps: [cheapest], first: 0, body };
  const over = {
    ok: false,
    code: 'over-budget',
    neededNano: cheapest.holdNano,
    leftNano: left,
    by,
    plan: least,
  } as const;
  if (request.whenOver !== 'fit') return over;
  const floor = Math.min(wanted, thinking ? SHORTEST_THINKING_FIT : SHORTEST_FIT);
  const outputCap = largestCap((cap) => worth(last, cap), floor, wanted, left);
  if (outputCap === null) return over;
  const fitting = stepsAt(outputCap);
  const from = fitting.findIndex((step) => step.holdNano <= left);
  return { ok: true, plan: { model: model.id, outputCap, fitted: true, steps: fitting, first: from, body } };
}

/** What goes out as `max_price`: the provider itself enforces it. */
function priceCeilingOf({ prompt, completion, request, image }: PriceTable): PriceCeiling {
  return {
    prompt,
    completion,
    ...(request === undefined ? {} : { request }),
    ...(image === undefined ? {} : { image }),
  };
}
