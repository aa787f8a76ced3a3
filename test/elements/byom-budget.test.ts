import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ByomBudget } from '../../components/byom-budget.ts';
import '../../components/define/byom-budget.ts';
import { EMPTY_STATE, provideByom } from './fake-byom.ts';

const fake = provideByom();
const text = (element: ByomBudget): string => (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');
/** The body loads on its own: ready once something stands in it. */
const make = async (markup = html`<byom-budget></byom-budget>`): Promise<ByomBudget> => {
  const element = await fixture<ByomBudget>(markup);
  await waitUntil(() => element.shadowRoot!.querySelector('[part=base]'), 'the body', { timeout: 30_000 });
  return element;
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

describe('<byom-budget>', () => {
  it('W5: undecided, with a ceiling, without one: each in words, each accessible', async () => {
    const element = await make();
    expect(text(element)).to.include('No ceiling set yet');
    await expect(element).to.be.accessible();
    element.shadowRoot!.querySelector<HTMLButtonElement>('[part=change]')!.click();
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-open-request', { section: 'budget' }]);

    fake.setState({ budget });
    await element.updateComplete;
    expect(text(element))
      .to.include('$0.25 of $1.00 spent in total')
      .and.include('$0.05')
      .and.include('$0.70')
      .and.include('counted as up to');
    const meter = element.shadowRoot!.querySelector('meter')!;
    expect([meter.max, meter.value]).to.deep.equal([1e9, 300_000_000]);
    expect(text(element)).to.include('are not sent');
    await expect(element).to.be.accessible();

    fake.setState({ budget: { ...budget, limitNano: null, leftNano: null } });
    await element.updateComplete;
    expect(text(element)).to.include('No ceiling.');
    expect(element.shadowRoot!.querySelector('meter')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('M7: the provider’s own limit stands beside it, and its absence is said', async () => {
    const element = await make();
    fake.setState({ budget });
    await element.updateComplete;
    expect(text(element)).to.include('once you connect');
    fake.setState({
      provider: { ...EMPTY_STATE.provider, limitUsd: 5, limitLeftUsd: 4.2, readAt: '2026-11-24T10:00:00Z' },
    });
    await element.updateComplete;
    expect(text(element)).to.include('$4.20 of $5.00');
    fake.setState({ provider: { ...EMPTY_STATE.provider, readAt: '2026-11-24T10:00:00Z' } });
    await element.updateComplete;
    expect(text(element)).to.include('No limit is set');
  });

  it('compact: the meter and one line', async () => {
    fake.setState({ budget });
    const element = await make(html`<byom-budget compact></byom-budget>`);
    expect(element.shadowRoot!.querySelector('dl')).to.equal(null);
    expect(element.shadowRoot!.querySelector('meter')).to.not.equal(null);
    await expect(element).to.be.accessible();
  });

  it('warns in words at 80 % of the ceiling, held amounts included, and not before', async () => {
    const element = await make();
    const near = (): HTMLElement | null => element.shadowRoot!.querySelector('[part=near]');
    fake.setState({ budget: { ...budget, spentNano: 749_999_999 } });
    await element.updateComplete;
    expect(near()).to.equal(null);
    fake.setState({ budget: { ...budget, spentNano: 750_000_000 } });
    await element.updateComplete;
    expect(near()!.textContent).to.include('80 %');
    await expect(element).to.be.accessible();
  });

  it('says the zone of a day or month, the maximum of one call, and which key is missing', async () => {
    const element = await make();
    fake.setState({
      budget: { ...budget, period: 'day', zone: 'Europe/Berlin', callLimitNano: 20_000_000 },
      unresolved: { count: 3, needKey: 2, suffix: 'ab12' },
    });
    await element.updateComplete;
    expect(text(element))
      .to.include('midnight in Europe/Berlin')
      .and.include('A single request, at most')
      .and.include('$0.02')
      .and.include('The costs of 2 requests')
      .and.include('ending in ab12');
    await expect(element).to.be.accessible();
    fake.setState({ unresolved: { count: 0, needKey: 0, suffix: null } });
  });

  it('M7: marks whichever of the two limits is lower', async () => {
    const element = await make();
    const provider = { ...EMPTY_STATE.provider, limitUsd: 5, readAt: '2026-11-24T10:00:00Z' };
    const marked = (): string[] =>
      [...element.shadowRoot!.querySelectorAll('.lower')].map((mark) => mark.parentElement!.textContent!);
    fake.setState({ budget, provider: { ...provider, limitLeftUsd: 0.69 } });
    await element.updateComplete;
    expect(marked()).to.have.lengthOf(1);
    expect(marked()[0]).to.include('Limit at OpenRouter');
    fake.setState({ provider: { ...provider, limitLeftUsd: 0.71 } });
    await element.updateComplete;
    expect(marked()).to.have.lengthOf(1);
    expect(marked()[0]).to.include('are not sent');
  });
});
