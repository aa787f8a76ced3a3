/** What calls wait for the person to answer: something that is missing, a higher ceiling, a page that may go on. */
import type { ErrorCode } from '../protocol/errors.ts';
import type { Category } from '../protocol/types.ts';

/** What the panel itself asks: whether a page that was paused may go on, whether the history may be cleared. */
export type Question = 'paused' | 'clear';
type Answer = (answered: boolean) => void;

interface Missing {
  readonly code: ErrorCode;
  readonly category: Category;
  readonly answer: Answer;
}

export class StageQuestions {
  #missing: Missing[] = [];
  #raising: Answer[] = [];
  #plain: { readonly question: Question; readonly answer: Answer }[] = [];
  #raisingFor: 'over-budget' | 'fence' = 'over-budget';

  /** The categories whose models are waited for. */
  get categories(): readonly Category[] {
    return this.#missing.map(({ category }) => category);
  }

  get isRaising(): boolean {
    return this.#raising.length > 0;
  }

  get question(): Question | null {
    return this.#plain[0]?.question ?? null;
  }

  /** Why the person is asked; empty if nobody waits. */
  get reason(): string {
    return this.#missing[0]?.code ?? (this.isRaising ? this.#raisingFor : '');
  }

  askForMissing(code: ErrorCode, category: Category): Promise<boolean> {
    return new Promise((answer) => this.#missing.push({ code, category, answer }));
  }

  askForMore(reason: 'over-budget' | 'fence'): Promise<boolean> {
    this.#raisingFor = reason;
    return new Promise((answer) => this.#raising.push(answer));
  }

  /** One question for however many wait; another one waits for its turn. */
  askPlainly(question: Question): Promise<boolean> {
    return new Promise((answer) => this.#plain.push({ question, answer }));
  }

  answerMissing(answered: boolean): boolean {
    const waiting = this.#missing.splice(0);
    for (const { answer } of waiting) answer(answered);
    return waiting.length > 0;
  }

  answerRaising(answered: boolean): void {
    for (const answer of this.#raising.splice(0)) answer(answered);
  }

  answerPlain(answered: boolean): void {
    const { question } = this;
    const asked = this.#plain;
    this.#plain = asked.filter((one) => one.question !== question);
    for (const one of asked) if (one.question === question) one.answer(answered);
  }

  /** The stage was closed: nothing of it was answered. */
  giveUp(): void {
    this.answerMissing(false);
    this.answerRaising(false);
    while (this.question) this.answerPlain(false);
  }
}
