/** What the picker asks the controller for, and when: the list, what became of the choice, typical use, endpoints. */
import { canCall } from '../../src/protocol/can-call.ts';
import type { ErrorCode } from '../../src/protocol/errors.ts';
import type { ByomState, ChoiceState, ModelEndpoint, ModelListing, TypicalUse } from '../../src/protocol/types.ts';
import type { ByomModels } from '../byom-models.ts';

/** Whoever passes over a model with the arrow keys does not ask for its endpoints (ms). */
const REST = 250;
/** Prices older than this are read again when the picker comes into sight (ms); the controller keeps them as long. */
const OLD = 10 * 60_000;

export class CatalogueReader {
  listing: readonly ModelListing[] | null = null;
  failure: ErrorCode | null = null;
  choice: ChoiceState | null = null;
  typical: TypicalUse | null = null;
  readonly endpoints = new Map<string, readonly ModelEndpoint[]>();
  readonly #host: ByomModels;
  readonly #onChange: () => void;
  /** Asked for once; again only with the next reading of the list. */
  #wanted = new Set<string>();
  #asked = 0;
  #choiceAsked = 0;
  #askedFor = '';
  #current = '';
  #spentNano = 0;
  /** Typical use is to be read again. */
  #stale = false;
  #inSight = false;
  #readAt = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #online = (): void => {
    if (this.failure !== null) void this.load();
  };

  constructor(host: ByomModels, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    new IntersectionObserver(([entry]) => this.#seen(entry?.isIntersecting === true)).observe(host);
  }

  /** With each snapshot. */
  follow({ connection, models, budget }: ByomState): void {
    addEventListener('online', this.#online);
    const current = models[this.#host.category] ?? null;
    const now = JSON.stringify(current);
    const changed = now !== this.#current;
    this.#current = now;
    if (canCall(connection)) this.#loadOnce();
    // A call ended: what is typical may have changed.
    if (budget.spentNano !== this.#spentNano) this.#stale = true;
    this.#spentNano = budget.spentNano;
    if (this.#inSight) this.#refresh();
    if (changed && this.#asked > 0) void this.#readChoice();
  }

  /** After a render: another category or shortlist is another question. */
  askAgainIfChanged(): void {
    if (this.#asked > 0 && this.#askedFor !== this.#question()) void this.load();
  }

  stop(): void {
    clearTimeout(this.#resting);
    removeEventListener('online', this.#online);
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    this.#askedFor = this.#question();
    const { byom, category } = this.#host;
    const shortlist = this.#shortlist();
    this.#wanted = new Set(this.endpoints.keys());
    this.failure = null;
    this.#onChange();
    try {
      const listing = await byom?.models.list({ category, ...(shortlist.length > 0 ? { shortlist } : {}) });
      if (asked !== this.#asked) return;
      this.listing = listing ?? null;
      this.#readAt = performance.now();
      await Promise.all([this.#readChoice(), this.#readTypicalUse()]);
    } catch (error) {
      if (asked !== this.#asked) return;
      const code = (error as { code?: unknown }).code;
      this.failure = typeof code === 'string' && code in this.#host.terms.errors ? (code as ErrorCode) : 'unreachable';
    }
    this.#onChange();
  }

  wantEndpoints(ids: readonly string[]): void {
    if (this.listing === null) return;
    for (const id of ids) if (!this.#wanted.has(id)) void this.#readEndpoints(id);
  }

  wantEndpointsSoon(id: string): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.wantEndpoints([id]), REST);
  }

  #seen(inSight: boolean): void {
    this.#inSight = inSight;
    if (!inSight || !this.#host.byom) return;
    if (this.listing !== null && performance.now() - this.#readAt > OLD) {
      this.endpoints.clear();
      void this.load();
    }
    this.#loadOnce();
    this.#refresh();
  }

  #refresh(): void {
    if (this.#stale && this.listing !== null) void this.#readTypicalUse().then(this.#onChange);
  }

  #loadOnce(): void {
    if (this.listing === null && this.#asked === 0) void this.load();
  }

  #question(): string {
    return `${this.#host.category} ${this.#host.models} ${this.#host.feature}`;
  }

  #shortlist(): readonly string[] {
    return this.#host.models.split(/[\s,]+/).filter(Boolean);
  }

  async #readChoice(): Promise<void> {
    const asked = ++this.#choiceAsked;
    // A controller of an older copy does not know it; then there is nothing to tell.
    const choice = (await this.#host.byom?.models.choice?.(this.#host.category).catch(() => null)) ?? null;
    if (asked !== this.#choiceAsked) return;
    this.choice = choice;
    this.#onChange();
  }

  async #readTypicalUse(): Promise<void> {
    this.#stale = false;
    const { byom, category, feature } = this.#host;
    const query = { category, ...(feature ? { feature } : {}) };
    this.typical = (await byom?.models.typicalUse?.(query).catch(() => null)) ?? null;
  }

  async #readEndpoints(id: string): Promise<void> {
    this.#wanted.add(id);
    const rows = await this.#host.byom?.models.endpoints(id).catch(() => null);
    // Without an answer the catalogue's price stands, as "from".
    if (!rows) return;
    this.endpoints.set(id, rows);
    this.#onChange();
  }
}
