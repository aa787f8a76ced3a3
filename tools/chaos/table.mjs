/** The figures of a run, for people. */

const dollars = (nano) => `$${(nano / 1e9).toFixed(9)}`;

export function printReport(report) {
  const rows = [
    ['granted', report.granted],
    ['refused', report.refused],
    ['settled', report.settled],
    ['released', report.released],
    ['unknown', report.unknown],
    ['pending', report.pending],
    ['reconciled', report.reconciled],
    ['written off', report.writtenOff],
    ['over the ceiling at any grant', `${report.overCeiling} of ${report.grantsObserved}`],
    ['ledger minus books (nano-USD)', report.ledgerMinusBooks],
    ['repeats charged again', `${report.repeats} (${dollars(report.repeatsNano)})`],
    ['charged, its repeat refused', `${report.hidden} (${dollars(report.hiddenNano)})`],
    ['keys without an entry', report.keysWithoutEntry],
    ['entries twice', report.entriesTwice],
    ['bad refusals', report.badRefusals],
  ];
  console.log(`\nseed ${report.seed}, ${report.rounds} rounds, ${report.calls} calls, ${report.seconds} s`);
  for (const [name, value] of rows) console.log(`${name.padEnd(32)} ${String(value).padStart(12)}`);
  console.log(`refused by code: ${listed(report.refusedByCode)}`);
  console.log(`second attempts at a higher price: ${report.secondAttempts}`);
  console.log(`deeds: ${listed(report.deeds)}`);
  console.log(`faults: ${listed(report.faults)}`);
  for (const { id, state, generationId, countedNano, chargedNano } of report.undecided)
    console.log(
      `${generationId === null ? 'unknown without an id' : 'unknown, id without a record'}: ${id} ${state}, ` +
        `counted ${countedNano}, charged ${chargedNano}`,
    );
  for (const [note, count] of Object.entries(report.notes)) console.log(`note (${count} times): ${note}`);
  console.log(report.wrong.length === 0 ? 'chaos: ok' : `chaos: ${report.wrong.length} wrong`);
  for (const sentence of report.wrong) console.log(`  ${sentence}`);
}

const listed = (counts) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';
