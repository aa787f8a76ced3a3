/** What a file would change, with everything that can be wrong with one. */
import type { ImportResult } from '../../src/protocol/types.ts';

export const PLANNED: ImportResult = {
  dryRun: true,
  format: 'json',
  added: 3,
  duplicates: 2,
  rejected: [
    { line: 7, reason: 'costNano' },
    { line: 9, reason: 'unreadable' },
    { line: 12, reason: 'key' },
  ],
  rejectedCount: 14,
  dropped: ['prompt', 'answer'],
  costNano: 120_000,
  unknownNano: 0,
  firstDay: '2026-03-01',
  lastDay: '2026-03-04',
};
