import { expect } from '@open-wc/testing';
import { buildStage, nameParts } from '../../../src/controller/stage-parts.ts';
import { loadLocale } from '../../../src/i18n/locales.ts';

describe('controller/stage-parts', () => {
  it('the whole title bar speaks the language of the moment', async () => {
    const [english, arabic] = await Promise.all([loadLocale('en'), loadLocale('ar')]);
    const parts = buildStage(document, english.page, () => undefined);
    const said = (): (string | null)[] => [
      parts.title.textContent,
      parts.simulator.textContent,
      parts.close.getAttribute('aria-label'),
    ];
    expect(said()).to.deep.equal(['Your AI model connection', 'Simulator', 'Close']);
    nameParts(parts, arabic.page);
    const { title, simulator, close } = arabic.page.stage;
    expect(said()).to.deep.equal([title, simulator, close]);
    parts.host.remove();
  });
});
