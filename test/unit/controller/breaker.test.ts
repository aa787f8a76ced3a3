import { expect } from '@open-wc/testing';
import { Breaker } from '../../../src/controller/breaker.ts';
import { Runs, type Run } from '../../../src/controller/runs.ts';
import type { Call, Operation } from '../../../src/protocol/types.ts';

const admitted = (breaker: Breaker, times: number, now: number, run: Run | null = null): number =>
  Array.from({ length: times }, () => breaker.admits(false, run, now)).filter(Boolean).length;

describe('controller/breaker', () => {
  it('S6: a page that fires calls without the person doing anything is paused after a burst', () => {
    const breaker = new Breaker();
    expect(admitted(breaker, 500, 1000)).to.equal(30);
    expect(breaker.paused).to.equal(true);
    expect(breaker.admits(false, null, 3_600_000), 'time alone lets nothing go on').to.equal(false);
    breaker.resume();
    expect(admitted(breaker, 500, 1000)).to.equal(30);
  });

  it('a call that the person began goes, and counting begins anew', () => {
    const breaker = new Breaker();
    admitted(breaker, 100, 0);
    expect(breaker.admits(true, null, 0)).to.equal(true);
    expect(admitted(breaker, 100, 0)).to.equal(30);
  });

  it('the click that says stop is no permission; a later one is', () => {
    const breaker = new Breaker();
    admitted(breaker, 100, 0);
    breaker.stop(1_000);
    for (const now of [1_000, 6_000]) expect(breaker.admits(true, null, now), String(now)).to.equal(false);
    expect(breaker.admits(false, null, 3_600_000)).to.equal(false);
    expect(breaker.admits(true, null, 6_001)).to.equal(true);
    expect(admitted(breaker, 100, 6_001)).to.equal(30);
  });

  it('slow background work is no burst', () => {
    const breaker = new Breaker();
    for (let minute = 0; minute < 200; minute++) expect(admitted(breaker, 20, minute * 60_000)).to.equal(20);
  });

  it('an operation that the person began has its own, larger allowance; one that nobody began has none', () => {
    const begun: Run = { name: 'agent', activated: true, steps: 0, refusal: null };
    const breaker = new Breaker();
    for (begun.steps = 1; begun.steps <= 200; begun.steps++)
      expect(breaker.admits(false, begun, 0), String(begun.steps)).to.equal(true);
    expect(admitted(breaker, 100, 0, { ...begun, steps: 201 })).to.equal(30);
    expect(admitted(new Breaker(), 100, 0, { ...begun, activated: false, steps: 1 })).to.equal(30);
  });
});

describe('controller/runs', () => {
  const call = {} as Call;

  it('a call that names no operation belongs to the one that runs alone, and to none when several run', async () => {
    const runs = new Runs();
    const begun: (string | null)[] = [];
    const begin = (_: unknown, run: Run | null): Call => {
      begun.push(run?.name ?? null);
      return call;
    };
    let release = (): void => undefined;
    const first = runs.run(
      'first',
      async (operation: Operation) => {
        expect(runs.only?.name).to.equal('first');
        await new Promise<void>((resolve) => (release = resolve));
        operation.call({ feature: 'f', prompt: 'x' });
        return 7;
      },
      begin,
    );
    const second = runs.run('second', (operation) => void operation.call({ feature: 'f', prompt: 'x' }), begin);
    expect(runs.only).to.equal(null);
    await second;
    expect(runs.only?.name).to.equal('first');
    release();
    expect(await first).to.equal(7);
    expect(runs.only).to.equal(null);
    expect(begun).to.deep.equal(['second', 'first']);
  });

  it('ends with its function, also when that throws; says what it rejects', async () => {
    const runs = new Runs();
    const failed = await runs
      .run(
        'x',
        () => Promise.reject(new Error('theirs')),
        () => call,
      )
      .catch((error) => error);
    expect((failed as Error).message).to.equal('theirs');
    expect(runs.only).to.equal(null);
    for (const [name, body] of [
      ['', () => 1],
      ['x', null],
      [5, () => 1],
    ] as [never, never][])
      expect(await runs.run(name, body, () => call).catch((error: { code: string }) => error.code)).to.equal(
        'bad-argument',
      );
  });
});
