import { expect, waitUntil } from '@open-wc/testing';
import type { Desk } from '../../../src/controller/desk.ts';
import { compare } from '../../../src/controller/comparison.ts';
import { Reconciler } from '../../../src/controller/reconcile.ts';
import { Session } from '../../../src/controller/session.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import type { KeyInfoReply } from '../../../src/vault/vault.ts';
import { makeLedger, reservation, type TestClock } from '../ledger/kit.ts';

const PATIENCE = { timeout: 30_000, interval: 2 };
const [MINUTE, DAY] = [60_000, 86_400_000];

interface Provider {
  /** Costs by generation id; what is missing is not found. */
  readonly records: Map<string, number>;
  asked: string[];
  down: boolean;
  usageUsd: number;
  readings: number;
}

/** A desk whose ledger is real and whose provider is a table; `advance` moves the clock and fires the due timer. */
function makeDesk(made = makeLedger(), keyId: { now: string | null } = { now: 'k1' }) {
  const provider: Provider = { records: new Map(), asked: [], down: false, usageUsd: 0, readings: 0 };
  let timer: { at: number; callback: () => void } | null = null;
  const clock: TestClock = Object.assign(made.clock, {
    setTimeout: (callback: () => void, wait: number) => ((timer = { at: made.clock.time + wait, callback }), 1),
    clearTimeout: () => void (timer = null),
  });
  const reply = (): KeyInfoReply => ({
    type: 'key-info',
    limitUsd: null,
    limitLeftUsd: null,
    usageUsd: provider.usageUsd,
    byokUsageUsd: null,
    resetsAt: null,
  });
  const desk = {
    clock,
    ledger: made.ledger,
    session: new Session(crypto.randomUUID(), navigator.locks),
    store: { get: () => ({ connection: { status: keyId.now ? 'connected' : 'disconnected' } }) },
    keyId: () => keyId.now,
    refresh: () => Promise.resolve(),
    link: {
      generation(id: string) {
        provider.asked.push(id);
        const costNano = provider.records.get(id);
        const nothing = { model: null, provider: null, promptTokens: 1, completionTokens: 1, reasoningTokens: 0 };
        return Promise.resolve({
          ...nothing,
          id,
          cachedTokens: 0,
          cancelled: false,
          found: costNano !== undefined && !provider.down,
          costNano: costNano ?? null,
          ...(provider.down ? { error: { code: 'unreachable', status: 0 } } : {}),
        });
      },
      async keyInfo() {
        provider.readings++;
        if (keyId.now) await made.ledger.noteUsage(keyId.now, Math.round(provider.usageUsd * 1e9));
        return reply();
      },
    },
  } as unknown as Desk;
  const reconciler = new Reconciler(desk, { has: () => false }, undefined);
  const due = (): number => (timer as { at: number } | null)?.at ?? Infinity;
  return {
    ...made,
    clock,
    desk,
    provider,
    reconciler,
    keyId,
    /** Wakes it and resolves when it has gone to sleep again. */
    async settle() {
      timer = null;
      reconciler.wake();
      let idle = 0;
      await waitUntil(() => timer !== null || ++idle > 20, 'the round to end', PATIENCE);
    },
    /** To a moment, with every timer that is due on the way. */
    async advance(milliseconds: number) {
      const end = clock.time + milliseconds;
      while (due() <= end) {
        clock.time = Math.max(clock.time, due());
        const { callback } = timer as unknown as { callback: () => void };
        timer = null;
        callback();
        let idle = 0;
        await waitUntil(() => timer !== null || ++idle > 20, 'the round to end', PATIENCE);
      }
      clock.time = end;
    },
  };
}

async function pendingCall(ledger: Ledger, clock: TestClock, generationId: string | null, holdNano = 400) {
  const call = reservation(clock, holdNano, { keyId: 'k1', keySuffix: 'ab12', session: 'gone' });
  await ledger.reserve(call);
  await ledger.markSent(call.id);
  if (generationId) await ledger.markStreaming(call.id, generationId);
  await ledger.markPending(call.id);
  return call.id;
}

describe('controller/reconcile', () => {
  it('T5: asks as openrouter.md 5.6 says, and books what the provider says', async () => {
    const { ledger, clock, provider, settle, advance } = makeDesk();
    await ledger.setCeiling({ limitNano: 10_000, period: 'total' });
    const id = await pendingCall(ledger, clock, 'gen-1');
    await settle();
    expect(provider.asked).to.have.lengthOf(1);
    await advance(4_000);
    expect(provider.asked, 'not before five seconds').to.have.lengthOf(1);
    await advance(1_000);
    expect(provider.asked).to.have.lengthOf(2);
    await advance(15_000);
    expect(provider.asked).to.have.lengthOf(3);
    provider.records.set('gen-1', 70);
    await advance(30_000);
    expect(await ledger.findEnded(id)).to.include({ outcome: 'reconciled', costNano: 70 });
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 70, heldNano: 0, unknownNano: 0 });
  });

  it('a question that failed on its way is put again within seconds, not after the ten minutes', async () => {
    const { ledger, clock, provider, settle, advance } = makeDesk();
    await ledger.setCeiling({ limitNano: 10_000, period: 'total' });
    await pendingCall(ledger, clock, 'gen-1');
    provider.records.set('gen-1', 350);
    provider.down = true;
    await settle();
    provider.down = false;
    await advance(20_000);
    expect((await ledger.snapshot()).open).to.deep.equal([]);
    expect(provider.asked).to.have.lengthOf(2);
  });

  it('after ten minutes unknown at its worst case; asked on; corrected when the truth comes', async () => {
    const { ledger, clock, provider, settle, advance } = makeDesk();
    await ledger.setCeiling({ limitNano: 10_000, period: 'total' });
    const id = await pendingCall(ledger, clock, 'gen-1');
    await settle();
    await advance(10 * MINUTE);
    expect(await ledger.findEnded(id)).to.include({ outcome: 'unknown', costNano: null, countedNano: 400 });
    provider.records.set('gen-1', 90);
    await advance(DAY);
    expect(await ledger.findEnded(id)).to.include({ outcome: 'reconciled', costNano: 90 });
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 90, unknownNano: 0 });
  });

  it('seven days of "not found", asked with its own key: written off; errors and another key prove nothing', async () => {
    const { ledger, clock, provider, keyId, settle, advance } = makeDesk();
    await ledger.setCeiling({ limitNano: 10_000, period: 'total' });
    const id = await pendingCall(ledger, clock, 'gen-1');
    keyId.now = 'k2';
    await settle();
    await advance(8 * DAY);
    await settle();
    expect(provider.asked, 'never with another key').to.have.lengthOf(0);
    expect(await ledger.findEnded(id)).to.include({ outcome: 'unknown' });
    keyId.now = 'k1';
    provider.down = true;
    await settle();
    clock.time += 8 * DAY;
    await settle();
    expect(await ledger.findEnded(id), 'no answer is not "not found"').to.include({ outcome: 'unknown' });
    provider.down = false;
    await settle();
    await advance(6 * DAY);
    expect(await ledger.findEnded(id)).to.include({ outcome: 'unknown' });
    await advance(2 * DAY);
    expect(await ledger.findEnded(id)).to.include({ outcome: 'written-off', countedNano: 0, costNano: null });
  });

  it('a reload asks no sooner than the schedule, and two tabs ask once', async () => {
    const first = makeDesk();
    await first.ledger.setCeiling({ limitNano: 10_000, period: 'total' });
    await pendingCall(first.ledger, first.clock, 'gen-1');
    await first.settle();
    const second = makeDesk(first);
    await second.settle();
    expect([first.provider.asked.length, second.provider.asked.length]).to.deep.equal([1, 0]);
  });

  it('holds that leak: a call that this tab lost on the way is released if it was never sent, else looked up', async () => {
    const { ledger, clock, desk, settle } = makeDesk();
    await ledger.setCeiling({ limitNano: 10_000, period: 'total' });
    const { id: session } = desk.session;
    const [never, sent] = [reservation(clock, 100, { session }), reservation(clock, 200, { session })];
    for (const call of [never, sent]) await ledger.reserve(call);
    await ledger.markSent(sent.id);
    await settle();
    expect(await ledger.findEnded(never.id)).to.include({ outcome: 'released' });
    expect((await ledger.findOpen(sent.id))?.state).to.equal('pending');
  });

  it('ten dropped requests on a train emptying the ceiling: the key’s own usage bounds them', async () => {
    const { ledger, clock, provider, settle, advance } = makeDesk();
    await ledger.setCeiling({ limitNano: 10_000, period: 'total' });
    await ledger.noteUsage('k1', 0);
    clock.time += 1000;
    for (let index = 0; index < 10; index++) await pendingCall(ledger, clock, null, 900);
    expect((await ledger.snapshot()).budget.leftNano).to.equal(1_000);
    provider.usageUsd = 1_200 / 1e9;
    await settle();
    await advance(10 * MINUTE);
    expect((await ledger.snapshot()).budget, 'counted at their worst until the readings agree').to.include({
      unknownNano: 9_000,
    });
    await advance(30 * MINUTE);
    expect(provider.readings).to.be.above(1);
    expect((await ledger.snapshot()).budget).to.include({ spentNano: 1_200, unknownNano: 1_200, leftNano: 8_800 });
  });
});

describe('controller/comparison', () => {
  it('M7: both sums for the key, what is open, and the causes of a difference', async () => {
    const { ledger, clock, desk, provider, keyId } = makeDesk();
    await ledger.setCeiling({ limitNano: 10_000, period: 'total' });
    await ledger.noteUsage('k1', 5_000);
    clock.time += 1000;
    const call = reservation(clock, 500, { keyId: 'k1' });
    await ledger.reserve(call);
    await ledger.settle(call.id, { outcome: 'settled', costNano: 300 });
    provider.usageUsd = 5_300 / 1e9;
    expect(await compare(desk)).to.deep.include({ oursNano: 300, theirsNano: 300, differenceNano: 0, causes: [] });
    provider.usageUsd = 5_000 / 1e9;
    expect(await compare(desk)).to.deep.include({ theirsNano: 0, differenceNano: -300, causes: ['lag'] });
    await pendingCall(ledger, clock, 'gen-1', 400);
    provider.usageUsd = 5_900 / 1e9;
    clock.time += 20 * MINUTE;
    expect(await compare(desk)).to.deep.include({
      differenceNano: 600,
      unresolvedNano: 400,
      lagSeconds: 1200,
      causes: ['unresolved', 'other-use', 'browser-repeats'],
    });
    keyId.now = null;
    expect(await compare(desk).catch((error: { code: string }) => error.code)).to.equal('no-key');
  });
});
