import { expect } from '@open-wc/testing';
import { LoanCipher, makeLoanKeys, type SealedMessage, type Side } from '../../../src/controller/loan-cipher.ts';
import { LoanLine } from '../../../src/controller/loan-line.ts';
import { readRequest } from '../../../src/controller/loan-messages.ts';
import type { VaultRequest } from '../../../src/vault/vault.ts';
import { bytesOf, send, textOf, until } from './borrow-kit.ts';

const publicOf = ({ publicKey }: CryptoKeyPair): Promise<ArrayBuffer> => crypto.subtle.exportKey('raw', publicKey);

async function makeCiphers(loan = 'l1'): Promise<Record<Side, LoanCipher>> {
  const [one, two] = [await makeLoanKeys(), await makeLoanKeys()];
  return {
    lender: await LoanCipher.agree(loan, 'lender', one, await publicOf(two)),
    borrower: await LoanCipher.agree(loan, 'borrower', two, await publicOf(one)),
  };
}

describe('controller/borrow: what goes over the line', () => {
  it('comes through in both directions, with its binary part', async () => {
    const { lender, borrower } = await makeCiphers();
    const given = { type: 'send', text: 'häß \u{1F309}', nested: [1, null] };
    const opened = await lender.open(await borrower.seal(JSON.stringify(given), bytesOf('chunk ✓')));
    expect(opened?.message).to.deep.equal(given);
    expect(textOf(opened!.bytes)).to.equal('chunk ✓');
    const answer = await borrower.open(await lender.seal('{}'));
    expect([answer?.message, answer?.bytes.byteLength]).to.deep.equal([{}, 0]);
  });

  it('is dropped when it comes a second time, out of its turn, or back to its sender', async () => {
    const { lender, borrower } = await makeCiphers();
    const sealed: SealedMessage[] = [];
    for (const text of ['"a"', '"b"', '"c"']) sealed.push(await borrower.seal(text));
    const [first, second, third] = sealed as [SealedMessage, SealedMessage, SealedMessage];
    expect((await lender.open(first))?.message).to.equal('a');
    expect(await lender.open(first), 'replayed').to.equal(null);
    expect(await lender.open({ ...first, sequence: 2 }), 'replayed under the next number').to.equal(null);
    expect(await lender.open(third), 'ahead of its turn').to.equal(null);
    expect((await lender.open(second))?.message).to.equal('b');
    expect((await lender.open(third))?.message).to.equal('c');
    const own = await makeCiphers();
    expect(await own.borrower.open(await own.borrower.seal('"a"')), 'reflected').to.equal(null);
  });

  it('is dropped when one bit of it was changed, and the untouched one still counts', async () => {
    const { lender, borrower } = await makeCiphers();
    const sealed = await borrower.seal('"a"', bytesOf('x'));
    for (const at of [0, sealed.data.byteLength - 1]) {
      const data = sealed.data.slice(0);
      new Uint8Array(data)[at]! ^= 1;
      expect(await lender.open({ ...sealed, data })).to.equal(null);
    }
    const iv = sealed.iv.slice();
    iv[0]! ^= 1;
    expect(await lender.open({ ...sealed, iv })).to.equal(null);
    for (const broken of [{}, { sequence: 1 }, { sequence: 1, iv: 'x', data: 'y' }])
      expect(await lender.open(broken as Partial<SealedMessage>)).to.equal(null);
    expect((await lender.open(sealed))?.message).to.equal('a');
  });

  it('can’t be read by another document, nor over another loan of the same two', async () => {
    const [one, two, three] = [await makeLoanKeys(), await makeLoanKeys(), await makeLoanKeys()];
    const borrower = await LoanCipher.agree('l1', 'borrower', two, await publicOf(one));
    const listener = await LoanCipher.agree('l1', 'lender', three, await publicOf(two));
    const other = await LoanCipher.agree('l2', 'lender', one, await publicOf(two));
    const sealed = await borrower.seal('"secret"', bytesOf('secret'));
    expect(await listener.open(sealed)).to.equal(null);
    expect(await other.open(sealed)).to.equal(null);
    expect(textOf(sealed.data)).not.to.include('secret');
    const again = await borrower.seal('"secret"', bytesOf('secret'));
    expect([...again.iv], 'a fresh iv each time').not.to.deep.equal([...sealed.iv]);
  });

  it('is on the list, or it is nothing: no key, view, forgetting or ceiling can be borrowed', () => {
    const view = { type: 'view', name: 'connect', terms: {}, theme: {}, lang: 'en', dir: 'ltr', amounts: {} } as const;
    const refused: VaultRequest[] = [
      { type: 'connect', key: 'k' },
      view,
      { type: 'focus' },
      { type: 'forget' },
      { type: 'set-ceiling-lower', leftNano: 1 },
      { type: 'unseal', record: {} },
      { type: 'lock' },
      { type: 'pkce-start', redirect: false },
      { type: 'pkce-code', code: 'c', state: 's' },
    ];
    for (const message of refused) expect(readRequest(message), message.type).to.equal(null);
    for (const nothing of [
      null,
      'send',
      7,
      [],
      {},
      { type: 'hasOwnProperty' },
      { type: 'more' },
      { type: 'abort', callId: 7 },
    ])
      expect(readRequest(nothing), JSON.stringify(nothing)).to.equal(null);
    for (const change of [
      { callId: 'a\nb' },
      { callId: '' },
      { endpoint: 'keys' },
      { body: [] },
      { outputCap: '9' },
      { priceCeiling: { prompt: 1, completion: '1' } },
    ])
      expect(readRequest({ ...send('1'), ...change }), JSON.stringify(change)).to.equal(null);
    expect(readRequest({ ...send('1'), key: 'k', url: 'https://example.test' })).to.deep.equal(send('1'));
    expect(readRequest({ type: 'get-key-info', id: 'x' })).to.deep.equal({ type: 'get-key-info' });
    expect(readRequest({ type: 'ask-ceiling', limitNano: -1, period: 'week', callLimitNano: 'x' })).to.deep.equal({
      type: 'ask-ceiling',
    });
  });

  it('is heard in its order, though what is small is decrypted sooner than what is large', async () => {
    const heard: number[] = [];
    let arrive: (data: object) => void = () => undefined;
    const Real = globalThis.BroadcastChannel;
    // All of it arrives in one task, as it may when a tab was busy.
    globalThis.BroadcastChannel = class {
      set onmessage(listener: (event: { data: object }) => void) {
        arrive = (data) => listener({ data });
      }
      close(): void {}
    } as never;
    const line = await LoanLine.open('l3', 'borrower', ({ bytes }) => void heard.push(bytes.byteLength));
    globalThis.BroadcastChannel = Real;
    const pair = await makeLoanKeys();
    const lender = await LoanCipher.agree('l3', 'lender', pair, line.publicKey);
    const sizes = Array.from({ length: 8 }, (_, index) => (index % 4 === 0 ? 3_000_000 : index));
    const sealed: SealedMessage[] = [];
    for (const size of sizes) sealed.push(await lender.seal('{}', new ArrayBuffer(size)));
    const key = await publicOf(pair);
    for (const data of [{ key }, ...sealed]) arrive({ from: 'lender', ...data });
    await until(() => heard.length === sizes.length, 'all of it');
    expect(heard).to.deep.equal(sizes);
    line.close();
  });
});
