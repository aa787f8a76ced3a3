/** The provider's usual error envelope, and any JSON answer (openrouter.md 6.1). */
import { ANSWER_HEADERS } from './cors.mjs';

/** The account behind every key. */
export const USER = 'user_simulated0000000000000000';

export function errorAnswer(status, message, metadata, extra = {}) {
  const error = { code: status, message, ...(metadata ? { metadata } : {}), ...extra };
  return json(status, { error, user_id: USER });
}

export function json(status, value, headers = {}) {
  return {
    status,
    headers: { ...ANSWER_HEADERS, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  };
}

export const unauthorized = () => json(401, { error: { message: 'User not found.', code: 401 } });
export const noCredentials = () => json(401, { error: { message: 'No cookie auth credentials found', code: 401 } });
