import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ByomCost } from '../../components/byom-cost.ts';
import '../../components/define/byom-cost.ts';
import { CostList } from '../../components/cost/cost-list.ts';
import { announce, type CallReservedDetail, type CallSettledDetail } from '../../src/protocol/events.ts';
import { provideByom } from './fake-byom.ts';

const fake = provideByom();
const reserved = (callId: string, operation: string | null = null): CallReservedDetail => ({
  callId,
  feature: `feature ${callId}`,
  category: 'worker',
  operation,
  model: 'a/b',
  holdNano: 900_000,
});
const settled = (
  callId: string,
  outcome: CallSettledDetail['outcome'],
  costNano: number | null,
): CallSettledDetail => ({
  callId,
  feature: `feature ${callId}`,
  operation: null,
  model: 'a/b-2',
  outcome,
  costNano,
  usage: null,
});
const text = (element: ByomCost): string =>
  (element.shadowRoot!.querySelector('[part=base]')?.textContent ?? '').replace(/\s+/g, ' ');
const part = (element: ByomCost, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;

async function opened(): Promise<ByomCost> {
  const element = await fixture<ByomCost>(html`<byom-cost></byom-cost>`);
  announce(document, 'byom-call-reserved', reserved('1'));
  await element.updateComplete;
  const toggle = element.shadowRoot!.querySelector<HTMLButtonElement>('.toggle')!;
  if (toggle.getAttribute('aria-expanded') === 'false') toggle.click();
  await element.updateComplete;
  return element;
}

describe('<byom-cost>', () => {
  it('M6: appears at the first paid request, with a running total from zero and its unit', async () => {
    const element = await fixture<ByomCost>(html`<byom-cost></byom-cost>`);
    expect(part(element, 'base')).to.equal(null);
    announce(document, 'byom-call-reserved', reserved('1'));
    await element.updateComplete;
    expect(text(element)).to.include('$0.00 USD').and.include('pending');
    await expect(element).to.be.accessible();
  });

  it('M1: pending until the real cost; the hold is never shown as one', async () => {
    const element = await opened();
    expect(text(element)).to.not.include('0.0009');
    announce(document, 'byom-call-settled', settled('1', 'pending', null));
    await element.updateComplete;
    expect(text(element)).to.include('pending');
    announce(document, 'byom-call-settled', settled('1', 'reconciled', 10_800));
    announce(document, 'byom-call-settled', settled('1', 'pending', null));
    await element.updateComplete;
    expect(text(element)).to.include('$0.0000108');
    expect(text(element)).to.not.match(/\bpending/);
    expect(
      element.shadowRoot!.querySelector('[role=status]')!.textContent,
      'the one live region speaks costs',
    ).to.include('$0.0000108');
    await expect(element).to.be.accessible();
  });

  it('M1: what can’t be known says unknown and adds nothing', async () => {
    const element = await opened();
    announce(document, 'byom-call-settled', settled('1', 'unknown', null));
    await element.updateComplete;
    expect(text(element)).to.include('unknown').and.include('$0.00 USD');
  });

  it('M6: can’t be dismissed while something runs, says why, and goes when it may', async () => {
    const element = await opened();
    const dismiss = part(element, 'dismiss');
    expect(dismiss.getAttribute('aria-disabled')).to.equal('true');
    dismiss.click();
    await element.updateComplete;
    expect(part(element, 'base')).to.not.equal(null);
    announce(document, 'byom-call-settled', settled('1', 'settled', 5));
    await element.updateComplete;
    part(element, 'dismiss').click();
    await element.updateComplete;
    expect(part(element, 'base')).to.equal(null);
  });

  it('stops a call by wish, shows refusals with figures', async () => {
    const element = await opened();
    part(element, 'stop').click();
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-cancel-request', { callId: '1' }]);
    announce(document, 'byom-call-refused', {
      callId: '9',
      feature: 'too dear',
      code: 'over-budget',
      neededNano: 5_000_000,
      leftNano: 1_000_000,
    });
    await element.updateComplete;
    expect(text(element)).to.include('not sent').and.include('$0.005').and.include('$0.001');
    await expect(element).to.be.accessible();
  });

  it('inline it stands where it is written, also right to left', async () => {
    const wrapper = await fixture(html`<div dir="rtl" lang="ar"><byom-cost inline></byom-cost></div>`);
    const element = wrapper.querySelector('byom-cost')!;
    announce(document, 'byom-call-reserved', reserved('1'));
    await element.updateComplete;
    expect(getComputedStyle(part(element, 'base')).position).to.equal('static');
    await aTimeout(0);
    await expect(element).to.be.accessible();
  });
});

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

  it('W7: a wait that the provider names is counted down, with its reason; a wait that is over is not shown', async () => {
    const element = await opened();
    announce(document, 'byom-call-settled', { ...settled('1', 'released', 0), code: 'busy', waitSeconds: 2 });
    await element.updateComplete;
    const words = (): string => element.shadowRoot!.textContent!;
    expect(words()).to.include('The provider is busy').and.include('tried again in 2 s');
    await waitUntil(() => words().includes('in 1 s'), 'the countdown', { timeout: 30_000 });
    await waitUntil(() => !words().includes('tried again'), 'its end', { timeout: 30_000 });
    expect(words()).to.include('The provider is busy');
  });
});
