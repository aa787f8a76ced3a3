/**
 * What comes before a call is sent: breaker, plan, the person's answers to what is missing, the page's veto, and the
 * reservation. When it resolves, the hold stands on disk and the call is marked sent; when it rejects, nothing was.
 */
import { canCall } from '../protocol/can-call.ts';
import { announce } from '../protocol/events.ts';
import { ByomError, type ErrorDetails } from '../protocol/errors.ts';
import type { Breaker } from './breaker.ts';
import type { Reservation } from '../ledger/ledger.ts';
import type { CallStream } from './call-stream.ts';
import type { Desk } from './desk.ts';
import type { Models } from './models.ts';
import { makePlan, type Plan, type PlanAnswer } from './plan.ts';
import { boundPrompt } from './prompt-bound.ts';
import type { PromptFactors } from './prompt-factors.ts';
import type { RequestEstimate } from '../tokens/request.ts';
import type { CatalogueModel } from '../provider/catalogue.ts';
import type { CheckedRequest } from './request.ts';
import type { Run } from './runs.ts';

/** Beside many others that start in the same moment, a call plans anew so often at most. */
const MOST_PLANS = 8;
const CALLS_PROPOSED = 5;
/** Nano-USD: more is proposed only where a single call needs it (design.md 6). */
const HIGHEST_PROPOSED = 5_000_000_000;

export interface CallRunOptions {
  readonly desk: Desk;
  readonly models: Models;
  readonly factors: PromptFactors;
  readonly id: string;
  readonly request: CheckedRequest;
  readonly stream: CallStream;
  readonly breaker: Breaker;
  /** The operation that it belongs to, and which of its calls this is. */
  readonly run: Run | null;
  readonly step: number;
  readonly activated: boolean;
}

export interface Prepared {
  readonly plan: Plan;
  /** Which of the plan's price steps was reserved. */
  readonly step: number;
  /** What the prompt was reckoned to have at most, before any factor that was learned. */
  readonly boundTokens: number;
}

export class Preparation {
  readonly #options: CallRunOptions;
  readonly #desk: Desk;
  readonly #request: CheckedRequest;
  readonly #id: string;
  readonly #isStopped: () => boolean;
  /** What the person was asked last: asked and answered, and still missing, it would go round in circles. */
  #asked: string | null = null;
  /** Reckoned once for a model: long texts take their time. */
  #bound: { readonly model: string; readonly estimate: RequestEstimate | null } | null = null;

  constructor(options: CallRunOptions, isStopped: () => boolean) {
    this.#options = options;
    this.#desk = options.desk;
    this.#request = options.request;
    this.#id = options.id;
    this.#isStopped = isStopped;
  }

  /** An error of this call, with its place in its operation. */
  error(code: ByomError['code'], details: ErrorDetails = {}): ByomError {
    const { run, step } = this.#options;
    const place = run ? { operation: run.name, step } : {};
    return this.#desk.explain(new ByomError(code, { ...details, ...place, callId: this.#id }));
  }

  /** @throws ByomError why the call is not sent; then nothing is held */
  async run(): Promise<Prepared> {
    await this.#admit();
    for (let attempt = 1; ; attempt++) {
      const plan = await this.#makeReady();
      if (attempt === 1) this.#askPage(plan);
      await this.#desk.session.hold();
      try {
        const step = await this.#reserve(plan);
        return { plan, step, boundTokens: this.#bound?.estimate?.tokens ?? 0 };
      } catch (error) {
        this.#desk.session.letGo();
        if (!this.#mayPlanAgain(error, attempt)) throw await this.#withAbout(error);
      }
    }
  }

  /** For a refusal at a limit: about how long the prompt is. Says nothing if that can't be told. */
  async about(): Promise<Pick<ErrorDetails, 'aboutTokens'>> {
    const model = this.#bound?.model;
    try {
      const { aboutTokens: tell } = await import('../tokens/likely.ts');
      const tokens = model === undefined ? null : await tell({ ...this.#request.fields, model });
      return tokens === null ? {} : { aboutTokens: tokens };
    } catch {
      // The chunk did not load; the refusal is the same without.
      return {};
    }
  }

  async #withAbout(error: unknown): Promise<unknown> {
    if (!(error instanceof ByomError) || error.code !== 'over-budget') return error;
    return this.error(error.code, { ...error.details, ...(await this.about()) });
  }

  /** Another call took what was left meanwhile: a smaller plan may fit, or the person can be asked for more. */
  #mayPlanAgain(error: unknown, attempt: number): boolean {
    if (!(error instanceof ByomError) || error.code !== 'over-budget' || error.details.by !== 'ceiling') return false;
    const { whenOver, whenBlocked } = this.#request;
    return attempt < MOST_PLANS && (whenOver === 'fit' || (whenBlocked === 'ask' && this.#asked !== 'over-budget'));
  }

  /** The breaker and the operation's own stop, before anything else. */
  async #admit(): Promise<void> {
    const { run, breaker, activated } = this.#options;
    if (run?.refusal) throw this.error(run.refusal.code, run.refusal.details);
    const { clock, stage } = this.#desk;
    if (breaker.admits(activated, run, clock.now())) return;
    // Asked even of a page that asks for nothing: the person should see that something fires requests.
    if (!(await stage.ask('paused', this.#request.category))) {
      breaker.stop(clock.now());
      throw this.error('paused');
    }
    breaker.resume();
  }

  async #makeReady(): Promise<Plan> {
    const { store, stage } = this.#desk;
    const { category, whenBlocked } = this.#request;
    for (;;) {
      if (!navigator.onLine) throw this.error('offline');
      if (stage.isRefused) throw this.error('isolation');
      await this.#desk.refresh();
      const ready = canCall(store.get().connection) && store.get().budget.decided;
      // Without key and ceiling the catalogue is not needed yet, and the provider is not contacted.
      const { model, gone, dearer, chosen } = ready
        ? await this.#options.models.current(category)
        : { model: null, gone: false, dearer: false, chosen: false };
      const endpoints = model ? await this.#options.models.endpointsOf(model) : [];
      const estimate = model && (await this.#estimate(model));
      const dataPolicy = await this.#options.models.dataPolicy();
      const answer = makePlan({
        request: this.#request,
        state: store.get(),
        model,
        gone,
        dearer,
        dataPolicy,
        endpoints,
        estimate,
      });
      if (this.#isStopped()) throw this.error('cancelled');
      const asks = whenBlocked === 'ask';
      if (answer.ok && (chosen || !asks)) return answer.plan;
      const code = answer.ok ? 'no-model' : answer.code;
      const canAsk = stage.canAsk(code) && (answer.ok || answer.by !== 'call');
      if (asks && this.#asked !== code && canAsk) {
        this.#asked = code;
        if (await stage.ask(code, category, this.#ceilingFor(answer))) continue;
      }
      if (answer.ok) throw this.error('cancelled');
      // The state may be old by now: whether it really does not fit is decided, and told, by the ledger's transaction.
      if (answer.plan) return answer.plan;
      throw this.error(code);
    }
  }

  async #estimate(model: CatalogueModel): Promise<RequestEstimate | null> {
    if (this.#bound?.model !== model.id)
      this.#bound = { model: model.id, estimate: await boundPrompt(this.#request.fields, model) };
    const { estimate } = this.#bound;
    const factor = await this.#options.factors.of(model.id);
    return estimate && { ...estimate, tokens: Math.ceil(estimate.tokens * factor) };
  }

  /** A ceiling, in whole cents, with room for some more calls like the one that does not fit: else the next one asks again. */
  #ceilingFor(answer: PlanAnswer): number | undefined {
    if (answer.ok || answer.neededNano === undefined) return undefined;
    const { spentNano, heldNano } = this.#desk.store.get().budget;
    const booked = spentNano + heldNano;
    const room = Math.min(booked + CALLS_PROPOSED * answer.neededNano, HIGHEST_PROPOSED);
    return Math.ceil(Math.max(booked + answer.neededNano, room) / 1e7) * 1e7;
  }

  #askPage({ model, steps, first }: Plan): void {
    const { feature, category } = this.#request;
    const detail = { callId: this.#id, feature, category, model, holdNano: steps[first]?.holdNano ?? 0 };
    if (!announce(this.#desk.document, 'byom-before-call', detail)) throw this.error('vetoed');
  }

  /** T1 and T2. Nothing is fetched unless both stand on disk. @returns which step was reserved */
  async #reserve(plan: Plan): Promise<number> {
    const { ledger } = this.#desk;
    const { feature, operation } = this.#request;
    const step = await this.#reserveStep(plan);
    const sent = this.#isStopped() ? false : await ledger.markSent(this.#id).catch(() => false);
    if (sent && !this.#isStopped()) await this.#desk.refresh(true);
    // Asked again: the caller may have stopped it while the books were read, and nothing has left yet.
    if (sent && !this.#isStopped()) return step;
    await ledger.release(this.#id, 'cancelled').catch(() => null);
    await this.#desk.tellSettled({
      callId: this.#id,
      feature,
      operation,
      model: plan.model,
      outcome: 'released',
      costNano: 0,
      usage: null,
    });
    throw this.error(this.#isStopped() ? 'cancelled' : 'storage-unavailable');
  }

  /** T1 down the price ladder. @throws ByomError `over-budget`, with what the last transaction found, … */
  async #reserveStep({ model, steps, first }: Plan): Promise<number> {
    const { ledger, document } = this.#desk;
    const { feature, category, operation } = this.#request;
    const callId = this.#id;
    let refusal = this.error('no-price');
    for (const [index, { holdNano }] of steps.entries()) {
      if (index < first) continue;
      const answer = await ledger.reserve(this.#reservation(model, holdNano));
      if (answer.granted) {
        announce(document, 'byom-call-reserved', { callId, feature, category, operation, model, holdNano });
        return index;
      }
      const { code, neededNano, leftNano, by = 'ceiling' } = answer;
      refusal = this.error(code, code === 'over-budget' ? { neededNano, leftNano: leftNano ?? 0, by } : {});
      if (code !== 'over-budget') break;
    }
    throw refusal;
  }

  #reservation(model: string, holdNano: number): Reservation {
    const { session, clock, store, keyId, appName } = this.#desk;
    const { feature, category, operation } = this.#request;
    return {
      id: this.#id,
      session: session.id,
      app: appName(),
      feature,
      category,
      operation,
      model,
      holdNano,
      keyId: keyId(),
      keySuffix: store.get().connection.suffix,
      startedAt: clock.now(),
    };
  }
}
