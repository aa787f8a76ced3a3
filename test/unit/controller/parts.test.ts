import { expect } from '@open-wc/testing';
import { CallStream } from '../../../src/controller/call-stream.ts';
import { LeaveGuard } from '../../../src/controller/leave-guard.ts';
import { Session } from '../../../src/controller/session.ts';
import { Store } from '../../../src/controller/store.ts';
import { ByomError } from '../../../src/protocol/errors.ts';
import type { ByomState, CallResult } from '../../../src/protocol/types.ts';

const RESULT = { text: 'ab' } as CallResult;

describe('controller/store', () => {
  it('freezes snapshots deeply and tells a subscriber the present state at once', () => {
    const store = new Store({ calls: [], models: { worker: null } } as unknown as ByomState);
    const heard: ByomState[] = [];
    const stop = store.subscribe((state) => heard.push(state));
    store.set({ calls: [{ id: '1' }] as unknown as ByomState['calls'] });
    stop();
    store.set({ calls: [] });
    expect(heard.map(({ calls }) => calls.length)).to.deep.equal([0, 1]);
    expect(Object.isFrozen(heard[1]!.calls[0])).to.equal(true);
    expect(() => ((store.get() as { calls: unknown }).calls = [])).to.throw(TypeError);
  });
});

describe('controller/call-stream', () => {
  const read = async (stream: CallStream): Promise<string> => {
    let text = '';
    for await (const part of stream.call) text += part;
    return text;
  };

  it('gives every reader everything, late ones too', async () => {
    const stream = new CallStream('1', () => undefined);
    const early = read(stream);
    stream.push({ type: 'text', text: 'a' });
    stream.push({ type: 'text', text: 'b' });
    stream.succeed(RESULT);
    expect(await early).to.equal('ab');
    expect(await read(stream)).to.equal('ab');
    expect(await stream.call.result).to.equal(RESULT);
  });

  it('throws its failure into the loop, and is no unhandled rejection when only iterated', async () => {
    const unhandled: Event[] = [];
    const note = (event: Event): void => void unhandled.push(event);
    addEventListener('unhandledrejection', note);
    const stream = new CallStream('1', () => undefined);
    stream.fail(new ByomError('busy'));
    expect(await read(stream).catch((error: ByomError) => error.code)).to.equal('busy');
    await new Promise((resolve) => setTimeout(resolve, 0));
    removeEventListener('unhandledrejection', note);
    expect(unhandled).to.have.lengthOf(0);
  });

  it('design 3.9: a stopped call ends its loop quietly and rejects its result with cancelled', async () => {
    const stream: CallStream = new CallStream('1', () => stream.fail(new ByomError('cancelled', { callId: '1' })));
    stream.push({ type: 'text', text: 'a' });
    const reading = read(stream);
    stream.call.cancel();
    expect(await reading).to.equal('a');
    expect(await stream.call.result.catch((error: ByomError) => error.code)).to.equal('cancelled');
    stream.push({ type: 'text', text: 'late' });
    expect(await read(stream)).to.equal('a');
  });

  it('leaving the loop early cancels', async () => {
    let cancelled = 0;
    const stream = new CallStream('1', () => cancelled++);
    stream.push({ type: 'text', text: 'a' });
    for await (const _ of stream.call) break;
    expect(cancelled).to.equal(1);
  });

  it('is frozen', () => {
    expect(Object.isFrozen(new CallStream('1', () => undefined).call)).to.equal(true);
  });
});

describe('controller/leave-guard', () => {
  const warns = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('M4: warns exactly while work runs or is held, however often it is let go', () => {
    const guard = new LeaveGuard(window);
    expect(warns()).to.equal(false);
    guard.setRunning(2);
    expect(warns()).to.equal(true);
    const release = guard.hold('draft');
    guard.setRunning(0);
    expect(warns()).to.equal(true);
    release();
    release();
    expect(warns()).to.equal(false);
  });
});

describe('controller/session', () => {
  it('ledger 0.6: who holds its lock is alive; who let go is gone, and watchers hear it', async () => {
    const [mine, other] = [
      new Session(crypto.randomUUID(), navigator.locks),
      new Session(crypto.randomUUID(), navigator.locks),
    ];
    await other.hold();
    await other.hold();
    let worked = 0;
    const work = (): Promise<void> => Promise.resolve(void worked++);
    expect(await mine.ifGone(other.id, work)).to.equal(false);
    other.letGo();
    expect(await mine.ifGone(other.id, work), 'held once more').to.equal(false);
    const gone = new Promise<void>((resolve) => mine.watch(other.id, resolve));
    other.letGo();
    await gone;
    expect(await mine.ifGone(other.id, work)).to.equal(true);
    expect(worked).to.equal(1);
    expect(await mine.ifGone(mine.id, work), 'never its own').to.equal(false);
  });
});
