import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import type { ByomCost } from '../../components/byom-cost.ts';
import { reserved, settled } from './cost-facts.ts';
import { opened, part, PATIENCE, spoken, tell, text } from './cost-kit.ts';
import { CONNECTED, EMPTY_STATE, makeListing, provideByom } from './fake-byom.ts';

const fake = provideByom();
const refused = {
  callId: '9',
  feature: 'too dear',
  code: 'over-budget',
  neededNano: 5_000_000,
  leftNano: 1_000_000,
} as const;

describe('<byom-cost>', () => {
  it('M6: appears at the first paid request, with a running total from zero and its unit', async () => {
    const element = await fixture<ByomCost>(html`<byom-cost></byom-cost>`);
    expect(part(element, 'base') === null).to.equal(true);
    await tell(element, 'byom-call-reserved', reserved('1'));
    expect(text(element)).to.include('$0.00 USD').and.include('pending');
  });

  it('M6: open where the screen is wide, a pill where it is narrow; the total always shows', async () => {
    for (const [width, open] of [
      [1280, 'true'],
      [390, 'false'],
      [320, 'false'],
    ] as const) {
      await setViewport({ width, height: 800 });
      const element = await fixture<ByomCost>(html`<byom-cost></byom-cost>`);
      await tell(element, 'byom-call-reserved', reserved('1'));
      expect(part(element, 'toggle').getAttribute('aria-expanded'), `${width}`).to.equal(open);
      expect(part(element, 'amount').textContent).to.equal('$0.00 USD');
      const { left, right } = part(element, 'base').getBoundingClientRect();
      expect(left >= 0 && right <= width, `within ${width}`).to.equal(true);
      element.remove();
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('M1: pending until the real cost; the hold is never shown as one', async () => {
    const element = await opened();
    expect(text(element)).to.not.include('0.0009');
    await tell(element, 'byom-call-settled', settled('1', 'pending', null));
    expect(text(element)).to.include('pending').and.include('being looked up');
    await tell(element, 'byom-call-settled', settled('1', 'reconciled', 10_800));
    await tell(element, 'byom-call-settled', settled('1', 'pending', null));
    expect(text(element)).to.include('$0.0000108');
    expect(text(element)).to.not.match(/\bpending/);
  });

  it('says the catalogue’s name of the model that answered, and its id where that has none', async () => {
    fake.answers.list = [makeListing(1, { id: 'harbor/anchor', name: 'Harbor: Anchor' })];
    fake.setState(CONNECTED);
    const element = await opened();
    await tell(element, 'byom-call-settled', { ...settled('1', 'settled', 7), model: 'harbor/anchor-20260324' });
    await waitUntil(() => text(element).includes('Harbor: Anchor'), 'the name', PATIENCE);
    expect(text(element)).to.not.include('harbor/anchor');
    await tell(element, 'byom-call-settled', { ...settled('1', 'settled', 7), model: 'harbor/other-20260324' });
    expect(text(element)).to.include('harbor/other-20260324');
    fake.setState(EMPTY_STATE);
  });

  it('M1: what can’t be known says unknown and adds nothing', async () => {
    const element = await opened();
    await tell(element, 'byom-call-settled', settled('1', 'unknown', null));
    expect(text(element)).to.include('$0.00 USD + unknown').and.include('worst case');
  });

  it('M6: can’t be dismissed while something runs, says why, and goes when it may', async () => {
    const element = await opened();
    const dismiss = part(element, 'dismiss');
    expect(dismiss.getAttribute('aria-disabled')).to.equal('true');
    expect(dismiss.title).to.include('Stays until');
    dismiss.click();
    await element.updateComplete;
    expect(part(element, 'base') === null).to.equal(false);
    await tell(element, 'byom-call-settled', settled('1', 'settled', 5));
    part(element, 'dismiss').click();
    await element.updateComplete;
    expect(part(element, 'base') === null).to.equal(true);
    await tell(element, 'byom-call-reserved', reserved('2'));
    expect(text(element), 'the next request brings it back').to.include('pending').and.not.include('feature 1');
  });

  it('stops a call by wish, shows refusals with figures', async () => {
    const element = await opened();
    part(element, 'stop').click();
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-cancel-request', { callId: '1' }]);
    await tell(element, 'byom-call-refused', refused);
    expect(text(element)).to.include('not sent').and.include('$0.005').and.include('$0.001').and.not.include('tokens');
    await tell(element, 'byom-call-refused', { ...refused, callId: '10', aboutTokens: 12_345 });
    expect(text(element), 'no estimate is shown as a cost').to.include('about 12,000 tokens');
  });

  it('M6: a refusal opens the surface only where it is news of money, and what opened for it does not stay so', async () => {
    await setViewport({ width: 390, height: 800 });
    const element = await fixture<ByomCost>(html`<byom-cost></byom-cost>`);
    await tell(element, 'byom-call-refused', { ...refused, code: 'no-key' });
    expect(part(element, 'base') === null, 'the person knows').to.equal(true);
    await tell(element, 'byom-call-refused', refused);
    expect(part(element, 'toggle').getAttribute('aria-expanded')).to.equal('true');
    await tell(element, 'byom-call-refused', { ...refused, callId: '8', code: 'offline' });
    expect(text(element), 'what is in sight says it too').to.include('You are offline');
    await tell(element, 'byom-call-reserved', reserved('1'));
    expect(part(element, 'toggle').getAttribute('aria-expanded'), 'as on every narrow screen').to.equal('false');
    part(element, 'toggle').click();
    await tell(element, 'byom-call-refused', refused);
    await tell(element, 'byom-call-reserved', reserved('2'));
    expect(part(element, 'toggle').getAttribute('aria-expanded'), 'opened by hand').to.equal('true');
    await setViewport({ width: 800, height: 600 });
  });

  it('M6: each named operation has its own list of steps, and what is left of the ceiling stands below', async () => {
    fake.setState({ budget: { ...EMPTY_STATE.budget, decided: true, limitNano: 1e9, leftNano: 7e8 } });
    const element = await opened();
    await tell(element, 'byom-call-reserved', { ...reserved('2', 'research'), feature: 'plan' });
    await tell(element, 'byom-call-reserved', { ...reserved('3', 'research'), feature: 'write' });
    await tell(element, 'byom-call-settled', { ...settled('2', 'settled', 2_000_000), operation: 'research' });
    const lists = [...element.shadowRoot!.querySelectorAll('[part=list]')].map((list) =>
      [...list.querySelectorAll('[part=row] > bdi:first-child')].map((name) => name.textContent),
    );
    expect(lists).to.deep.equal([['feature 1'], ['plan', 'write']]);
    expect(part(element, 'operation').textContent).to.equal('research');
    expect(part(element, 'amount').textContent).to.equal('$0.002 USD');
    expect(text(element)).to.include('2 pending').and.include('$0.70 left of your ceiling');
    fake.setState({ budget: EMPTY_STATE.budget });
  });

  it('speaks settled costs and nothing else, the same amount twice, and from one surface only', async () => {
    const element = await fixture<ByomCost>(html`<byom-cost></byom-cost>`);
    fake.setState(CONNECTED);
    await waitUntil(() => element.shadowRoot!.querySelector('[role=status]'), 'the body', PATIENCE);
    const region = element.shadowRoot!.querySelector('[role=status]');
    await tell(element, 'byom-call-reserved', reserved('1'));
    expect(element.shadowRoot!.querySelector('[role=status]') === region, 'it was there before').to.equal(true);
    expect(spoken(element)).to.equal('');
    await tell(element, 'byom-call-settled', settled('1', 'pending', null));
    expect(spoken(element)).to.equal('');
    await tell(element, 'byom-call-settled', settled('1', 'reconciled', 10_800));
    expect(spoken(element)).to.equal('feature 1: $0.0000108');
    const before = element.shadowRoot!.querySelector('[role=status] > span');
    await tell(element, 'byom-call-reserved', reserved('1'));
    await tell(element, 'byom-call-settled', settled('1', 'settled', 10_800));
    const after = element.shadowRoot!.querySelector('[role=status] > span');
    expect(after!.textContent).to.equal(before!.textContent);
    expect(after === before, 'a new node is heard, the same text is not').to.equal(false);
    await tell(element, 'byom-call-settled', settled('1', 'released', 0));
    expect(spoken(element)).to.equal('feature 1: $0.0000108');

    const second = await fixture<ByomCost>(html`<byom-cost></byom-cost>`);
    await tell(second, 'byom-call-reserved', reserved('7'));
    await tell(second, 'byom-call-settled', settled('7', 'settled', 5_000_000));
    expect([spoken(element), spoken(second)]).to.deep.equal(['feature 7: $0.005', '']);
    fake.setState({ connection: EMPTY_STATE.connection });
  });

  it('the focus is never lost: to the pill when a stopped call’s button goes, back to its place on dismissing', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="A field" />`);
    const element = await opened();
    field.focus();
    part(element, 'stop').focus();
    await tell(element, 'byom-call-settled', settled('1', 'pending', null));
    expect(element.shadowRoot!.activeElement === part(element, 'toggle')).to.equal(true);
    part(element, 'dismiss').focus();
    part(element, 'dismiss').click();
    await element.updateComplete;
    expect(document.activeElement === field).to.equal(true);
  });

  it('Escape folds the list to the pill and keeps the focus', async () => {
    const element = await opened();
    part(element, 'history').focus();
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
    part(element, 'history').dispatchEvent(escape);
    await element.updateComplete;
    expect(part(element, 'toggle').getAttribute('aria-expanded')).to.equal('false');
    expect(element.shadowRoot!.activeElement === part(element, 'toggle')).to.equal(true);
  });

  it('pulses while a cost is to come, and stands still for who wants no motion', async () => {
    const element = await opened();
    const motion = (): string => getComputedStyle(element.shadowRoot!.querySelector('.pulse')!).animationName;
    expect(motion()).to.equal('pulse');
    await executeServerCommand('looks', { still: true });
    expect(motion()).to.equal('none');
    await executeServerCommand('looks', {});
  });

  it('inline it stands where it is written, also right to left', async () => {
    const wrapper = await fixture(html`<div dir="rtl" lang="ar"><byom-cost inline></byom-cost></div>`);
    const element = wrapper.querySelector('byom-cost')!;
    await tell(element, 'byom-call-reserved', reserved('1'));
    expect(getComputedStyle(part(element, 'base')).position).to.equal('static');
    if (part(element, 'toggle').getAttribute('aria-expanded') === 'false') part(element, 'toggle').click();
    await element.updateComplete;
    const [row, name] = [part(element, 'row'), part(element, 'row').querySelector('bdi')!];
    const padding = parseFloat(getComputedStyle(row).paddingRight);
    const gap = row.getBoundingClientRect().right - name.getBoundingClientRect().right - padding;
    expect(Math.abs(gap), 'a name in Latin letters stands where the line begins').to.be.below(1);
    expect(name.offsetWidth).to.be.below(row.clientWidth / 2);
  });

  it('W7: a wait that the provider names is counted down, with its reason; a wait that is over is not shown', async () => {
    const element = await opened();
    await tell(element, 'byom-call-settled', { ...settled('1', 'released', 0), code: 'busy', waitSeconds: 2 });
    expect(text(element)).to.include('The provider is busy').and.include('tried again in 2 s');
    await waitUntil(() => text(element).includes('in 1 s'), 'the countdown', PATIENCE);
    await waitUntil(() => !text(element).includes('tried again'), 'its end', PATIENCE);
    expect(text(element)).to.include('The provider is busy');
  });

  it('M6: a surface that comes into the page while a request runs shows it', async () => {
    const call = { ...reserved('5'), id: '5', state: 'streaming', startedAt: '2026-11-24T10:00:00Z' } as const;
    fake.setState({ ...CONNECTED, calls: [call, { ...call, id: '6', feature: 'old', state: 'pending' }] });
    const element = await fixture<ByomCost>(html`<byom-cost></byom-cost>`);
    await waitUntil(() => part(element, 'base'), 'the surface', PATIENCE);
    expect(text(element)).to.include('feature 5').and.not.include('old');
    fake.setState({ calls: [], connection: EMPTY_STATE.connection });
  });
});
