import { expect, waitUntil } from '@open-wc/testing';
import { enStage } from '../../../src/i18n/en-stage.ts';
import type { ViewName } from '../../../src/vault/vault.ts';
import { KEY, makeVault, type TestVault } from './kit.ts';

const PATIENCE = { timeout: 30_000 };

const show = (vault: TestVault, name: ViewName | null, spentNano = 0): void =>
  vault.post({
    type: 'view',
    name,
    terms: name === 'ceiling' ? enStage.vault.ceiling : enStage.vault.connect,
    theme: {},
    lang: 'en',
    dir: 'ltr',
    amounts: { suggestedNano: 1_000_000_000, spentNano },
  });

const limit = (vault: TestVault): HTMLInputElement => vault.place.querySelector('[data-field=limit]')!;
const confirm = (vault: TestVault): HTMLButtonElement => vault.place.querySelector('[data-action=confirm]')!;
const suggestions = (vault: TestVault): HTMLButtonElement[] => [
  ...vault.place.querySelectorAll<HTMLButtonElement>('[data-action=suggest]'),
];
/** By a pointer, as the browser tells it; by a key `detail` is 0. */
const click = (button: Element | undefined, detail = 1): boolean =>
  button!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
const type = (vault: TestVault, text: string): void => {
  limit(vault).value = text;
  limit(vault).dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const pressEnter = (vault: TestVault): boolean =>
  limit(vault).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));

async function connected(): Promise<TestVault> {
  const vault = await makeVault();
  vault.post({ type: 'connect', key: KEY });
  await vault.next('key-info');
  return vault;
}
const ready = (vault: TestVault): Promise<void> =>
  waitUntil(() => (vault.passTime(), !confirm(vault).disabled), 'the button to count', PATIENCE);

describe('vault/views: what is suggested as a ceiling', () => {
  it('design 6: amounts up to $5 beside the field; the pressed one stands on the button and is confirmed', async () => {
    const vault = await connected();
    show(vault, 'ceiling');
    expect(suggestions(vault).map(({ textContent }) => textContent)).to.deep.equal([
      '$0.50',
      '$1.00',
      '$2.00',
      '$5.00',
    ]);
    click(suggestions(vault)[2]);
    expect(limit(vault).value).to.equal('2.00');
    expect(confirm(vault).textContent).to.include('$2.00');
    await ready(vault);
    pressEnter(vault);
    expect(await vault.next('ceiling-confirmed')).to.include({ limitNano: 2_000_000_000 });
  });

  it('offers nothing that is spent already', async () => {
    const vault = await makeVault();
    show(vault, 'ceiling', 1_000_000_000);
    expect(suggestions(vault).map(({ textContent }) => textContent)).to.deep.equal(['$2.00', '$5.00']);
  });

  it('design 6: one that was pressed by a key makes no amount the person’s own: Enter asks for it', async () => {
    const vault = await connected();
    show(vault, 'ceiling');
    click(suggestions(vault)[3], 0);
    await ready(vault);
    expect(pressEnter(vault)).to.equal(false);
    expect(limit(vault).value).to.equal('');
    expect(vault.replies.some(({ type: of }) => of === 'ceiling-confirmed')).to.equal(false);
  });

  it('W1: what was typed is still there after a step back', async () => {
    const vault = await connected();
    show(vault, 'ceiling');
    type(vault, '3.25');
    show(vault, 'connect');
    show(vault, 'ceiling');
    expect(limit(vault).value).to.equal('3.25');
    expect(confirm(vault).textContent).to.include('$3.25');
  });

  it('is not kept over the end of the dialog, nor for another question once it was answered', async () => {
    const vault = await connected();
    show(vault, 'ceiling');
    type(vault, '3.25');
    show(vault, 'connect');
    show(vault, null);
    show(vault, 'ceiling');
    expect(limit(vault).value).to.equal('1.00');
    type(vault, '3.25');
    await ready(vault);
    pressEnter(vault);
    await vault.next('ceiling-confirmed');
    show(vault, 'connect');
    show(vault, 'ceiling');
    expect(limit(vault).value).to.equal('1.00');
  });
});
