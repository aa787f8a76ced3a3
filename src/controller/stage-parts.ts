/** Builds the stage's nodes once: host, closed root, dialog, title bar, the panel's slot and the vault's place. */
import type { Terms } from '../i18n/localize.ts';
import { THEME_DECLARATIONS } from '../protocol/theme.ts';

export interface StageParts {
  readonly host: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly title: HTMLElement;
  readonly simulator: HTMLElement;
  readonly close: HTMLElement;
  readonly note: HTMLElement;
  /** Hidden, unless a part of the stage did not load. */
  readonly again: HTMLElement;
  readonly panel: HTMLElement;
  readonly vault: HTMLElement;
}

const CSS = `
:host { ${THEME_DECLARATIONS} display: contents; }
dialog { box-sizing: border-box; inline-size: min(42rem, 100vw - 1.5rem); max-inline-size: none; max-block-size: calc(100dvh - 1.5rem); padding: 0; border: 1px solid var(--border); border-radius: calc(var(--radius) * 1.4); background: var(--surface); color: var(--text); font: 400 0.9375rem/1.5 var(--font); overflow: auto; scroll-padding-block: 5.5rem 4.5rem; overscroll-behavior: contain; box-shadow: 0 24px 64px rgb(0 0 0 / 0.28); text-align: start; }
dialog::backdrop { background: rgb(10 14 24 / 0.5); }
.bar { position: sticky; inset-block-start: 0; z-index: 1; display: flex; align-items: center; gap: 0.75rem; padding: 0.75rem 1.25rem; border-block-end: 1px solid var(--border); background: var(--surface); }
h1 { flex: 1; margin: 0; font-size: 1.0625rem; line-height: 1.3; }
.simulator { padding: 0.1rem 0.6rem; border: 1px solid var(--warning); border-radius: 99px; color: var(--warning); font-size: 0.8125rem; font-weight: 600; }
button { min-inline-size: 2.5rem; min-block-size: 2.5rem; border: 1px solid transparent; border-radius: var(--radius); background: transparent; color: inherit; font: inherit; font-size: 1.25rem; line-height: 1; cursor: pointer; }
button:hover { background: var(--surface-raised); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.body { padding: 1rem 1.25rem 1.25rem; }

.again button { padding-inline: 0.9rem; border-color: var(--border); font-size: inherit; }
.note { margin: 0 0 0.75rem; color: var(--warning); }
.vault { margin: 0.75rem -4px 0; }
iframe { display: block; inline-size: 100%; block-size: var(--vault-height, 0); border: 0; color-scheme: inherit; background: transparent; }
.vault[hidden] { display: block; block-size: 0; margin: 0; overflow: hidden; visibility: hidden; }
[hidden]:not(.vault) { display: none; }
`;

/** Written only where they differ: some changes are heard all over the page. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** What the title bar says, in the words of the moment. */
export function nameParts({ title, simulator, close }: StageParts, { stage }: Terms): void {
  title.textContent = stage.title;
  simulator.textContent = stage.simulator;
  close.setAttribute('aria-label', stage.close);
}

/** Says that a part did not load, with the way to try again. */
export function offerAgain({ again }: StageParts, { body }: Terms, act: () => void): void {
  const button = again.ownerDocument.createElement('button');
  button.type = 'button';
  button.textContent = body.retry;
  button.addEventListener('click', act);
  again.setAttribute('role', 'alert');
  again.replaceChildren(`${body.failed} `, button);
  again.hidden = false;
}

export function buildStage(document: Document, terms: Terms, onClosed: () => void): StageParts {
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ''): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    return element;
  };
  // A plain div: a custom tag could be defined by somebody else, who would then reach its closed root.
  const host = make('div');
  host.dataset['byomStage'] = '';
  // eslint-disable-next-line wc/no-closed-shadow-root -- keeps the vault's frame out of the page's reach (security.md 7)
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  const dialog = make('dialog');
  // No header: that would be a second banner of the page.
  const bar = make('div', 'bar');
  const title = make('h1');
  const simulator = make('span', 'simulator');
  const close = make('button');
  const note = make('p', 'note');
  const again = make('p', 'again');
  const body = make('div', 'body');
  const vault = make('div', 'vault');
  const panel = document.createElement('byom-panel');
  title.id = 'title';
  // The dialog opens with the focus on its title, so that a screen reader begins at the beginning.
  title.tabIndex = -1;
  title.autofocus = true;
  close.type = 'button';
  close.textContent = '×';
  close.dataset['action'] = 'close';
  close.addEventListener('click', () => dialog.close());
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.addEventListener('close', onClosed);
  for (const part of [note, again, vault, simulator]) part.hidden = true;
  bar.append(title, simulator, close);
  body.append(note, again, make('slot'), vault);
  dialog.append(bar, body);
  root.append(dialog);
  // Steps begin at the panel's heading, but not for somebody who is typing into a view already.
  Object.assign(panel, { mayTakeFocus: () => vault.hidden || !vault.contains(root.activeElement) });
  host.append(panel);
  document.documentElement.append(host);
  const parts = { host, dialog, title, simulator, close, note, again, panel, vault };
  nameParts(parts, terms);
  return parts;
}
