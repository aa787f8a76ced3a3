/**
 * The one dialog of the page (design.md 3.2): its host stands on the document element, which no router swaps. In its closed
 * root are the dialog and, at a fixed place, the vault; the panel is a light child, so that locators and checks reach it.
 */
import type { StageTerms } from '../i18n/stage-terms.ts';
import { buildStage, nameParts, offerAgain, setAttributes, type StageParts } from './stage-parts.ts';
import { resolveTheme } from './stage-theme.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { Category, Section } from '../protocol/types.ts';
import { StageQuestions } from './stage-questions.ts';
import type { StageOptions } from './stage-options.ts';
import { missingStep, needsSetUp, STEP_FOR, viewFor, type Step } from './stage-steps.ts';
import { makeViewRequest, type Proposal } from './stage-view.ts';
import type { ViewName, ViewOutcome } from '../vault/vault.ts';

const NO_ROUND = { waiting: false, problem: '', link: '' };

export class Stage {
  readonly #options: StageOptions;
  readonly #parts: StageParts;
  #section: Section = 'connect';
  readonly #questions = new StageQuestions();
  /** A round at the provider's page is under way, or ended without a key. */
  #round = NO_ROUND;
  /** True from the first step until the last: the person is being led, not managing. */
  #wizard = false;
  /** A view that somebody asked for, beside what the step needs. */
  #wanted: ViewName | null = null;
  #proposal: Proposal = {};
  /** The stage was opened for the wanted view alone. */
  #closesAfterView = false;
  #shown: ViewName | null = null;
  #onClosed: (() => void)[] = [];
  /** Loaded when the stage first opens. */
  #words: StageTerms | null = null;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#parts = buildStage(options.document, options.terms(), () => this.#closed());
  }

  /** Where the vault draws. */
  get place(): HTMLElement {
    return this.#parts.vault;
  }

  get shown(): ViewName | null {
    return this.#shown;
  }

  get isOpen(): boolean {
    return this.#parts.dialog.open;
  }

  open(section: Section = 'connect'): void {
    this.#section = section;
    // The budget's own section is the ceiling: what is spent stands on the page already.
    if (section === 'budget') return this.showView('ceiling');
    this.#wanted = null;
    this.#wizard = section === 'connect' && needsSetUp(this.#options.state());
    this.#raise();
  }

  close(): void {
    this.#parts.dialog.close();
    // The dialog's own event comes a task later, when it may be open again for something else.
    this.#closed();
  }

  get isRefused(): boolean {
    return this.#options.isRefused();
  }

  canAsk(code: ErrorCode): boolean {
    return code in STEP_FOR;
  }

  /**
   * Leads the person to what is missing, to a higher ceiling, or asks whether a page that was paused may go on.
   * @param proposedNano the ceiling that would be enough
   * @returns true once it may be there, false if they closed the stage
   */
  ask(code: ErrorCode, category: Category, proposedNano?: number): Promise<boolean> {
    if (code === 'over-budget') return this.#askForMore(proposedNano, code);
    if (code === 'paused') return this.#asked(this.#questions.askPlainly(code));
    const answer = this.#questions.askForMissing(code, category);
    this.#section = 'connect';
    this.#wizard = true;
    return this.#asked(answer);
  }

  /** The vault was not told yet, in this tab, what may be spent: the same view, with the ceiling as it is. */
  askAtFence(): Promise<boolean> {
    return this.#askForMore(this.#options.state().budget.limitNano ?? undefined, 'fence');
  }

  #askForMore(limitNano: number | undefined, reason: 'over-budget' | 'fence'): Promise<boolean> {
    // Many calls may wait for one answer: a view that is there is not drawn again under the person's hand.
    const asked = this.#questions.isRaising && this.#wanted === 'ceiling';
    const enough = asked && (limitNano ?? 0) <= (this.#proposal.limitNano ?? 0);
    const answer = this.#questions.askForMore(reason);
    if (!enough) this.showView('ceiling', { limitNano });
    return answer;
  }

  #asked(answer: Promise<boolean>): Promise<boolean> {
    this.#raise();
    return answer;
  }

  /** Whether the history may be cleared. Without a panel there is nobody to ask: the app itself has to. */
  askToClear(): Promise<boolean> {
    if (!this.#options.loadPanel) return Promise.resolve(true);
    this.#closesAfterView = !this.isOpen;
    this.#section = 'history';
    return this.#asked(this.#questions.askPlainly('clear'));
  }

  /** The person's answer to what the panel asks. */
  answer(yes: boolean): void {
    const { question } = this.#questions;
    this.#questions.answerPlain(yes);
    if (this.isOpen && (question === 'paused' || this.#closesAfterView)) this.close();
    else this.update();
  }

  /** The provider's page is open elsewhere; or that round ended, and why, or with a key (`done`); or a link to it. */
  setRound(waiting: boolean, problem = '', link = '', done = false): void {
    this.#round = { waiting, problem, link };
    if (waiting || problem) this.#raise();
    else if (done && this.#wanted === 'connect') this.viewClosed('connect', 'done');
    else this.update();
  }

  /** Shows one view of the vault; null: what the step needs. */
  showView(name: ViewName | null, proposal: Proposal = {}): void {
    this.#closesAfterView = !this.isOpen;
    this.#wanted = name;
    this.#proposal = proposal;
    this.#round = { ...NO_ROUND, waiting: this.#round.waiting };
    this.#shown = null;
    if (name !== null) this.#raise();
    else this.update();
  }

  /** A line under the title that stays; an empty one goes. */
  showNote(text: string): void {
    this.#parts.note.textContent = text;
    this.#parts.note.hidden = !text;
  }

  whenClosed(callback: () => void): void {
    this.#onClosed.push(callback);
  }

  /** The vault says that a view is over, or that the person wants another one. */
  viewClosed(name: ViewName, outcome: ViewOutcome): void {
    const done = outcome === 'done';
    if (outcome !== 'done' && outcome !== 'cancelled') return this.showView(outcome);
    const wanted = this.#wanted === name;
    this.#wanted = null;
    if (name === 'ceiling') this.#questions.answerRaising(done);
    // The vault leaves what it drew until it is told what comes next.
    if (this.#shown === name) this.#draw(null);
    if (wanted ? this.#closesAfterView && !this.#wizard : !done) this.close();
    else this.update();
  }

  resize(height: number): void {
    this.#parts.vault.style.setProperty('--vault-height', `${height}px`);
    this.#parts.vault.hidden = height === 0 && this.#shown === null;
  }

  /** Draws what the present state needs. Called after every change of the state. */
  update(): void {
    this.#settleAsking();
    if (!this.isOpen || !this.#words) return;
    const step = this.#step();
    const { connection, provider } = this.#options.state();
    this.#parts.simulator.hidden = !provider.simulated;
    setAttributes(this.#parts.host, {
      lang: this.#options.language(),
      dir: this.#options.document.documentElement.dir,
    });
    this.#drawPanel(step);
    // A view whose secret is being tried stays until that is known.
    const trying = connection.status === 'connecting' ? this.#shown : null;
    const view = trying ?? viewFor(step, this.#wanted);
    if (view !== this.#shown) this.#draw(view);
  }

  #raise(): void {
    this.#parts.again.hidden = true;
    if (!this.isOpen) this.#parts.dialog.showModal();
    void this.#options.loadPanel?.().catch(() => this.#unloaded());
    const take = (words: StageTerms): void => {
      this.#words = words;
      this.update();
    };
    void this.#options.loadTerms().then(take, () => this.#unloaded());
  }

  /** What did not load can be asked for again. Without a panel the vault says itself what comes before a key (W1). */
  #unloaded(): void {
    offerAgain(this.#parts, this.#options.terms(), () => this.#raise());
    if (this.#shown !== null) this.#draw(this.#shown, false);
  }

  /** The page's language, or what is known of it, is another: what is shown is said anew, and what was typed stays. */
  retranslate(): void {
    if (!this.isOpen || !this.#words) return;
    void this.#options.loadTerms().then((words) => {
      const { host } = this.#parts;
      const [before, shown] = [[this.#words, host.lang, host.dir], this.#shown];
      this.#words = words;
      this.update();
      const same = before.every((one, index) => one === [words, host.lang, host.dir][index]);
      if (!same && shown !== null && shown === this.#shown) this.#draw(shown, false);
    });
  }

  #missing(): Step | null {
    return missingStep(this.#options.state(), this.#categories());
  }

  #categories(): readonly Category[] {
    const asked = this.#questions.categories;
    return [...new Set(asked.length > 0 ? asked : this.#options.categories())];
  }

  #step(): Step {
    const { question } = this.#questions;
    if (question) return question;
    if (this.isRefused) return 'isolation';
    if (this.#round.waiting) return 'waiting';
    if (this.#wanted === 'connect' || this.#wanted === 'ceiling') return this.#wanted;
    if (this.#wanted) return 'view';
    const missing = this.#wizard ? this.#missing() : null;
    if (missing === null) this.#wizard = false;
    return missing ?? 'manage';
  }

  /** A call that waits goes on as soon as what it waited for is there; it then plans again. */
  #settleAsking(): void {
    const missing = this.#missing();
    // Whether the key is remembered is asked before the call that waits goes on and the stage closes.
    if ((missing !== null || this.#wanted === 'remember') && this.isOpen) return;
    if (this.#questions.answerMissing(missing === null) && this.isOpen) this.close();
  }

  #drawPanel(step: Step): void {
    const attributes: Record<string, string> = {
      step,
      section: this.#section,
      categories: this.#categories().join(' '),
      reason: this.#questions.reason,
      problem: this.#round.problem,
      link: this.#round.link,
      wizard: this.#wizard ? 'true' : '',
      view: viewFor(step, this.#wanted) ?? '',
    };
    setAttributes(this.#parts.panel, attributes);
    nameParts(this.#parts, this.#options.terms());
  }

  #draw(name: ViewName | null, takesFocus = true): void {
    const { document, language, state, postView, focusView } = this.#options;
    const words = this.#words?.vault;
    if (!words) return;
    this.#shown = name;
    this.#parts.vault.hidden = name === null;
    postView(
      makeViewRequest(name, this.#proposal, {
        words,
        above: this.#options.loadPanel !== null && this.#parts.again.hidden,
        theme: resolveTheme(this.#parts.host),
        lang: language(),
        dir: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
        budget: state().budget,
        suggestedNano: this.#options.suggestedNano(),
      }),
    );
    // The key view stands below text that should be read first; the others are what the person came for.
    if (!takesFocus || name === null || (name === 'connect' && this.#wanted === null)) return;
    this.#parts.vault.querySelector('iframe')?.focus();
    focusView();
  }

  #closed(): void {
    if (this.isOpen) return;
    this.#wizard = false;
    this.#wanted = null;
    this.#proposal = {};
    // Also where another view was wanted in the same moment: nothing that was typed stays behind a closed dialog.
    this.#draw(null);
    this.#round = { ...NO_ROUND, waiting: this.#round.waiting };
    this.#questions.giveUp();
    for (const callback of this.#onClosed.splice(0)) callback();
  }
}
