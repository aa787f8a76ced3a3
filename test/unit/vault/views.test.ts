import { expect, waitUntil } from '@open-wc/testing';
import { enStage } from '../../../src/i18n/en-stage.ts';
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
    }
    expect(vault.fetched).to.have.lengthOf(0);
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

describe('vault/views: ceiling', () => {
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
