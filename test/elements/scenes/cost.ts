/** Every state of `<byom-cost>`. */
import { announce, type CallSettledDetail } from '../../../src/protocol/events.ts';
import { CONNECTED, EMPTY_STATE } from '../fake-byom.ts';
import { reserved, settled } from '../cost-facts.ts';
import type { SceneElement, ScenePage, Scenes } from './scene.ts';

/** A surface with one running call, its list open. */
async function running({ fake, put }: ScenePage, attributes = {}): Promise<SceneElement> {
  fake.setState({ ...CONNECTED, budget: { ...EMPTY_STATE.budget, decided: true, limitNano: 1e9, leftNano: 7e8 } });
  const surface = await put('byom-cost', attributes, '[role=status]');
  announce(document, 'byom-call-reserved', reserved('1'));
  await surface.shows('[part=base]');
  if (!surface.find('[part=panel]')) await surface.press('[part=toggle]', '[part=panel]');
  return surface;
}

const ended =
  (...details: CallSettledDetail[]): Scenes[string] =>
  async (page) => {
    const surface = await running(page);
    for (const detail of details) announce(document, 'byom-call-settled', detail);
    await surface.hides('[part=stop]');
  };

export const costScenes: Scenes = {
  'cost: a request that runs': (page) => running(page),
  'cost: folded to the pill': async (page) => {
    const surface = await running(page);
    surface.find('[part=toggle]')!.click();
    await surface.hides('[part=panel]');
  },
  'cost: stopped, the cost is looked up': ended({ ...settled('1', 'pending', null), code: 'cancelled' }),
  'cost: a real cost': ended(settled('1', 'settled', 10_800)),
  'cost: unknown': ended(settled('1', 'unknown', null)),
  'cost: failed, not charged': ended({ ...settled('1', 'released', 0), code: 'provider-down' }),
  'cost: a wait that is counted down': ended({ ...settled('1', 'released', 0), code: 'busy', waitSeconds: 900 }),
  'cost: refused beside a running one': async (page) => {
    const surface = await running(page);
    announce(document, 'byom-call-refused', {
      callId: '9',
      feature: 'too dear',
      code: 'over-budget',
      neededNano: 5_000_000,
      leftNano: 1_000_000,
    });
    await surface.shows('li:nth-child(2)');
  },
  'cost: two operations': async (page) => {
    const surface = await running(page);
    for (const id of ['2', '3']) announce(document, 'byom-call-reserved', reserved(id, 'research'));
    announce(document, 'byom-call-settled', { ...settled('2', 'settled', 2_000_000), operation: 'research' });
    await surface.shows('[part=operation]');
  },
  'cost: inline': (page) => running(page, { inline: '' }),
};
