/** What the pages told: grants, refusals, rows and clearings, in the order in which they were committed. */

/**
 * How far a committed transaction passed the ceiling by what it granted. A real cost above its own hold may pass it
 * (ledger.md 6.3, invariant 2), so that part is taken off when both share one transaction.
 */
function overNano({ before, after, rows }) {
  if (!before || !after || after.limitNano === null || after.heldNano <= before.heldNano) return 0;
  const aboveHold = rows.reduce((sum, row) => sum + Math.max(0, row.countedNano - row.holdNano), 0);
  return Math.max(0, after.spentNano + after.heldNano - aboveHold - after.limitNano);
}

export class Observer {
  /** Transactions in which the holds grew, and those of them that passed the ceiling. */
  grants = 0;
  over = [];
  refusals = [];
  reserved = new Map();
  cleared = new Map();
  /** Outcomes by call id, as they were written one after the other. */
  #outcomes = new Map();
  twice = [];

  take(message) {
    if (message.type === 'byom-call-refused') this.refusals.push(message.detail);
    if (message.type === 'byom-call-reserved') this.reserved.set(message.detail.callId, message.detail.holdNano);
    if (message.type === 'transaction') this.#takeTransaction(message.journal);
  }

  #takeTransaction(journal) {
    const { before, after, reserved, rows, cleared } = journal;
    if (before && after && after.heldNano > before.heldNano) this.grants++;
    const nano = overNano(journal);
    if (nano > 0) this.over.push({ nano, before, after, ids: reserved.map(({ id }) => id) });
    for (const { id, outcome } of rows) {
      const earlier = this.#outcomes.get(id) ?? [];
      // Only what was booked as unknown, or written off, may be corrected.
      if (earlier.length > 0 && !['unknown', 'written-off'].includes(earlier.at(-1)))
        this.twice.push({ id, outcomes: [...earlier, outcome] });
      this.#outcomes.set(id, [...earlier, outcome]);
    }
    for (const row of cleared) this.cleared.set(row.id, row);
  }

  get badRefusals() {
    return this.refusals.filter(
      ({ code, neededNano, leftNano }) => code === 'over-budget' && !(neededNano > (leftNano ?? Infinity)),
    );
  }
}
