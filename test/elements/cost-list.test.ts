import { expect } from '@open-wc/testing';
import { CostList } from '../../components/cost/cost-list.ts';
import { findCorner } from '../../components/cost/corners.ts';
import { reserved, settled } from './cost-facts.ts';

describe('cost/cost-list', () => {
  it('M6: sequential calls of one operation share a list; a new operation starts a fresh one', () => {
    const list = new CostList();
    list.reserved(reserved('1', 'import'), 0);
    list.settled(settled('1', 'settled', 5), 1000);
    list.reserved(reserved('2', 'import'), 900_000);
    list.settled(settled('2', 'settled', 6), 901_000);
    expect(list.totalNano).to.equal(11);
    list.reserved(reserved('3', 'other'), 901_100);
    expect(list.rows.map(({ id }) => id)).to.deep.equal(['3']);
  });

  it('M6: without an operation the grace of three seconds decides, and what runs is never dropped', () => {
    const list = new CostList();
    list.reserved(reserved('1'), 0);
    list.settled(settled('1', 'settled', 5), 1000);
    list.reserved(reserved('2'), 3_900);
    expect(list.rows).to.have.lengthOf(2);
    list.reserved(reserved('3', 'x'), 99_000);
    expect(
      list.rows.map(({ id }) => id),
      '2 still runs',
    ).to.deep.equal(['1', '2', '3']);
    for (const id of ['2', '3']) list.settled(settled(id, 'settled', 1), 100_000);
    list.reserved(reserved('4'), 103_001);
    expect(list.rows.map(({ id }) => id)).to.deep.equal(['4']);
  });

  it('M6: what still waits for its cost stays in sight beside a new operation', () => {
    const list = new CostList();
    list.reserved(reserved('1', 'first'), 0);
    list.settled(settled('1', 'pending', null), 10);
    list.reserved(reserved('2', 'second'), 20);
    expect(list.groups.map(({ operation, rows }) => [operation, rows.length])).to.deep.equal([
      ['first', 1],
      ['second', 1],
    ]);
    expect(list.pending).to.equal(2);
  });
});

describe('cost/corners', () => {
  const question = {
    view: { left: 0, top: 0, right: 1000, bottom: 800 },
    size: { width: 300, height: 200 },
    margin: 16,
    now: 'end-end',
    rightToLeft: false,
  } as const;
  const at = (left: number, top: number, width: number, height: number) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });

  it('stays where it covers nothing', () => {
    expect(findCorner({ ...question, focus: at(10, 10, 400, 40) })).to.deep.equal({ corner: 'end-end', overlap: 0 });
    expect(findCorner({ ...question, now: 'start-start', focus: at(10, 700, 400, 40) }).corner).to.equal('start-start');
  });

  it('goes to the first corner that covers nothing, in both directions', () => {
    expect(findCorner({ ...question, focus: at(700, 700, 200, 40) }).corner).to.equal('start-end');
    expect(findCorner({ ...question, focus: at(700, 0, 200, 800) }).corner).to.equal('end-start');
    expect(findCorner({ ...question, rightToLeft: true, focus: at(700, 700, 200, 40) }).corner).to.equal('end-end');
    expect(findCorner({ ...question, rightToLeft: true, focus: at(20, 700, 200, 40) }).corner).to.equal('start-end');
  });

  it('where no corner is free takes the one that covers least', () => {
    const { corner, overlap } = findCorner({ ...question, focus: at(0, 100, 1000, 700) });
    expect([corner, overlap]).to.deep.equal(['start-end', 300 * 116]);
  });
});
