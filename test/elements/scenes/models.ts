/** Every state of `<byom-models>`. */
import { ByomError } from '../../../src/protocol/errors.ts';
import type { ChoiceState } from '../../../src/protocol/types.ts';
import { CONNECTED, EMPTY_STATE } from '../fake-byom.ts';
import { CHOICE, endpoint, listing, MODEL_THREE } from '../models-facts.ts';
import type { SceneElement, ScenePage, Scenes } from './scene.ts';

const OPTION = '[role=option]';

async function opened({ fake, put }: ScenePage, attributes = {}): Promise<SceneElement> {
  fake.answers.list = listing();
  fake.answers.endpoints = { 'acme/model-3': [endpoint('Acme', 1), endpoint('Other', 3)] };
  fake.answers.typical = { feature: 'sum up', promptTokens: 3000, completionTokens: 412, source: 'history' };
  fake.setState({ ...CONNECTED, models: { worker: MODEL_THREE, frontier: null } });
  return put('byom-models', attributes, OPTION);
}

const problem =
  (choice: Partial<ChoiceState>): Scenes[string] =>
  ({ fake, put }) => {
    fake.answers.list = listing();
    fake.answers.choice = { ...CHOICE, ...choice };
    fake.setState({ ...CONNECTED, models: { worker: choice.problem === 'gone' ? null : MODEL_THREE, frontier: null } });
    return put('byom-models', { compact: '' }, '[part=notice]');
  };

const failing =
  (code: 'offline' | 'unreachable'): Scenes[string] =>
  async ({ fake, put }) => {
    fake.setState(CONNECTED);
    fake.failWith(new ByomError(code));
    const picker = await put('byom-models', { compact: '' });
    await picker.press('[part=change]', '[part=failure]');
  };

export const modelScenes: Scenes = {
  'models: the list, with prices': (page) => opened(page),
  'models: the keyboard at an option': async (page) => {
    const picker = await opened(page);
    const list = picker.find('[part=list]')!;
    list.focus();
    list.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true }));
    await picker.shows('[part=list][aria-activedescendant]');
  },
  'models: found': async (page) => {
    const picker = await opened(page);
    picker.change('[part=search]', 'model 45', 'input');
    await picker.shows('[part=count]');
  },
  'models: nothing found': async (page) => {
    const picker = await opened(page);
    picker.change('[part=search]', 'no such thing', 'input');
    await picker.shows('[part=empty]');
  },
  'models: only companies that don’t collect texts': async (page) => {
    page.fake.answers.list = listing();
    const picker = await opened(page);
    page.fake.setState({ dataPolicy: 'deny' });
    await picker.shows('[role=option][aria-disabled=true]');
  },
  'models: closed': async ({ fake, put }) => {
    fake.answers.list = listing();
    fake.setState({ ...CONNECTED, models: { worker: { ...MODEL_THREE, chosen: true }, frontier: null } });
    await put('byom-models', { compact: '' }, '[part=change]');
  },
  'models: opened by its button': async ({ fake, put }) => {
    fake.answers.list = listing();
    fake.setState({ ...CONNECTED, models: { worker: MODEL_THREE, frontier: null } });
    await (await put('byom-models', { compact: '' })).press('[part=change]', OPTION);
  },
  'models: the choice is retired': problem({ problem: 'gone' }),
  'models: the choice is dearer': problem({ problem: 'dearer', replacement: null }),
  'models: the choice is leaving': problem({ problem: 'leaving', leavesAt: '2027-05-12T00:00:00Z' }),
  'models: the choice has no price': problem({ problem: 'unpriced' }),
  'models: offline': failing('offline'),
  'models: the catalogue can’t be reached': failing('unreachable'),
  'models: loading': async ({ fake, put }) => {
    fake.setState({ connection: EMPTY_STATE.connection });
    fake.answers.list = new Promise(() => undefined) as never;
    await (await put('byom-models', { compact: '' })).press('[part=change]', '[part=loading]');
  },
};
