import { expect, html, waitUntil } from '@open-wc/testing';
import { activeOption, fake, make, options, part, PATIENCE, press, type } from './models-kit.ts';

describe('<byom-models>: keyboard', () => {
  it('the list is one tab stop; arrows, Page keys, Home and End walk it from the model in use; Enter and Space choose', async () => {
    const element = await make();
    part(element, 'search')!.focus();
    await press(element, 'Tab');
    expect(element.shadowRoot!.activeElement === part(element, 'list')).to.equal(true);
    expect(activeOption(element)).to.equal('Acme: Model 3');
    await press(element, 'ArrowDown');
    expect(activeOption(element)).to.equal('Acme: Model 4');
    await press(element, 'ArrowUp', 'ArrowUp');
    expect(activeOption(element)).to.equal('Acme: Model 2');
    await press(element, 'PageDown');
    expect(activeOption(element)).to.equal('Acme: Model 10');
    await press(element, 'End', 'ArrowDown');
    expect(activeOption(element)).to.equal('Acme: Model 59');
    const list = part(element, 'list')!.getBoundingClientRect();
    const last = options(element).at(-1)!.getBoundingClientRect();
    expect(last.bottom <= list.bottom + 1 && last.top >= list.top, 'it is in sight').to.equal(true);
    await press(element, 'PageUp');
    expect(activeOption(element)).to.equal('Acme: Model 51');
    await press(element, 'Home');
    expect(activeOption(element)).to.equal('Acme: Model 0');
    expect(fake.wishes, 'walking chooses nothing').to.deep.equal([]);
    await press(element, 'Space');
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-model-request', { category: 'worker', model: 'acme/model-0' }]);
    await press(element, 'ArrowDown', 'Enter');
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-model-request', { category: 'worker', model: 'acme/model-1' }]);
  });

  it('letters go to a name, with its maker’s name or without', async () => {
    const element = await make();
    part(element, 'list')!.focus();
    await press(element, 'z');
    expect(activeOption(element)).to.equal('Zephyr: West');
    const again = await make();
    part(again, 'list')!.focus();
    for (const letter of 'model 5') await press(again, letter === ' ' ? 'Space' : letter);
    expect(activeOption(again)).to.equal('Acme: Model 5');
    expect(
      fake.wishes.filter(([name]) => name === 'byom-model-request'),
      'a space in a word chooses nothing',
    ).to.have.lengthOf(2);
  });

  it('one letter, again and again, goes from name to name', async () => {
    const element = await make();
    part(element, 'list')!.focus();
    const seen = [];
    for (const letter of 'aaa') {
      await press(element, letter);
      seen.push(activeOption(element));
    }
    expect(seen).to.deep.equal(['Acme: Model 4', 'Acme: Model 5', 'Acme: Model 6']);
  });

  it('what the person’s setting rules out is reached and read, and not chosen', async () => {
    fake.setState({ dataPolicy: 'deny' });
    const element = await make();
    await type(element, 'free');
    expect(activeOption(element, 'search')).to.equal('Acme: Model 41 (free)');
    const before = fake.wishes.length;
    await press(element, 'Enter');
    part(element, 'list')!.focus();
    await press(element, 'Space', 'Enter');
    expect(fake.wishes).to.have.lengthOf(before);
    fake.setState({ dataPolicy: 'allow' });
  });

  it('from the search field the arrows walk the list, Enter takes the outlined model, Escape empties the field', async () => {
    const element = await make();
    part(element, 'search')!.focus();
    expect(activeOption(element, 'search')).to.equal(null);
    await press(element, 'ArrowDown');
    expect(activeOption(element, 'search')).to.equal('Acme: Model 4');
    await type(element, 'model 2');
    expect(activeOption(element, 'search'), 'the first match').to.equal('Acme: Model 2');
    await press(element, 'ArrowDown', 'Enter');
    expect(fake.wishes.at(-1)).to.deep.equal(['byom-model-request', { category: 'worker', model: 'acme/model-12' }]);
    await press(element, 'Escape');
    expect((part(element, 'search') as HTMLInputElement).value).to.equal('');
    expect(options(element)).to.have.lengthOf(60);
    expect(element.shadowRoot!.activeElement === part(element, 'search')).to.equal(true);
  });

  it('Escape in the list brings back to an empty search; with nothing to undo it is left to the page', async () => {
    const element = await make();
    await type(element, 'model 2');
    part(element, 'list')!.focus();
    await press(element, 'Escape');
    expect(element.shadowRoot!.activeElement === part(element, 'search')).to.equal(true);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
    part(element, 'search')!.dispatchEvent(escape);
    expect(escape.defaultPrevented).to.equal(false);
  });

  it('a pointer that presses on a row moves nothing under it', async () => {
    const element = await make(html`<byom-models></byom-models>`);
    const list = part(element, 'list')!;
    list.scrollTop = 1200;
    const before = list.scrollTop;
    list.dispatchEvent(new FocusEvent('focus'));
    await element.updateComplete;
    expect([list.scrollTop, activeOption(element)]).to.deep.equal([before, null]);
  });

  it('what is not listed any more is not pointed at', async () => {
    const element = await make();
    part(element, 'list')!.focus();
    await press(element, 'End');
    expect(activeOption(element)).to.equal('Acme: Model 59');
    const { list } = fake.answers;
    fake.answers.list = list.slice(0, 10);
    element.category = 'frontier';
    await waitUntil(() => options(element).length === 10, 'the other list', PATIENCE);
    expect(part(element, 'list')!.hasAttribute('aria-activedescendant')).to.equal(false);
    fake.answers.list = list;
  });
});
