/**
 * English. The type of this object is the contract for every other language: plain strings, and functions where a
 * sentence has a number or a name in it. Words stay honest (rule S8): no claim that the facts do not carry.
 */
export const en = {
  stage: {
    title: 'Your AI model connection',
    close: 'Close',
    simulator: 'Simulator',
    simulatorNote: 'This page talks to a local simulator. Nothing here costs real money.',
    memoryNote:
      'The key is kept in this page’s own memory, because this page does not let the protected frame start. Scripts of this page are nearer to it.',
    storageNote:
      'Spending is not kept here: this browser does not store data for this page. Other tabs are not counted.',
  },
  connect: {
    button: 'Connect your AI model',
    manage: 'AI model connected',
    ending: (suffix: string) => `key ending in ${suffix}`,
    waiting: 'The AI connection is still loading.',
    simulator: 'simulator',
    memory: 'basic protection',
  },
  /** Of an element whose body did not load. */
  body: { failed: 'This part could not be loaded.', retry: 'Try again' },
  states: {
    disconnected: 'Not connected',
    locked: 'Locked',
    connecting: 'Connecting…',
    connected: 'Connected',
    borrowed: 'Connected in another tab',
  },
  categories: { worker: 'Everyday model', frontier: 'Strongest model' },
  periods: { total: 'in total', month: 'this month', day: 'today' },
  /** One sentence that says what happened, one that says what to do (rule W7). */
  errors: {
    'no-key': ['No key is connected.', 'Connect one to go on.'],
    locked: ['Your remembered key is locked.', 'Unlock it with your passphrase.'],
    'no-ceiling': ['You have not set a ceiling yet.', 'Set one to go on.'],
    'no-model': ['There is no model to use for this.', 'Choose a model in the settings.'],
    'over-budget': ['This request could pass your ceiling, so it was not sent.', 'Raise the ceiling, or ask for less.'],
    'no-price': ['There is no usable price for this model, so nothing was sent.', 'Choose another model.'],
    'price-changed': ['The model has become dearer since you chose it.', 'Look at its price and choose again.'],
    'key-rejected': ['OpenRouter does not accept this key any more.', 'Connect a new key.'],
    'no-credit': ['There is not enough credit at OpenRouter.', 'Add credit in your OpenRouter account.'],
    'provider-limit': ['The limit set at OpenRouter is reached.', 'Raise it there, or wait until it resets.'],
    busy: ['The provider is busy.', 'Wait a moment and try again.'],
    'no-endpoint': ['No provider offers this model with these conditions.', 'Try again, or choose another model.'],
    'model-gone': ['This model is not offered any more.', 'Choose another model.'],
    'too-long': ['The text is too long for this model.', 'Shorten it, or choose a model with more room.'],
    moderated: ['The provider refused this text.', 'Change the text and try again.'],
    'not-allowed': ['The provider does not allow this request.', 'Check the settings of your key at OpenRouter.'],
    'bad-request': ['The provider did not understand the request.', 'Tell the author of this page.'],
    'provider-down': ['The provider has a problem.', 'Try again in a few minutes.'],
    offline: ['You are offline.', 'Check your connection and try again.'],
    unreachable: [
      'The provider could not be reached.',
      'Check your connection or a blocker. The cost will be looked up.',
    ],
    'blocked-by-page': ['This page’s own policy blocks the provider.', 'Tell the author of this page.'],
    'cut-off': ['The answer broke off.', 'Try again. What it cost will be looked up.'],
    cancelled: ['Stopped.', 'What it cost will be looked up.'],
    vetoed: ['This page decided not to send the request.', 'Try again later.'],
    paused: ['This page sent many requests at once and was paused.', 'Continue if you meant that.'],
    'storage-unavailable': [
      'Spending can’t be recorded, so nothing was sent.',
      'Free some storage, or allow this page to store data.',
    ],
    isolation: [
      'This page connects only with a protected frame, and that is not there.',
      'Load the page again. If it stays so, try another browser, or tell the author of this page.',
    ],
    'bad-provider': ['The provider address in this page is not allowed.', 'Tell the author of this page.'],
    'bad-file': ['This file can’t be read.', 'Choose a file that was exported here.'],
    'bad-argument': ['The page asked for something impossible.', 'Tell the author of this page.'],
    denied: ['You declined at OpenRouter.', 'Connect again if you change your mind.'],
    expired: ['That took too long.', 'Connect again.'],
  },
};

export type Terms = typeof en;
