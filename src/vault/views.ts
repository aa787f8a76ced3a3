/**
 * The views that take a secret or a consent, as plain DOM inside the vault. One is shown at a time. Words and looks
 * come from the page; the numbers beside a button are drawn here.
 */
import type { Clock } from '../protocol/types.ts';
import type { KeySession } from './key-session.ts';
import type { VaultReply, ViewName, ViewOutcome, ViewRequest } from './vault.ts';
import { drawCeiling } from './ceiling-view.ts';
import { drawConnect } from './connect-view.ts';
import { make } from './make.ts';
import { drawCode, drawForget } from './plain-views.ts';
import { isReadable } from './readable.ts';
import { drawRemember } from './remember-view.ts';
import { drawUnlock } from './unlock-view.ts';
import { drawWriteOff } from './write-off-view.ts';
import { takeChanges, watchChanges, type Changes } from './view-changes.ts';
import { viewSheet } from './view-styles.ts';

/** Where a host lets views be drawn. */
export interface ViewPlace {
  readonly root: HTMLElement;
  /** The element whose `lang` and `dir` hold for the view. */
  readonly language: HTMLElement;
  adopt(sheet: CSSStyleSheet): void;
}

export interface ViewTools {
  readonly clock: Clock;
  readonly session: KeySession;
  close(name: ViewName, outcome: ViewOutcome): void;
  post(reply: VaultReply): void;
}

export interface DrawnView {
  readonly name: ViewName | null;
  /** What was typed and chosen so far, for the same view drawn anew. */
  changes(): Changes;
  /** Takes on the page's looks. */
  dress(theme: ViewRequest['theme']): void;
  focus(): void;
  /** @param gone it is not drawn anew: what it still asks the provider is given up */
  remove(gone: boolean): void;
}

/** What a single view builds: its nodes, and what takes the focus first. */
export interface ViewBody {
  readonly nodes: readonly Node[];
  readonly first: HTMLElement;
  /** What Enter in a field presses. */
  readonly submit?: HTMLButtonElement;
  /** Called when the view goes: empties secrets, stops timers. */
  cleanUp?(gone: boolean): void;
}

const VIEWS: Readonly<Record<ViewName, (request: ViewRequest, tools: ViewTools) => ViewBody>> = {
  connect: drawConnect,
  unlock: drawUnlock,
  ceiling: drawCeiling,
  remember: drawRemember,
  forget: drawForget,
  code: drawCode,
  'write-off': drawWriteOff,
};

/** What confirms an amount, or that there is none. */
const CONFIRMING = '#limit, .primary, .danger';

/**
 * A key alone raises no amount: a script may have put the focus here for an Enter, or a Space, that was meant for the page.
 * Where nothing was typed yet, the proposal goes and the amount has to be.
 * @returns true if it was so
 */
function askToType(
  view: HTMLElement,
  terms: ViewRequest['terms'],
  submit: HTMLElement | undefined,
  { key, target }: KeyboardEvent,
): boolean {
  const field = view.querySelector<HTMLInputElement>('#limit');
  const typed = !field || view.querySelector('input[data-changed]');
  const pressed = target as Element;
  if (typed || !/^(Enter| )$/.test(key) || !pressed.matches(CONFIRMING)) return false;
  field.value = '';
  field.dispatchEvent(new Event('input'));
  // Says what is missing, and goes there.
  submit?.click();
  if (pressed.matches('.danger')) view.querySelector('#amount-message')!.textContent = terms['noneTyped'] ?? '';
  return true;
}

/** Escape goes out to the stage, Enter in a field presses the view's button. */
function answerKeys(view: HTMLElement, terms: ViewRequest['terms'], { submit }: ViewBody, tools: ViewTools): void {
  view.addEventListener('keydown', (event) => {
    const { key, repeat, target } = event;
    if (askToType(view, terms, submit, event)) return event.preventDefault();
    if (event.isComposing || (key !== 'Escape' && key !== 'Enter')) return;
    if (key === 'Escape') {
      event.stopPropagation();
      tools.post({ type: 'escape' });
    } else if (target instanceof HTMLInputElement && !repeat) {
      submit?.click();
      // One that is out of sight confirms nothing: it comes into sight, and is pressed again.
      if (submit?.disabled) submit.scrollIntoView({ block: 'nearest' });
    }
    // A key that is held down since an earlier view presses nothing in this one.
    if (key === 'Escape' || repeat) event.preventDefault();
  });
}

/**
 * Replaces what is shown. `name: null` shows nothing.
 * @param changes what was typed into the same view before, in another language for example
 */
export function drawView(
  place: ViewPlace,
  request: ViewRequest,
  tools: ViewTools,
  changes?: Changes,
): DrawnView | null {
  const draw = request.name !== null && Object.hasOwn(VIEWS, request.name) ? VIEWS[request.name] : undefined;
  place.root.replaceChildren();
  if (!draw) {
    tools.post({ type: 'size', height: 0 });
    return null;
  }
  place.adopt(viewSheet());
  place.language.lang = request.lang;
  place.language.dir = request.dir;
  const body = draw(request, tools);
  const view = make(
    'section',
    { className: 'view', 'aria-labelledby': 'heading', data: { view: request.name ?? '' } },
    make('h2', { id: 'heading' }, request.terms['heading']),
    ...body.nodes,
  );
  const dress = (theme: ViewRequest['theme']): void => {
    const readable = isReadable(theme);
    for (const [token, value] of Object.entries(theme)) view.style.setProperty(`--${token}`, readable ? value : '');
    place.language.style.colorScheme = theme['scheme'] ?? '';
  };
  dress(request.theme);
  answerKeys(view, request.terms, body, tools);
  place.root.append(view);
  watchChanges(view);
  changes?.(view);
  const observer = new ResizeObserver(() =>
    tools.post({ type: 'size', height: Math.ceil(view.getBoundingClientRect().height) }),
  );
  observer.observe(view);
  return {
    name: request.name,
    changes: () => takeChanges(view),
    dress,
    focus: () => body.first.focus(),
    remove(gone) {
      observer.disconnect();
      body.cleanUp?.(gone);
      view.remove();
    },
  };
}
