/** What `<byom-panel>` says that the walk through the stage does not come by. */
import type { ByomState } from '../../../src/protocol/types.ts';
import { CONNECTED, EMPTY_STATE } from '../fake-byom.ts';
import { listing, MODEL_THREE } from '../models-facts.ts';
import type { Scenes } from './scene.ts';

const panel =
  (
    attributes: Readonly<Record<string, string>>,
    state: Partial<ByomState> = {},
    shows = '[part=base]',
  ): Scenes[string] =>
  ({ fake, put }) => {
    fake.answers.list = listing();
    fake.setState(state);
    return put('byom-panel', attributes, shows);
  };

const MANAGE = { step: 'manage', section: 'connect', categories: 'worker frontier' };
const models = { worker: MODEL_THREE, frontier: { ...MODEL_THREE, id: 'acme/model-1' } };
const borrowed = { connection: { ...CONNECTED.connection!, status: 'borrowed' as const } };

export const panelScenes: Scenes = {
  'panel: a feature waits for a key': panel({ step: 'connect', reason: 'no-key', wizard: 'true' }),
  'panel: somebody who was here before': panel(
    { step: 'connect', wizard: 'true' },
    { budget: { ...EMPTY_STATE.budget, decided: true, limitNano: 1e9, leftNano: 1e9 } },
  ),
  'panel: the key is at its limit at OpenRouter': panel(
    { step: 'ceiling', reason: 'over-budget' },
    { ...CONNECTED, provider: { ...EMPTY_STATE.provider, simulated: false, limitUsd: 5, limitLeftUsd: 0 } },
    '[part=used-up]',
  ),
  'panel: the account has bought no credit': panel(
    { step: 'ceiling', wizard: 'true' },
    { ...CONNECTED, models, provider: { ...EMPTY_STATE.provider, simulated: false, neverPaid: true } },
    '[part=no-credit]',
  ),
  'panel: the browser stopped OpenRouter’s window': panel({ step: 'waiting', link: 'https://openrouter.ai/auth' }),
  'panel: at the fence': panel({ step: 'ceiling', reason: 'fence' }, CONNECTED),
  'panel: basic protection': panel(
    { step: 'connect' },
    { connection: { ...EMPTY_STATE.connection, isolation: 'memory' } },
    '[part=isolation]',
  ),
  'panel: settings with nothing connected': panel(MANAGE),
  'panel: settings in a tab that borrows': panel(MANAGE, { ...borrowed, models }, '[part=own]'),
  'panel: the same while a request runs': panel(MANAGE, { ...borrowed, models, lent: 1 }, '[aria-disabled=true]'),
  'panel: both categories to choose for': panel(
    { step: 'models', categories: 'worker frontier', wizard: 'true' },
    { ...CONNECTED, models },
    '[part=use]',
  ),
  'panel: a burst of requests was paused': panel({ step: 'paused' }, CONNECTED),
};
