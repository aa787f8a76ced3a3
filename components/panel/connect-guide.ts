/**
 * Before the key (rule W1): what connecting does and costs, where to get a key, the limit at the provider, the honest
 * words. In that order, always all there; each opens to its whole, one after the other for whoever wants to be led.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { StageTerms } from '../../src/i18n/stage-terms.ts';
import { copyPicture, createPicture, creditsPicture, limitPicture } from './pictures.ts';

const KEYS_PAGE = 'https://openrouter.ai/settings/keys';
const CREDITS_PAGE = 'https://openrouter.ai/settings/credits';

export const guideStyles = css`
  .paths {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .guide {
    display: grid;
    gap: 0.5rem;
    margin: 0.75rem 0 0;
    padding: 0;
    list-style: none;
  }
  details {
    border: 1px solid var(--border);
    border-radius: var(--radius);
  }
  summary {
    position: relative;
    padding: 0.5rem 0.75rem;
    padding-inline-end: 2.25rem;
    border-radius: var(--radius);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    position: absolute;
    inset-block-start: 1.1rem;
    inset-inline-end: 1rem;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border: solid var(--text-muted);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  details[open] > summary::after {
    inset-block-start: 1.35rem;
    transform: rotate(225deg);
  }
  summary:hover {
    background: var(--surface-raised);
  }
  summary h3 {
    margin: 0;
    font-size: 0.9375rem;
  }
  summary span {
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  .whole {
    padding: 0.25rem 0.75rem 0.75rem;
  }
  .whole li {
    margin-block-end: 0.35rem;
  }
`;

export interface GuideOptions {
  readonly words: StageTerms;
  /** They have connected here before. */
  readonly returning: boolean;
  /** What five dollars buy; null where nothing is known. */
  readonly buys: string | null;
  /** That point is open: what five dollars buy may be asked for. */
  readonly lookUp: () => Promise<void>;
  /** Leads on to the vault's view, below. */
  readonly toKey: () => void;
}

/** Opens a point and goes to it. @returns false if there is none */
function openPoint(point: Element | null | undefined): boolean {
  const details = point?.querySelector('details');
  if (!details) return false;
  details.open = true;
  details.querySelector('summary')?.focus();
  return true;
}

const nextPoint = (event: Event): boolean =>
  openPoint((event.currentTarget as HTMLElement).closest('.guide > li')?.nextElementSibling);

const lookUpIfOpen = ({ currentTarget }: Event, lookUp: () => Promise<void>): unknown =>
  (currentTarget as HTMLDetailsElement).open && lookUp();

function point(
  part: string,
  { heading, gist }: { heading: string; gist: string },
  next: { readonly label: string; readonly act: (event: Event) => unknown },
  whole: TemplateResult,
  lookUp?: () => Promise<void>,
): TemplateResult {
  return html`<li>
    <details part=${part} name="guide" @toggle=${lookUp ? (event: Event) => lookUpIfOpen(event, lookUp) : nothing}>
      <summary>
        <h3>${heading}</h3>
        <span>${gist}</span>
      </summary>
      <div class="whole">
        ${whole}
        <button part="next" type="button" @click=${next.act}>${next.label}</button>
      </div>
    </details>
  </li>`;
}

const link = (href: string, text: string): TemplateResult =>
  html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;

function getWhole({ words, buys }: GuideOptions): TemplateResult {
  const { get } = words.panel;
  return html`<p>${get.what}</p>
    <ol>
      <li>${get.account}</li>
      <li>
        ${get.credit} ${buys ?? nothing} ${link(CREDITS_PAGE, get.creditLink)}${creditsPicture(get.creditPicture)}
      </li>
      <li>${get.create} ${link(KEYS_PAGE, get.link)}${createPicture(get.createPicture)}</li>
      <li>${get.copy}${copyPicture(get.copyPicture)}</li>
    </ol>
    <p>${get.free}</p>`;
}

function points(options: GuideOptions): TemplateResult {
  const { start, about, get, limit, honest } = options.words.panel;
  const next = { label: start.next, act: nextPoint };
  return html`<ol class="guide">
    ${point(
      'about',
      about,
      next,
      html`<p>${about.text}</p>
        <p>${about.where}</p>`,
    )}
    ${point('get', get, next, getWhole(options), options.lookUp)}
    ${point(
      'limit',
      limit,
      next,
      html`<p>${limit.text}</p>
        ${limitPicture(limit.picture)}
        <p>${link(KEYS_PAGE, limit.link)}</p>`,
    )}
    ${point('honest', honest, { label: start.toKey, act: () => options.toKey() }, html`<p>${honest.text}</p>`)}
  </ol>`;
}

const begin = (event: Event): boolean =>
  openPoint((event.currentTarget as HTMLElement).closest('section')?.querySelector('.guide > li'));

/** Whoever has been here before comes to the key at once; the points stand before it all the same, folded. */
export function connectGuide(options: GuideOptions): TemplateResult {
  const { start } = options.words.panel;
  const guide = options.returning
    ? html`<details part="again">
        <summary>${start.guide}</summary>
        <div class="whole">${points(options)}</div>
      </details>`
    : html`<div class="paths">
          <button part="guide" type="button" @click=${begin}>${start.guide}</button>
          <button part="have-key" type="button" @click=${() => options.toKey()}>${start.haveKey}</button>
        </div>
        ${points(options)}`;
  return html`<section part="start">
    <h2 tabindex="-1">${start.heading}</h2>
    <p>${start.text}</p>
    ${guide}
  </section>`;
}
