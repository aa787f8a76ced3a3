/** What counts as a successful attack. Each judge gives sentences; none: it held. The same ones judge the leaky page. */
import { hasKey, hasPrompt } from './sweep.mjs';

/** What a row's own attack brought home, by binding, by mail of a worker, or to the attacker's host. */
export function lootOf({ told, site }, { id }) {
  const mine = told.filter((text) => text.startsWith(`${id}\n`));
  const sent = site.evil.seen.filter(({ url }) => url.startsWith(`/${id}/`)).map((request) => JSON.stringify(request));
  return [...mine, ...sent].join('\n');
}

const nanoOf = (usd) => Math.round(Number(usd) * 1e9);

/** What the person confirmed in the vault's own view, in nano-USD. */
export const confirmedNano = ({ setup }) => nanoOf(setup.ceiling);

/** Fields and paths that may stand on the wire to the provider at all; `api_key` is the careless page's own habit, found by the sweep. */
const PATHS = /^\/api\/v1\/(chat\/completions|key|generation|models(\/[\w.-]+\/[\w.:-]+\/endpoints)?|auth\/keys)$/;
const FIELDS = new Set(
  'model messages stream tools tool_choice parallel_tool_calls response_format reasoning temperature top_p top_k min_p seed stop frequency_penalty presence_penalty repetition_penalty user session_id max_tokens provider api_key'.split(
    ' ',
  ),
);
const HEADERS = /^(x-evil|http-referer|x-title|x-openrouter|cookie)/;
const DEAR =
  /"type":"(file|input_audio|video_url)"|"ttl"|web_search|:nitro|:online|"(order|only|sort|allow_fallbacks|ignore|zdr|quantizations)"/;

function smuggled({ method, path, query, headers, body }) {
  const found = [];
  if (path === '/api/v1/generation' && !/^id=gen-[\w-]+$/.test(query)) found.push(`the question ${query}`);
  if (!PATHS.test(path)) found.push(`a request to ${path}`);
  for (const name of Object.keys(headers)) if (HEADERS.test(name)) found.push(`the header ${name}`);
  if (method !== 'POST' || !path.endsWith('/chat/completions')) return found;
  const fields = JSON.parse(body);
  for (const name of Object.keys(fields)) if (!FIELDS.has(name)) found.push(`the field ${name}`);
  const cap = fields.max_tokens;
  if (cap !== undefined && !(Number.isSafeInteger(cap) && cap > 0)) found.push(`a cap of ${cap}`);
  const dear = DEAR.exec(body);
  if (dear) found.push(`${dear[0]} in a body`);
  return found;
}

const isFrom = (row) => (request) => !row.mark || request.body.includes(row.mark) || request.method !== 'POST';

export const JUDGES = {
  'no-key': (session, row) => (hasKey(lootOf(session, row)) ? ['the attack got the key'] : []),
  'no-key-no-prompt': (session, row) => [
    ...JUDGES['no-key'](session, row),
    ...(hasPrompt(lootOf(session, row)) ? ['the attack got the prompt'] : []),
  ],
  /** The leaky page overspends a little by itself: only twice the ceiling proves an attack there. */
  spend: (session) => {
    const most = confirmedNano(session) * (session.target === 'leaky' ? 2 : 1);
    return session.spent > most ? [`spent ${session.spent} nano where ${confirmedNano(session)} were confirmed`] : [];
  },
  refused: (session, row) => [
    ...new Set(session.site.simulator.requests.filter(isFrom(row)).flatMap(smuggled)),
    ...JUDGES['no-key'](session, row),
    ...JUDGES.spend(session, row),
  ],
  /** The row's own question, asked while the page stands. */
  checked: (session, row) => session.checked.get(row.id) ?? [],
};

/** Everything that went wrong for a row. On our own pages the harness's own sweep counts too. */
export function judge(session, row) {
  const own = JUDGES[row.expected](session, row);
  const alsoChecked = row.check && row.expected !== 'checked' ? JUDGES.checked(session, row) : [];
  if (session.target === 'leaky') return [...own, ...alsoChecked];
  return [...own, ...alsoChecked, ...JUDGES.spend(session), ...(row.swept === false ? [] : (session.swept ?? []))];
}
