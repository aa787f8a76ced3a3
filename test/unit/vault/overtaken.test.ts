/** What the provider answers about a key when something else has happened to it meanwhile. */
import { expect } from '@open-wc/testing';
import { enStage } from '../../../src/i18n/en-stage.ts';
import { createSealer } from '../../../src/vault/seal.ts';
import type { VaultReply } from '../../../src/vault/vault.ts';
import { connected, KEY, makeVault, sendRequest, type TestVault } from './kit.ts';

const KEY_TWO = `sk-or-v1-${'0ddba11c'.repeat(8)}`;

type StateReply = Extract<VaultReply, { type: 'state' }>;

/** The provider does not answer questions about this key before `release`. */
const holdAnswers = (vault: TestVault, key: string): Promise<unknown> =>
  vault.control('faults', { match: { key, path: '/key' }, fault: { holdHead: 1 }, times: 1 });
const release = (vault: TestVault): Promise<unknown> => vault.control('release', {});

const isAsked = async (vault: TestVault, count: number): Promise<void> => {
  const asked = (): Promise<unknown[]> => vault.control('requests') as Promise<unknown[]>;
  while ((await asked()).length < count);
};

async function until(vault: TestVault, fits: (state: StateReply) => boolean): Promise<StateReply> {
  for (;;) {
    const state = await vault.next('state');
    if (fits(state)) return state;
  }
}

const stateNow = (vault: TestVault): StateReply =>
  vault.replies.findLast((reply): reply is StateReply => reply.type === 'state')!;

describe('vault: what overtakes a check', () => {
  it('W6: a key that is forgotten while it is checked is not connected by the answer, nor written anew', async () => {
    const vault = await makeVault();
    const sealer = await createSealer(null, vault.base);
    await holdAnswers(vault, KEY);
    vault.post({ type: 'unseal', record: await sealer.seal({ key: KEY, allowance: 5_000_000_000 }) });
    await isAsked(vault, 1);
    vault.post({ type: 'forget' });
    expect(stateNow(vault)).to.include({ status: 'disconnected', remembered: false });
    await release(vault);
    const { status } = await until(vault, ({ error, status: now }) => error !== undefined || now === 'connected');
    expect(status).to.equal('disconnected');
    const kept = vault.replies.filter((reply) => reply.type === 'sealed').map(({ record }) => record);
    expect(kept).to.deep.equal([null]);
  });

  it('W6: nor is one that another tab forgot while this one opened it written anew', async () => {
    const vault = await makeVault();
    const sealer = await createSealer(null, vault.base);
    await holdAnswers(vault, KEY);
    vault.post({ type: 'unseal', record: await sealer.seal({ key: KEY }) });
    await isAsked(vault, 1);
    vault.post({ type: 'unseal', record: null });
    await release(vault);
    await until(vault, ({ status }) => status === 'connected');
    await vault.next('key-info');
    vault.post({ type: 'get-key-info' });
    await vault.next('key-info');
    expect(vault.replies.filter((reply) => reply.type === 'sealed')).to.deep.equal([]);
  });

  it('W8: the refusal of a key that was replaced meanwhile leaves the one that took its place', async () => {
    const vault = await connected();
    await vault.control('keys', { key: KEY_TWO, name: 'two' });
    await vault.control('keys', { key: KEY, revoked: true });
    await holdAnswers(vault, KEY);
    await vault.next('key-info');
    vault.post({ type: 'get-key-info' });
    await isAsked(vault, 2);
    vault.post({ type: 'connect', key: KEY_TWO });
    await until(vault, ({ suffix }) => suffix === KEY_TWO.slice(-4));
    await vault.next('key-info');
    await release(vault);
    expect((await vault.next('key-info')).error?.code).to.equal('key-rejected');
    expect(stateNow(vault)).to.include({ status: 'connected', suffix: KEY_TWO.slice(-4) });
  });

  it('of two keys that are checked at once the newer one stays, whichever answer comes last', async () => {
    const vault = await makeVault();
    await vault.control('keys', { key: KEY_TWO, name: 'two' });
    await holdAnswers(vault, KEY);
    vault.post({ type: 'connect', key: KEY });
    await isAsked(vault, 1);
    vault.post({ type: 'connect', key: KEY_TWO });
    await until(vault, ({ status }) => status === 'connected');
    await release(vault);
    const last = await until(vault, ({ error, suffix }) => error !== undefined || suffix === KEY.slice(-4));
    expect(last).to.deep.include({ status: 'connected', suffix: KEY_TWO.slice(-4) });
    expect(last.error?.code).to.equal('cancelled');
  });

  const show = (vault: TestVault, name: 'connect' | null, lang = 'en'): void =>
    vault.post({ type: 'view', name, terms: enStage.vault.connect, theme: {}, lang, dir: 'ltr', amounts: {} });

  /** Typed into the view, and being asked about. */
  async function typed(): Promise<TestVault> {
    const vault = await makeVault();
    await holdAnswers(vault, KEY);
    show(vault, 'connect');
    const field = vault.place.querySelector<HTMLInputElement>('[data-field=key]')!;
    field.value = KEY;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    vault.place.querySelector<HTMLButtonElement>('[data-action=connect]')!.click();
    await isAsked(vault, 1);
    expect(stateNow(vault).status).to.equal('connecting');
    return vault;
  }

  it('W6: who closes the view while the key is checked is not connected by the answer', async () => {
    const vault = await typed();
    show(vault, null);
    expect(stateNow(vault).status).to.equal('disconnected');
    await release(vault);
    const last = await until(vault, ({ error, status }) => error !== undefined || status === 'connected');
    expect([last.status, last.error?.code]).to.deep.equal(['disconnected', 'cancelled']);
  });

  it('W6: a view drawn anew in another language goes on checking', async () => {
    const vault = await typed();
    show(vault, 'connect', 'nl');
    await release(vault);
    await until(vault, ({ status }) => status === 'connected');
  });

  it('W7: a question that the provider never answers has failed after a minute, and can be asked again', async () => {
    const vault = await makeVault();
    await holdAnswers(vault, KEY);
    vault.post({ type: 'connect', key: KEY });
    await isAsked(vault, 1);
    vault.passTime();
    const failed = await until(vault, ({ error }) => error !== undefined);
    expect([failed.status, failed.error?.code]).to.deep.equal(['disconnected', 'unreachable']);
    vault.post({ type: 'connect', key: KEY });
    await until(vault, ({ status }) => status === 'connected');
  });

  it('security 6: a key that was replaced in another tab is not written again by one that has it open', async () => {
    const vault = await makeVault();
    const [before, since] = [await createSealer(null, vault.base), await createSealer(null, vault.base)];
    vault.post({ type: 'unseal', record: await before.seal({ key: KEY, allowance: 5_000_000_000 }) });
    await until(vault, ({ status }) => status === 'connected');
    const written = (): number => vault.replies.filter(({ type }) => type === 'sealed').length;
    const spend = async (callId: string): Promise<void> => {
      vault.post(sendRequest(callId));
      while ((await vault.next('end')).callId !== callId);
    };
    await spend('first');
    await vault.next('sealed');
    vault.post({ type: 'unseal', record: await since.seal({ key: KEY_TWO }) });
    const count = written();
    await spend('second');
    // What is asked afterwards is answered after what the call's end had begun.
    for (let turn = 0; turn < 3; turn++) {
      vault.post({ type: 'get-key-info' });
      await vault.next('key-info');
    }
    expect(written()).to.equal(count);
    vault.post({ type: 'lock' });
    expect(stateNow(vault)).to.include({ status: 'locked', remembered: true });
  });

  /** The key of a record is asked about here, while another tab remembers a newer one. */
  async function replacedWhileOpened({ revoked = false } = {}): Promise<TestVault> {
    const vault = await makeVault();
    if (revoked) await vault.control('keys', { key: KEY, revoked });
    const [before, since] = [await createSealer(null, vault.base), await createSealer(null, vault.base)];
    await holdAnswers(vault, KEY);
    vault.post({ type: 'unseal', record: await before.seal({ key: KEY, allowance: 5_000_000_000 }) });
    await isAsked(vault, 1);
    vault.post({ type: 'unseal', record: await since.seal({ key: KEY_TWO }) });
    return vault;
  }

  it('security 6: nor by one that opened the old record while it was replaced', async () => {
    const vault = await replacedWhileOpened();
    await release(vault);
    await until(vault, ({ status }) => status === 'connected');
    await vault.next('key-info');
    vault.post(sendRequest('first'));
    while ((await vault.next('end')).callId !== 'first');
    for (let turn = 0; turn < 3; turn++) {
      vault.post({ type: 'get-key-info' });
      await vault.next('key-info');
    }
    expect(vault.replies.filter(({ type }) => type === 'sealed')).to.deep.equal([]);
  });

  it('W8: an old key that is refused takes the record that replaced it not with it, while it is opened', async () => {
    const vault = await replacedWhileOpened({ revoked: true });
    await release(vault);
    const refused = await until(vault, ({ error }) => error !== undefined);
    expect(refused).to.include({ status: 'locked', remembered: true });
    expect(vault.replies.filter(({ type }) => type === 'sealed')).to.deep.equal([]);
  });

  it('W8: nor later, when a call with it is refused', async () => {
    const vault = await replacedWhileOpened();
    await release(vault);
    await until(vault, ({ status }) => status === 'connected');
    await vault.next('key-info');
    await vault.control('keys', { key: KEY, revoked: true });
    vault.post(sendRequest('refused'));
    const refused = await until(vault, ({ error }) => error !== undefined);
    expect(refused.error?.code).to.equal('key-rejected');
    expect(refused).to.include({ status: 'locked', remembered: true });
    expect(vault.replies.filter(({ type }) => type === 'sealed')).to.deep.equal([]);
  });
});
