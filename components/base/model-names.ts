/** What people read of a model: the name that the picker says, too. Its id stands where none is known. */
import { canCall } from '../../src/protocol/can-call.ts';
import type { Byom } from '../../src/protocol/types.ts';
import type { ByomElement } from './element.ts';

interface Names {
  /** By id; empty until they are read. */
  readonly byId: Map<string, string>;
  /** Elements that show an id so far. */
  readonly waiting: Set<ByomElement>;
}

/** Of each controller: the elements of a page ask for its catalogue once. */
const all = new WeakMap<Byom, Names>();

/** @param id as it was asked for, or as the provider says which one answered: that one ends in the day it was made */
export function modelName(host: ByomElement, id: string): string {
  const { byom, byomState } = host;
  if (!byom || !byomState) return id;
  const plain = id.replace(/-\d{8}$/, '');
  const chosen = Object.values(byomState.models).find((model) => model?.id === id || model?.id === plain);
  const byId = namesFor(host, byom)?.byId;
  return byId?.get(id) ?? byId?.get(plain) ?? chosen?.name ?? id;
}

/** Nothing is fetched for names before somebody connected (rule P4). */
function namesFor(host: ByomElement, byom: Byom): Names | undefined {
  const known = all.get(byom);
  if (known) {
    if (known.byId.size === 0) known.waiting.add(host);
    return known;
  }
  if (!canCall(byom.state.connection)) return undefined;
  const names: Names = { byId: new Map(), waiting: new Set([host]) };
  all.set(byom, names);
  void read(byom, names);
  return names;
}

async function read(byom: Byom, { byId, waiting }: Names): Promise<void> {
  try {
    for (const { id, name } of await byom.models.list()) byId.set(id, name);
  } catch {
    // Asked for again with what is drawn next; until then ids are no worse than before.
    all.delete(byom);
  }
  if (byId.size > 0) for (const host of waiting) host.requestUpdate();
  waiting.clear();
}
