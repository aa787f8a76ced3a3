/**
 * What every element of the house does: find the controller whenever it comes, follow its state, speak the language
 * of its place. It never throws for want of a controller; it stays quiet and wakes (design.md 3.4).
 */
import { LitElement } from 'lit';
import type { Byom, ByomState } from '../../src/protocol/types.ts';
import { whenController } from '../../src/protocol/context.ts';
import { formatNano, languageOf, onTerms, termsFor, type Terms } from '../../src/i18n/localize.ts';
import { roundDown } from '../../src/i18n/money.ts';
import { theme } from './theme.ts';

/**
 * @cssprop --byom-accent - what leads on: primary buttons, focus, marks
 * @cssprop --byom-accent-text - text on it
 * @cssprop --byom-surface - the ground of controls and lists
 * @cssprop --byom-surface-raised - the ground of what stands out
 * @cssprop --byom-text - text
 * @cssprop --byom-text-muted - text of less weight
 * @cssprop --byom-border - lines
 * @cssprop --byom-danger - what stops
 * @cssprop --byom-warning - what warns
 * @cssprop --byom-success - what is well
 * @cssprop [--byom-density=1] - from 0.75, tight, to 1.5, wide
 * @cssprop [--byom-radius=10px] - rounding of corners
 * @cssprop --byom-font - the font family
 */
export abstract class ByomElement extends LitElement {
  static override styles = [theme];

  #byom: Byom | null = null;
  #leave: (() => void)[] = [];

  /** The controller's handle, or null while there is none. @internal */
  get byom(): Byom | null {
    return this.#byom;
  }

  /** The present snapshot, or null while there is no controller. @internal */
  get byomState(): ByomState | null {
    return this.#byom?.state ?? null;
  }

  /** The language of this place. @internal */
  get language(): string {
    return languageOf(this);
  }

  /** The terms of this place. @internal */
  get terms(): Terms {
    return termsFor(this.language);
  }

  /** An amount in dollars, by the language of this place. @internal */
  money(nano: number): string {
    return formatNano(nano, this.language);
  }

  /** What is left of an amount: never said to be more than it is. @internal */
  moneyLeft(nano: number): string {
    return this.money(roundDown(nano));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave.push(onTerms(this.ownerDocument, () => this.requestUpdate()));
    this.#leave.push(
      whenController(this, (byom) => {
        this.#byom = byom;
        this.#leave.push(
          byom.subscribe((state) => {
            this.stateChanged(state);
            this.requestUpdate();
          }),
        );
      }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#leave.splice(0)) leave();
    this.#byom = null;
  }

  /** Called with each snapshot before the render; for elements that keep something of their own. */
  protected stateChanged(state: ByomState): void {
    void state;
  }

  /** Listens on the document while the element is connected. @internal */
  listen<Name extends keyof DocumentEventMap>(name: Name, listener: (event: DocumentEventMap[Name]) => void): void {
    const document = this.ownerDocument;
    document.addEventListener(name, listener);
    this.#leave.push(() => document.removeEventListener(name, listener));
  }
}
