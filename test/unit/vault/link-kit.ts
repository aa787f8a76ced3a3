/** The page's side of a vault of its own, with a real frame and a real simulator. */
import { waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { browserClock } from '../../../src/controller/install.ts';
import { VaultLink } from '../../../src/vault/link.ts';
import type { VaultReply } from '../../../src/vault/vault.ts';

export const until = (question: () => boolean, what: string): Promise<void> =>
  waitUntil(question, what, { timeout: 30_000, interval: 2 });

export async function makeLink() {
  const { base } = await executeServerCommand<{ base: string }, object>('simulator', {
    settings: { tokensPerSecond: 200, thinkMilliseconds: 0 },
  });
  const place = document.createElement('div');
  document.body.append(place);
  const link = new VaultLink({
    document,
    place,
    provider: base,
    salt: Promise.resolve('salt'),
    clock: browserClock,
    requiresFrame: () => false,
  });
  const heard: VaultReply[] = [];
  link.listen((reply) => void heard.push(reply));
  await until(() => heard.length > 0, 'the vault');
  return { link, place, heard, of: (type: string) => heard.filter((reply) => reply.type === type) };
}
