/**
 * The views that take a secret or a consent, as plain DOM inside the vault. One is shown at a time. Words and looks
 * come from the page; the numbers beside a button are drawn here.
 */
import type { Clock, Nano } from '../protocol/types.ts';
import type { ErrorDetail } from '../protocol/errors.ts';
import type { VaultReply, ViewName, ViewOutcome, ViewRequest } from './vault.ts';
import { drawCeiling } from './ceiling-view.ts';
import { drawConnect } from './connect-view.ts';
import { make } from './make.ts';
import { drawCode, drawForget } from './plain-views.ts';
import { drawRemember } from './remember-view.ts';
import { drawUnlock } from './unlock-view.ts';
import { drawWriteOff } from './write-off-view.ts';
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
  /** `allowance`: what the same click confirmed, nano-USD. Null when connected. */
  connect(key: string, allowance?: Nano): Promise<ErrorDetail | null>;
  /** What the session may spend from now on; null: without a limit. */
  confirm(allowance: Nano | null): void;
  /** False: a device key, which the browser keeps. */
  readonly needsPassphrase: boolean;
  /** `wrong`: not this passphrase. Null when connected. */
  unlock(passphrase: string, allowance?: Nano): Promise<'wrong' | ErrorDetail | null>;
  /** Null: a device key. False: there is nothing to remember any more. */
  remember(passphrase: string | null): Promise<boolean>;
  forget(): void;
  /** Opens the provider's page; what the same click confirmed. */
  authorize(allowance: Nano | undefined): void;
  /** With the code that the provider's page shows. Null when connected. */
  exchange(code: string, allowance?: Nano): Promise<ErrorDetail | null>;
  /** Makes the next round ready before the click that begins it. */
  prepare(): void;
  close(name: ViewName, outcome: ViewOutcome): void;
  post(reply: VaultReply): void;
}

export interface DrawnView {
  focus(): void;
  remove(): void;
}

/** What a single view builds: its nodes, and what takes the focus first. */
export interface ViewBody {
  readonly nodes: readonly Node[];
  readonly first: HTMLElement;
  /** Called when the view goes: empties secrets, stops timers. */
  cleanUp?(): void;
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

/** Replaces what is shown. `name: null` shows nothing. */
export function drawView(place: ViewPlace, request: ViewRequest, tools: ViewTools): DrawnView | null {
  const draw = request.name === null ? undefined : VIEWS[request.name];
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
    make('h2', { id: 'heading' }, request.terms['heading'] ?? ''),
    ...body.nodes,
  );
  for (const [token, value] of Object.entries(request.theme)) view.style.setProperty(`--${token}`, value);
  place.language.style.colorScheme = request.theme['scheme'] ?? '';
  view.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    tools.post({ type: 'escape' });
  });
  place.root.append(view);
  const observer = new ResizeObserver(() =>
    tools.post({ type: 'size', height: Math.ceil(view.getBoundingClientRect().height) }),
  );
  observer.observe(view);
  return {
    focus: () => body.first.focus(),
    remove() {
      observer.disconnect();
      body.cleanUp?.();
      view.remove();
    },
  };
}
