/**
 * What a call would be, from the state alone: model, output cap, price ceilings from the dearest to the cheapest, and
 * what each would hold. Pure, so that it can be tested with nothing running.
 */
import { parsePrice } from '../pricing/decimal.ts';
import { holdNano, type PriceTable } from '../pricing/hold.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { ByomState, Nano } from '../protocol/types.ts';
import type { CatalogueEndpoint, CatalogueModel } from '../provider/catalogue.ts';
import type { PriceCeiling } from '../provider/request-fields.ts';
import { familyOf } from '../tokens/estimate.ts';
import { estimateRequest } from '../tokens/request.ts';
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
  readonly endpoints: readonly CatalogueEndpoint[];
}

export interface PriceStep {
  readonly priceCeiling: PriceCeiling;
  readonly holdNano: Nano;
}

export interface Plan {
  readonly model: string;
  readonly outputCap: number;
  /** From the dearest down to the cheapest. Never empty. */
  readonly steps: readonly PriceStep[];
  /** The dearest step that fits now: where the reserving begins. */
  readonly first: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export type PlanAnswer =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly code: ErrorCode; readonly neededNano?: Nano; readonly leftNano?: Nano };

const PRICE_FIELDS = ['prompt', 'completion', 'request', 'image', 'inputCacheWrite', 'internalReasoning'] as const;

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
  const { status } = state.connection;
  if (status === 'locked') return 'locked';
  if (status !== 'connected' && status !== 'borrowed') return 'no-key';
  if (!state.budget.decided) return 'no-ceiling';
  if (gone) return 'model-gone';
  if (!model) return 'no-model';
  if (!model.prices) return 'no-price';
  return dearer ? 'price-changed' : null;
}

/** Makes the plan, or says why there can be none. Decides nothing about money: the ledger does. */
export function makePlan(input: PlanInput): PlanAnswer {
  const blocked = notReady(input);
  const { request, state, model, endpoints } = input;
  if (blocked || !model) return { ok: false, code: blocked ?? 'no-model' };
  const body = { ...request.fields, model: model.id };
  const estimate = estimateRequest(body, familyOf(model.id));
  if (!estimate) return { ok: false, code: 'no-price' };
  const outputCap = Math.min(request.outputCap, model.maxCompletionTokens || request.outputCap);
  const worth = (prices: PriceTable): Nano | null =>
    holdNano({ inputTokens: estimate.tokens, images: estimate.images, outputCap, prices });
  const steps = priceLadder(model, endpoints, worth).flatMap((prices): PriceStep[] => {
    const hold = worth(prices);
    const { prompt, completion, request: perRequest } = prices;
    const priceCeiling = { prompt, completion, ...(perRequest === undefined ? {} : { request: perRequest }) };
    return hold === null ? [] : [{ priceCeiling, holdNano: hold }];
  });
  const cheapest = steps.at(-1);
  if (!cheapest) return { ok: false, code: 'no-price' };
  const left = state.budget.leftNano;
  const first = left === null ? 0 : steps.findIndex((step) => step.holdNano <= left);
  if (first < 0) return { ok: false, code: 'over-budget', neededNano: cheapest.holdNano, leftNano: left ?? 0 };
  return { ok: true, plan: { model: model.id, outputCap, steps, first, body } };
}
