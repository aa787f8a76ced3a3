/** The HTML of OpenRouter's sign-in, as plain as it can be: whatever a request brought along is escaped here. */
import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 30rem; margin: 3rem auto; padding: 0 1rem }
input, button { font: inherit; padding: .4rem .8rem }
label { display: block }
code { font-size: 1.1rem; overflow-wrap: anywhere }
`;

/**
 * Redirects count as targets of a form in Chromium, so every callback that is allowed stands here; as fixed words,
 * because a host may hold a semicolon and would write directives of its own.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (character) => ENTITIES[character]);

/** @param {string} content markup whose foreign parts are escaped already */
const page = (title, content) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
<p><small>This is the local simulator. No account and no money are behind it.</small></p>
</main>
</body>
</html>
`;

/** @param {{id: string, keyLabel: string, host: string | null}} request host null: the code is shown instead */
export function consentPage({ id, keyLabel, host }) {
  const receiver =
    host === null
      ? 'A code is shown to you, to be copied into the app.'
      : `The new key goes to <strong id="callback-host">${escapeHtml(host)}</strong>.`;
  return page(
    'Create an API key?',
    `<p>${receiver}</p>
<p>Name of the key: <strong id="key-label">${escapeHtml(keyLabel)}</strong></p>
<form method="post" action="/auth/decide">
<input type="hidden" name="request" value="${escapeHtml(id)}">
<p>
<label for="limit">Credit limit in US dollars</label>
<input id="limit" name="limit" type="number" min="0" step="any" inputmode="decimal" aria-describedby="limit-hint">
<br><small id="limit-hint">Leave it empty for no limit.</small>
</p>
<p>
<button id="approve" name="decision" value="approve">Approve</button>
<button id="deny" name="decision" value="deny" formnovalidate>Deny</button>
</p>
</form>`,
  );
}

/** Headless: nobody to redirect to, so that the person carries the code over. */
export const codePage = (code) =>
  page(
    'Your authorization code',
    `<p>Copy this code into the app. It works once, for a few minutes.</p>
<p><code id="code">${escapeHtml(code)}</code></p>`,
  );

export const deniedPage = () => page('Access denied', '<p>No key was created. You can close this page.</p>');

export const problemPage = (problem) =>
  page('This request does not work', `<p id="problem">${escapeHtml(problem)}</p>`);
