/** Our books beside the provider's (rule M7): both sums, the lag, the difference, and what may explain it. */
import type { KeyUsage, Snapshot } from '../ledger/ledger.ts';
import { ByomError } from '../protocol/errors.ts';
import type { Comparison } from '../protocol/types.ts';
import type { KeyInfoReply } from '../vault/vault.ts';
import { usdToNano } from '../pricing/nano.ts';
import type { Desk } from './desk.ts';

/** The provider's usage lags by minutes (openrouter.md 5.4). */
const LAG_SECONDS = 600;

/** What the provider says was used in all with a key: its own credits and what it billed upstream. Null: not told. */
export function usageNanoOf({ usageUsd, byokUsageUsd }: KeyInfoReply): number | null {
  const [own, upstream] = [usageUsd === null ? null : usdToNano(usageUsd), usdToNano(byokUsageUsd ?? 0)];
  return own === null || upstream === null ? null : own + upstream;
}

/** @throws ByomError `no-key`, `no-ceiling`, or why the provider could not be asked */
export async function compare({ link, ledger, keyId, clock }: Desk): Promise<Comparison> {
  const key = keyId();
  if (key === null) throw new ByomError('no-key');
  const info = await link.keyInfo();
  if (info.error) throw new ByomError(info.error.code, info.error);
  const now = usageNanoOf(info);
  if (now === null) throw new ByomError('provider-down');
  await ledger.noteUsage(key, now);
  const snapshot = await ledger.snapshot();
  const usage = snapshot.usage[key];
  if (!usage) throw new ByomError('no-ceiling');
  return weigh(snapshot, key, usage, now, clock.now());
}

function weigh(snapshot: Snapshot, keyId: string, usage: KeyUsage, nowNano: number, now: number): Comparison {
  const ofKey = <Row extends { readonly keyId: string | null }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => row.keyId === keyId);
  const unresolvedNano =
    ofKey(snapshot.open).reduce((sum, { holdNano }) => sum + holdNano, 0) +
    ofKey(snapshot.unresolved).reduce((sum, { countedNano }) => sum + countedNano, 0);
  const theirsNano = nowNano - usage.sinceNano;
  const differenceNano = theirsNano - usage.oursNano;
  const lagSeconds = usage.newestAt === 0 ? null : Math.max(0, Math.round((now - usage.newestAt) / 1000));
  const lags = lagSeconds !== null && lagSeconds < LAG_SECONDS;
  const causes: Comparison['causes'] =
    differenceNano === 0
      ? []
      : differenceNano < 0
        ? ['lag']
        : [
            ...(unresolvedNano > 0 ? (['unresolved'] as const) : []),
            'other-use',
            'browser-repeats',
            ...(lags ? (['lag'] as const) : []),
          ];
  return {
    oursNano: usage.oursNano,
    theirsNano,
    differenceNano,
    unresolvedNano,
    lagSeconds,
    since: new Date(usage.sinceAt).toISOString(),
    readAt: new Date(now).toISOString(),
    causes,
  };
}
