/** What an amount of credit buys: a feature's typical size times the price of the model it would use. Only ever "about". */
import type { Byom, Category, Nano } from '../../src/protocol/types.ts';

/** What the guide proposes to begin with, nano-USD. */
export const FIRST_CREDIT = 5_000_000_000;

export interface Purchase {
  readonly feature: string;
  readonly model: string;
  /** Rounded down to two digits. */
  readonly times: number;
}

/** Names a model with its price: USD per million tokens, in and out. */
interface Priced {
  readonly name: string;
  readonly prompt: number;
  readonly completion: number;
}

/** In use, else kept from an earlier visit, else what would be picked: the app's first proposal, or the class's median. */
async function modelOf(byom: Byom, category: Category): Promise<Priced | null> {
  const current = byom.state.models[category];
  if (current) {
    const { name, promptUsd, completionUsd } = current;
    return { name, prompt: Number(promptUsd) * 1e6, completion: Number(completionUsd) * 1e6 };
  }
  const models = await byom.models.list({ category });
  const choice = await byom.models.choice(category);
  const eligible = models.filter((model) => model.eligible);
  const picked = choice
    ? models.find(({ id }) => id === choice.id)
    : (models.find(({ proposed }) => proposed) ?? eligible[Math.floor((eligible.length - 1) / 2)]);
  if (!picked) return null;
  const { name, promptUsdPerMillion, completionUsdPerMillion } = picked;
  return { name, prompt: Number(promptUsdPerMillion), completion: Number(completionUsdPerMillion) };
}

/**
 * @param amountNano nano-USD
 * @returns for the first of the categories of which enough is known; null: no figure
 */
export async function purchaseOf(
  byom: Byom,
  amountNano: Nano,
  categories: readonly Category[],
): Promise<Purchase | null> {
  for (const category of categories) {
    const use = await byom.models.typicalUse({ category });
    const model = use && (await modelOf(byom, category));
    if (!use || !model) continue;
    const useNano = Math.ceil((use.promptTokens * model.prompt + use.completionTokens * model.completion) * 1000);
    const times = amountNano / useNano;
    if (!(times >= 2) || times === Infinity) continue;
    const step = 10 ** Math.max(0, Math.floor(Math.log10(times)) - 1);
    return { feature: use.feature, model: model.name, times: Math.floor(times / step) * step };
  }
  return null;
}
