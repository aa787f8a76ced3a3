/**
 * One test for each attack at each of its moments, and before that, for each attack, the proof that it catches a page
 * that is careless. Ends with a line per moment: how many attempts, how many keys stolen.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { closeBrowser } from './browser.mjs';
import { judge } from './judges.mjs';
import { runSession } from './session.mjs';
import { plain } from './setups.mjs';
import { TABLE } from './table.mjs';

/** Sessions wait more than they work: a few go side by side. */
const SIDE_BY_SIDE = 4;

const tally = Object.fromEntries(['early', 'mid', 'late'].map((moment) => [moment, { of: 0, stolen: [] }]));
const sessions = new Map();

const sessionName = (row, target, moment) =>
  [target, moment, (row.setup ?? plain).name, row.alone ? row.id : ''].join(' ');

const begin = (row, target, moment, rows) =>
  runSession({ target, moment, rows, setup: { ...(row.setup ?? plain), ...row.setup?.[target] } });

/** The session in which a row takes place: made by the first row that needs it. */
function sessionOf(row, target, moment) {
  const name = sessionName(row, target, moment);
  if (!sessions.has(name)) {
    const rows = TABLE.filter(
      (other) =>
        !other.probe && momentsOf(other, target).includes(moment) && sessionName(other, target, moment) === name,
    );
    sessions.set(name, begin(row, target, moment, rows));
  }
  return sessions.get(name);
}

const controlMoment = ({ control, moments }) => control ?? moments.find((moment) => moment !== 'early') ?? moments[0];
const momentsOf = (row, target) => (target === 'ours' ? row.moments : [controlMoment(row)]);

async function findings(row, target, moment) {
  if (row.probe) return row.probe({ target, moment });
  return judge(await sessionOf(row, target, moment), row);
}

/** How often an attack may strike at the careless page: one success shows that it can. */
const CONTROL_ATTEMPTS = 3;

async function findingsOfControl(row) {
  const moment = controlMoment(row);
  const strike = async () =>
    row.probe ? findings(row, 'leaky', moment) : judge(await begin(row, 'leaky', moment, [row]), row);
  let found = await findings(row, 'leaky', moment);
  for (let attempt = 2; found.length === 0 && attempt <= CONTROL_ATTEMPTS; attempt++) found = await strike();
  return found;
}

async function told(row, moment, target = 'ours') {
  const session = await sessions.get(sessionName(row, target, moment));
  return session?.notes.length ? ` (${session.notes.join('; ')})` : '';
}

function attackTest(row, moment) {
  test(`${row.number} ${row.id}, ${moment}: ${row.name}`, async () => {
    const found = await findings(row, 'ours', moment);
    tally[moment].of++;
    if (found.length > 0) tally[moment].stolen.push(row.id);
    if (!row.lost?.includes(moment)) assert.deepEqual(found, [], `${row.id} at ${moment}${await told(row, moment)}`);
  });
}

describe('attacks', { concurrency: SIDE_BY_SIDE }, () => {
  for (const row of TABLE) {
    test(`control of ${row.number} ${row.id}: it catches a careless page`, async () => {
      const found = await findingsOfControl(row);
      const notes = await told(row, controlMoment(row), 'leaky');
      assert.notDeepEqual(found, [], `${row.id} finds nothing even there: it proves nothing${notes}`);
    });
    for (const moment of row.moments) attackTest(row, moment);
  }
});

after(async () => {
  await closeBrowser();
  const line = ([moment, { of, stolen }]) => `${moment} ${stolen.length} of ${of}`;
  console.log(`stolen: ${Object.entries(tally).map(line).join(', ')}`);
  for (const [moment, { stolen }] of Object.entries(tally))
    if (stolen.length > 0) console.log(`  ${moment}: ${stolen.join(', ')}`);
});
