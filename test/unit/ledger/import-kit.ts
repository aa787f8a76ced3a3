/** Files of entries, and what became of them. */
import { History } from '../../../src/ledger/history.ts';
import { createCallId } from '../../../src/ledger/identifier.ts';
import type { Entry, ImportResult } from '../../../src/protocol/types.ts';
import type { makeLedger } from './kit.ts';

type Made = ReturnType<typeof makeLedger>;
export const NOW = Date.parse('2026-11-24T10:00:00Z');
export const DAY = 86_400_000;

export const entryOf = (more: Partial<Entry> = {}): Entry => ({
  id: createCallId(Date.parse(more.startedAt ?? '2026-11-20T10:00:00.000Z')),
  startedAt: '2026-11-20T10:00:00.000Z',
  app: 'test',
  feature: 'summarise',
  category: 'worker',
  operation: null,
  model: 'a/b',
  servedModel: 'a/b-1',
  provider: 'Acme',
  generationId: 'gen-1',
  promptTokens: 100,
  completionTokens: 20,
  reasoningTokens: 0,
  cachedTokens: null,
  holdNano: 900,
  countedNano: 123,
  costNano: 123,
  outcome: 'settled',
  errorCode: null,
  imported: false,
  ...more,
});

export const jsonOf = (rows: readonly unknown[]): string =>
  `{"format":"byom-history","version":1,"unit":"nano-USD","entries":[\n${rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join(',\n')}\n]}\n`;
export const fileOf = (text: string): Blob => new Blob([text]);
export const allOf = async (made: Made): Promise<readonly Entry[]> =>
  (await new History(made).page({ limit: 500 })).entries;
export const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: { code: string; details: { reason?: string } }) => `${error.code} ${error.details.reason ?? ''}`.trim(),
  );
export const reasons = ({ rejected }: ImportResult): string[] =>
  rejected.map(({ line, reason }) => `${line} ${reason}`);
