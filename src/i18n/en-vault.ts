/** English for the vault's own views; handed to it as plain strings. Words stay honest (rule S8). */

/** A field for a passphrase. */
const SECRET = { show: 'Show passphrase', hide: 'Hide passphrase' };
const INTERRUPTED =
  'The focus left this field while you were typing, so it was emptied. If that was not you, don’t go on.';
const UNREACHABLE = 'OpenRouter could not be reached. Check your connection or a blocker, then try again.';
const OFFLINE = 'You are offline. Check your connection, then try again.';
/** An amount that a button confirms. */
const AMOUNT = {
  invalid: 'Enter an amount in dollars, such as 1 or 0.50.',
  covered: 'Your browser says that something may cover this. Type the amount yourself to confirm it.',
};
/** What a session may spend, confirmed by the click that begins it. */
const SESSION = { ...AMOUNT, may: 'Until you close or reload it, this tab may spend up to (US dollars)' };
/** How the key is kept, which is off. */
const REMEMBER = { remember: 'Remember the key on this device: you choose how in the next step' };
const AGAIN = { again: 'Press again to confirm' };

export const enVault = {
  connect: {
    show: 'Show key',
    hide: 'Hide key',
    ...SESSION,
    ...REMEMBER,
    heading: 'Paste your key',
    about:
      'What connecting does: features on this page that use an AI model send your text to OpenRouter and on to the company that runs the model. You pay OpenRouter for each answer; this page gets nothing.',
    getKey: 'Where to get a key: make an account at openrouter.ai, add a little credit, and create a key under Keys.',
    limit: 'Set a credit limit on the key at OpenRouter. That is the cap that always holds.',
    honest:
      'What this protects: the key is kept in this tab only and is never stored unless you ask. A harmful script on this page could spend up to your ceiling while connected, or trick you before you connect.',
    key: 'OpenRouter key',
    authorize: 'Connect with OpenRouter',
    code: 'Connect with a code',
    submit: 'Connect',
    submitUpTo: 'Connect, spend up to {amount}',
    interrupted:
      'The focus left this field while you were typing, so it was emptied. If that was not you, something on this page took it: paste the key instead, or don’t go on.',
    cancel: 'Cancel',
    note: 'Kept in this tab only. Closing or reloading it forgets the key.',
    checking: 'Checking the key with the provider…',
    empty: 'Paste your key first.',
    'bad-argument': 'This does not look like an OpenRouter key. It starts with sk-or-v1- and is 73 characters long.',
    vendor: 'This looks like a key of another company. This page needs one from OpenRouter.',
    'key-rejected': 'OpenRouter does not know this key. Check that you copied all of it, or create a new one.',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page': 'This page’s own security policy blocks the provider. Its author has to allow it.',
    failed: 'OpenRouter did not answer properly. Try again in a moment.',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: 'Unlock your key',
    passphrase: 'Passphrase',
    submit: 'Unlock',
    submitUpTo: 'Unlock, spend up to {amount}',
    checking: 'Unlocking…',
    wrong: 'This passphrase does not open it. We can’t recover it; you can use a key again and remember it anew.',
    offline: OFFLINE,
    failed: 'OpenRouter could not be asked whether the key still works. Try again in a moment.',
    'key-rejected': 'OpenRouter does not know this key any more. It was forgotten here; connect a new one.',
    other: 'Use another key',
    forget: 'Forget it…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: 'Remember the key on this device?',
    explain:
      'Stored on this device, locked with your passphrase. We cannot recover it. Someone who copies your files must guess the passphrase. It is locked again after half an hour without use.',
    passphrase: 'Passphrase, at least 12 characters or four words',
    device: 'Without a passphrase',
    deviceExplain:
      'Anyone who can use this browser profile, or malware on this computer, can get the key then. So can scripts of this page. Set a limit on it at OpenRouter.',
    short: 'Use at least 12 characters, or four words.',
    checking: 'Locking it…',
    failed: 'There is no key to remember any more.',
    submit: 'Remember it',
    cancel: 'Not now',
  },
  forget: {
    ...AGAIN,
    heading: 'Forget the key?',
    explain:
      'It is deleted from this device and from this page. It goes on working at OpenRouter until you delete it there.',
    confirm: 'Forget it',
    cancel: 'Keep it',
  },
  code: {
    show: 'Show code',
    hide: 'Hide code',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: 'Connect with a code',
    explain:
      'OpenRouter opens in a new window and, once you agreed there, shows a code. Copy it and paste it here. Each time OpenRouter makes a new key: set a limit on it there.',
    open: 'Open OpenRouter',
    code: 'Code from OpenRouter',
    submit: 'Connect',
    submitUpTo: 'Connect, spend up to {amount}',
    checking: 'Asking OpenRouter for the key…',
    expired: 'This code does not work any more, or was cut off. Open OpenRouter again for a new one.',
    offline: OFFLINE,
    failed: 'OpenRouter could not be reached. Try again in a moment.',
    cancel: 'Cancel',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: 'Set your ceiling',
    explain:
      'This page stops before a request could pass this amount. It is a guard; the limit on your key at OpenRouter is the hard cap.',
    limit: 'Ceiling in US dollars',
    period: 'Counts over',
    total: 'all time',
    month: 'each month',
    day: 'each day',
    now: 'Spent so far:',
    callLimit: 'A single request may cost at most:',
    noCallLimit: 'A single request may then cost as much as is left. So far it may cost at most:',
    confirm: 'Set ceiling to {amount}',
    none: 'No ceiling',
    noneConfirm: 'Yes, spend without a ceiling',
    noneTyped: 'With the keyboard, type any amount first, then choose no ceiling.',
    cancel: 'Cancel',
  },
  writeOff: {
    ...AGAIN,
    heading: 'Stop counting requests of unknown cost?',
    explain:
      'Requests whose cost is unknown: {count}. They count as up to {amount} against your ceiling. Look at your activity at OpenRouter first. If they were not charged, they can count as nothing. If a cost turns up later, it is counted after all.',
    confirm: 'They were not charged: free {amount}',
    cancel: 'Keep counting them',
  },
};
