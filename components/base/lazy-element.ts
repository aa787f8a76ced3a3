/**
 * An element whose body loads when it first stands in a page: the tag is defined at once, the rest is a chunk of its own,
 * so that pages without it don't pay for it.
 */
import { adoptStyles, html, nothing, type CSSResult } from 'lit';
import type { ByomState } from '../../src/protocol/types.ts';
import { ByomElement } from './element.ts';

/** What loads later: looks and content of one element. */
export interface View {
  readonly styles: CSSResult;
  render(): unknown;
  /** Called with each snapshot, once at the start. */
  stateChanged?(state: ByomState): void;
  /** Called after each render. */
  changed?(): void;
  /** Called when the element leaves its place; the next snapshot says that it is back. */
  left?(): void;
}

export abstract class LazyElement extends ByomElement {
  #view: View | null = null;
  #loading = false;
  #failed = false;

  /** Imports and makes the view. */
  protected abstract loadView(): Promise<View>;

  /** Whether the body is needed yet; asked when the element finds its place and with each snapshot. */
  protected needsView(): boolean {
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.loadIfNeeded();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.left?.();
  }

  protected override stateChanged(state: ByomState): void {
    this.#view?.stateChanged?.(state);
    if (!this.#failed) this.loadIfNeeded();
  }

  protected override updated(): void {
    this.#view?.changed?.();
  }

  protected override render(): unknown {
    if (this.#view) return this.byom ? this.#view.render() : nothing;
    const { failed, retry } = this.terms.body;
    return this.#failed
      ? html`<p role="alert">${failed} <button type="button" @click=${() => this.loadIfNeeded()}>${retry}</button></p>`
      : nothing;
  }

  /** Loads the body now if it is needed and not there. */
  protected loadIfNeeded(): void {
    if (!this.#view && !this.#loading && this.needsView()) void this.#load();
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      this.#view = await this.loadView();
      const own = (this.constructor as typeof ByomElement).elementStyles;
      adoptStyles(this.renderRoot as ShadowRoot, [...own, this.#view.styles]);
      if (this.byomState) this.#view.stateChanged?.(this.byomState);
    } catch {
      this.#failed = true;
    }
    this.#loading = false;
    this.requestUpdate();
  }
}
