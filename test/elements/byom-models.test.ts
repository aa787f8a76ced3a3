import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ByomModels } from '../../components/byom-models.ts';
import '../../components/define/byom-models.ts';
import { CONNECTED, makeListing, provideByom } from './fake-byom.ts';

const fake = provideByom({
  models: Array.from({ length: 60 }, (_, index) => makeListing(index)),
  state: {
    ...CONNECTED,
    models: {
      worker: {
        id: 'acme/model-3',
        name: 'Acme: Model 3',
        promptUsd: '0.0000005',
        completionUsd: '0.000002',
        chosen: false,
      },
      frontier: null,
    },
  },
});
const PATIENCE = { timeout: 30_000 };
const options = (element: ByomModels): HTMLInputElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]'),
];
const text = (element: ByomModels): string => (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');
const make = async (): Promise<ByomModels> => {
  const element = await fixture<ByomModels>(html`<byom-models category="worker"></byom-models>`);
  await waitUntil(() => element.shadowRoot!.querySelector('[part=base]') !== null, 'the picker', PATIENCE);
  return element;
};

describe('<byom-models>', () => {
  it('W3: shows several with prices and abilities; the preselected one is marked', async () => {
    const element = await make();
    await waitUntil(() => options(element).length > 0, 'models', PATIENCE);
    expect(options(element)).to.have.lengthOf(20);
    expect(text(element))
      .to.include('$0.50 in, $2.00 out, per million tokens')
      .and.include('128k')
      .and.include('recommended');
    expect(
      options(element)
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    ).to.deep.equal(['acme/model-3']);
    await expect(element).to.be.accessible();
  });

  it('chooses by wish', async () => {
    const element = await make();
    await waitUntil(() => options(element).length > 0, 'models', PATIENCE);
    options(element)[5]!.click();
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-model-request', { category: 'worker', model: 'acme/model-5' }]);
  });

  it('searches over all, shows more, shows all, says when nothing matches', async () => {
    const element = await make();
    await waitUntil(() => options(element).length > 0, 'models', PATIENCE);
    const press = async (label: string): Promise<void> => {
      [...element.shadowRoot!.querySelectorAll('button')]
        .find((button) => button.textContent!.trim() === label)!
        .click();
      await element.updateComplete;
    };
    await press('Show more');
    expect(options(element)).to.have.lengthOf(30);
    await press('Show all models');
    expect(options(element)).to.have.lengthOf(40);
    const search = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    const type = async (words: string): Promise<void> => {
      search.value = words;
      search.dispatchEvent(new Event('input'));
      await element.updateComplete;
    };
    await type('model 45');
    expect(options(element).map(({ value }) => value)).to.deep.equal(['acme/model-45']);
    await type('no such thing');
    expect(text(element)).to.include('No model matches');
    await expect(element).to.be.accessible();
  });

  it('says what went wrong and tries again', async () => {
    fake.failWith(new Error('The provider could not be reached.'));
    const element = await make();
    await waitUntil(() => text(element).includes('could not be reached'), 'the problem', PATIENCE);
    await expect(element).to.be.accessible();
    fake.failWith(null);
    element.shadowRoot!.querySelector<HTMLButtonElement>('[role=alert] button')!.click();
    await waitUntil(() => options(element).length > 0, 'models', PATIENCE);
  });
});
