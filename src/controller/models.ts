/**
 * The models: catalogue and endpoints, fetched without a key and kept with their age; which model each category uses.
 * A choice is kept per origin together with the price at which it was made.
 */
import { plain, searchedWords } from '../i18n/search.ts';
import { formatPrice, parsePrice, pricePerMillion } from '../pricing/decimal.ts';
import { ByomError } from '../protocol/errors.ts';
import type {
  Category,
  ChoiceState,
  ChosenModel,
  Clock,
  DataPolicy,
  ModelEndpoint,
  ModelListing,
  ModelQuery,
} from '../protocol/types.ts';
import {
  findModel,
  isFree,
  parseCatalogue,
  parseEndpoints,
  type CatalogueEndpoint,
  type CatalogueModel,
} from '../provider/catalogue.ts';
import { blendedPrice, eligibleFor, preselect, replacementFor } from '../provider/categories.ts';
import { endpointUrl } from '../provider/provider-address.ts';
import type { ModelChoice, Settings } from '../ledger/settings.ts';

/** Prices older than this are fetched again before a call is planned. */
const FRESH_MILLISECONDS = 10 * 60_000;

export interface CategoryModel {
  readonly model: CatalogueModel | null;
  readonly chosen: boolean;
  readonly gone: boolean;
  readonly dearer: boolean;
}

interface Kept<Value> {
  readonly value: Promise<Value>;
  readonly at: number;
}

export class Models {
  readonly #base: string;
  readonly #clock: Clock;
  readonly #settings: Settings;
  readonly #shortlist: (category: Category) => readonly string[];
  #catalogue: Kept<CatalogueModel[]> | null = null;
  readonly #endpoints = new Map<string, Kept<CatalogueEndpoint[]>>();

  constructor(options: {
    base: string;
    clock: Clock;
    settings: Settings;
    shortlist(category: Category): readonly string[];
  }) {
    this.#base = options.base;
    this.#clock = options.clock;
    this.#settings = options.settings;
    this.#shortlist = (category) => options.shortlist(category);
  }

  /** The catalogue. Rejects `offline`, `unreachable` or `provider-down`; the next call tries again. */
  catalogue(): Promise<CatalogueModel[]> {
    this.#catalogue = this.#keep(this.#catalogue, async () => parseCatalogue(await this.#fetch('models')));
    return this.#catalogue.value;
  }

  /** Every endpoint of a model; an empty list if the provider has no such page. */
  async endpointsOf(model: CatalogueModel): Promise<CatalogueEndpoint[]> {
    const kept = this.#keep(this.#endpoints.get(model.id) ?? null, async () =>
      parseEndpoints(await this.#fetch(`models/${model.id}/endpoints`)),
    );
    this.#endpoints.set(model.id, kept);
    return kept.value.catch(() => []);
  }

  /** The model that a category uses now, and whether its price has risen since it was chosen. */
  async current(category: Category): Promise<CategoryModel> {
    const [models, choice] = await Promise.all([this.catalogue(), this.#settings.getChoice(category)]);
    if (!choice) {
      const model = preselect(models, category, this.#clock.now(), this.#shortlist(category));
      return { model, chosen: false, gone: false, dearer: false };
    }
    const model = findModel(models, choice.id) ?? null;
    const dearer = isDearer(model, choice);
    return { model, chosen: model !== null && !dearer, gone: model === null, dearer };
  }

  /** For the state; null while the catalogue can't be read or holds nothing fitting. */
  async snapshot(category: Category): Promise<ChosenModel | null> {
    const { model, chosen } = await this.current(category).catch(() => ({ model: null, chosen: false }));
    if (!model?.prices) return null;
    return {
      id: model.id,
      name: model.name,
      promptUsd: model.prices.prompt,
      completionUsd: model.prices.completion,
      chosen,
    };
  }

  /** @throws ByomError `no-model` for an unknown id, `no-price` for one without a usable price */
  async choose(category: Category, id: string): Promise<void> {
    if (category !== 'worker' && category !== 'frontier') throw new ByomError('bad-argument', { name: 'category' });
    const model = findModel(await this.catalogue(), id);
    if (!model) throw new ByomError('no-model', { name: 'id' });
    if (!model.prices || model.router) throw new ByomError('no-price');
    const { prompt, completion } = model.prices;
    const { name } = model;
    await this.#settings.setChoice(category, { id: model.id, name, promptUsd: prompt, completionUsd: completion });
  }

  /** What the person chose, and what has become of it. Nothing is changed by looking. */
  async choice(category: Category): Promise<ChoiceState | null> {
    const [models, choice] = await Promise.all([this.catalogue(), this.#settings.getChoice(category)]);
    if (!choice) return null;
    const model = findModel(models, choice.id) ?? null;
    const leavesAt = isoOf(model?.expiresAt);
    const problem = !model
      ? 'gone'
      : !model.prices
        ? 'unpriced'
        : isDearer(model, choice)
          ? 'dearer'
          : leavesAt
            ? 'leaving'
            : null;
    const other =
      problem === null || problem === 'dearer'
        ? null
        : replacementFor(models, category, this.#clock.now(), choice, this.#shortlist(category));
    return {
      id: choice.id,
      name: model?.name ?? choice.name ?? choice.id,
      promptUsdPerMillion: pricePerMillion(choice.promptUsd) ?? '',
      completionUsdPerMillion: pricePerMillion(choice.completionUsd) ?? '',
      problem,
      leavesAt,
      replacement: other && { id: other.id, name: other.name },
    };
  }

  dataPolicy(): Promise<DataPolicy> {
    return this.#settings.getDataPolicy();
  }

  /** @throws ByomError `bad-argument` */
  async setDataPolicy(policy: DataPolicy): Promise<void> {
    if (policy !== 'allow' && policy !== 'deny') throw new ByomError('bad-argument', { name: 'policy' });
    await this.#settings.setDataPolicy(policy);
  }

  /** Shortlist first, then what the category's rule prefers, then the rest; filtered by the search words. */
  async list(query: ModelQuery = {}): Promise<ModelListing[]> {
    const { category = 'worker', search = '', shortlist = this.#shortlist(category) } = query;
    const now = this.#clock.now();
    const kept = (await this.#settings.getChoice(category))?.id;
    const models = (await this.catalogue()).filter(
      ({ id, prices, router, outputModalities, expiresAt }) =>
        prices && !router && outputModalities.includes('text') && (id === kept || (expiresAt ?? Infinity) > now),
    );
    const eligible = eligibleFor(models, category, now);
    const rank = new Map(eligible.map((model, index) => [model.id, index]));
    const place = (model: CatalogueModel): number => {
      const listed = shortlist.indexOf(model.id);
      return listed >= 0 ? listed - shortlist.length : (rank.get(model.id) ?? Infinity);
    };
    const words = searchedWords(search);
    return models
      .filter((model) => words.every((word) => plain(`${model.id} ${model.name}`).includes(word)))
      .sort((a, b) => {
        const [left, right] = [place(a), place(b)];
        return left === right ? a.name.localeCompare(b.name) : left < right ? -1 : 1;
      })
      .map((model) => listingOf(model, rank.has(model.id), shortlist.includes(model.id)));
  }

  /** @throws ByomError `no-model` */
  async endpoints(id: string): Promise<ModelEndpoint[]> {
    const model = findModel(await this.catalogue(), id);
    if (!model) throw new ByomError('no-model', { name: 'id' });
    const rows = await this.endpointsOf(model);
    return rows.flatMap(({ prices, contextLength: _, ...row }) =>
      prices ? [{ ...row, promptUsd: prices.prompt, completionUsd: prices.completion }] : [],
    );
  }

  #keep<Value>(kept: Kept<Value> | null, load: () => Promise<Value>): Kept<Value> {
    const now = this.#clock.now();
    if (kept && now - kept.at < FRESH_MILLISECONDS && now >= kept.at) return kept;
    const fresh = { value: load(), at: now };
    // A failed load is forgotten, so that the next try can succeed.
    fresh.value.catch(() => {
      if (this.#catalogue?.value === (fresh.value as unknown)) this.#catalogue = null;
      for (const [id, { value }] of this.#endpoints) if (value === (fresh.value as unknown)) this.#endpoints.delete(id);
    });
    return fresh;
  }

  async #fetch(path: string): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(endpointUrl(this.#base, path), { credentials: 'omit', referrerPolicy: 'no-referrer' });
    } catch {
      throw new ByomError(navigator.onLine ? 'unreachable' : 'offline');
    }
    if (!response.ok) throw new ByomError('provider-down', { status: response.status });
    return response.json().catch(() => {
      throw new ByomError('provider-down', { status: response.status });
    });
  }
}

const isoOf = (time: number | null | undefined): string | null => (time ? new Date(time).toISOString() : null);

/** Today's price above the one at which the person chose it. */
function isDearer(model: CatalogueModel | null, choice: ModelChoice): boolean {
  const rose = (today: string, then: string): boolean => (parsePrice(today) ?? 0n) > (parsePrice(then) ?? 0n);
  const prices = model?.prices;
  return prices ? rose(prices.prompt, choice.promptUsd) || rose(prices.completion, choice.completionUsd) : false;
}

function listingOf(model: CatalogueModel, eligible: boolean, proposed: boolean): ModelListing {
  const { prices, supportedParameters, inputModalities } = model;
  const blended = prices ? (pricePerMillion(formatPrice(blendedPrice(prices))) ?? '') : '';
  const abilities = [
    ...(inputModalities.includes('image') ? (['images'] as const) : []),
    ...(supportedParameters.includes('tools') ? (['tools'] as const) : []),
    ...(supportedParameters.includes('response_format') ? (['json'] as const) : []),
    ...(supportedParameters.includes('reasoning') ? (['reasoning'] as const) : []),
  ];
  return {
    id: model.id,
    name: model.name,
    fromUsd: blended,
    toUsd: blended,
    promptUsdPerMillion: (prices && pricePerMillion(prices.prompt)) ?? '',
    completionUsdPerMillion: (prices && pricePerMillion(prices.completion)) ?? '',
    context: model.contextLength,
    abilities,
    eligible,
    proposed,
    free: isFree(model),
    moderated: model.moderated,
    leavesAt: isoOf(model.expiresAt),
  };
}
