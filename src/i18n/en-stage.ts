import { enElements } from './en-elements.ts';
import { enHistory } from './en-history.ts';
import { enVault } from './en-vault.ts';

/**
 * English for what loads later: the panel, the vault's views, the picker and the history. Its type is the contract, as in
 * en.ts. Words stay honest (rule S8).
 */
export const enStage = {
  ...enElements,
  /** What the vault’s own views say; handed to it as plain strings. */
  vault: enVault,
  /** For a tab that works with the key of another one. */
  elsewhere: {
    connected: 'The key is in another tab of this site. This tab works through it for as long as that tab is open.',
    ending: (suffix: string) => `The key ends in ${suffix}.`,
    disconnect: 'To disconnect or to replace the key, go to that tab.',
    own: 'Use a key in this tab',
    confirm: 'Confirm in the other tab: the one with the key shows the ceiling now.',
    fence: 'The tab with the key has not heard from you yet that so much may be spent. It asks you once.',
  },
  panel: {
    step: (now: number, all: number) => `Step ${now} of ${all}`,
    paused: {
      heading: 'Paused: this page sends many requests',
      text: 'It sent a burst of requests without you doing anything. Nothing more is sent until you decide.',
      goOn: 'Let it go on',
      stop: 'Keep it stopped',
    },
    unlock: {
      heading: 'Your key is remembered here, locked',
      text: 'Unlock it with your passphrase, or connect another one.',
    },
    waiting: {
      heading: 'Waiting for OpenRouter…',
      text: 'Agree in the window that opened. Each time you connect this way OpenRouter makes a new key: set a limit on it, and remember it here if you don’t want another one next time.',
      cancel: 'Cancel',
    },
    back: 'Back',
    popup: 'Your browser did not let the window open.',
    neverPaid: 'This account has bought no credit yet: add some, or choose a free model.',
    popupLink: 'Open OpenRouter in a new tab',
    fence:
      'This tab has not heard from you yet how much it may spend. You are asked once: after a reload, or when the ceiling was raised in another tab.',
    goesOn: 'When this is done, your request goes on by itself.',
    start: {
      heading: 'Connect your own AI model',
      text: 'With an account at OpenRouter, in about five minutes. You pay OpenRouter for what you use, and set how much that may be.',
      guide: 'New to this? Show me step by step',
      next: 'Next',
      toKey: 'Go on: connect',
      haveKey: 'I have a key or an account',
    },
    about: {
      heading: 'What connecting does, and what it costs',
      gist: 'Your text goes to OpenRouter and on to the company that runs the model. An answer often costs a fraction of a cent.',
      text: 'Some features of this page ask an AI model. Connecting lets them do so in your name. Each answer costs a little, and you pay OpenRouter for it directly: this page gets no money, and everything else here works without connecting.',
      where:
        'What you write goes from your browser straight to OpenRouter, and on to the company that runs the model you choose. No server of this page is in between.',
    },
    get: {
      heading: 'Where to get a key',
      gist: 'At openrouter.ai, for free; then add a few dollars of credit.',
      what: 'A key is a long password, made for programs. Whoever has it can spend the credit on your OpenRouter account, so treat it like cash. “Connect with OpenRouter” below makes one for you once you have an account with credit: then you need only the first two steps.',
      account: 'Open openrouter.ai and sign up; an e-mail address is enough.',
      credit: 'Add a little credit: five dollars are plenty to begin with.',
      buys: (feature: string, model: string, times: string) =>
        `With ${model} that is enough for “${feature}” about ${times} times.`,
      creditLink: 'Open the Credits page',
      creditPicture: 'The Credits page of OpenRouter: type an amount and press “Add Credits”.',
      create: 'Open the Keys page, choose “Create API Key” and give it a name.',
      link: 'Open the Keys page',
      createPicture: 'The form for a new key: type a name and press “Create”.',
      copy: 'Copy the key (it starts with sk-or-v1-) and paste it below. It is shown only once.',
      copyPicture: 'The new key, with a button “Copy” beside it.',
      free: 'To try without paying, choose a model whose name ends in “(free)”: those cost nothing, allow 50 requests a day (1,000 once you have ever bought ten dollars of credit), and their hosts may keep what you write.',
    },
    limit: {
      heading: 'Set a limit on the key',
      gist: 'OpenRouter asks for a credit limit when the key is made. That is the cap that always holds.',
      text: 'Two walls stand before your money. This page stops at the ceiling that you set here. The limit on the key is kept by OpenRouter itself, whatever happens on this page: type what you could afford to lose, such as 5, when you create the key. It is not required.',
      picture: 'In the form for a new key: a field “Credit limit”, with 5 dollars typed in.',
      link: 'Key limits at OpenRouter',
    },
    honest: {
      heading: 'What this protects, honestly',
      gist: 'A win in privacy and control, not a guarantee.',
      text: 'The key stays in this tab and is forgotten when you close or reload it, unless you ask for more. Where your browser allows, it lives in a sealed frame that scripts of this page can’t read. This is a privacy and control win, not a guarantee: a harmful script on this page could still spend up to your ceiling while you are connected, or trick you before you connect.',
    },
    ceiling: {
      heading: 'How much may this page spend?',
      text: 'Before each request the page works out what it could cost at most and stops if your ceiling would be passed. It is a guard kept by this page; the limit on your key at OpenRouter is the hard cap. You can change it at any time.',
    },
    models: {
      heading: 'Which models may answer?',
      text: 'One that fits is already picked. You can change it whenever you like.',
      use: 'Use these models',
    },
    manage: {
      connection: 'Connection',
      key: (suffix: string) => `Connected with the key ending in ${suffix}.`,
      none: 'No key is connected.',
      connect: 'Connect a key',
      replace: 'Replace the key',
      clear: 'Forget the key',
      remember: 'Remember it on this device…',
      lock: 'Lock it',
      remembered: 'Remembered on this device.',
      thisTab: 'Kept in this tab only.',
      keyPage: 'Its limit and its end, at OpenRouter',
      busy: 'Not while a paid request is running.',
      frame: 'The key is in a sealed frame, out of reach of this page’s scripts.',
      budget: 'Ceiling',
      change: 'Change the ceiling',
      models: 'Models',
      history: 'Spending history',
    },
  },
  history: enHistory,
  outcomes: {
    settled: 'Paid',
    released: 'Not charged',
    pending: 'Cost pending',
    reconciled: 'Paid, looked up later',
    unknown: 'Cost unknown',
    'written-off': 'Written off',
  },
};

export type StageTerms = typeof enStage;
