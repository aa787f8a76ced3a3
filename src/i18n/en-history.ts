/**
 * English for `<byom-history>`. Every sentence is whole: what varies comes in as a parameter, counts by plural rules, and
 * amounts, dates and numbers are formatted before they come here.
 */
import { plural } from './plural.ts';

const filters = {
  label: 'Filter the requests',
  period: 'Time',
  periods: {
    all: 'All time',
    today: 'Today',
    week: 'Last 7 days',
    month: 'Last 30 days',
    range: 'From … to …',
  },
  from: 'From',
  to: 'To',
  order: 'The end lies before the beginning.',
  app: 'App',
  feature: 'Feature',
  model: 'Model',
  outcome: 'How it ended',
  any: 'All',
  clear: 'Clear filters',
  nothing: 'No request matches these filters.',
  found: (count: number, amount: string) =>
    plural('en', count, { one: `# request matches, ${amount}.`, other: `# requests match, ${amount}.` }),
};

const chart = {
  caption: { day: 'Known cost per day', month: 'Known cost per month' },
  stack: 'Stacked by',
  stacks: { feature: 'Feature', model: 'Model' },
  other: (count: number) => plural('en', count, { one: '# other', other: '# others' }),
  sum: 'Sum',
  unknown: 'Unknown, at most',
  marked: 'With requests of unknown cost',
  table: 'The figures as a table',
  column: { day: 'Day', month: 'Month' },
  none: 'No known cost in this time.',
  loading: 'Loading the chart…',
  failed: 'The chart could not be loaded.',
};

const details = {
  asked: 'Model asked for',
  served: 'Model that answered',
  provider: 'Run by',
  kind: 'Kind',
  operation: 'Part of',
  app: 'App',
  tokens: 'Tokens',
  input: (count: string) => `${count} in`,
  output: (count: string) => `${count} out`,
  reasoning: (count: string) => `${count} of them for reasoning`,
  cached: (count: string) => `${count} of them from the cache`,
  held: 'Held before it was sent, at most',
  share: (percent: string) => `${percent} of what was held`,
  above: 'More than was held: the provider charged more than its prices promised.',
  id: 'Request id',
  generation: 'Id at OpenRouter',
  copy: (what: string) => `Copy: ${what}`,
  copyLabel: 'Copy',
  copied: 'Copied.',
  notCopied: 'This browser did not let it be copied. Copy the selected text yourself.',
  nothing: 'not told',
  imported: 'It came from a file, and does not count against your ceiling.',
};

const unknown = {
  heading: 'Why is the cost unknown?',
  counts: (amount: string) =>
    `OpenRouter has not said what this request cost. Until it does, it counts as up to ${amount} against your ceiling.`,
  imported: 'Its cost was unknown where the file was written, and can’t be looked up from here.',
  lookedUp: 'It is looked up again by itself, whenever a page of this site is open with the key that made it.',
  noId: 'The answer broke off before OpenRouter gave it an id, so it can’t be looked up. What your key has used in all will bound it after a while.',
  needKey: (suffix: string) => `Connect the key ending in ${suffix}: it may be the one that made this request.`,
  connect: 'Connect',
  check:
    'You can look it up yourself in your activity at OpenRouter. If it is not listed there, it was not charged, and you can free what it counts.',
  activity: 'Your activity at OpenRouter',
  free: 'Free this request…',
  writtenOff:
    'It counts as nothing: you freed it, or OpenRouter did not know it for a week. If a cost turns up later, it is counted after all.',
};

const files = {
  csv: 'Export CSV',
  json: 'Export JSON',
  all: 'Exports hold all requests, whatever the filters show.',
  preparing: 'Preparing the file…',
  notExported: 'The file could not be made.',
  import: 'Import a file…',
  drop: 'or drop one here: CSV or JSON that was exported from a history like this.',
  reading: (name: string) => `Reading ${name}…`,
  adding: 'Adding them…',
  plan: (name: string) => `What ${name} would change`,
  added: (count: number, amount: string) =>
    plural('en', count, {
      one: `# request would be added, with a known cost of ${amount}.`,
      other: `# requests would be added, with a known cost of ${amount}.`,
    }),
  span: (first: string, last: string) => `They are from ${first} to ${last}.`,
  none: 'There is nothing in it to add.',
  duplicates: (count: number) =>
    plural('en', count, {
      one: '# request is here already and stays as it is.',
      other: '# requests are here already and stay as they are.',
    }),
  rejected: (count: number) => plural('en', count, { one: '# line can’t be used:', other: '# lines can’t be used:' }),
  more: (count: number) => plural('en', count, { one: 'and # more', other: 'and # more' }),
  line: (line: string, reason: string) => `Line ${line}: ${reason}`,
  unreadable: 'it is broken or cut off',
  key: 'it holds what looks like a key',
  field: (name: string) => `“${name}” is missing or can’t be right`,
  dropped: (names: string) => `Left out, because a history never holds it: ${names}.`,
  ceiling: 'Imported requests never count against your ceiling.',
  add: (count: number) => plural('en', count, { one: 'Add # request', other: 'Add # requests' }),
  cancel: 'Cancel',
  close: 'Close',
  failed: {
    format: 'This is not a file that was exported from a history like this. Choose another one.',
    version: 'This file was written by a newer version of this page. Reload the page, or export it again there.',
    size: 'This file is too large: at most 64 MB or 100,000 requests. Split it and import the parts.',
    other: 'It could not be imported, and nothing was added. Try again.',
  },
};

export const enHistory = {
  filters,
  chart,
  details,
  unknown,
  files,
  total: (amount: string, count: number) =>
    plural('en', count, { one: `${amount} in # request`, other: `${amount} in # requests` }),
  unknownCost: (amount: string) => `cost unknown, counted as up to ${amount}`,
  unknownImported: (amount: string) => `cost unknown, at most ${amount}`,
  /** Follows how many requests there are: those whose cost is not known yet come on top. */
  andPending: (count: number) => plural('en', count, { one: 'and # pending', other: 'and # pending' }),
  unknownTotal: (amount: string) => `plus up to ${amount} unknown`,
  showUnknown: 'Show them',
  byFeature: 'By feature',
  byModel: 'By model',
  byApp: 'By app',
  all: (count: number) => plural('en', count, { one: 'Show # more', other: 'Show # more' }),
  name: 'Name',
  count: 'Requests',
  cost: 'Cost',
  list: 'Requests, newest first',
  position: (first: string, last: string, count: number) =>
    plural('en', count, { one: `${first} to ${last} of # request`, other: `${first} to ${last} of # requests` }),
  feature: 'Feature',
  model: 'Model',
  served: (model: string) => `served by ${model}`,
  tokens: 'Tokens in / out',
  outcome: 'How it ended',
  importedMark: 'imported',
  older: 'Older',
  newer: 'Newer',
  pages: 'Pages of the list',
  empty: 'No requests yet. Each one will be listed here with its real cost.',
  loading: 'Loading…',
  failed: 'The history could not be read.',
  retry: 'Try again',
  clear: 'Clear history…',
  clearing: {
    heading: 'Clear the history?',
    text: 'All finished requests are removed from this device; those whose cost is still looked for stay. What they cost stays counted: clearing does not refill your ceiling. You can bring them back for as long as this page stays open.',
    yes: 'Yes, clear it',
    no: 'Keep it',
    busy: 'Clearing…',
    failed: 'Not all of it could be cleared. Try again.',
  },
  undo: {
    cleared: (count: number) =>
      plural('en', count, {
        one: '# request was removed. It can be brought back for as long as this page stays open.',
        other: '# requests were removed. They can be brought back for as long as this page stays open.',
      }),
    bringBack: 'Bring back',
    back: (count: number) => plural('en', count, { one: '# request is back.', other: '# requests are back.' }),
    imported: (count: number) =>
      plural('en', count, { one: '# request was imported.', other: '# requests were imported.' }),
    takeOut: 'Take out again',
    out: (count: number) =>
      plural('en', count, { one: '# imported request was taken out.', other: '# imported requests were taken out.' }),
    failed: 'That could not be undone whole. Try again.',
  },
  writeOff: (count: number) =>
    plural('en', count, { one: 'Free # request of unknown cost…', other: 'Free # requests of unknown cost…' }),
  compare: 'Compare with OpenRouter',
  comparing: 'Asking OpenRouter…',
  compareFailed: 'OpenRouter could not be asked.',
  ours: 'Known here',
  theirs: 'Used at OpenRouter',
  difference: 'Difference',
  unresolved: 'Not known yet, at most',
  since: (since: string) => `For the connected key, since ${since}.`,
  lag: (minutes: number) => `OpenRouter’s figure lags by minutes; the newest request was ${minutes} min ago.`,
  agree: 'Both agree.',
  causesHeading: 'What may explain the difference:',
  causes: {
    lag: 'OpenRouter has not counted the newest requests yet.',
    unresolved: 'Requests whose cost is not known here yet.',
    'other-use': 'The key is also used elsewhere: another browser, page or program.',
    'browser-repeats':
      'Your browser repeated a request whose connection broke, unseen by this page, and OpenRouter charged it again.',
  },
  kept: 'Kept on this device only. It holds no prompts and no answers.',
};
