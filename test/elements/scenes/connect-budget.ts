/** Every state of `<byom-connect>` and `<byom-budget>`. */
import type { BudgetState, ByomState, ConnectionState } from '../../../src/protocol/types.ts';
import { CONNECTED, EMPTY_STATE } from '../fake-byom.ts';
import type { Scenes } from './scene.ts';

const connection = (more: Partial<ConnectionState>): Partial<ByomState> => ({
  connection: { ...CONNECTED.connection!, ...more },
});

const connect =
  (state: Partial<ByomState>): Scenes[string] =>
  ({ fake, put }) => {
    fake.setState(state);
    return put('byom-connect');
  };

const BUDGET: BudgetState = {
  ...EMPTY_STATE.budget,
  decided: true,
  limitNano: 1e9,
  spentNano: 250_000_000,
  heldNano: 50_000_000,
  unknownNano: 10_000_000,
  leftNano: 700_000_000,
};

const budget =
  (
    change: Partial<BudgetState>,
    more: Partial<ByomState> = {},
    attributes = {},
    shows = '[part=base]',
  ): Scenes[string] =>
  ({ fake, put }) => {
    fake.setState({ budget: { ...BUDGET, ...change }, ...more });
    return put('byom-budget', attributes, shows);
  };

const LIMITED = {
  ...EMPTY_STATE.provider,
  simulated: false,
  limitUsd: 5,
  limitLeftUsd: 4.2,
  readAt: '2026-11-24T10:00:00Z',
};
const KEY_PAGE = { connection: { ...CONNECTED.connection!, keyUrl: 'https://openrouter.ai/keys/1' } };

export const connectScenes: Scenes = {
  'connect: nothing connected': connect({}),
  'connect: connecting': connect({ connection: { ...EMPTY_STATE.connection, status: 'connecting' } }),
  'connect: locked': connect({ connection: { ...EMPTY_STATE.connection, status: 'locked', remembered: true } }),
  'connect: connected': connect(CONNECTED),
  'connect: connected, basic protection': connect(connection({ isolation: 'memory' })),
  'connect: connected in another tab': connect(connection({ status: 'borrowed' })),
};

export const budgetScenes: Scenes = {
  'budget: undecided': budget({ ...EMPTY_STATE.budget }),
  'budget: within the ceiling': budget({}),
  'budget: no ceiling': budget({ limitNano: null, leftNano: null }),
  'budget: near the ceiling': budget({ spentNano: 8e8, leftNano: 15e7 }, {}, {}, '[part=near]'),
  'budget: at the ceiling': budget({ spentNano: 95e7, leftNano: 0 }, {}, {}, '[part=reached]'),
  'budget: past the ceiling of a day': budget(
    { spentNano: 12e8, heldNano: 0, leftNano: 0, period: 'day', zone: 'Europe/Berlin', callLimitNano: 2e7 },
    {},
    {},
    '[part=reached]',
  ),
  'budget: unknown costs that need another key': budget({}, { unresolved: { count: 3, needKey: 2, suffix: 'ab12' } }),
  'budget: both limits': budget({}, { ...KEY_PAGE, provider: LIMITED }),
  'budget: the limit at OpenRouter is the lower one': budget(
    {},
    { ...KEY_PAGE, provider: { ...LIMITED, limitLeftUsd: 0.2 } },
  ),
  'budget: no limit at OpenRouter': budget(
    {},
    { ...KEY_PAGE, provider: { ...LIMITED, limitUsd: null, limitLeftUsd: null } },
  ),
  'budget: compact, near the ceiling': budget({ spentNano: 8e8, leftNano: 15e7 }, {}, { compact: '' }, '[part=near]'),
};
