/** What makes `keyId` different on every origin. Not a secret. */
import type { Settings } from '../ledger/settings.ts';

export async function saltOf(settings: Settings): Promise<string> {
  const fresh = crypto.randomUUID();
  try {
    const kept = await settings.get<string>('salt');
    if (typeof kept === 'string') return kept;
    await settings.set('salt', fresh);
  } catch {
    // Without storage there is no ledger to compare with either.
  }
  return fresh;
}
