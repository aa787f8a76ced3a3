/** The ledger held against the provider's books: pure, figures and plain rows in, findings out. */

const sum = (list, amount) => list.reduce((total, item) => total + amount(item), 0);

/** A second attempt of a call has a key of its own and belongs to it. */
const callOf = (key) => key.replace(/\.\d+$/, '');

/** All charges of each call, first attempt and second together; `repeat` ones no page can see. */
function chargesByCall(books) {
  const charges = new Map();
  for (const [key, row] of Object.entries(books.byIdempotencyKey))
    charges.set(callOf(key), [...(charges.get(callOf(key)) ?? []), ...row.charges]);
  return charges;
}

/**
 * What a call cost without the browser's silent repeats. Which of equal requests is the repeat is the provider's word;
 * the page was answered by one of them, so where several were charged the one that it names counts.
 */
function chargedNano(list, generationId) {
  const total = sum(list, ({ nano }) => nano);
  const repeated = list.filter(({ how }) => how === 'repeat');
  if (repeated.length === 0) return total;
  const own = list.find(({ generation }) => generation === generationId);
  return own && repeated.length === list.length - 1 ? own.nano : total - sum(repeated, ({ nano }) => nano);
}

/**
 * The first request was charged and died before its head, the browser repeated it unseen, and the repeat was refused:
 * the page saw an answer that says that nothing was done. No page can know better, so these are listed apart. All that
 * was charged must be from such requests: the last one, which the page heard, charged nothing.
 */
const isHidden = ({ id, outcome }, books, faults) =>
  outcome === 'released' &&
  [id, `${id}.2`].some((key) => {
    const unheard = (faults.get(key) ?? []).slice(0, -1).filter((fault) => fault.deadBeforeHead && fault.charged);
    const { length } = books.byIdempotencyKey[key]?.charges ?? [];
    return length > 0 && length <= unheard.length;
  });

/** Calls of a known cost whose cost is not what was charged. */
function differences(rows, charges) {
  return rows
    .filter(({ costNano }) => costNano !== null)
    .map(({ id, outcome, costNano, generationId }) => {
      const list = charges.get(id) ?? [];
      return { id, outcome, costNano, generationId, chargedNano: chargedNano(list, generationId), charges: list };
    })
    .filter((row) => row.costNano !== row.chargedNano);
}

/** Invariant 1 of ledger.md 6.3, as sentences; empty if it holds. */
function sumsOf({ live, history }, rows, cleared) {
  const budget = live.find(([key]) => key === 'budget')?.[1];
  if (!budget) return ['there is no budget record'];
  const open = live.filter(([key]) => key.startsWith('open:')).map(([, record]) => record);
  const counted = (list) =>
    sum(
      list.filter((row) => row.epoch === budget.epoch && !row.imported),
      (row) => row.countedNano,
    );
  const days = history.filter(([key]) => key.startsWith('day:')).map(([, day]) => day);
  const unknown = rows.filter(({ costNano }) => costNano === null);
  const pairs = [
    ['held', budget.heldNano, sum(open, (record) => record.holdNano)],
    ['spent', budget.spentNano, counted(rows) + budget.carriedNano],
    ['carried', budget.carriedNano, counted(cleared)],
    ['unknown', budget.unknownNano, counted(unknown)],
    ['cost of the days', sum(days, (day) => day.costNano), sum(rows, (row) => row.costNano ?? 0)],
    ['unknown of the days', sum(days, (day) => day.unknownNano), sum(unknown, (row) => row.countedNano)],
    ['calls of the days', sum(days, (day) => day.count), rows.length],
  ];
  return pairs.flatMap(([name, told, real]) =>
    told === real ? [] : [`${name}: ${told} is written, ${real} is right`],
  );
}

/** Open and unknown calls: what they count at most, and what the provider charged so far. */
function undecided(open, rows, charges) {
  const shown = ({ id, generationId, model, holdNano }, state, countedNano) => {
    const charged = chargedNano(charges.get(id) ?? [], generationId);
    return { id, state, model, generationId, holdNano, countedNano, chargedNano: charged };
  };
  return [
    ...open.map((record) => shown(record, record.state, record.holdNano)),
    ...rows.filter(({ costNano }) => costNano === null).map((row) => shown(row, row.outcome, row.countedNano)),
  ];
}

/**
 * Those that count less than they cost. The key's own usage bounds unknown calls together, oldest first (ledger.md T7), so
 * bounded ones are judged by their sum.
 */
function undercounted(waiting) {
  const isLow = ({ countedNano, chargedNano }) => countedNano < chargedNano;
  const bounded = waiting.filter(({ countedNano, holdNano }) => countedNano < holdNano);
  const together = ['countedNano', 'chargedNano'].map((name) => sum(bounded, (row) => row[name]));
  return waiting.filter((row) => isLow(row) && (!bounded.includes(row) || together[0] < together[1]));
}

/**
 * @param {{ledger: {live: [string, object][], history: [string, object][]}, cleared: object[], books: object,
 *   seenKeys: Iterable<string>, refusedIds: Iterable<string>, reservedIds: Iterable<string>,
 *   faults: Map<string, object[]>}} given
 */
export function audit({ ledger, cleared, books, seenKeys, refusedIds, reservedIds, faults }) {
  const charges = chargesByCall(books);
  const open = ledger.live.filter(([key]) => key.startsWith('open:')).map(([, record]) => record);
  const rows = ledger.history.filter(([key]) => key.startsWith('call:')).map(([, row]) => row);
  const all = [...rows, ...cleared];
  const ids = [...open, ...all].map(({ id }) => id);
  const known = new Set(ids);
  const seen = [...seenKeys].filter((key) => typeof key === 'string');
  const ended = (outcome) => all.filter((row) => row.outcome === outcome).length;
  const seenCalls = new Set(seen.map(callOf));
  const waiting = undecided(open, all, charges);
  const different = differences(all, charges);
  return {
    granted: known.size,
    settled: ended('settled'),
    released: ended('released'),
    reconciled: ended('reconciled'),
    unknown: ended('unknown'),
    writtenOff: ended('written-off'),
    pending: open.length,
    differences: different.filter((row) => !isHidden(row, books, faults)),
    hidden: different.filter((row) => isHidden(row, books, faults)),
    repeats: books.repeats ?? [],
    keysWithoutEntry: seen.filter((key) => !known.has(callOf(key))),
    chargedWithoutEntry: [...charges]
      .filter(([id, list]) => sum(list, ({ nano }) => nano) > 0 && !known.has(id))
      .map(([id]) => id),
    lost: [...reservedIds].filter((id) => !known.has(id)),
    idsTwice: [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))],
    refusedButSent: [...refusedIds].filter((id) => seenCalls.has(id)),
    sums: sumsOf(ledger, rows, cleared),
    undecided: waiting,
    undercounted: undercounted(waiting),
  };
}
