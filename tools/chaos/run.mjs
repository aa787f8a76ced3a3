/** One run: rounds of chaos in one world, an audit after each, all of it from one seed. */
import { audit } from './audit.mjs';
import { call, doDeed, keepTabs } from './deeds.mjs';
import { drain } from './drain.mjs';
import { Random } from './random.mjs';
import { pause, World } from './world.mjs';

const CALLS_PER_ROUND = 120;
const CEILING = '0.0300';

const countBy = (list) => list.reduce((counts, name) => ({ ...counts, [name]: (counts[name] ?? 0) + 1 }), {});

/** Calls, bursts and deeds, until the round's number of calls is reached or its time is over. */
async function storm(world, random, { calls, tabs, until, deeds }) {
  world.feeder.start();
  const enough = world.calls + calls;
  for (let steps = 0; world.calls < enough && Date.now() < until && steps < calls * 4; steps++) {
    await keepTabs(world, tabs);
    if (world.tabs.length === 0) throw new Error(`no tab can be opened: ${world.notes.at(-1)}`);
    if (random.chance(0.3)) deeds.push(await doDeed(world, random));
    const count = random.chance(0.15) ? random.whole(4, 12) : random.whole(1, 3);
    await call(world, random.fork(), count).catch((error) => world.note(`call: ${error.message}`));
    await pause(random.whole(0, 60));
  }
}

/** What is wrong, as sentences that name calls, records and faults. */
function findings(world, checked, stuck) {
  const { observer, feeder } = world;
  const faultsOf = (id) => JSON.stringify([id, `${id}.2`].flatMap((key) => feeder.given.get(key) ?? []));
  const named = (what, rows) => rows.map((row) => `${what}: ${JSON.stringify(row)}, faults ${faultsOf(row.id ?? row)}`);
  return [
    ...observer.over.map((row) => `over the ceiling at a grant: ${JSON.stringify(row)}`),
    ...observer.badRefusals.map((row) => `refused though it fits: ${JSON.stringify(row)}`),
    ...named('ledger differs from the books', checked.differences),
    ...named('seen by the provider without an entry', checked.keysWithoutEntry),
    ...named('charged without an entry', checked.chargedWithoutEntry),
    ...named('reserved, and gone', checked.lost),
    ...named('two entries', checked.idsTwice),
    ...named('ended twice', observer.twice),
    ...named('refused, yet sent', checked.refusedButSent),
    ...named('counted below its charge', checked.undercounted),
    ...named('its cost can be read and is not booked', stuck),
    ...checked.sums,
    ...(checked.granted > 0 && observer.grants === 0 ? ['no grant was observed: the page hooks do not run'] : []),
  ];
}

function makeReport(world, checked, wrong) {
  const { observer, feeder, notes } = world;
  const { differences, hidden, repeats, keysWithoutEntry, idsTwice, undecided } = checked;
  return {
    granted: checked.granted,
    refused: observer.refusals.length,
    refusedByCode: countBy(observer.refusals.map(({ code }) => code)),
    settled: checked.settled,
    released: checked.released,
    unknown: checked.unknown,
    pending: checked.pending,
    reconciled: checked.reconciled,
    writtenOff: checked.writtenOff,
    overCeiling: observer.over.length,
    grantsObserved: observer.grants,
    ledgerMinusBooks: differences.reduce((sum, { costNano, chargedNano }) => sum + Math.abs(costNano - chargedNano), 0),
    repeats: repeats.length,
    repeatsNano: repeats.reduce((sum, { nano }) => sum + nano, 0),
    hidden: hidden.length,
    hiddenNano: hidden.reduce((sum, { chargedNano }) => sum + chargedNano, 0),
    keysWithoutEntry: keysWithoutEntry.length,
    entriesTwice: idsTwice.length + observer.twice.length,
    badRefusals: observer.badRefusals.length,
    undecided,
    secondAttempts: [...world.seenKeys].filter((key) => /\.\d+$/.test(key)).length,
    faults: feeder.count(),
    notes: countBy(notes),
    wrong,
  };
}

async function round(world, random, options) {
  await storm(world, random, options);
  const { ledger, stuck } = await drain(world);
  const checked = audit({
    ledger,
    cleared: [...world.observer.cleared.values()],
    books: world.simulator.books.read(),
    seenKeys: world.noteRequests(),
    faults: world.feeder.given,
    reservedIds: world.observer.reserved.keys(),
    refusedIds: world.observer.refusals.map(({ callId }) => callId),
  });
  return makeReport(world, checked, findings(world, checked, stuck));
}

/**
 * @param {{seed?: number, minutes?: number, tabs?: number, calls?: number, onRound?: (report: object) => void}} options
 *   minutes 0: one round; calls: of one round
 * @returns the report: figures, and in `wrong` a sentence for everything that must not be
 */
export async function runChaos({ seed = 1, minutes = 0, tabs = 3, calls = CALLS_PER_ROUND, onRound } = {}) {
  const random = new Random(seed);
  const world = new World();
  const start = Date.now();
  const until = minutes > 0 ? start + minutes * 60_000 : Infinity;
  const deeds = [];
  let report;
  try {
    await world.open({ random: random.fork(), ceiling: CEILING });
    for (let rounds = 1; ; rounds++) {
      const figures = await round(world, random, { calls, tabs, until, deeds });
      const seconds = Math.round((Date.now() - start) / 1000);
      report = { seed, rounds, calls: world.calls, seconds, ...figures, deeds: countBy(deeds) };
      onRound?.(report);
      // A run that went wrong stops there: its records are still those of the moment.
      if (report.wrong.length > 0 || minutes <= 0 || Date.now() >= until) return report;
    }
  } finally {
    await world.close();
  }
}
