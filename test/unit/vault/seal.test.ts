import { expect } from '@open-wc/testing';
import { createSealer, isPassphrase, isSealedRecord, unseal, type SealedRecord } from '../../../src/vault/seal.ts';
import { KEY } from './kit.ts';

const PROVIDER = 'https://openrouter.ai/api/v1';
const PASSPHRASE = 'correct horse battery staple';
const content = { key: KEY, allowance: 1_000_000 };
/** Deriving takes a second or two: once for all. */
const sealed = createSealer(PASSPHRASE, PROVIDER).then(async (sealer) => ({
  sealer,
  record: await sealer.seal(content),
}));
const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte));

describe('vault/seal', () => {
  it('S1: what is written down holds nothing of the key, and opens with the passphrase, however it is spelled', async () => {
    const { record } = await sealed;
    const text = [...record.ct, ...record.iv, ...record.salt].map((byte) => String.fromCharCode(byte)).join('');
    expect(text).not.to.include(KEY.slice(9, 20));
    expect([record.v, record.kdf, record.iter]).to.deep.equal([1, 'PBKDF2-SHA-256', 600_000]);
    const opened = await unseal(structuredClone(record), ` ${PASSPHRASE.normalize('NFD')} `, PROVIDER);
    expect(opened?.content).to.deep.equal(content);
  });

  it('a wrong passphrase, another provider, and a change of any part open nothing, and look alike', async () => {
    const { record } = await sealed;
    expect(await unseal(record, 'not the right passphrase', PROVIDER)).to.equal(null);
    expect(await unseal(record, PASSPHRASE, 'http://127.0.0.1:8788/api/v1')).to.equal(null);
    for (const part of ['ct', 'iv', 'salt'] as const)
      expect(await unseal({ ...record, [part]: flipped(record[part]) }, PASSPHRASE, PROVIDER), part).to.equal(null);
  });

  it('is written anew with what is left, each time with a fresh iv', async () => {
    const { sealer, record } = await sealed;
    const again = await sealer.seal({ ...content, allowance: 7 });
    expect(again.iv).not.to.deep.equal(record.iv);
    expect((await unseal(again, PASSPHRASE, PROVIDER))?.content.allowance).to.equal(7);
  });

  it('a device key can’t be exported, and opens without a passphrase', async () => {
    const record = await (await createSealer(null, PROVIDER)).seal(content);
    expect(record.key?.extractable).to.equal(false);
    expect((await unseal(structuredClone(record), '', PROVIDER))?.content).to.deep.equal(content);
  });

  it('takes no record that it did not write: fewer rounds, other kinds, other shapes', async () => {
    const { record } = await sealed;
    expect(isSealedRecord(structuredClone(record))).to.equal(true);
    const wrong: Partial<Record<keyof SealedRecord, unknown>>[] = [
      { v: 2 },
      { iter: 1_000 },
      { iter: Number.NaN },
      { iter: 1e9 },
      { kdf: 'none' },
      { kdf: 'device' },
      { ct: 'text' },
      { salt: undefined },
    ];
    for (const part of wrong) expect(isSealedRecord({ ...record, ...part }), JSON.stringify(part)).to.equal(false);
    for (const value of [null, undefined, 'text', 7, []]) expect(isSealedRecord(value)).to.equal(false);
  });

  it('asks for twelve characters or four words', () => {
    for (const text of ['twelve chars', 'a b c d', '  correct horse battery  '])
      expect(isPassphrase(text), text).to.equal(true);
    for (const text of ['', 'short', 'a b c', '           x']) expect(isPassphrase(text), text).to.equal(false);
  });
});
