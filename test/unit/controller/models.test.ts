import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { Models } from '../../../src/controller/models.ts';
import { typicalUse } from '../../../src/controller/typical-use.ts';
import { openDatabase, type Database } from '../../../src/ledger/database.ts';
import { Settings } from '../../../src/ledger/settings.ts';
import type { Category, Clock } from '../../../src/protocol/types.ts';
import { makeLedger, reservation } from '../ledger/kit.ts';

const clock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
  clearTimeout: (timer) => window.clearTimeout(timer),
};

/** Models of a fresh browser, against the simulator's catalogue. */
async function make(shortlist: readonly string[] = []): Promise<{ models: Models; settings: Settings }> {
  const { base } = await executeServerCommand<{ base: string }, object>('simulator', {});
  const settings = new Settings({ database: openDatabase(`test-${crypto.randomUUID()}`) });
  return { models: new Models({ base, clock, settings, shortlist: () => shortlist }), settings };
}

describe('controller/models: what became of a choice', () => {
  it('nothing chosen, nothing said; a choice that holds has no problem', async () => {
    const { models } = await make();
    expect(await models.choice('worker')).to.equal(null);
    await models.choose('worker', 'acme/solid-2-mini');
    expect(await models.choice('worker')).to.deep.equal({
      id: 'acme/solid-2-mini',
      name: 'Acme: Solid 2 mini',
      promptUsdPerMillion: '0.3',
      completionUsdPerMillion: '1.2',
      problem: null,
      leavesAt: null,
      replacement: null,
    });
  });

  it('a model that is gone: said by its name, with the nearest of its maker proposed and nothing swapped', async () => {
    const { models, settings } = await make();
    const lost = { id: 'quill/letters', name: 'Quill: Letters', promptUsd: '0.0000001', completionUsd: '0.0000005' };
    await settings.setChoice('worker', lost);
    const choice = await models.choice('worker');
    expect([choice!.problem, choice!.name, choice!.replacement!.id]).to.deep.equal([
      'gone',
      'Quill: Letters',
      'quill/notes-mini',
    ]);
    expect(await settings.getChoice('worker')).to.deep.equal(lost);
    expect((await models.current('worker')).model).to.equal(null);
  });

  it('a replacement comes from the app’s shortlist first, and else from any maker', async () => {
    const lost = { id: 'nobody/one', promptUsd: '0.0000003', completionUsd: '0.0000012' };
    const { models, settings } = await make(['no/such', 'brook/river-1']);
    await settings.setChoice('worker', lost);
    expect((await models.choice('worker'))!.replacement!.id).to.equal('brook/river-1');
    const bare = await make();
    await bare.settings.setChoice('worker', lost);
    expect((await bare.models.choice('worker'))!.replacement!.id).to.equal('acme/solid-2-mini');
  });

  it('dearer since it was chosen, leaving, without a price', async () => {
    const { models, settings } = await make();
    const cheap = { promptUsd: '0.0000002', completionUsd: '0.0000012' };
    await settings.setChoice('worker', { ...cheap, id: 'acme/solid-2-mini' });
    const dearer = await models.choice('worker');
    expect([dearer!.problem, dearer!.promptUsdPerMillion, dearer!.replacement]).to.deep.equal(['dearer', '0.2', null]);
    await models.choose('worker', 'orchard/medlar');
    const leaving = await models.choice('worker');
    expect(leaving!.problem).to.equal('leaving');
    expect(Date.parse(leaving!.leavesAt!)).to.be.greaterThan(Date.now());
    expect(leaving!.replacement).to.not.equal(null);
    await settings.setChoice('worker', { ...cheap, id: 'easel/odd-price' });
    expect((await models.choice('worker'))!.problem).to.equal('unpriced');
  });

  it('lists what the catalogue tells for privacy and time; a retired model only while it is the choice', async () => {
    const { models, settings } = await make(['quill/notes']);
    const listed = async (): Promise<Map<string, unknown>> =>
      new Map((await models.list({ category: 'worker' })).map((model) => [model.id, model]));
    const first = await listed();
    expect([...first.keys()][0]).to.equal('quill/notes');
    expect(first.get('quill/notes')).to.include({ proposed: true, free: false, moderated: false, leavesAt: null });
    expect(first.get('quill/notes:free')).to.include({ proposed: false, free: true });
    expect((first.get('orchard/medlar') as { leavesAt: string }).leavesAt).to.be.a('string');
    expect(first.has('orchard/crab')).to.equal(false);
    await settings.setChoice('worker', { id: 'orchard/crab', promptUsd: '1', completionUsd: '1' });
    expect((await listed()).has('orchard/crab')).to.equal(true);
    const rows = await models.endpoints('acme/heavy-3');
    expect(rows.map(({ provider, standard }) => [provider, standard])).to.deep.equal([
      ['OpenAI', true],
      ['Amazon Bedrock', true],
      ['Azure', true],
      ['OpenAI', false],
    ]);
  });

  it('finds every word of a search in id or name, whatever its accents, order and capitals', async () => {
    const { models } = await make();
    const found = async (search: string): Promise<string[]> =>
      (await models.list({ category: 'worker', search })).map(({ id }) => id);
    expect(await found(' MINI  sólïd 2 ')).to.deep.equal(['acme/solid-2-mini']);
    expect(await found('solid nowhere')).to.deep.equal([]);
    expect(await found(' ')).to.have.lengthOf.above(10);
  });

  it('the data policy is kept, and takes no other word', async () => {
    const { models } = await make();
    expect(await models.dataPolicy()).to.equal('allow');
    await models.setDataPolicy('deny');
    expect(await models.dataPolicy()).to.equal('deny');
    const error = await models.setDataPolicy('perhaps' as 'deny').catch((problem: { code: string }) => problem.code);
    expect([error, await models.dataPolicy()]).to.deep.equal(['bad-argument', 'deny']);
  });
});

describe('controller/typical-use', () => {
  const markup = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');
  const declared = '<byom-models category="worker" feature="sum up" typical-tokens="3000 400"></byom-models>';
  const ask = (
    database: Database,
    page: string,
    feature?: string,
    category: Category = 'worker',
  ): ReturnType<typeof typicalUse> =>
    typicalUse({ category, ...(feature ? { feature } : {}) }, { document: markup(page), database, app: 'test' });

  it('nothing declared and no history: no figure', async () => {
    const { database } = makeLedger();
    expect(await ask(database, '<byom-models category="worker" feature="x"></byom-models>')).to.equal(null);
    expect(await ask(database, declared.replace('3000 400', 'many few'))).to.equal(null);
  });

  it('what the app declares, for its category and feature only', async () => {
    const { database } = makeLedger();
    const use = { feature: 'sum up', promptTokens: 3000, completionTokens: 400, source: 'declared' };
    expect(await ask(database, declared)).to.deep.equal(use);
    expect(await ask(database, declared, 'sum up')).to.deep.equal(use);
    expect(await ask(database, declared, 'other')).to.equal(null);
    expect(await ask(database, declared, undefined, 'frontier')).to.equal(null);
  });

  it('the app may declare it where it has no picker; a picker’s word goes before', async () => {
    const { database } = makeLedger();
    const button = '<byom-connect categories="frontier worker" feature="chat" typical-tokens="900 90"></byom-connect>';
    const use = { feature: 'chat', promptTokens: 900, completionTokens: 90, source: 'declared' };
    expect(await ask(database, button, undefined, 'frontier')).to.deep.equal(use);
    expect(await ask(database, button), 'its first category').to.equal(null);
    expect(await ask(database, button.replace('frontier worker', ''))).to.deep.equal(use);
    expect(await ask(database, button.replace('frontier ', '') + declared)).to.include({ feature: 'sum up' });
  });

  it('the app’s own history goes before: the median of the feature that is used most, from three calls on', async () => {
    const { ledger, database, clock: time } = makeLedger();
    await ledger.setCeiling({ limitNano: null, period: 'total' });
    const call = async (feature: string, promptTokens: number, more: { app?: string } = {}): Promise<void> => {
      time.time += 1000;
      const one = reservation(time, 10, { feature, ...more });
      await ledger.reserve(one);
      await ledger.settle(one.id, {
        outcome: 'settled',
        costNano: 5,
        promptTokens,
        completionTokens: promptTokens / 10,
      });
    };
    await call('ask', 500);
    for (const tokens of [100, 9000]) await call('tidy', tokens);
    for (const tokens of [1, 2, 3, 4, 5]) await call('foreign', tokens, { app: 'another' });
    expect(await ask(database, declared), 'two calls are no habit').to.include({ source: 'declared' });
    await call('tidy', 200);
    expect(await ask(database, declared)).to.deep.equal({
      feature: 'tidy',
      promptTokens: 200,
      completionTokens: 20,
      source: 'history',
    });
    expect(await ask(database, declared, 'ask')).to.equal(null);
  });
});
