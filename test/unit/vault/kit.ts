/** A vault core of its own for a test, in memory, against a real simulator on loopback. */
import { waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { enStage } from '../../../src/i18n/en-stage.ts';
import { VaultCore } from '../../../src/vault/core.ts';
import type { VaultReply, VaultRequest } from '../../../src/vault/vault.ts';

export const KEY = `sk-or-v1-${'5e7a'.repeat(16)}`;

export interface TestVault {
  readonly base: string;
  readonly replies: VaultReply[];
  readonly place: HTMLElement;
  /** Every request of the vault: address and headers. */
  readonly fetched: { url: string; init: RequestInit }[];
  post(message: VaultRequest): void;
  /** Resolves with the first reply of this kind that is still unread. */
  next<Type extends VaultReply['type']>(type: Type): Promise<Extract<VaultReply, { type: Type }>>;
  control(path: string, body?: unknown): Promise<unknown>;
  /** Fires the timers that wait. */
  passTime(): void;
}

export async function makeVault({ blocked = false } = {}): Promise<TestVault> {
  const { base, origin } = await executeServerCommand<{ base: string; origin: string }, object>('simulator', {
    settings: { tokensPerSecond: 0, thinkMilliseconds: 0, generationDelay: 0 },
  });
  const replies: VaultReply[] = [];
  const waiting: (() => void)[] = [];
  const timers = new Map<number, () => void>();
  let lastTimer = 0;
  const fetched: { url: string; init: RequestInit }[] = [];
  // What an earlier test drew would push this one out of sight.
  document.querySelector('.vault-place')?.remove();
  const place = document.createElement('div');
  place.className = 'vault-place';
  document.body.prepend(place);
  const core = new VaultCore({
    isolation: 'memory',
    provider: base,
    salt: 'salt',
    clock: {
      now: () => Date.now(),
      setTimeout(callback) {
        timers.set(++lastTimer, callback);
        return lastTimer;
      },
      clearTimeout: (timer) => void timers.delete(timer),
    },
    fetch(input, init) {
      fetched.push({ url: String(input), init: init ?? {} });
      return fetch(input, init);
    },
    blockedByPolicy: () => blocked,
    viewPlace: { root: place, language: place, adopt: (sheet) => void (document.adoptedStyleSheets = [sheet]) },
    post(reply) {
      replies.push(structuredClone(reply));
      for (const wake of waiting.splice(0)) wake();
    },
  });
  const read = new Set<VaultReply>();
  return {
    base,
    replies,
    place,
    fetched,
    post: (message) => core.receive(message),
    async next(type) {
      for (;;) {
        const found = replies.find((reply) => reply.type === type && !read.has(reply));
        if (found) {
          read.add(found);
          return found as Extract<VaultReply, { type: typeof type }>;
        }
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    control: async (path, body) =>
      (
        await fetch(
          `${origin}/control/${path}`,
          body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
        )
      ).json(),
    passTime() {
      const due = [...timers.values()];
      timers.clear();
      for (const callback of due) callback();
    },
  };
}

export async function connected(): Promise<TestVault> {
  const vault = await makeVault();
  vault.post({ type: 'connect', key: KEY });
  while ((await vault.next('state')).status !== 'connected');
  await confirmCeiling(vault, '100');
  return vault;
}

/** Through the view, as a person does: nothing else makes the fence let anything pass. */
export async function confirmCeiling(vault: TestVault, amount: string): Promise<void> {
  const { ceiling: terms } = enStage.vault;
  vault.post({ type: 'view', name: 'ceiling', terms, theme: {}, lang: 'en', dir: 'ltr', amounts: {} });
  const field = vault.place.querySelector<HTMLInputElement>('[data-field=limit]')!;
  const button = vault.place.querySelector<HTMLButtonElement>('[data-action=confirm]')!;
  await waitUntil(
    () => {
      vault.passTime();
      return !button.disabled;
    },
    'the button to work',
    { timeout: 30_000 },
  );
  field.value = amount;
  field.dispatchEvent(new InputEvent('input'));
  button.click();
  await vault.next('ceiling-confirmed');
  vault.post({ type: 'view', name: null, terms: {}, theme: {}, lang: 'en', dir: 'ltr', amounts: {} });
}

export const sendRequest = (callId: string, body: Record<string, unknown> = {}): VaultRequest => ({
  type: 'send',
  callId,
  endpoint: 'chat/completions',
  body: {
    model: 'brook/river-1',
    messages: [{ role: 'user', content: 'Tell me about bridges, please, at length.' }],
    stream: true,
    ...body,
  },
  outputCap: 200,
  priceCeiling: { prompt: '0.000001', completion: '0.000004' },
});
