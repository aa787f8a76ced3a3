/**
 * The life of one call, from plan to landed cost (design.md section 2). Each step that touches money is one
 * transaction of the ledger; whatever happens after the reservation ends in settle, release or pending.
 */
import { announce } from '../protocol/events.ts';
import { ByomError, type ErrorDetail, type ErrorDetails } from '../protocol/errors.ts';
import type { Outcome } from '../protocol/types.ts';
import type { VaultReply } from '../vault/vault.ts';
import { Answer } from './answer.ts';
import type { CallStream } from './call-stream.ts';
import type { Desk } from './desk.ts';
import type { Models } from './models.ts';
import { makePlan, type Plan } from './plan.ts';
import type { CheckedRequest } from './request.ts';

type CallReply = Extract<VaultReply, { callId: string }>;

export class CallRun {
  readonly #desk: Desk;
  readonly #models: Models;
  readonly #id: string;
  readonly #request: CheckedRequest;
  readonly #stream: CallStream;
  readonly #answer: Answer;
  #plan: Plan | null = null;
  #step = 0;
  #stopped = false;
  #sent = false;
  #finished = false;

  constructor(desk: Desk, models: Models, id: string, request: CheckedRequest, stream: CallStream) {
    this.#desk = desk;
    this.#models = models;
    this.#id = id;
    this.#request = request;
    this.#stream = stream;
    this.#answer = new Answer((event) => stream.push(event));
  }

  /** Goes from plan to sending; the rest is driven by the vault's replies. Never rejects. */
  async start(): Promise<void> {
    try {
      this.#plan = await this.#makeReady();
      this.#askPage(this.#plan);
      await this.#desk.session.hold();
    } catch (error) {
      return this.#refuse(error);
    }
    try {
      await this.#reserve(this.#plan);
    } catch (error) {
      this.#desk.session.letGo();
      return this.#refuse(error);
    }
    this.#send();
  }

  /** The caller stops it: at once for them; for the money as design.md section 2 says. */
  stop(): void {
    if (this.#stopped || this.#finished) return;
    this.#stopped = true;
    this.#stream.fail(this.#error('cancelled'));
    // Not sent yet: the run itself notices before it sends.
    if (!this.#sent) return;
    void this.#becomePending();
    this.#abortIfItSaves();
  }

  #error(code: ByomError['code'], details: ErrorDetails = {}): ByomError {
    return this.#desk.explain(new ByomError(code, { ...details, callId: this.#id }));
  }

  async #makeReady(): Promise<Plan> {
    const { store, ledger, stage } = this.#desk;
    const { category, whenBlocked } = this.#request;
    for (let asked: string | null = null; ;) {
      if (!navigator.onLine) throw this.#error('offline');
      await this.#desk.refresh();
      const ready = store.get().connection.status === 'connected' && store.get().budget.decided;
      // Without key and ceiling the catalogue is not needed yet, and the provider is not contacted.
      const { model, gone, dearer, chosen } = ready
        ? await this.#models.current(category)
        : { model: null, gone: false, dearer: false, chosen: false };
      const endpoints = model ? await this.#models.endpointsOf(model) : [];
      const answer = makePlan({ request: this.#request, state: store.get(), model, gone, dearer, endpoints });
      if (this.#stopped) throw this.#error('cancelled');
      const asks = whenBlocked === 'ask';
      if (answer.ok && (chosen || !asks)) return answer.plan;
      const code = answer.ok ? 'no-model' : answer.code;
      // Asked and answered, and still missing: asking again would go round in circles.
      if (asks && asked !== code && stage.canAsk(code) && (await stage.ask(code, category))) {
        asked = code;
        continue;
      }
      if (answer.ok) throw this.#error('cancelled');
      const { budget } = await ledger.snapshot();
      const amounts =
        code === 'over-budget'
          ? { neededNano: answer.neededNano ?? 0, leftNano: budget.leftNano ?? 0, by: 'ceiling' as const }
          : {};
      throw this.#error(code, amounts);
    }
  }

  #askPage({ model, steps, first }: Plan): void {
    const { feature, category } = this.#request;
    const detail = { callId: this.#id, feature, category, model, holdNano: steps[first]?.holdNano ?? 0 };
    if (!announce(this.#desk.document, 'byom-before-call', detail)) throw this.#error('vetoed');
  }

  /** T1 down the price ladder, then T2. Nothing is fetched unless both stand on disk. */
  async #reserve(plan: Plan): Promise<void> {
    const { ledger, session, clock, document } = this.#desk;
    const { feature, category, operation } = this.#request;
    let refusal: ByomError | null = null;
    for (const [index, { holdNano }] of plan.steps.entries()) {
      if (index < plan.first) continue;
      const answer = await ledger.reserve({
        id: this.#id,
        session: session.id,
        app: this.#desk.appName(),
        feature,
        category,
        operation,
        model: plan.model,
        holdNano,
        keyId: this.#desk.keyId(),
        startedAt: clock.now(),
      });
      if (answer.granted) {
        this.#step = index;
        refusal = null;
        announce(document, 'byom-call-reserved', {
          callId: this.#id,
          feature,
          category,
          operation,
          model: plan.model,
          holdNano,
        });
        break;
      }
      const { code, neededNano, leftNano } = answer;
      refusal = this.#error(code, code === 'over-budget' ? { neededNano, leftNano: leftNano ?? 0, by: 'ceiling' } : {});
      if (code !== 'over-budget') break;
    }
    if (refusal) throw refusal;
    const sent = this.#stopped ? false : await ledger.markSent(this.#id).catch(() => false);
    if (sent && !this.#stopped) await this.#desk.refresh(true);
    // Asked again: the caller may have stopped it while the books were read, and nothing has left yet.
    if (sent && !this.#stopped) return;
    await ledger.release(this.#id, 'cancelled').catch(() => null);
    await this.#tellSettled('released', 0);
    throw this.#error(this.#stopped ? 'cancelled' : 'storage-unavailable');
  }

  #send(attempt = 1): void {
    const { link } = this.#desk;
    const plan = this.#plan;
    const step = plan?.steps[this.#step];
    if (!plan || !step) return;
    this.#sent = true;
    this.#desk.setRunning(this.#id, true);
    link.send(
      {
        callId: attempt === 1 ? this.#id : `${this.#id}.${attempt}`,
        endpoint: 'chat/completions',
        body: plan.body,
        outputCap: plan.outputCap,
        priceCeiling: step.priceCeiling,
      },
      (reply) => this.#hear(reply, attempt),
    );
  }

  #hear(reply: CallReply, attempt: number): void {
    switch (reply.type) {
      case 'head':
        this.#answer.start(reply.generationId, reply.providerName);
        return this.#noteProgress();
      case 'chunk':
        this.#answer.feed(new Uint8Array(reply.bytes));
        return this.#noteProgress();
      case 'end':
        this.#answer.end();
        return void this.#finish(null);
      case 'refused':
        return void this.#release(reply.detail);
      case 'error':
        if (attempt === 1 && reply.detail.code === 'no-endpoint' && reply.detail.reason === 'price' && this.#step > 0)
          return void this.#retryDearer(reply.detail);
        return void (reply.detail.released ? this.#release(reply.detail) : this.#finish(reply.detail));
    }
  }

  /** T3 once, as soon as the id is known; and the abort of a stopped call, as soon as the provider is. */
  #noteProgress(): void {
    const id = this.#answer.takeNewGenerationId();
    if (id)
      void this.#desk.ledger.markStreaming(this.#id, id).then(
        () => this.#desk.refresh(true),
        () => undefined,
      );
    if (this.#stopped) this.#abortIfItSaves();
  }

  #abortIfItSaves(): void {
    if (this.#answer.cancelling) this.#desk.link.post({ type: 'abort', callId: this.#id });
  }

  /** The provider found no endpoint at this price: one step up, with the difference reserved first (T1′). */
  async #retryDearer(detail: ErrorDetail): Promise<void> {
    const steps = this.#plan?.steps ?? [];
    const more = (steps[this.#step - 1]?.holdNano ?? 0) - (steps[this.#step]?.holdNano ?? 0);
    const answer = this.#stopped ? null : await this.#desk.ledger.reserveMore(this.#id, Math.max(0, more));
    if (!answer?.granted) return this.#release(detail);
    this.#step--;
    this.#send(2);
  }

  async #release(detail: ErrorDetail): Promise<void> {
    this.#finished = true;
    this.#desk.ended(this.#id);
    await this.#desk.ledger.release(this.#id, detail.code).catch(() => null);
    if (this.#stopped) await this.#desk.refresh(true);
    else await this.#leave('released', 0);
    this.#stream.fail(this.#error(detail.code, detail));
  }

  /** The stream is over, well or badly: settled if the cost is known, else pending. */
  async #finish(failure: ErrorDetail | null): Promise<void> {
    this.#finished = true;
    this.#desk.ended(this.#id);
    const { settlement, problem } = this.#answer.conclude(failure, this.#stopped);
    const entry = settlement ? await this.#desk.ledger.settle(this.#id, settlement).catch(() => null) : null;
    // A stopped call was told as pending; its end is told when the books show it (see controller.ts).
    if (this.#stopped) await this.#desk.refresh(true).then(() => this.#desk.lookUp());
    else if (entry) await this.#leave('settled', entry.costNano);
    else await this.#becomePending();
    if (problem) return this.#stream.fail(this.#error(problem.code, problem));
    this.#stream.succeed(
      this.#answer.result(this.#id, this.#plan?.model ?? '', entry?.costNano ?? null, entry ? 'settled' : 'pending'),
    );
  }

  /** T3′: it belongs to no tab from now on; its cost is looked up. */
  async #becomePending(): Promise<void> {
    await this.#desk.ledger.markPending(this.#id).catch(() => undefined);
    await this.#leave('pending', null);
    this.#desk.lookUp();
  }

  /** The call is no paid work of this tab any more. */
  async #leave(outcome: Outcome, costNano: number | null): Promise<void> {
    this.#desk.setRunning(this.#id, false);
    this.#desk.session.letGo();
    await this.#tellSettled(outcome, costNano);
  }

  #tellSettled(outcome: Outcome, costNano: number | null): Promise<void> {
    const { feature, operation } = this.#request;
    const model = this.#answer.model ?? this.#plan?.model ?? '';
    return this.#desk.tellSettled({
      callId: this.#id,
      feature,
      operation,
      model,
      outcome,
      costNano,
      usage: this.#answer.usage,
    });
  }

  #refuse(error: unknown): void {
    this.#finished = true;
    this.#desk.ended(this.#id);
    const refusal =
      error instanceof ByomError ? this.#error(error.code, error.details) : this.#error('storage-unavailable');
    const { code, details } = refusal;
    announce(this.#desk.document, 'byom-call-refused', {
      callId: this.#id,
      feature: this.#request.feature,
      code,
      ...(details.neededNano === undefined ? {} : { neededNano: details.neededNano }),
      ...(details.leftNano === undefined ? {} : { leftNano: details.leftNano }),
    });
    this.#stream.fail(refusal);
  }
}
