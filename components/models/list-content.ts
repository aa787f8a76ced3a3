/** What the list shows: its groups for a search, and what stands below each name. Kept while nothing changes that it is made of. */
import { plain } from '../../src/i18n/search.ts';
import { stageTermsFor, type StageTerms } from '../../src/i18n/stage-terms.ts';
import type { DataPolicy, ModelListing } from '../../src/protocol/types.ts';
import type { ByomModels } from '../byom-models.ts';
import type { CatalogueReader } from './catalogue-reader.ts';
import { otherFacts, priceFact, useFact, type FactContext } from './model-facts.ts';
import { groupModels, type ModelGroup } from './model-groups.ts';

export class ListContent {
  readonly #host: ByomModels;
  readonly #reader: CatalogueReader;
  readonly #facts = new Map<string, readonly string[]>();
  #factsFor = '';
  /** By what is searched. */
  readonly #groups = new Map<string, readonly ModelGroup[]>();
  #listing: readonly ModelListing[] | null = null;
  /** Those that groups and facts were made with: others come when a language has loaded. */
  #words: StageTerms['models'] | null = null;

  constructor(host: ByomModels, reader: CatalogueReader) {
    this.#host = host;
    this.#reader = reader;
  }

  get words(): StageTerms['models'] {
    return stageTermsFor(this.#host.language).models;
  }

  get policy(): DataPolicy {
    return this.#host.byomState?.dataPolicy ?? 'allow';
  }

  /** Empty until the catalogue is read. */
  groups(search: string): readonly ModelGroup[] {
    const { listing } = this.#reader;
    this.#forgetOldWords();
    if (this.#listing !== listing) this.#groups.clear();
    this.#listing = listing;
    const kept = this.#groups.get(search);
    if (kept) return kept;
    const { abilities } = this.words;
    const textOf = ({ id, name, abilities: can }: ModelListing): string =>
      plain([id, name, ...can.map((ability) => abilities[ability])].join(' '));
    // Of all that was typed only the last is asked for again, and the whole.
    for (const old of this.#groups.keys()) if (old !== '') this.#groups.delete(old);
    const groups = groupModels(listing ?? [], search, textOf);
    this.#groups.set(search, groups);
    return groups;
  }

  items(search: string): readonly ModelListing[] {
    return this.groups(search).flatMap(({ models }) => models);
  }

  contextOf(id: string | undefined): FactContext {
    return {
      words: this.words,
      language: this.#host.language,
      money: (nano) => this.#host.money(nano),
      endpoints: id === undefined ? undefined : this.#reader.endpoints.get(id),
      typical: this.#reader.typical,
      dataPolicy: this.policy,
    };
  }

  factsOf(model: ModelListing): readonly string[] {
    this.#forgetOldWords();
    const now = JSON.stringify([this.#host.language, this.#reader.typical, this.policy]);
    if (now !== this.#factsFor) this.#facts.clear();
    this.#factsFor = now;
    const key = `${model.id} ${model.promptUsdPerMillion} ${this.#reader.endpoints.has(model.id)}`;
    const kept = this.#facts.get(key);
    if (kept) return kept;
    const context = this.contextOf(model.id);
    const facts = [priceFact(model, context), useFact(model, context), ...otherFacts(model, context)].filter(Boolean);
    this.#facts.set(key, facts);
    return facts;
  }

  #forgetOldWords(): void {
    const { words } = this;
    if (words === this.#words) return;
    this.#words = words;
    this.#groups.clear();
    this.#facts.clear();
  }
}
