/** The page's side of a vault that is lent, or borrowed (design.md 3.6), with a real frame and a real simulator. */
import { expect } from '@open-wc/testing';
import type { VaultReply, VaultRequest } from '../../../src/vault/vault.ts';
import { sendRequest } from './kit.ts';
import { makeLink, until } from './link-kit.ts';

const DEMO_KEY = `sk-or-v1-${'5e7a'.repeat(16)}`;
/** How many chunks the vault sends ahead (exchange.ts). */
const WINDOW = 8;

describe('vault/link: lent and borrowed', () => {
  it('hands on what belongs to no call of the page, and acknowledges none of its chunks', async () => {
    const { link, heard, of } = await makeLink();
    void link.post({ type: 'connect', key: DEMO_KEY });
    await until(() => of('key-info').length === 1, 'the key');
    // No person in a test: what a lender's fence refuses is handed on just so.
    void link.post(sendRequest('refused'));
    await until(() => of('refused').length === 1, 'the refusal');
    expect(of('refused')[0]).to.deep.include({ callId: 'refused' });
    const own: string[] = [];
    link.send(
      { ...(sendRequest('own') as Extract<VaultRequest, { type: 'send' }>) },
      ({ type }) => void own.push(type),
    );
    await until(() => own.length === 1, 'the page’s own');
    expect(of('refused').length, 'a call of the page is its own business').to.equal(1);
    const posted: VaultRequest[] = [];
    link.loan = { carry: (message) => (posted.push(message), null), hearOwn: () => undefined };
    for (let index = 0; index < WINDOW; index++) {
      link.take({ type: 'chunk', callId: 'lent', bytes: new ArrayBuffer(1) });
    }
    link.send({ ...(sendRequest('mine') as Extract<VaultRequest, { type: 'send' }>) }, () => undefined);
    link.take({ type: 'chunk', callId: 'mine', bytes: new ArrayBuffer(1) });
    await until(() => posted.length === 2, 'the acknowledgement of the page’s own');
    expect(posted[1]).to.deep.equal({ type: 'more', callId: 'mine' });
    expect(heard.filter(({ type }) => type === 'chunk').length).to.equal(WINDOW);
  });

  it('asks the loan first, gives the vault what is left, and tells the loan what its own vault says', async () => {
    const { link, heard } = await makeLink();
    const asked: string[] = [];
    const own: string[] = [];
    link.loan = {
      carry(message) {
        asked.push(message.type);
        return message.type === 'connect' ? message : null;
      },
      hearOwn: ({ status }) => void own.push(status),
    };
    const before = heard.length;
    void link.post({ type: 'forget' });
    void link.post({ type: 'connect', key: DEMO_KEY });
    await until(() => own.includes('connected'), 'the key of the page’s own');
    expect(asked).to.deep.equal(['forget', 'connect']);
    expect(own.slice(0, 2)).to.deep.equal(['connecting', 'connected']);
    expect(heard.slice(before).some(({ type }) => type === 'state')).to.equal(false);
    let refused: VaultReply | null = null;
    link.loan = {
      carry(message) {
        JSON.stringify(message);
        return null;
      },
      hearOwn: () => undefined,
    };
    const request = sendRequest('big', { seed: 1n }) as Extract<VaultRequest, { type: 'send' }>;
    link.send(request, (reply) => void (refused = reply));
    await until(() => refused !== null, 'the refusal');
    expect(refused).to.deep.include({ type: 'refused', callId: 'big' });
  });
});
