import { expect } from '@open-wc/testing';
import { enStage } from '../../../src/i18n/en-stage.ts';
import { identifyKey, isKeyShaped, isOtherVendorsKey, KeyRedactor, maskKey } from '../../../src/vault/key.ts';
import { metaPolicyAllows } from '../../../src/vault/policy-watch.ts';
import { createSealer } from '../../../src/vault/seal.ts';
import { confirmCeiling, connected, KEY, makeVault, sendRequest } from './kit.ts';

describe('vault/core', () => {
  it('S1: nothing it says ever holds the key; it tells keys apart by eight digits and four letters', async () => {
    const vault = await connected();
    vault.post({ type: 'get-key-info' });
    await vault.next('key-info');
    const state = vault.replies.filter((reply) => reply.type === 'state').at(-1)!;
    expect(state).to.include({ status: 'connected', suffix: '5e7a', isolation: 'memory' });
    expect(state.keyId).to.match(/^[0-9a-f]{8}$/);
    expect(JSON.stringify(vault.replies)).to.not.include(KEY.slice(10, 40));
  });

  it('W7: a key of the wrong shape is never sent; a wrong one is refused; the old one stays', async () => {
    const vault = await connected();
    const before = vault.fetched.length;
    vault.post({ type: 'connect', key: 'hello' });
    for (;;) if ((await vault.next('state')).error?.code === 'bad-argument') break;
    expect(vault.fetched.length).to.equal(before);
    vault.post({ type: 'connect', key: `sk-or-v1-${'0'.repeat(64)}` });
    for (;;) {
      const state = await vault.next('state');
      if (!state.error) continue;
      expect(state).to.include({ status: 'connected', suffix: '5e7a' });
      expect(state.error.code).to.equal('key-rejected');
      return;
    }
  });

  it('S2: every keyed request goes to a pinned path of the provider, without cookies, redirects, referrer or cache', async () => {
    const vault = await connected();
    vault.post(sendRequest('one'));
    await vault.next('end');
    for (const { url, init } of vault.fetched) {
      expect(url.startsWith(`${vault.base}/`)).to.equal(true);
      expect(init).to.include({
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
      expect((init.headers as Record<string, string>)['Authorization']).to.equal(`Bearer ${KEY}`);
    }
    expect((vault.fetched.at(-1)!.init.headers as Record<string, string>)['Idempotency-Key']).to.equal('one');
  });

  it('security 22: refuses ids and endpoints that are none, without a fetch', async () => {
    const vault = await connected();
    const before = vault.fetched.length;
    vault.post({ type: 'get-generation', id: '../keys' });
    expect((await vault.next('generation')).error?.code).to.equal('bad-argument');
    vault.post({ ...sendRequest('x'), endpoint: 'auth/keys/code' } as never);
    expect((await vault.next('refused')).detail).to.deep.include({ code: 'bad-argument', name: 'endpoint' });
    vault.post(sendRequest('y', { plugins: [] }));
    expect((await vault.next('refused')).detail).to.deep.include({ code: 'no-price', name: 'plugins' });
    expect(vault.fetched.length).to.equal(before);
  });

  it('S6: a kind of price that the page leaves out is bounded by nothing that it pays, and so by nothing at all: the provider refuses', async () => {
    const vault = await connected();
    // Each request to this one costs half a tenth of a cent, however short it is.
    vault.post(sendRequest('fee', { model: 'orchard/quince' }));
    const { detail } = await vault.next('error');
    expect(detail).to.deep.include({ code: 'no-endpoint', reason: 'price', released: true });
    expect(JSON.stringify(await vault.control('books'))).to.not.match(/totalNano":[1-9]/);
  });

  it('without a key a call is refused, and so is one with an id that is under way', async () => {
    const vault = await makeVault();
    vault.post(sendRequest('one'));
    expect((await vault.next('refused')).detail.code).to.equal('no-key');
    const other = await connected();
    other.post(sendRequest('same'));
    other.post(sendRequest('same'));
    expect((await other.next('refused')).detail.name).to.equal('callId');
  });

  it('relays a stream with head and end; the page’s `more` lets it go on', async () => {
    const vault = await connected();
    vault.post(sendRequest('one'));
    const head = await vault.next('head');
    expect(head.status).to.equal(200);
    expect(head.generationId).to.match(/^gen-/);
    let text = '';
    const decoder = new TextDecoder();
    while (!vault.replies.some(({ type }) => type === 'end')) {
      const seen = vault.replies.filter((reply) => reply.type === 'chunk').length;
      if (seen > 0) vault.post({ type: 'more', callId: 'one' });
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    for (const reply of vault.replies)
      if (reply.type === 'chunk') text += decoder.decode(reply.bytes, { stream: true });
    expect(text).to.include('data: [DONE]');
  });

  it('W8: a 401 drops the key, says so, and answers the next call without a fetch', async () => {
    const vault = await connected();
    await vault.control('keys', { key: KEY, revoked: true });
    vault.post(sendRequest('one'));
    expect((await vault.next('error')).detail.code).to.equal('key-rejected');
    expect(vault.replies.findLast((reply) => reply.type === 'state')).to.include({
      status: 'disconnected',
      suffix: null,
      keyId: null,
    });
    const before = vault.fetched.length;
    vault.post(sendRequest('two'));
    await vault.next('refused');
    expect(vault.fetched.length).to.equal(before);
  });

  it('a policy of the page that stopped the request is certain: refused, not lost', async () => {
    const vault = await makeVault({ blocked: true });
    vault.post({ type: 'connect', key: KEY });
    while ((await vault.next('state')).status !== 'connected');
    await confirmCeiling(vault, '100');
    await vault.control('faults', { fault: { deadBeforeHead: true }, times: 50 });
    vault.post(sendRequest('one'));
    expect((await vault.next('refused')).detail.code).to.equal('blocked-by-page');
  });

  it('forgets at once', async () => {
    const vault = await connected();
    vault.post({ type: 'forget' });
    expect(vault.replies.at(-1)).to.include({ type: 'state', status: 'disconnected' });
  });

  it('looks up a generation and says when it is not known', async () => {
    const vault = await connected();
    vault.post(sendRequest('one'));
    const { generationId } = await vault.next('head');
    for (let index = 0; index < 200; index++) vault.post({ type: 'more', callId: 'one' });
    await vault.next('end');
    vault.post({ type: 'get-generation', id: generationId! });
    const found = await vault.next('generation');
    expect(found.found).to.equal(true);
    expect(found.costNano).to.be.above(0);
    vault.post({ type: 'get-generation', id: 'gen-1-nobody' });
    const missing = await vault.next('generation');
    expect([missing.found, missing.error]).to.deep.equal([false, undefined]);
  });
});

describe('vault/key', () => {
  it('knows its own shape and other vendors’', () => {
    expect(
      [KEY, `sk-or-${'a'.repeat(20)}`, 'sk-or-', `sk-ant-${'a'.repeat(40)}`, '', 'x'].map(isKeyShaped),
    ).to.deep.equal([true, true, false, false, false, false]);
    expect([`sk-ant-${'a'.repeat(40)}`, 'AIzaSomething', KEY].map(isOtherVendorsKey)).to.deep.equal([
      true,
      true,
      false,
    ]);
  });

  it('S5: masks the key in what streams by, wherever it is cut, and nothing else', () => {
    const text = `data: sk-or is no key, ${KEY} is one, so is ${KEY}${KEY}; s, sk-or-v1-\n`;
    const masked = text.replaceAll(KEY, '[key]');
    const bytes = new TextEncoder().encode(text);
    for (const size of [1, 7, 64, bytes.length]) {
      const mask = maskKey(KEY);
      let out = '';
      for (let start = 0; start < bytes.length; start += size)
        out += new TextDecoder().decode(mask(bytes.subarray(start, start + size)));
      expect(out, `in parts of ${size}`).to.equal(masked);
    }
  });

  it('redacts a key wherever it hides', () => {
    const redactor = new KeyRedactor();
    redactor.watch(KEY);
    expect(JSON.stringify(redactor.clean({ a: KEY, b: [`x${KEY}y`, { c: KEY }], d: 5, e: null }))).to.not.include(KEY);
  });

  it('identifies keys by salt and key', async () => {
    const [one, same, salted, other] = await Promise.all([
      identifyKey('a', 's'),
      identifyKey('a', 's'),
      identifyKey('a', 't'),
      identifyKey('b', 's'),
    ]);
    expect(one).to.equal(same);
    expect(new Set([one, salted, other]).size).to.equal(3);
  });
});

describe('vault/policy-watch', () => {
  const page = (policy: string | null): Document => {
    const made = document.implementation.createHTMLDocument('x');
    if (policy === null) return made;
    const meta = made.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policy;
    made.head.append(meta);
    return made;
  };

  it('reads whether a meta policy lets the frame’s script run', () => {
    const hash = 'sha256-abc';
    const allowed = [
      null,
      "img-src 'self'",
      "script-src 'self' 'sha256-abc'",
      "default-src 'unsafe-inline'",
      "default-src 'none'; script-src 'sha256-abc'",
    ];
    const refused = [
      "script-src 'self'",
      "default-src 'none'",
      "script-src 'unsafe-inline' 'sha256-other'",
      "script-src 'sha256-abc'; script-src-elem 'self'",
    ];
    for (const policy of allowed) expect(metaPolicyAllows(page(policy), hash), String(policy)).to.equal(true);
    for (const policy of refused) expect(metaPolicyAllows(page(policy), hash), policy).to.equal(false);
  });

  it('S6: a passphrase confirms no amount: unlocked without one in sight, whatever was sealed, nothing is allowed yet', async () => {
    const vault = await makeVault();
    const passphrase = 'correct horse battery staple';
    const sealer = await createSealer(passphrase, vault.base);
    vault.post({ type: 'unseal', record: await sealer.seal({ key: KEY, allowance: 5_000_000_000 }) });
    const { unlock: terms } = enStage.vault;
    vault.post({ type: 'view', name: 'unlock', terms, theme: {}, lang: 'en', dir: 'ltr', amounts: {} });
    vault.place.querySelector<HTMLInputElement>('[data-field=passphrase]')!.value = passphrase;
    vault.place.querySelector<HTMLButtonElement>('[data-action=unlock]')!.click();
    let state = await vault.next('state');
    while (state.status !== 'connected') state = await vault.next('state');
    expect(state.fenceLeftNano).to.equal(0);
    vault.post(sendRequest('refused'));
    expect((await vault.next('refused')).detail).to.include({ code: 'over-budget', by: 'fence', leftNano: 0 });
  });
});
