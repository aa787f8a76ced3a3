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
  /** Called when a property of the element changed. */
  changed?(): void;
}

export abstract class LazyElement extends ByomElement {
  #view: View | null = null;
  #failed = false;

  /** Imports and makes the view. */
  protected abstract loadView(): Promise<View>;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#view) void this.#load();
  }

  protected override stateChanged(state: ByomState): void {
    this.#view?.stateChanged?.(state);
  }

  protected override updated(): void {
    this.#view?.changed?.();
  }

  protected override render(): unknown {
    if (this.#view) return this.byom ? this.#view.render() : nothing;
    // The sentence ends with what to do: try again.
    return this.#failed
      ? html`<p role="alert">${this.terms.errors.unreachable[0]} <button @click=${this.#load}>↻</button></p>`
      : nothing;
  }

  async #load(): Promise<void> {
    try {
      this.#view = await this.loadView();
      const own = (this.constructor as typeof ByomElement).elementStyles;
      adoptStyles(this.renderRoot as ShadowRoot, [...own, this.#view.styles]);
      if (this.byomState) this.#view.stateChanged?.(this.byomState);
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  }
}
