import { expect } from '@open-wc/testing';
import { makePlan, type PlanInput } from '../../../src/controller/plan.ts';
import { checkRequest } from '../../../src/controller/request.ts';
import type { ByomState } from '../../../src/protocol/types.ts';
import { parseCatalogue, parseEndpoints } from '../../../src/provider/catalogue.ts';

const model = parseCatalogue({
  data: [
    {
      id: 'acme/solid-2',
      name: 'Solid',
      context_length: 128_000,
      pricing: { prompt: '0.000002', completion: '0.00001' },
      top_provider: { max_completion_tokens: 500 },
    },
  ],
})[0]!;
const endpoints = parseEndpoints({
  data: {
    endpoints: [1, 2, 3]
      .map((factor) => ({
        provider_name: `P${factor}`,
        tag: `p${factor}`,
        pricing: { prompt: `0.00000${2 * factor}`, completion: `0.0000${factor}` },
      }))
      .concat([{ provider_name: 'T', tag: 't/priority', pricing: { prompt: '1', completion: '1' } }]),
  },
});
const state = (
  budget: Partial<ByomState['budget']> = {},
  status: ByomState['connection']['status'] = 'connected',
): ByomState => ({
  connection: { status, isolation: 'frame', remembered: false, suffix: null },
  budget: {
    decided: true,
    limitNano: 1e9,
    callLimitNano: null,
    period: 'total',
    zone: null,
    spentNano: 0,
    heldNano: 0,
    unknownNano: 0,
    leftNano: 1e9,
    ...budget,
  },
  calls: [],
  unresolved: { count: 0, needKey: 0, suffix: null },
  models: { worker: null, frontier: null },
  provider: { name: 'x', simulated: true, limitUsd: null, limitLeftUsd: null, readAt: null },
});
const request = checkRequest({ feature: 'f', prompt: 'hello there', maxTokens: 1000 }, false);
const input = (more: Partial<PlanInput> = {}): PlanInput => ({
  request,
  state: state(),
  model,
  gone: false,
  dearer: false,
  endpoints,
  ...more,
});
const codeOf = (more: Partial<PlanInput>): string => {
  const answer = makePlan(input(more));
  return answer.ok ? 'ok' : answer.code;
};

describe('controller/plan', () => {
  it('S6: says what is missing, in the order in which a person is led to it', () => {
    expect(codeOf({ state: state({ decided: false }, 'disconnected'), model: null })).to.equal('no-key');
    expect(codeOf({ state: state({}, 'locked') })).to.equal('locked');
    expect(codeOf({ state: state({ decided: false }), model: null })).to.equal('no-ceiling');
    expect(codeOf({ model: null })).to.equal('no-model');
    expect(codeOf({ model: null, gone: true })).to.equal('model-gone');
    expect(codeOf({ model: { ...model, prices: null } })).to.equal('no-price');
    expect(codeOf({ dearer: true })).to.equal('price-changed');
  });

  it('pins the dearest standard endpoint first, tiers never, and walks down to the cheapest', () => {
    const answer = makePlan(input());
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.plan.steps.map(({ priceCeiling }) => priceCeiling)).to.deep.equal([
      { prompt: '0.000006', completion: '0.00003' },
      { prompt: '0.000004', completion: '0.00002' },
      { prompt: '0.000002', completion: '0.00001' },
    ]);
    expect(answer.plan.outputCap, 'never above the model’s own cap').to.equal(500);
    const holds = answer.plan.steps.map(({ holdNano }) => holdNano);
    expect(holds).to.deep.equal([...holds].sort((a, b) => b - a));
  });

  it('S6: begins at the first step that fits, and refuses with figures where none does', () => {
    const all = makePlan(input());
    if (!all.ok) throw new Error(all.code);
    const holds = all.plan.steps.map(({ holdNano }) => holdNano);
    const some = makePlan(input({ state: state({ leftNano: holds[1]! }) }));
    expect(some.ok && [some.plan.first, some.plan.steps.length]).to.deep.equal([1, 3]);
    expect(makePlan(input({ state: state({ leftNano: holds[2]! - 1 }) }))).to.deep.equal({
      ok: false,
      code: 'over-budget',
      neededNano: holds[2],
      leftNano: holds[2]! - 1,
    });
    expect(codeOf({ state: state({ limitNano: null, leftNano: null }) })).to.equal('ok');
  });

  it('without endpoints the catalogue’s price is the price ceiling', () => {
    const answer = makePlan(input({ endpoints: [] }));
    expect(answer.ok && answer.plan.steps.map(({ priceCeiling }) => priceCeiling.prompt)).to.deep.equal(['0.000002']);
  });
});

describe('controller/request', () => {
  it('names the field that is wrong', () => {
    const bad: [unknown, string][] = [
      [null, 'request'],
      [{ prompt: 'x' }, 'feature'],
      [{ feature: ' ', prompt: 'x' }, 'feature'],
      [{ feature: 'f'.repeat(101), prompt: 'x' }, 'feature'],
      [{ feature: 'f' }, 'messages'],
      [{ feature: 'f', prompt: 'x', messages: [] }, 'messages'],
      [{ feature: 'f', messages: [] }, 'messages'],
      [{ feature: 'f', prompt: '' }, 'prompt'],
      [{ feature: 'f', prompt: 'x', category: 'best' }, 'category'],
      [{ feature: 'f', prompt: 'x', maxTokens: 0 }, 'maxTokens'],
      [{ feature: 'f', prompt: 'x', maxTokens: 1.5 }, 'maxTokens'],
      [{ feature: 'f', prompt: 'x', operation: '' }, 'operation'],
      [{ feature: 'f', prompt: 'x', whenBlocked: 'maybe' }, 'whenBlocked'],
    ];
    for (const [value, name] of bad) {
      let caught: { code?: string; details?: { name?: string } } = {};
      try {
        checkRequest(value as never, false);
      } catch (error) {
        caught = error as typeof caught;
      }
      expect([caught.code, caught.details?.name], JSON.stringify(value)).to.deep.equal(['bad-argument', name]);
    }
  });

  it('asks by default only when the person did something', () => {
    expect(checkRequest({ feature: 'f', prompt: 'x' }, true).whenBlocked).to.equal('ask');
    expect(checkRequest({ feature: 'f', prompt: 'x' }, false).whenBlocked).to.equal('refuse');
    expect(checkRequest({ feature: 'f', prompt: 'x', whenBlocked: 'refuse' }, true).whenBlocked).to.equal('refuse');
  });
});
