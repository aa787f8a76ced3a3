/**
 * The one dialog of the page (design.md 3.2): its host stands on the document element, so a router that swaps the body
 * does not touch it. In its closed root are the dialog and, at a fixed place, the vault; the panel is a light child,
 * slotted in, so that locators and checks reach it.
 */
import type { Terms } from '../i18n/localize.ts';
import type { StageTerms } from '../i18n/stage-terms.ts';
import { buildStage, type StageParts } from './stage-parts.ts';
import { resolveTheme } from './stage-theme.ts';
import { canCall } from '../protocol/can-call.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { ByomState, Category, Section } from '../protocol/types.ts';
import { StageQuestions } from './stage-questions.ts';
import { makeViewRequest, type Proposal } from './stage-view.ts';
import type { ViewName, ViewOutcome, ViewRequest } from '../vault/vault.ts';

/** `view`: the vault's view says all there is to say. */
type Step = 'connect' | 'unlock' | 'waiting' | 'ceiling' | 'models' | 'manage' | 'paused' | 'view';

export interface StageOptions {
  readonly document: Document;
  readonly state: () => ByomState;
  readonly terms: () => Terms;
  readonly loadTerms: () => Promise<StageTerms>;
  readonly language: () => string;
  /** Shows a view of the vault in `place`. */
  readonly postView: (view: ViewRequest) => void;
  readonly focusView: () => void;
  /** The categories and the ceiling that the page's own markup proposes. */
  readonly categories: () => readonly Category[];
  readonly suggestedNano: () => number | undefined;
  /** Loads the panel's definition; null in a bundle without elements. */
  readonly loadPanel: (() => Promise<unknown>) | null;
}

/** What the person can be led through; everything else is refused at once. */
const STEP_FOR: Partial<Record<ErrorCode, Step>> = {
  'no-key': 'connect',
  locked: 'unlock',
  'no-ceiling': 'ceiling',
  'no-model': 'models',
  'model-gone': 'models',
  'price-changed': 'models',
  'over-budget': 'ceiling',
};

export class Stage {
  readonly #options: StageOptions;
  readonly #parts: StageParts;
  #section: Section = 'connect';
  readonly #questions = new StageQuestions();
  /** A round at the provider's page is under way, or ended without a key. */
  #round: { readonly waiting: boolean; readonly problem: string } = { waiting: false, problem: '' };
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
    this.#wizard = section === 'connect' && this.#missing() !== null;
    this.#raise();
  }

  close(): void {
    this.#parts.dialog.close();
    // The dialog's own event comes a task later, when it may be open again for something else.
    this.#closed();
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
    if (code === 'paused') return this.#asked(this.#questions.askToGoOn());
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

  /** The person lets a paused page go on. */
  goOn(): void {
    this.#questions.answerPaused(true);
    if (this.isOpen) this.close();
  }

  /** The provider's page is open elsewhere; or that round ended without a key, and why. */
  setRound(waiting: boolean, problem = ''): void {
    this.#round = { waiting, problem };
    if (waiting || problem) this.#raise();
    else this.update();
  }

  /** Shows one view of the vault; null: what the step needs. */
  showView(name: ViewName | null, proposal: Proposal = {}): void {
    this.#closesAfterView = !this.isOpen;
    this.#wanted = name;
    this.#proposal = proposal;
    this.#round = { ...this.#round, problem: '' };
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
    this.#parts.host.lang = this.#options.language();
    this.#parts.host.dir = this.#options.document.documentElement.dir;
    this.#drawPanel(step);
    const view = connection.status === 'connecting' && this.#shown === 'connect' ? 'connect' : this.#viewFor(step);
    if (view !== this.#shown) this.#draw(view);
  }

  #raise(): void {
    if (!this.isOpen) this.#parts.dialog.showModal();
    void this.#options.loadPanel?.().catch(() => undefined);
    void this.#options.loadTerms().then((words) => {
      this.#words = words;
      this.update();
    });
  }

  /** The next thing that is missing, in the wizard's order; null when all is there. */
  #missing(): Step | null {
    const { connection, budget, models } = this.#options.state();
    if (connection.status === 'locked') return 'unlock';
    if (!canCall(connection)) return 'connect';
    if (!budget.decided) return 'ceiling';
    return this.#categories().some((category) => models[category]?.chosen !== true) ? 'models' : null;
  }

  #categories(): readonly Category[] {
    const asked = this.#questions.categories;
    return [...new Set(asked.length > 0 ? asked : this.#options.categories())];
  }

  #step(): Step {
    if (this.#questions.isPaused) return 'paused';
    if (this.#round.waiting) return 'waiting';
    if (this.#wanted === 'connect' || this.#wanted === 'ceiling') return this.#wanted;
    if (this.#wanted) return 'view';
    const missing = this.#wizard ? this.#missing() : null;
    if (missing === null) this.#wizard = false;
    return missing ?? 'manage';
  }

  #viewFor(step: Step): ViewName | null {
    if (step === 'paused' || step === 'waiting') return null;
    if (this.#wanted) return this.#wanted;
    if (step === 'connect' || step === 'ceiling' || step === 'unlock') return step;
    return null;
  }

  /** A call that waits goes on as soon as what it waited for is there; it then plans again. */
  #settleAsking(): void {
    const missing = this.#missing();
    if (missing !== null && this.isOpen) return;
    if (this.#questions.answerMissing(missing === null) && this.isOpen) this.close();
  }

  #drawPanel(step: Step): void {
    const { panel, title } = this.#parts;
    const attributes: Record<string, string> = {
      step,
      section: this.#section,
      categories: this.#categories().join(' '),
      reason: this.#questions.reason,
      problem: this.#round.problem,
      wizard: this.#wizard ? 'true' : '',
      view: this.#viewFor(step) ?? '',
    };
    for (const [name, value] of Object.entries(attributes))
      if (panel.getAttribute(name) !== value) panel.setAttribute(name, value);
    title.textContent = this.#options.terms().stage.title;
  }

  #draw(name: ViewName | null): void {
    const { document, language, state, postView, focusView } = this.#options;
    const words = this.#words?.vault;
    if (!words) return;
    this.#shown = name;
    this.#parts.vault.hidden = name === null;
    postView(
      makeViewRequest(name, this.#proposal, {
        words,
        above: this.#options.loadPanel !== null,
        theme: resolveTheme(this.#parts.host),
        lang: language(),
        dir: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
        budget: state().budget,
        suggestedNano: this.#options.suggestedNano(),
      }),
    );
    // The key view stands below text that should be read first; the others are what the person came for.
    const frame = this.#parts.vault.querySelector('iframe');
    if (name === null || (name === 'connect' && this.#wanted === null)) return;
    frame?.focus();
    focusView();
  }

  #closed(): void {
    if (this.isOpen) return;
    this.#wizard = false;
    this.#wanted = null;
    this.#proposal = {};
    if (this.#shown !== null) this.#draw(null);
    this.#round = { waiting: this.#round.waiting, problem: '' };
    this.#questions.giveUp();
    for (const callback of this.#onClosed.splice(0)) callback();
  }
}
