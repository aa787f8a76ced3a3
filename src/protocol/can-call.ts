/** Whether calls can be made at all: with a key of this tab's own, or through the tab that lends its vault. */
import type { ConnectionState } from './types.ts';

export const canCall = ({ status }: ConnectionState): boolean => status === 'connected' || status === 'borrowed';
