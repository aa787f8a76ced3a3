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
  dataPolicy: 'allow',
  provider: { name: 'x', simulated: true, limitUsd: null, limitLeftUsd: null, neverPaid: false, readAt: null },
  history: { cleared: 0, imported: 0 },
  lent: 0,
});
const request = checkRequest({ feature: 'f', prompt: 'hello there', maxTokens: 1000 }, false);
const input = (more: Partial<PlanInput> = {}): PlanInput => ({
  request,
  state: state(),
  model,
  gone: false,
  dearer: false,
  dataPolicy: 'allow',
  endpoints,
  estimate: { tokens: 720, images: 0 },
  ...more,
});
const codeOf = (more: Partial<PlanInput>): string => {
  const answer = makePlan(input(more));
  return answer.ok ? 'ok' : answer.code;
};

describe('controller/plan', () => {
  it('the person’s data policy goes out with every call, and only when it denies', () => {
    const bodyOf = (dataPolicy: 'allow' | 'deny'): unknown => {
      const answer = makePlan(input({ dataPolicy }));
      return answer.ok && answer.plan.body['provider'];
    };
    expect(bodyOf('deny')).to.deep.equal({ data_collection: 'deny' });
    expect(bodyOf('allow')).to.equal(undefined);
  });

  it('S6: says what is missing, in the order in which a person is led to it', () => {
    expect(codeOf({ state: state({ decided: false }, 'disconnected'), model: null })).to.equal('no-key');
    expect(codeOf({ state: state({}, 'locked') })).to.equal('locked');
    expect(codeOf({ state: state({ decided: false }), model: null })).to.equal('no-ceiling');
    expect(codeOf({ model: null })).to.equal('no-model');
    expect(codeOf({ model: null, gone: true })).to.equal('model-gone');
    expect(codeOf({ model: { ...model, prices: null } })).to.equal('no-price');
    expect(codeOf({ dearer: true })).to.equal('price-changed');
    expect(codeOf({ estimate: null }), 'a part that nobody can bound').to.equal('no-price');
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
    const over = makePlan(input({ state: state({ leftNano: holds[2]! - 1 }) }));
    expect(!over.ok && over.plan?.steps.map(({ holdNano }) => holdNano)).to.deep.equal([holds[2]]);
    expect(over).to.include({
      ok: false,
      code: 'over-budget',
      neededNano: holds[2],
      leftNano: holds[2]! - 1,
      by: 'ceiling',
    });
    expect(codeOf({ state: state({ limitNano: null, leftNano: null }) })).to.equal('ok');
  });

  it('S6: the maximum of one call counts like the ceiling, and the refusal says which it was', () => {
    const all = makePlan(input());
    if (!all.ok) throw new Error(all.code);
    const cheapest = all.plan.steps.at(-1)!.holdNano;
    expect(codeOf({ state: state({ callLimitNano: cheapest }) })).to.equal('ok');
    const answer = makePlan(input({ state: state({ callLimitNano: cheapest - 1 }) }));
    expect(answer).to.include({ ok: false, code: 'over-budget', leftNano: cheapest - 1, by: 'call' });
  });

  it('fit: lowers the cap to what is left, to the last token, never below its floor, and says so', () => {
    const fit = checkRequest({ feature: 'f', prompt: 'hello there', maxTokens: 500, whenOver: 'fit' }, false);
    const whole = makePlan(input({ request: fit }));
    if (!whole.ok) throw new Error(whole.code);
    expect([whole.plan.fitted, whole.plan.outputCap]).to.deep.equal([false, 500]);
    // The cheapest endpoint asks 10,000 nano-USD a token; of an unnamed maker the vault holds 157 %.
    const perToken = 15_700;
    const cheapest = whole.plan.steps.at(-1)!.holdNano;
    const some = makePlan(input({ request: fit, state: state({ leftNano: cheapest - 100 * perToken }) }));
    if (!some.ok) throw new Error(some.code);
    expect([some.plan.fitted, some.plan.outputCap]).to.deep.equal([true, 400]);
    expect(some.plan.steps[some.plan.first]!.holdNano).to.equal(cheapest - 100 * perToken);
    const floor = cheapest - (500 - 256) * perToken;
    expect(codeOf({ request: fit, state: state({ leftNano: floor }) })).to.equal('ok');
    expect(codeOf({ request: fit, state: state({ leftNano: floor - 1 }) })).to.equal('over-budget');
    expect(codeOf({ state: state({ leftNano: floor }) }), 'only when asked for').to.equal('over-budget');
  });

  it('reasoning eats the cap: a model that thinks gets a higher floor and a margin past its cap', () => {
    const thinking = {
      ...model,
      id: 'openai/gpt-5',
      maxCompletionTokens: 4_000,
      supportedParameters: ['reasoning'],
    };
    const fit = checkRequest({ feature: 'f', prompt: 'hi', maxTokens: 4_000, whenOver: 'fit' }, false);
    const whole = makePlan(input({ request: fit, model: thinking, endpoints: [] }));
    if (!whole.ok) throw new Error(whole.code);
    const { holdNano } = whole.plan.steps[0]!;
    expect(holdNano).to.be.greaterThan(5_000 * 10_000);
    const left = holdNano - (4_000 - 2_048) * 12_500;
    const at = (leftNano: number): string =>
      codeOf({ request: fit, model: thinking, endpoints: [], state: state({ leftNano }) });
    expect(at(left)).to.equal('ok');
    expect(at(left - 12_500)).to.equal('over-budget');
  });

  it('S6: a raised bound raises every hold', () => {
    const holdsOf = (tokens: number): number[] => {
      const answer = makePlan(input({ estimate: { tokens, images: 0 } }));
      return answer.ok ? answer.plan.steps.map(({ holdNano }) => holdNano) : [];
    };
    const [plain, raised] = [holdsOf(720), holdsOf(1_080)];
    expect(plain).to.have.length(3);
    raised.forEach((nano, at) => expect(nano).to.be.above(plain[at]!));
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
      [{ feature: 'f', prompt: 'x', whenOver: 'spend' }, 'whenOver'],
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
