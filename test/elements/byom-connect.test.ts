import { expect, fixture, html } from '@open-wc/testing';
import type { ByomConnect } from '../../components/byom-connect.ts';
import '../../components/define/byom-connect.ts';
import { CONNECTED, EMPTY_STATE, provideByom } from './fake-byom.ts';

const make = (): Promise<ByomConnect> =>
  fixture<ByomConnect>(
    html`<byom-connect categories="worker" suggested-ceiling="0.50" app-name="Test"></byom-connect>`,
  );
const button = (element: ByomConnect): HTMLButtonElement => element.shadowRoot!.querySelector('button')!;

describe('<byom-connect>', () => {
  it('stays quiet without a controller, wakes when it comes, and opens the stage', async () => {
    const element = await make();
    expect(button(element).getAttribute('aria-disabled')).to.equal('true');
    button(element).click();
    await expect(element).to.be.accessible();
    const fake = provideByom();
    await element.updateComplete;
    expect(button(element).hasAttribute('aria-disabled')).to.equal(false);
    expect(button(element).textContent).to.include('Connect your AI model');
    button(element).click();
    expect(fake.wishes).to.deep.equal([['byom-open-request', { section: 'connect' }]]);

    fake.setState(CONNECTED);
    await element.updateComplete;
    expect(button(element).textContent).to.include('AI model connected').and.include('ab12').and.include('simulator');

    fake.setState({ connection: { status: 'connected', isolation: 'memory', remembered: false, suffix: 'ab12' } });
    await element.updateComplete;
    expect(button(element).textContent, 'the lower level is said').to.include('basic protection');

    fake.setState({ connection: { status: 'borrowed', isolation: 'frame', remembered: false, suffix: 'ab12' } });
    await element.updateComplete;
    expect(button(element).textContent).to.include('Connected in another tab').and.include('key ending in ab12');

    const parent = element.parentElement!;
    element.remove();
    fake.setState(EMPTY_STATE);
    parent.append(element);
    await element.updateComplete;
    expect(button(element).textContent, 'a moved element follows the state again').to.include('Connect your AI model');
  });

  it('its attributes are properties', async () => {
    const element = await make();
    expect([element.categories, element.suggestedCeiling, element.appName]).to.deep.equal(['worker', '0.50', 'Test']);
  });
});
