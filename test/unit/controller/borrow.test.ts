import { expect } from '@open-wc/testing';
import { Channel } from '../../../src/controller/channel.ts';
import { pulseOf } from '../../../src/controller/lender.ts';
import { LoanLine } from '../../../src/controller/loan-line.ts';
import { Session } from '../../../src/controller/session.ts';
import type { ViewRequest } from '../../../src/vault/vault.ts';
import { bytesOf, makeBorrower, makeLender, send, state, textOf, until } from './borrow-kit.ts';

describe('controller/borrow: a loan', () => {
  it('takes a call through the lender’s vault, chunk by chunk, and nothing of it can be read on the channel', async () => {
    const lender = makeLender();
    const tab = await makeBorrower(lender);
    expect(tab.taken).to.deep.equal([state('borrowed')]);
    expect(tab.ask(send('c1'))).to.equal(null);
    await until(() => lender.posted.length === 1, 'the request');
    expect(lender.posted).to.deep.equal([send('c1')]);
    expect([lender.running.has('c1'), lender.store.get().lent]).to.deep.equal([true, 1]);
    lender.say({ type: 'head', callId: 'c1', status: 200, generationId: 'g1', providerName: 'P' });
    lender.say({ type: 'chunk', callId: 'c1', bytes: bytesOf('ANSWERMARK') });
    await until(() => tab.about('c1').length === 2, 'head and chunk');
    expect(lender.posted.length, 'the lender takes no chunk for somebody else').to.equal(1);
    const [, chunk] = tab.about('c1');
    expect(chunk?.type === 'chunk' && textOf(chunk.bytes)).to.equal('ANSWERMARK');
    tab.ask({ type: 'more', callId: 'c1' });
    await until(() => lender.posted.length === 2, 'the acknowledgement');
    expect(lender.posted[1]).to.deep.equal({ type: 'more', callId: 'c1' });
    lender.say({ type: 'end', callId: 'c1' });
    await until(() => tab.about('c1').length === 3, 'the end');
    expect([lender.running.size, lender.store.get().lent]).to.deep.equal([0, 0]);
    const decoder = new TextDecoder('latin1');
    const seen = JSON.stringify(tab.heard, (_, value: unknown) =>
      value instanceof ArrayBuffer ? decoder.decode(value) : value,
    );
    expect(tab.heard.length).to.be.above(6);
    expect(seen).not.to.match(/PROMPTMARK|ANSWERMARK|messages|callId/);
    tab.stopListening();
    tab.borrower.end();
  });

  it('keeps two borrowers and the lender’s own calls apart', async () => {
    const lender = makeLender();
    const [one, two] = [await makeBorrower(lender), await makeBorrower(lender)];
    one.ask(send('c1'));
    await until(() => lender.sent().length === 1, 'the first call');
    two.ask(send('c1'));
    await until(() => two.about('c1').length === 1, 'the refusal');
    expect(two.about('c1')).to.deep.equal([
      { type: 'refused', callId: 'c1', detail: { code: 'bad-argument', status: 0, name: 'callId' } },
    ]);
    lender.own.add('c2');
    for (const id of ['c2', 'c2.2']) two.ask(send(id));
    await until(() => two.about('c2.2').length === 1, 'the refusal of ids of the lender itself');
    two.ask(send('c3'));
    await until(() => lender.sent().length === 2, 'a call of the second');
    expect(lender.sent()).to.deep.equal(['c1', 'c3']);
    lender.say({ type: 'head', callId: 'c1', status: 200, generationId: null, providerName: null });
    lender.say({ type: 'end', callId: 'c2' });
    lender.say({ type: 'end', callId: 'c3' });
    await until(() => one.about('c1').length === 1 && two.about('c3').length === 1, 'each its own');
    expect(one.about('c3').concat(one.about('c2'))).to.deep.equal([]);
    expect(two.about('c2').length, 'the lender’s own call').to.equal(1);
    expect(one.ask({ type: 'abort', callId: 'c3' }), 'not one that it sent').to.deep.equal({
      type: 'abort',
      callId: 'c3',
    });
    for (const tab of [one, two]) tab.borrower.end();
    await until(() => lender.posted.some(({ type }) => type === 'abort'), 'the running call to be stopped');
    expect(lender.posted.filter(({ type }) => type === 'abort')).to.deep.equal([{ type: 'abort', callId: 'c1' }]);
  });

  it('lets a borrower reach into its own calls only', async () => {
    const lender = makeLender();
    const [one, two] = [await makeBorrower(lender), await makeBorrower(lender)];
    one.ask(send('c1'));
    await until(() => lender.sent().length === 1, 'the call');
    // Past its own list, as a hostile borrower would.
    two.ask(send('c1'));
    two.ask({ type: 'abort', callId: 'c1' });
    two.ask({ type: 'get-generation', id: 'g9' });
    await until(() => two.taken.some(({ type }) => type === 'generation'), 'what was asked after it');
    expect(lender.posted.map(({ type }) => type)).to.deep.equal(['send']);
    for (const tab of [one, two]) tab.borrower.end();
  });

  it('answers look-ups, and ends them with an error when the lender goes', async () => {
    const lender = makeLender();
    const tab = await makeBorrower(lender);
    tab.ask({ type: 'get-key-info' });
    tab.ask({ type: 'get-generation', id: 'g1' });
    await until(() => tab.taken.length === 3, 'both answers');
    expect(tab.taken.slice(1)).to.deep.equal([
      { type: 'key-info', usageUsd: 1 },
      { type: 'generation', id: 'g1', found: true },
    ]);
    tab.ask(send('c1'));
    await until(() => lender.sent().length === 1, 'the call');
    lender.lender.closeAll();
    tab.ask({ type: 'get-generation', id: 'g2' });
    tab.ask({ type: 'get-key-info' });
    await until(() => tab.ended() !== null, 'the borrower to notice');
    expect(tab.link.loan).to.equal(null);
    expect(tab.ended(), 'nobody declined').to.equal(false);
    const [told, cut, generation, info] = tab.taken.slice(3);
    expect(told).to.include({ type: 'state', status: 'disconnected', keyId: null, suffix: null });
    expect(cut).to.deep.equal({ type: 'error', callId: 'c1', detail: { code: 'cut-off', status: 0 } });
    expect(generation).to.deep.include({ id: 'g2', found: false, error: { code: 'no-key', status: 0 } });
    expect(info).to.deep.include({ type: 'key-info', error: { code: 'no-key', status: 0 } });
  });

  it('W8: after a 401 the call’s own error comes first, then the end; other calls run on to theirs', async () => {
    const lender = makeLender();
    const tab = await makeBorrower(lender);
    for (const id of ['c1', 'c2']) tab.ask(send(id));
    await until(() => lender.sent().length === 2, 'both calls');
    const detail = { code: 'key-rejected', status: 401, released: true } as const;
    lender.say(state('disconnected', { error: detail }));
    lender.say({ type: 'error', callId: 'c1', detail });
    tab.ask(send('c3'));
    await until(() => tab.about('c3').length === 1, 'the refusal of a new call');
    expect(tab.about('c3')[0]).to.deep.include({ type: 'refused', detail: { code: 'no-key', status: 0 } });
    expect(tab.ended()).to.equal(null);
    lender.say({ type: 'end', callId: 'c2' });
    await until(() => tab.ended() !== null, 'the end');
    expect(tab.about('c1')).to.deep.equal([{ type: 'error', callId: 'c1', detail }]);
    expect(tab.about('c2')).to.deep.equal([{ type: 'end', callId: 'c2' }]);
    expect(lender.running.size).to.equal(0);
  });

  it('ends what ran as cut off when the lender’s frame is gone, and no paid work is left there', async () => {
    const lender = makeLender();
    const tab = await makeBorrower(lender);
    tab.ask(send('c1'));
    await until(() => lender.sent().length === 1, 'the call');
    lender.say(state('disconnected'));
    await until(() => tab.ended() !== null, 'the end');
    expect(tab.about('c1')).to.deep.equal([{ type: 'error', callId: 'c1', detail: { code: 'cut-off', status: 0 } }]);
    expect([lender.running.size, lender.store.get().lent]).to.deep.equal([0, 0]);
  });

  it('follows another key of the lender, and ends when this tab gets one of its own', async () => {
    const lender = makeLender();
    const tab = await makeBorrower(lender);
    lender.store.set({ connection: { ...lender.store.get().connection, suffix: 'zz99' } });
    lender.say(state('connecting'));
    lender.say(state('connected', { suffix: 'zz99' }));
    await until(() => tab.taken.length === 2, 'the other key');
    expect(tab.taken[1]).to.include({ status: 'borrowed', suffix: 'zz99' });
    const error = { code: 'key-rejected', status: 401 } as const;
    tab.borrower.hearOwn(state('connecting'));
    tab.borrower.hearOwn(state('disconnected', { error }));
    expect(tab.taken.at(-1), 'a key that was refused here').to.deep.include({ status: 'borrowed', error });
    expect(tab.ask({ type: 'connect', key: 'k' }), 'never over the loan').to.deep.equal({ type: 'connect', key: 'k' });
    tab.borrower.hearOwn(state('connected', { suffix: 'own1' }));
    expect(tab.taken.at(-1)).to.include({ status: 'connected', suffix: 'own1' });
    expect([tab.ended(), tab.link.loan]).to.deep.equal([false, null]);
  });

  it('ends when this tab is disconnected or locked, which is its own vault’s business too', async () => {
    for (const type of ['forget', 'lock'] as const) {
      const tab = await makeBorrower(makeLender());
      expect(tab.ask({ type })).to.deep.equal({ type });
      expect(tab.taken.at(-1)).to.include({ type: 'state', status: 'disconnected' });
      expect(tab.ended(), 'declined').to.equal(true);
    }
  });

  it('is borrowed by a tab whose own key is locked, and leaves it locked at the end', async () => {
    const lender = makeLender();
    const tab = await makeBorrower(lender, 'locked');
    tab.borrower.hearOwn(state('locked', { suffix: null, keyId: null, remembered: true }));
    expect(tab.taken.at(-1)).to.include({ status: 'borrowed', remembered: true, suffix: 'ab12', keyId: 'k1' });
    lender.say(state('locked'));
    await until(() => tab.ended() !== null, 'the end');
    expect(tab.taken.at(-1)).to.include({ status: 'locked', remembered: true, suffix: null, keyId: null });
    expect(tab.ended(), 'nobody declined').to.equal(false);
    // What is remembered is forgotten here: the person wants no key in this tab.
    const other = await makeBorrower(makeLender(), 'locked');
    other.borrower.hearOwn(state('locked', { suffix: null, keyId: null, remembered: true }));
    other.borrower.hearOwn(state('disconnected'));
    expect([other.ended(), other.taken.at(-1)]).to.deep.equal([true, state('disconnected')]);
  });

  it('asks for the ceiling in the lending tab, says so, and takes an answer only while it asks', async () => {
    const lender = makeLender();
    const tab = await makeBorrower(lender);
    const confirmed = { type: 'ceiling-confirmed', limitNano: 5, period: 'day' } as const;
    const view = { type: 'view', terms: {}, theme: {}, lang: 'en', dir: 'ltr' } as const;
    const ceiling: ViewRequest = { ...view, name: 'ceiling', amounts: { suggestedNano: 5, period: 'day' } };
    lender.say(confirmed);
    expect(tab.ask(ceiling), 'nothing is drawn here').to.deep.equal({ ...ceiling, name: null });
    expect(tab.notes.at(-1)).to.include('other tab');
    expect(tab.ask({ type: 'focus' })).to.equal(null);
    await until(() => lender.shown.length === 1, 'the lender’s stage');
    expect(lender.shown).to.deep.equal([{ name: 'ceiling', limitNano: 5, period: 'day', callLimitNano: undefined }]);
    lender.say(confirmed);
    lender.say({ type: 'view-closed', name: 'ceiling', outcome: 'done' });
    await until(() => tab.taken.length === 3, 'both answers');
    expect(tab.taken.slice(1)).to.deep.equal([confirmed, { type: 'view-closed', name: 'ceiling', outcome: 'done' }]);
    expect(tab.notes.at(-1)).to.equal('');
    // Asked again and withdrawn, asked again and declined by closing the stage.
    tab.ask(ceiling);
    tab.ask({ ...view, name: null, amounts: {} });
    tab.ask(ceiling);
    await until(() => lender.shown.length === 3, 'the second and third question');
    lender.close();
    await until(() => tab.taken.length === 4, 'the answer');
    expect(tab.taken.at(-1)).to.deep.include({ type: 'view-closed', outcome: 'cancelled' });
    // A question for the ceiling as it is asks for the person's word only.
    const { budget } = lender.store.get();
    lender.store.set({ budget: { ...budget, decided: true, limitNano: 5, period: 'day' } });
    tab.ask(ceiling);
    await until(() => lender.shown.length === 4, 'the fourth question');
    expect(lender.shown.at(-1)).to.equal('fence');
    // The lender goes while it was asked: the question is over too.
    lender.lender.closeAll();
    await until(() => tab.ended() !== null, 'the end');
    expect(tab.taken.at(-1)).to.deep.include({ type: 'view-closed', outcome: 'cancelled' });
  });

  it('keeps the order of a burst, though what is small is encrypted sooner than what is large', async () => {
    const lender = makeLender();
    const tab = await makeBorrower(lender);
    tab.ask(send('c1'));
    await until(() => lender.sent().length === 1, 'the call');
    const sizes = Array.from({ length: 40 }, (_, index) => (index % 4 === 0 ? 2_000_000 : index));
    for (const size of sizes) lender.say({ type: 'chunk', callId: 'c1', bytes: new ArrayBuffer(size) });
    lender.say({ type: 'end', callId: 'c1' });
    await until(() => tab.about('c1').length === 41, 'all of it');
    expect(
      tab.about('c1').map((reply) => (reply.type === 'chunk' ? reply.bytes.byteLength : reply.type)),
    ).to.deep.equal([...sizes, 'end']);
    tab.borrower.end();
  });

  it('takes nothing from a false lender that it did not ask for', async () => {
    let line: LoanLine | null = null;
    const lend = async (loan: string, key: ArrayBuffer): Promise<void> => {
      await new Session(pulseOf(loan, 'lender'), navigator.locks).hold();
      line = await LoanLine.open(loan, 'lender', () => undefined);
      await line.greet(key);
      line.post({ type: 'chunk', callId: 'c1' }, bytesOf('before it stands'));
      line.post({ type: 'lends', isolation: 'x', suffix: 'a-whole-key', keyId: 'k1', error: { code: 'key-rejected' } });
    };
    const tab = await makeBorrower({ lender: { lend } } as unknown as Parameters<typeof makeBorrower>[0]);
    const say = (message: object): void => line!.post(message);
    say({ type: 'ceiling-confirmed', limitNano: 9e12, period: 'total' });
    say({ type: 'view-closed', name: 'connect', outcome: 'done' });
    say({ type: 'write-off-confirmed', callIds: ['c1'] });
    say({ type: 'open-url', challenge: 'c', state: 's' });
    say({ type: 'key-info', usageUsd: 1 });
    say({ type: 'generation', id: 'g1', found: true, costNano: 1 });
    say({ type: 'end', callId: 'own' });
    say({ type: 'bye' });
    await until(() => tab.ended() !== null, 'the end');
    expect(tab.taken).to.deep.equal([
      state('borrowed', { suffix: '-key', isolation: 'memory' }),
      { ...state('disconnected'), isolation: 'frame' },
    ]);
  });
});

describe('controller/channel', () => {
  it('asks for a key when it opens, and keeps what is said about loans apart from the books', async () => {
    const heard: unknown[] = [];
    const other = new BroadcastChannel('byom');
    other.onmessage = ({ data }) => void heard.push(data);
    let changes = 0;
    const notices: unknown[] = [];
    const channel = new Channel(window, () => void changes++);
    channel.onNotice = (notice) => void notices.push(notice);
    channel.post('changed');
    await until(() => heard.length === 2, 'both messages');
    expect(heard).to.deep.equal([{ for: 'connected', type: 'ask' }, 'changed']);
    other.postMessage({ for: 'disconnected', type: 'offer', lender: 's' });
    other.postMessage('changed');
    await until(() => changes === 1, 'the change');
    expect(notices).to.deep.equal([{ for: 'disconnected', type: 'offer', lender: 's' }]);
    other.close();
  });
});
