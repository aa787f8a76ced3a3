import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { enStage } from '../../../src/i18n/en-stage.ts';
import { LANGUAGES } from '../../../src/i18n/locales.ts';
import { readAmount } from '../../../src/vault/amount-field.ts';
import type { ViewRequest } from '../../../src/vault/vault.ts';
import { KEY, makeVault, type TestVault } from './kit.ts';

const PATIENCE = { timeout: 30_000 };
const view = (name: 'connect' | 'ceiling' | null, more: Partial<ViewRequest> = {}): ViewRequest => ({
  type: 'view',
  name,
  terms: name === 'ceiling' ? enStage.vault.ceiling : enStage.vault.connect,
  theme: {},
  lang: 'en',
  dir: 'ltr',
  amounts: {},
  ...more,
});
const part = <Kind extends HTMLElement>(vault: TestVault, selector: string): Kind =>
  vault.place.querySelector<Kind>(selector)!;
const confirm = (vault: TestVault): HTMLButtonElement => part(vault, '[data-action=confirm]');

describe('vault/views: connect', () => {
  it('W1: without a panel it shows the four points itself, before the field, in order', async () => {
    const vault = await makeVault();
    vault.post(view('connect'));
    const text = vault.place.textContent!;
    const order = ['What connecting does', 'Where to get a key', 'credit limit', 'What this protects'].map((words) =>
      text.indexOf(words),
    );
    expect(order.every((at) => at >= 0)).to.equal(true);
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    const field = part(vault, '[data-field=key]');
    expect(
      field.compareDocumentPosition(vault.place.querySelector('p')!) & Node.DOCUMENT_POSITION_PRECEDING,
    ).to.not.equal(0);
  });

  it('W7: says what is wrong with what was typed, keeps it, and never sends it', async () => {
    const vault = await makeVault();
    vault.post(view('connect'));
    const field = part<HTMLInputElement>(vault, '[data-field=key]');
    const cases: [string, string][] = [
      ['', 'first'],
      ['hello', 'does not look like'],
      [`sk-ant-${'x'.repeat(40)}`, 'another company'],
    ];
    for (const [typed, words] of cases) {
      field.value = typed;
      part(vault, '[data-action=connect]').click();
      expect(part(vault, '[role=alert]').textContent, typed).to.include(words);
      expect(field.value).to.equal(typed);
      await nextFrame();
    }
    expect(vault.fetched).to.have.lengthOf(0);
  });

  it('W7: a key that was pasted is judged at once, and nothing is sent for it', async () => {
    const vault = await makeVault();
    vault.post(view('connect'));
    const field = part<HTMLInputElement>(vault, '[data-field=key]');
    const paste = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    };
    paste(`sk-ant-${'x'.repeat(40)}`);
    expect(part(vault, '[role=alert]').textContent).to.include('another company');
    paste('what was on the clipboard');
    expect(part(vault, '[role=alert]').textContent).to.include('does not look like');
    paste(KEY);
    expect(part(vault, '[role=alert]').textContent).to.equal('');
    expect(vault.fetched).to.have.lengthOf(0);
  });

  it('the same view drawn anew keeps what was changed and proposes the rest afresh', async () => {
    const vault = await makeVault();
    vault.post(view('ceiling', { amounts: { suggestedNano: 1e9 } }));
    const limit = (): HTMLInputElement => part(vault, '[data-field=limit]');
    vault.post(view('ceiling', { amounts: { suggestedNano: 2e9 } }));
    expect(limit().value).to.equal('2.00');
    limit().value = '3.50';
    limit().dispatchEvent(new InputEvent('input', { bubbles: true }));
    vault.post(view('ceiling', { amounts: { suggestedNano: 4e9 }, lang: 'de' }));
    expect(limit().value).to.equal('3.50');
    expect(confirm(vault).textContent).to.match(/3,50/);
    vault.post(view(null));
    vault.post(view('ceiling', { amounts: { suggestedNano: 4e9 } }));
    expect(limit().value, 'another time it is another view').to.equal('4.00');
  });

  it('connects, empties the field and closes; shows and hides; Escape goes out as a message', async () => {
    const vault = await makeVault();
    vault.post(view('connect'));
    const field = part<HTMLInputElement>(vault, '[data-field=key]');
    expect(field.type).to.equal('password');
    part(vault, '[data-action=show]').click();
    expect(field.type).to.equal('text');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vault.next('escape');
    field.value = ` ${KEY} `;
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(await vault.next('view-closed')).to.include({ name: 'connect', outcome: 'done' });
    expect(field.value).to.equal('');
  });

  it('a key that the provider refuses is said, with what to do', async () => {
    const vault = await makeVault();
    vault.post(view('connect'));
    part<HTMLInputElement>(vault, '[data-field=key]').value = `sk-or-v1-${'0'.repeat(64)}`;
    part(vault, '[data-action=connect]').click();
    await waitUntil(
      () => part(vault, '[role=alert]').textContent!.includes('does not know this key'),
      'the refusal',
      PATIENCE,
    );
  });
});

const press = (element: HTMLElement, key: string): boolean =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('vault/views: looks', () => {
  const DARK = {
    text: 'color(srgb 1 1 1)',
    'text-muted': 'color(srgb 0.9 0.9 0.9)',
    danger: 'color(srgb 1 0.8 0.8)',
    surface: 'color(srgb 0 0 0)',
    'surface-raised': 'color(srgb 0.1 0.1 0.1)',
    accent: 'color(srgb 0 0 0.4)',
    'accent-text': 'color(srgb 1 1 1)',
    scheme: 'dark',
  };

  it('a view takes on new colours as it stands: what was typed and said stays; colours that hide words are not taken', async () => {
    const vault = await makeVault();
    vault.post(view('connect'));
    const field = part<HTMLInputElement>(vault, '[data-field=key]');
    field.value = 'hello';
    part(vault, '[data-action=connect]').click();
    const shown = part(vault, '.view');
    const ground = (): string => getComputedStyle(shown).getPropertyValue('--surface');
    vault.post({ type: 'theme', theme: DARK });
    expect(part(vault, '.view') === shown, 'the same view').to.equal(true);
    expect(part(vault, '[role=alert]').textContent).to.include('does not look like');
    expect([field.value, ground(), vault.place.style.colorScheme]).to.deep.equal(['hello', DARK.surface, 'dark']);
    vault.post({ type: 'theme', theme: { ...DARK, text: DARK.surface } });
    expect(ground(), 'the browser’s own again').to.equal('');
    // Numbers that differ, and a white that is no whiter.
    const [text, surface] = ['color(srgb 9 9 9)', 'color(srgb 1 1 1)'];
    const white = { ...DARK, text, 'text-muted': text, danger: text, 'accent-text': text, surface, accent: surface };
    vault.post({ type: 'theme', theme: white });
    expect(ground()).to.equal('');
  });
});

describe('vault/views: ceiling', () => {
  it('design 6: whatever the page’s words are, the amount stands on the button, and a sign for none', async () => {
    const vault = await makeVault();
    const terms = { heading: 'A game', confirm: 'Play', none: 'Play', noneConfirm: 'Play' };
    vault.post(view('ceiling', { terms, amounts: { suggestedNano: 3_000_000_000 } }));
    expect(confirm(vault).textContent).to.equal('$3.00');
    part(vault, '[data-action=no-ceiling]').click();
    expect(part(vault, '[data-action=confirm-no-ceiling]').textContent).to.include('∞');
  });

  it('proposes an amount in the reader’s own decimal sign, in every language, and reads it back as it was meant', async () => {
    const vault = await makeVault();
    const proposed = (lang: string, suggestedNano: number): string => {
      vault.post(view('ceiling', { lang, amounts: { suggestedNano } }));
      return part<HTMLInputElement>(vault, '[data-field=limit]').value;
    };
    for (const lang of [...LANGUAGES, 'ar-EG', 'fa', 'bn', 'de-CH', 'not a language!'])
      for (const nano of [1_000_000_000, 1_234_500_000, 12_000, 5_000_000_000])
        expect(readAmount(proposed(lang, nano)), `${lang} ${nano}`).to.equal(nano);
    expect(['en', 'de', 'fr', 'pt-BR', 'uk', 'ja'].map((lang) => proposed(lang, 1_500_000_000))).to.deep.equal([
      '1.50',
      '1,50',
      '1,50',
      '1,50',
      '1,50',
      '1.50',
    ]);
  });

  it('design 6: a key alone confirms no ceiling, neither the first nor a higher one: the amount has to be typed', async () => {
    const vault = await makeVault();
    vault.post({ type: 'connect', key: KEY });
    await vault.next('key-info');
    const ready = () => waitUntil(() => (vault.passTime(), !confirm(vault).disabled), 'the button to count', PATIENCE);
    vault.post(view('ceiling'));
    await ready();
    expect(press(part(vault, '[data-field=limit]'), 'Enter')).to.equal(false);
    expect(part<HTMLInputElement>(vault, '[data-field=limit]').value).to.equal('');
    await waitUntil(() => confirm(vault).ariaDisabled === null, 'the button to be free', PATIENCE);
    part<HTMLInputElement>(vault, '[data-field=limit]').value = '1';
    part(vault, '[data-field=limit]').dispatchEvent(new Event('input', { bubbles: true }));
    press(part(vault, '[data-field=limit]'), 'Enter');
    expect(await vault.next('ceiling-confirmed')).to.include({ limitNano: 1_000_000_000 });
    vault.post(view(null));
    vault.post(view('ceiling', { amounts: { suggestedNano: 4_000_000_000 } }));
    await ready();
    const field = part<HTMLInputElement>(vault, '[data-field=limit]');
    expect(press(field, 'Enter')).to.equal(false);
    expect(field.value).to.equal('');
    expect(vault.place.textContent).to.include('Enter an amount in dollars');
    expect(press(confirm(vault), ' ')).to.equal(false);
    part(vault, '[data-action=no-ceiling]').click();
    expect(press(part(vault, '[data-action=confirm-no-ceiling]'), 'Enter')).to.equal(false);
    expect(vault.place.textContent, 'how it goes').to.include('type any amount first');
    part(vault, '[data-field=period]').dispatchEvent(new Event('input', { bubbles: true }));
    expect(press(confirm(vault), 'Enter')).to.equal(false);
    await waitUntil(() => confirm(vault).ariaDisabled === null, 'the button to be free', PATIENCE);
    field.value = '2';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    press(field, 'Enter');
    expect(await vault.next('ceiling-confirmed')).to.include({ limitNano: 2_000_000_000 });
  });

  it('design 6: a confirm counts only after half a second in sight', async () => {
    const vault = await makeVault();
    vault.post(view('ceiling'));
    expect(confirm(vault).disabled).to.equal(true);
    confirm(vault).click();
    expect(vault.replies.some(({ type }) => type === 'ceiling-confirmed')).to.equal(false);
    await waitUntil(() => (vault.passTime(), !confirm(vault).disabled), 'the button to count', PATIENCE);
    confirm(vault).click();
    expect(await vault.next('ceiling-confirmed')).to.include({ limitNano: 1_000_000_000, period: 'total' });
    expect(await vault.next('view-closed')).to.include({ name: 'ceiling', outcome: 'done' });
  });

  it('design 6: proposes at most $5; the amount that counts stands on the button', async () => {
    const vault = await makeVault();
    vault.post(
      view('ceiling', { amounts: { suggestedNano: 50_000_000_000, period: 'month', spentNano: 1_500_000_000 } }),
    );
    const field = part<HTMLInputElement>(vault, '[data-field=limit]');
    expect(field.value).to.equal('5.00');
    expect(confirm(vault).textContent).to.include('$5.00');
    expect(vault.place.textContent).to.include('$1.50');
    field.value = '7,25';
    field.dispatchEvent(new Event('input'));
    expect(confirm(vault).textContent).to.include('$7.25');
    await waitUntil(() => (vault.passTime(), !confirm(vault).disabled), 'the button to count', PATIENCE);
    confirm(vault).click();
    expect(await vault.next('ceiling-confirmed')).to.include({ limitNano: 7_250_000_000, period: 'month' });
  });

  it('refuses what is no amount and says so', async () => {
    const vault = await makeVault();
    vault.post(view('ceiling'));
    await waitUntil(() => (vault.passTime(), !confirm(vault).disabled), 'the button to count', PATIENCE);
    const field = part<HTMLInputElement>(vault, '[data-field=limit]');
    field.value = 'lots';
    field.dispatchEvent(new Event('input'));
    confirm(vault).click();
    expect(part(vault, '[role=alert]').textContent).to.include('amount in dollars');
    expect(vault.replies.some(({ type }) => type === 'ceiling-confirmed')).to.equal(false);
    expect(['1', '0.50', '0,5', '$2', ' 3 ', '0', '-1', '1e3', '1.2.3', '', '99999999'].map(readAmount)).to.deep.equal([
      1e9,
      5e8,
      5e8,
      2e9,
      3e9,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('an amount may be typed with the digits of a Japanese, Arabic or Persian keyboard', () => {
    expect(['１．５０', '１，５', '＄２', '٠٫٥٠', '۱۲٫۵', '٣'].map(readAmount)).to.deep.equal([
      1.5e9, 1.5e9, 2e9, 5e8, 12.5e9, 3e9,
    ]);
    expect(['١٫٢٫٣', '٠', '½', '十'].map(readAmount)).to.deep.equal([null, null, null, null]);
  });

  it('no ceiling takes two clicks, each visible for half a second', async () => {
    const vault = await makeVault();
    vault.post(view('ceiling'));
    part(vault, '[data-action=no-ceiling]').click();
    const sure = part<HTMLButtonElement>(vault, '[data-action=confirm-no-ceiling]');
    expect(sure.disabled).to.equal(true);
    await waitUntil(() => (vault.passTime(), !sure.disabled), 'the second button', PATIENCE);
    sure.click();
    expect(await vault.next('ceiling-confirmed')).to.include({ limitNano: null });
  });

  it('a view that is no view, or null, shows nothing', async () => {
    const vault = await makeVault();
    vault.post(view('ceiling'));
    vault.post(view(null));
    expect(vault.place.childElementCount).to.equal(0);
    vault.post(view('nonsense' as never));
    expect(vault.place.childElementCount).to.equal(0);
  });
});
