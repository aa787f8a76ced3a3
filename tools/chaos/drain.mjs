/** The end of a round: faults off, one living tab, and everything that can be known becomes known. */
import { DEMO_KEY } from '../../simulator/server.mjs';
import { pause } from './world.mjs';

/** Longer than the pauses that a call which was asked for a few times has before the next question. */
const PATIENCE = 150_000;
/** A tab that hangs for whatever reason is replaced, as a person would. */
const FRESH_AFTER = 20_000;

/** True if the provider can tell this generation now. */
function readable(simulator, id) {
  if (id === null) return false;
  const { status } = simulator.handle({
    method: 'GET',
    path: '/api/v1/generation',
    query: new URLSearchParams({ id }),
    headers: { authorization: `Bearer ${DEMO_KEY}` },
    body: '',
  });
  return status === 200;
}

/** Open calls that somebody must still take care of: of a dead tab, or with a record that can be read. */
const unfinished = ({ live }, simulator) =>
  live
    .filter(([key]) => key.startsWith('open:'))
    .map(([, open]) => open)
    .filter((open) => open.state !== 'pending' || readable(simulator, open.generationId));

/** Calls get a moment to end by themselves, so that not all of them are orphans. */
async function letEnd(world) {
  for (const end = Date.now() + 3000; Date.now() < end; await pause(50)) {
    const running = await Promise.all(
      world.tabs.map((page) => page.evaluate(() => globalThis.__running ?? 0).catch(() => 0)),
    );
    if (running.every((count) => count === 0)) return;
  }
}

async function freshTab(world) {
  const old = [...world.tabs];
  const page = await world.openTab();
  for (const other of old) await world.closeTab(other).catch(() => undefined);
  return page;
}

/** @returns the books on disk and the one tab; `stuck` are calls whose cost was readable and was not booked */
export async function drain(world) {
  const { simulator } = world;
  world.feeder.stop();
  Object.assign(simulator.settings, { generationDelay: 0, tokensPerSecond: 0, thinkMilliseconds: 0 });
  simulator.releases++;
  await letEnd(world);
  let page = await freshTab(world);
  let since = Date.now();
  for (const end = Date.now() + PATIENCE; ; await pause(100)) {
    const ledger = await world.read(page);
    const stuck = unfinished(ledger, simulator);
    // What closed tabs were reading is charged only when the provider notices that they are gone.
    const running = simulator.running?.size ?? 0;
    if ((stuck.length === 0 && running === 0) || Date.now() > end) return { ledger, stuck, page };
    if (Date.now() - since < FRESH_AFTER) continue;
    page = await freshTab(world);
    since = Date.now();
  }
}
