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
import type { Plan } from './plan.ts';
import { Preparation, type CallRunOptions } from './preparation.ts';
import type { CheckedRequest } from './request.ts';

type CallReply = Extract<VaultReply, { callId: string }>;

export class CallRun {
  readonly #desk: Desk;
  readonly #id: string;
  readonly #request: CheckedRequest;
  readonly #stream: CallStream;
  readonly #answer: Answer;
  #plan: Plan | null = null;
  #boundTokens = 0;
  #step = 0;
  #attempt = 1;
  #stopped = false;
  readonly #preparation: Preparation;
  #sent = false;
  /** The person was asked what this tab may spend. */
  #fenced = false;
  #finished = false;
  readonly #options: CallRunOptions;

  constructor(options: CallRunOptions) {
    const { desk, id, request, stream } = options;
    this.#options = options;
    this.#preparation = new Preparation(options, () => this.#stopped);
    this.#desk = desk;
    this.#id = id;
    this.#request = request;
    this.#stream = stream;
    this.#answer = new Answer((event) => stream.push(event));
  }

  /** Goes from plan to sending; the rest is driven by the vault's replies. Never rejects. */
  async start(): Promise<void> {
    try {
      const { plan, step, boundTokens } = await this.#preparation.run();
      this.#plan = plan;
      this.#boundTokens = boundTokens;
      this.#step = step;
    } catch (error) {
      return this.#refuse(error);
    }
    if (this.#plan.fitted) this.#stream.push({ type: 'fitted', outputCap: this.#plan.outputCap });
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
    return this.#preparation.error(code, details);
  }

  /** How the vault and the provider know the present attempt: also its idempotency key. */
  get #wireId(): string {
    return this.#attempt === 1 ? this.#id : `${this.#id}.${this.#attempt}`;
  }

  #send(attempt = 1): void {
    this.#attempt = attempt;
    const { link } = this.#desk;
    const plan = this.#plan;
    const step = plan?.steps[this.#step];
    if (!plan || !step) return;
    this.#sent = true;
    this.#desk.setRunning(this.#id, true);
    link.send(
      {
        callId: this.#wireId,
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
        return void this.#askAtFence(reply.detail, attempt);
      case 'error':
        if (attempt === 1 && this.#step > 0 && isPriceRefusal(reply.detail))
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
    if (this.#answer.cancelling) this.#desk.link.post({ type: 'abort', callId: this.#wireId });
  }

  /** The provider found no endpoint at this price: one step up, with the difference reserved first (T1′). */
  async #retryDearer(detail: ErrorDetail): Promise<void> {
    const steps = this.#plan?.steps ?? [];
    const more = (steps[this.#step - 1]?.holdNano ?? 0) - (steps[this.#step]?.holdNano ?? 0);
    const answer = this.#stopped ? null : await this.#desk.ledger.reserveMore(this.#id, Math.max(0, more));
    // Stopped while the books were written: nothing of it has left a second time.
    if (!answer?.granted || this.#stopped) return this.#release(detail);
    this.#step--;
    this.#send(2);
  }

  /**
   * The vault refused it, and nothing was fetched. Where it only lacks the person's word in this tab (after a reload, or a
   * raise in another one) they are asked once, while the hold stands, and the same call goes.
   */
  async #askAtFence(detail: ErrorDetail, attempt: number): Promise<void> {
    const { whenBlocked } = this.#request;
    if (detail.by === 'fence' && whenBlocked === 'ask' && !this.#fenced && !this.#stopped) {
      this.#fenced = true;
      const agreed = await this.#desk.stage.askAtFence();
      if (agreed && !this.#stopped) return this.#send(attempt);
    }
    return this.#release(detail);
  }

  async #release(detail: ErrorDetail): Promise<void> {
    this.#finished = true;
    this.#desk.ended(this.#id);
    await this.#desk.ledger.release(this.#id, detail.code).catch(() => null);
    const { run } = this.#options;
    if (run && detail.by) run.refusal ??= this.#error(detail.code, detail);
    if (this.#stopped) await this.#desk.refresh(true);
    else await this.#leave('released', 0, detail);
    const about = detail.by ? await this.#preparation.about() : {};
    this.#stream.fail(this.#error(detail.code, { ...detail, ...about }));
  }

  /** The stream is over, well or badly: settled if the cost is known, else pending. */
  async #finish(failure: ErrorDetail | null): Promise<void> {
    this.#finished = true;
    this.#desk.ended(this.#id);
    const { settlement, problem } = this.#answer.conclude(failure, this.#stopped);
    this.#learn();
    const entry = settlement ? await this.#desk.ledger.settle(this.#id, settlement).catch(() => null) : null;
    // A stopped call was told as pending; its end is told when the books show it (see controller.ts).
    if (this.#stopped) await this.#desk.refresh(true).then(() => this.#desk.lookUp());
    else if (entry) await this.#leave('settled', entry.costNano, problem);
    else await this.#becomePending(problem);
    if (problem) return this.#stream.fail(this.#error(problem.code, problem));
    this.#stream.succeed(
      this.#answer.result(
        this.#id,
        this.#plan ?? { model: '', outputCap: 0, fitted: false },
        entry?.costNano ?? null,
        entry ? 'settled' : 'pending',
      ),
    );
  }

  /** What the provider really counted may raise later bounds. If it can't be written, the next call will show it again. */
  #learn(): void {
    const { usage } = this.#answer;
    if (usage && this.#plan)
      this.#options.factors.learn(this.#plan.model, this.#boundTokens, usage.promptTokens).catch(() => undefined);
  }

  /** T3′: it belongs to no tab from now on; its cost is looked up. */
  async #becomePending(problem: ErrorDetail | null = null): Promise<void> {
    await this.#desk.ledger.markPending(this.#id).catch(() => undefined);
    await this.#leave('pending', null, problem);
    this.#desk.lookUp();
  }

  /** The call is no paid work of this tab any more. */
  async #leave(outcome: Outcome, costNano: number | null, problem: ErrorDetail | null = null): Promise<void> {
    this.#desk.setRunning(this.#id, false);
    this.#desk.session.letGo();
    await this.#tellSettled(outcome, costNano, problem);
  }

  #tellSettled(outcome: Outcome, costNano: number | null, problem: ErrorDetail | null = null): Promise<void> {
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
      ...(problem ? { code: problem.code } : {}),
      ...(problem?.waitSeconds === undefined ? {} : { waitSeconds: problem.waitSeconds }),
    });
  }

  #refuse(error: unknown): void {
    this.#finished = true;
    this.#desk.ended(this.#id);
    const refusal =
      error instanceof ByomError ? this.#error(error.code, error.details) : this.#error('storage-unavailable');
    const { code, details } = refusal;
    const { run } = this.#options;
    if (run && code !== 'cancelled' && code !== 'bad-argument') run.refusal ??= refusal;
    announce(this.#desk.document, 'byom-call-refused', {
      callId: this.#id,
      feature: this.#request.feature,
      code,
      ...(details.neededNano === undefined ? {} : { neededNano: details.neededNano }),
      ...(details.leftNano === undefined ? {} : { leftNano: details.leftNano }),
      ...(details.aboutTokens === undefined ? {} : { aboutTokens: details.aboutTokens }),
    });
    this.#stream.fail(refusal);
  }
}

/** The provider said that it did nothing, because no endpoint is cheap enough. */
function isPriceRefusal({ code, reason, released }: ErrorDetail): boolean {
  return code === 'no-endpoint' && reason === 'price' && released === true;
}
