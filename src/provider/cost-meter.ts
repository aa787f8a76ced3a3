/**
 * Reads nothing but the cost and the id out of an answer that passes, streamed or not: what the vault's fence needs. The
 * whole reader is sse.ts; what this one can't read stays held, so a miss is never cheap.
 */
import type { Nano } from '../protocol/types.ts';
import { fieldsOf, textOf, trueCost } from './openrouter.ts';

export interface CostMeter {
  /** Null while the provider has named none. */
  readonly costNano: Nano | null;
  readonly generationId: string | null;
  feed(bytes: Uint8Array): void;
  end(): void;
}

export function createCostMeter(stream: boolean): CostMeter {
  const decoder = new TextDecoder();
  let rest = '';
  const meter = { costNano: null as Nano | null, generationId: null as string | null, feed, end };
  function take(text: string): void {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      return;
    }
    const chunk = fieldsOf(json);
    const usage = fieldsOf(chunk['usage']);
    meter.generationId ??= textOf(chunk['id']);
    // The last word counts (openrouter.md 2.4).
    meter.costNano =
      trueCost(usage['cost'], usage['is_byok'], fieldsOf(usage['cost_details'])['upstream_inference_cost']) ??
      meter.costNano;
  }
  function feed(bytes: Uint8Array): void {
    rest += decoder.decode(bytes, { stream: true });
    if (stream) lines();
  }
  function lines(): void {
    const all = rest.split(/\r\n|\n|\r/);
    rest = all.pop() ?? '';
    for (const line of all) if (line.startsWith('data:')) take(line.slice(5));
  }
  function end(): void {
    rest += decoder.decode() + (stream ? '\n' : '');
    if (stream) lines();
    else take(rest);
  }
  return meter;
}
