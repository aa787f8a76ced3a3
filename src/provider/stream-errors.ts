/**
 * An error inside a stream whose status was 200 (openrouter.md 6.1): its status is what its own figure or name says. Apart
 * from errors.ts, because the vault only ever judges whole answers.
 */
import type { ErrorDetail } from '../protocol/errors.ts';
import { classifyEnvelope, figureOf, firstOf, isImage, namesOf } from './errors.ts';
import { fieldsOf, type Fields } from './openrouter.ts';

/** The status that an error's name stands for, where an event in a stream brings no figure; any other name is 500. */
const BY_NAME = new Map([
  ['rate_limit_exceeded', 429],
  ['rate_limit_error', 429],
  ['payment_required', 402],
  ['permission_denied', 403],
  ['permission_error', 403],
  ['not_found', 404],
  ['not_found_error', 404],
  ['invalid_request', 400],
  ['invalid_request_error', 400],
  ['invalid_prompt', 400],
  ['precondition_failed', 412],
  ['unprocessable', 422],
]);

function statusByName(name: string): number | null {
  return BY_NAME.get(name) ?? (isImage(name) ? 400 : null);
}

/** What an event in a stream stands for: its own figure if that is an error's, else its name's. */
function statusInside(error: Fields, names: readonly string[]): number {
  const figure = firstOf([error['http_status'], error['code']], (value) => {
    const status = figureOf(value);
    return Number.isInteger(status) && status! >= 400 && status! <= 599 ? status : null;
  });
  return figure ?? firstOf(names, statusByName) ?? 500;
}

/** @param envelope the object that holds the `error` */
export function classifyEvent(envelope: Fields): ErrorDetail {
  return classifyEnvelope(statusInside(fieldsOf(envelope['error']), namesOf(envelope)), true, envelope);
}
