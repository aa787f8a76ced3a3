import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { nextStart } from '../../components/budget/next-period.ts';
import type { ByomBudget } from '../../components/byom-budget.ts';
import '../../components/define/byom-budget.ts';
import { CONNECTED, EMPTY_STATE, provideByom } from './fake-byom.ts';

const fake = provideByom();
const text = (element: ByomBudget): string => (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');
const part = (element: ByomBudget, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(`[part=${name}]`);
/** The body loads on its own: ready once something stands in it. */
const make = async (markup = html`<byom-budget></byom-budget>`): Promise<ByomBudget> => {
  const element = await fixture<ByomBudget>(markup);
  await waitUntil(() => element.shadowRoot!.querySelector('[part=base]'), 'the body', { timeout: 30_000 });
  return element;
};
const show = async (element: ByomBudget, change: Parameters<typeof fake.setState>[0]): Promise<void> => {
  fake.setState(change);
  await element.updateComplete;
};
const budget = {
  ...EMPTY_STATE.budget,
  decided: true,
  limitNano: 1e9,
  spentNano: 250_000_000,
  heldNano: 50_000_000,
  unknownNano: 10_000_000,
  leftNano: 700_000_000,
};
/** Widths of the bar's parts, in percent. */
const drawn = (element: ByomBudget): Record<string, number> =>
  Object.fromEntries(
    [...part(element, 'bar')!.querySelectorAll(':scope > rect')].map((rect) => [
      rect.getAttribute('class'),
      parseFloat(rect.getAttribute('width')!),
    ]),
  );

describe('<byom-budget>', () => {
  it('W5: undecided, with a ceiling, without one: each in words', async () => {
    const element = await make();
    expect(text(element)).to.include('No ceiling set yet');
    part(element, 'change')!.click();
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-open-request', { section: 'budget' }]);
    await show(element, { budget });
    expect(text(element))
      .to.include('$0.25 of $1.00 spent in total')
      .and.include('$0.05')
      .and.include('$0.70')
      .and.include('counted as up to');
    const meter = element.shadowRoot!.querySelector('meter')!;
    expect([meter.max, meter.value]).to.deep.equal([1e9, 300_000_000]);
    expect(drawn(element)).to.deep.equal({ spent: 24, unknown: 1, held: 5 });
    expect(text(element)).to.include('are not sent');

    await show(element, { budget: { ...budget, limitNano: null, leftNano: null } });
    expect(text(element)).to.include('No ceiling.').and.include('$0.25');
    expect(element.shadowRoot!.querySelector('meter')).to.equal(null);
  });

  it('the button that led to the ceiling keeps the focus when one was set, raised or given up', async () => {
    const element = await make();
    await show(element, { budget: EMPTY_STATE.budget });
    part(element, 'change')!.focus();
    for (const next of [budget, { ...budget, spentNano: 1e9 }, { ...budget, limitNano: null, leftNano: null }]) {
      await show(element, { budget: next });
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'change'));
    }
  });

  it('M7: the provider’s own limit stands beside it with its age, and its absence is said', async () => {
    const element = await make();
    await show(element, { budget });
    expect(text(element)).to.include('once you connect');
    const provider = { ...EMPTY_STATE.provider, simulated: false, readAt: '2026-11-24T10:00:00Z' };
    const connection = { ...CONNECTED.connection!, keyUrl: 'https://openrouter.ai/keys/1' };
    await show(element, { connection, provider: { ...provider, limitUsd: 5, limitLeftUsd: 4.2 } });
    expect(text(element))
      .to.include('$4.20 of $5.00')
      .and.match(/as of .*2026/);
    const meter = [...element.shadowRoot!.querySelectorAll('meter')].at(-1)!;
    expect([meter.max, Number(meter.value.toFixed(2))]).to.deep.equal([5, 0.8]);
    expect(part(element, 'provider')!.querySelector('a')!.href).to.equal('https://openrouter.ai/keys/1');
    await show(element, { provider });
    expect(text(element)).to.include('No limit is set');
    await show(element, { provider: { ...provider, simulated: true } });
    expect(part(element, 'provider')!.querySelector('a') === null, 'the simulator has no such page').to.equal(true);
    await show(element, { connection: EMPTY_STATE.connection });
  });

  it('compact: one line, the bar and the warning', async () => {
    fake.setState({ budget });
    const element = await make(html`<byom-budget compact></byom-budget>`);
    expect(element.shadowRoot!.querySelector('dl')).to.equal(null);
    expect(element.shadowRoot!.querySelector('meter')).to.not.equal(null);
    expect(part(element, 'provider') === null).to.equal(true);
    await show(element, { budget: { ...budget, spentNano: 8e8 } });
    expect(part(element, 'near') === null).to.equal(false);
  });

  it('warns in words at 80 % of the ceiling, held amounts included, and not before', async () => {
    const element = await make();
    await show(element, { budget: { ...budget, spentNano: 749_999_999 } });
    expect(part(element, 'near') === null).to.equal(true);
    await show(element, { budget: { ...budget, spentNano: 750_000_000 } });
    expect(part(element, 'near')!.textContent).to.include('80% of your ceiling');
    await show(element, { budget: { ...budget, spentNano: 949_999_999 } });
    expect(part(element, 'near')!.textContent, 'never rounded up to the end').to.include('99%');
  });

  it('W5: at the limit it says what that means, and offers to raise', async () => {
    const element = await make();
    await show(element, { budget: { ...budget, spentNano: 950_000_000, leftNano: 0 } });
    expect(part(element, 'near') === null).to.equal(true);
    expect(part(element, 'reached')!.textContent).to.include('not sent until you raise it');
    expect(part(element, 'change')!.textContent!.trim()).to.equal('Raise the ceiling');
    expect(Math.round(drawn(element)['spent']! + drawn(element)['unknown']! + drawn(element)['held']!)).to.equal(100);
    await show(element, {
      budget: { ...budget, spentNano: 1_200_000_000, heldNano: 0, leftNano: 0, period: 'day', zone: 'UTC' },
    });
    expect(part(element, 'reached')!.textContent).to.include('$0.20 more').and.include('or counting starts anew on');
  });

  it('says when a period starts anew and in which zone, the maximum of one call, and which key is missing', async () => {
    const element = await make();
    await show(element, {
      budget: { ...budget, period: 'day', zone: 'Europe/Berlin', callLimitNano: 20_000_000 },
      unresolved: { count: 3, needKey: 2, suffix: 'ab12' },
    });
    const tomorrow = nextStart('day', 'Europe/Berlin', Date.now())!;
    expect(text(element))
      .to.include(`starts anew on ${tomorrow.toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' })}`)
      .and.include('midnight in Europe/Berlin')
      .and.include('A single request, at most')
      .and.include('$0.02')
      .and.include('The costs of 2 requests')
      .and.include('ending in ab12');
    await show(element, { unresolved: { count: 0, needKey: 0, suffix: null } });
  });

  it('M7: marks whichever of the two limits is lower', async () => {
    const element = await make();
    const provider = { ...EMPTY_STATE.provider, limitUsd: 5, readAt: '2026-11-24T10:00:00Z' };
    const marked = (): string[] =>
      [...element.shadowRoot!.querySelectorAll('.lower')].map((mark) => mark.parentElement!.textContent!);
    await show(element, { budget, provider: { ...provider, limitLeftUsd: 0.69 } });
    expect(marked()).to.have.lengthOf(1);
    expect(marked()[0]).to.include('Limit at OpenRouter');
    await show(element, { provider: { ...provider, limitLeftUsd: 0.71 } });
    expect(marked()).to.have.lengthOf(1);
    expect(marked()[0]).to.include('are not sent');
  });
});

describe('budget/next-period', () => {
  const start = (period: 'day' | 'month' | 'total', zone: string | null, now: string): string | undefined =>
    nextStart(period, zone, Date.parse(now))?.toISOString().slice(0, 10);

  it('counts in the zone of the ceiling, over the ends of months and years', () => {
    expect(start('day', 'UTC', '2026-11-24T23:59:59Z')).to.equal('2026-11-25');
    expect(start('day', 'Pacific/Auckland', '2026-11-24T12:00:00Z')).to.equal('2026-11-26');
    expect(start('day', 'America/Los_Angeles', '2026-12-01T03:00:00Z')).to.equal('2026-12-01');
    expect(start('month', 'UTC', '2026-12-31T12:00:00Z')).to.equal('2027-01-01');
    expect(start('month', 'Asia/Tokyo', '2026-11-30T16:00:00Z')).to.equal('2027-01-01');
    expect(start('day', 'No/Such', '2026-11-24T23:59:59Z')).to.equal('2026-11-25');
  });

  it('a ceiling in total never starts anew', () => {
    expect(start('total', 'UTC', '2026-11-24T12:00:00Z')).to.equal(undefined);
    expect(start('day', null, '2026-11-24T12:00:00Z')).to.equal(undefined);
  });
});
