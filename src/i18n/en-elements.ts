import { plural } from './plural.ts';

/** English for the bodies of `<byom-cost>`, `<byom-budget>` and `<byom-models>`. A part of en-stage.ts. */
export const enElements = {
  cost: {
    label: 'Cost of AI requests',
    steps: 'Requests of this operation',
    total: 'Total',
    /** The running total; real costs only. */
    sum: (amount: string) => `${amount} USD`,
    sumAndUnknown: (amount: string) => `${amount} USD + unknown`,
    pending: 'pending',
    pendingCount: (count: number) => plural('en', count, { one: 'pending', other: '# pending' }),
    pendingWhy: 'The provider has not told its cost yet. It is being looked up.',
    unknown: 'unknown',
    unknownWhy: 'The provider did not tell its cost. It counts at its worst case until it is known.',
    released: 'not charged',
    refused: 'not sent',
    amounts: (needed: string, left: string) => `It could cost up to ${needed}; ${left} is left.`,
    about: (tokens: string) => `It would send about ${tokens} tokens.`,
    stop: (feature: string) => `Stop ${feature}`,
    stopLabel: 'Stop',
    dismiss: 'Close the cost display',
    dismissBusy: 'Stays until the running request ends.',
    expand: 'Show costs',
    collapse: 'Hide the list',
    history: 'Spending history',
    left: (amount: string) => `${amount} left of your ceiling`,
    wait: (seconds: number) => `Can be tried again in ${seconds} s.`,
    /** Spoken once a cost is known. */
    settled: (feature: string, amount: string) => `${feature}: ${amount}`,
  },
  budget: {
    label: 'Spending against your ceiling',
    undecided: 'No ceiling set yet. Nothing can be spent until you set one.',
    set: 'Set a ceiling',
    change: 'Change',
    none: 'No ceiling. Only the limit on your key at OpenRouter stops spending.',
    of: (spent: string, limit: string, period: string) => `${spent} of ${limit} spent ${period}`,
    spent: 'Spent',
    held: 'In flight, at most',
    unknown: 'Of it unknown, counted as up to',
    left: 'Left',
    stops: 'Requests that could pass the ceiling are not sent.',
    raise: 'Raise the ceiling',
    reached:
      'Your ceiling is reached. Requests that cost money are not sent until you raise it; everything else here goes on working.',
    reachedForNow: (day: string) =>
      `Your ceiling is reached. Requests that cost money are not sent until you raise it or counting starts anew on ${day}; everything else here goes on working.`,
    above: (amount: string) => `${amount} more than the ceiling is spent.`,
    provider: (left: string, limit: string) => `Limit at OpenRouter: ${left} of ${limit} left`,
    providerNone: 'No limit is set on your key at OpenRouter. Setting one there gives you a hard cap.',
    providerUnread: 'The limit at OpenRouter shows here once you connect.',
    providerPage: 'The key at OpenRouter',
    /** When the provider's figure was read. */
    readAt: (moment: string) => `(as of ${moment})`,
    near: (share: string) => `${share} of your ceiling is used.`,
    anew: (day: string, zone: string) => `Counting starts anew on ${day}, at midnight in ${zone}.`,
    never: 'It counts everything from the day you set it.',
    callLimit: 'A single request, at most',
    lower: 'This one stops first.',
    needKey: (count: number, suffix: string | null) =>
      `${count === 1 ? 'The cost of 1 request is' : `The costs of ${count} requests are`} not known yet. Connect the key${suffix ? ` ending in ${suffix}` : ''} that made ${count === 1 ? 'it' : 'them'}, so that ${count === 1 ? 'it' : 'they'} can be looked up.`,
  },
  models: {
    search: 'Search all models',
    clear: 'Clear the search',
    list: (category: string) => `Models: ${category}`,
    groups: {
      proposed: 'Proposed by this page',
      free: 'Free, to try',
      fitting: 'Fitting models',
      others: 'All other models',
    },
    count: (count: number) => plural('en', count, { one: '# model', other: '# models' }),
    /** Of the model in use. */
    recommended: 'recommended',
    chosen: 'your choice',
    notUsed: 'not used for now',
    nothing: 'No model is in use.',
    /** Spoken when the person chose. */
    chosenNow: (name: string) => `${name} is your choice now.`,
    price: (prompt: string, completion: string) => `${prompt} in, ${completion} out, per million tokens`,
    priceFrom: (prompt: string, completion: string) => `from ${prompt} in, ${completion} out, per million tokens`,
    priceRange: (promptFrom: string, promptTo: string, completionFrom: string, completionTo: string) =>
      `${promptFrom} to ${promptTo} in, ${completionFrom} to ${completionTo} out, per million tokens`,
    free: 'free, with limits',
    /** What one use of a feature costs, by its typical size: never exact. */
    use: (amount: string, feature: string) => `about ${amount} for “${feature}”`,
    /** Of a model that is free: a phrase, and a sentence below the model in use. */
    freeKeeps: 'its host may keep texts',
    freeNote:
      'This model costs nothing. It allows 50 requests a day (1,000 once you have ever bought ten dollars of credit), and its host may keep what you write.',
    useRange: (from: string, to: string, feature: string) => `about ${from} to ${to} for “${feature}”`,
    context: (tokens: string) => `${tokens} tokens of room`,
    abilities: { images: 'images', tools: 'tools', json: 'JSON', reasoning: 'reasoning' },
    moderated: 'texts are filtered first',
    collects: 'not with your setting: its providers may collect texts',
    companies: (names: string) => `Your texts go to OpenRouter and on to ${names}.`,
    leaves: (day: string) => `leaves on ${day}`,
    left: (day: string) => `was to leave on ${day}`,
    /** Of the model that the person chose. */
    leavesSoon: (name: string, day: string) => `${name}, which you chose, will not be offered any more from ${day} on.`,
    leftAlready: (name: string, day: string) =>
      `${name}, which you chose, was to be withdrawn on ${day}. It may stop answering at any time.`,
    gone: (name: string) =>
      `${name}, which you chose, is not offered any more. Nothing is used in its place until you choose.`,
    unpriced: (name: string) => `${name}, which you chose, has no usable price any more. Nothing is sent to it.`,
    dearer: (name: string, prompt: string, completion: string) =>
      `${name} has become dearer since you chose it at ${prompt} in and ${completion} out, per million tokens. It is not used until you choose again.`,
    useAnyway: 'Use it at today’s price',
    useInstead: (name: string) => `Use ${name} instead`,
    policy: 'Only providers that don’t collect my texts',
    denied: 'Only providers that don’t collect your texts are asked.',
    policyWhy: 'OpenRouter then asks no others. Fewer models, and none of the free ones, can answer.',
    empty: 'No model matches.',
    none: 'OpenRouter lists no model that can be used.',
    loading: 'Loading models…',
    retry: 'Try again',
    change: 'Choose another model',
    close: 'Close the list',
  },
};
