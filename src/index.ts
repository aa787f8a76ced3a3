/** The quiet entry: types, names and `getByom`. Importing it does nothing, in a browser or in Node. */
import { ensureController } from './controller/install.ts';
import type { Byom } from './protocol/types.ts';

export type * from './protocol/types.ts';
export type * from './protocol/events.ts';
export { ByomError, ERROR_CODES, WARNING_CODES } from './protocol/errors.ts';
export type { ErrorCode, ErrorDetail, ErrorDetails, WarningCode } from './protocol/errors.ts';
export { CONTROLLER_KEY } from './protocol/context.ts';

/**
 * The page's handle; makes the controller if there is none yet.
 * Rejects with `bad-provider` if the page names a provider that is not allowed, with a TypeError outside a browser.
 */
export async function getByom(): Promise<Byom> {
  const { document } = globalThis;
  if (!document) throw new TypeError('getByom() needs a document: call it in a browser.');
  return ensureController(document);
}
