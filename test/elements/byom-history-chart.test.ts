import { expect, waitUntil } from '@open-wc/testing';
import { makeEntry, provideByom } from './fake-byom.ts';
import { PATIENCE, DAY, part, shows, make } from './history-kit.ts';

const fake = provideByom();

describe('<byom-history>: the chart', () => {
  it('the chart: bars for eyes, the same figures in a table, by feature or model, told apart without colour', async () => {
    const at = (day: number): { startedAt: string } => ({ startedAt: `2026-03-0${day}T12:00:00.000Z` });
    fake.setEntries([
      makeEntry(4, { ...at(4), feature: 'ask', model: 'a/one', costNano: 3_000_000 }),
      makeEntry(3, { ...at(4), feature: 'title', model: 'a/one', costNano: 1_000_000 }),
      makeEntry(2, { ...at(2), feature: 'ask', model: 'b/two', costNano: 1_000_000 }),
      makeEntry(1, {
        ...at(2),
        feature: 'ask',
        model: 'b/two',
        costNano: null,
        countedNano: 90_000_000,
        outcome: 'unknown',
      }),
    ]);
    const element = await make();
    await shows(element, 'Known cost per day');
    const chart = part(element, 'chart');
    const bars = (): SVGRectElement[] => [...chart.querySelectorAll<SVGRectElement>('.bars g rect[fill^=url]')];
    const heights = (): string[] => bars().map((bar) => bar.getAttribute('height')!);
    expect(heights(), 'an unknown cost is no part of a bar').to.deep.equal(['25%', '75%', '25%']);
    expect(bars().map((bar) => bar.getAttribute('fill'))).to.deep.equal([
      'url(#pattern-0)',
      'url(#pattern-0)',
      'url(#pattern-1)',
    ]);
    expect(chart.querySelectorAll('.bars circle.unknown'), 'a mark instead').to.have.lengthOf(1);
    expect(chart.querySelector('.plot')!.getAttribute('aria-hidden')).to.equal('true');
    chart.querySelector('summary')!.click();
    const table = (): string[] =>
      [...part(element, 'chart-table').querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent!.trim()).join(' | '),
      );
    expect(table()).to.deep.equal([
      'Day | Sum | ask | title | Unknown, at most',
      'Mar 4, 2026 | $0.004 | $0.003 | $0.001 | $0.00',
      'Mar 2, 2026 | $0.001 | $0.001 | $0.00 | $0.09',
    ]);
    chart.querySelector<HTMLInputElement>('[name=stack][value=model]')!.click();
    await waitUntil(() => table()[0]!.includes('a/one'), 'the other names', PATIENCE);
    expect(heights()).to.deep.equal(['25%', '100%']);
    const x = (): number => parseFloat(bars()[0]!.getAttribute('x')!);
    const left = x();
    element.dir = 'rtl';
    element.requestUpdate();
    await element.updateComplete;
    expect(x(), 'time runs as the language is read').to.be.above(left);
  });

  it('the chart gathers many names, and many days', async () => {
    const entries = Array.from({ length: 90 }, (_, index) =>
      makeEntry(index, {
        startedAt: new Date(Date.parse('2026-01-01T12:00:00Z') + index * DAY).toISOString(),
        feature: `f${index % 9}`,
        costNano: (9 - (index % 9)) * 1_000_000,
      }),
    );
    fake.setEntries(entries);
    const element = await make();
    await shows(element, 'Known cost per month');
    const chart = part(element, 'chart');
    const legend = [...chart.querySelectorAll('.legend li')].map((item) =>
      item.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(legend).to.have.lengthOf(6);
    expect(legend[0]).to.equal('f0 $0.09');
    expect(legend[5]).to.equal('4 others $0.10');
    chart.querySelector('summary')!.click();
    element.parentElement!.style.width = '320px';
    await element.updateComplete;
    const scroller = part(element, 'chart-table').parentElement!;
    expect(scroller.scrollWidth, 'the table is wider than its place').to.be.above(scroller.clientWidth);
    expect(element.scrollWidth, 'and scrolls there, not the page').to.be.at.most(320);
    expect(chart.querySelectorAll('.bars g')).to.have.lengthOf(3);
  });
});
