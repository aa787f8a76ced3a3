/** Bytes as a socket would bring them: whole events, or pieces that part lines and characters, or all up to a cut. */

const encoder = new TextEncoder();
/** Pieces that are cut at random are at most so long, but a megabyte does not take thousands of them. */
const LONGEST = 48;
const MOST_PIECES = 50;

function sizeOf(simulator, { splitBytes, splitRandom }, length) {
  if (splitRandom) return 1 + Math.floor(simulator.random() * Math.max(LONGEST, length / MOST_PIECES));
  return splitBytes ?? Infinity;
}

async function* split(simulator, texts, fault) {
  for await (const text of texts) {
    const bytes = encoder.encode(text);
    for (let at = 0; at < bytes.length;) {
      const end = Math.min(at + sizeOf(simulator, fault, bytes.length), bytes.length);
      yield bytes.subarray(at, end);
      at = end;
      // A turn of the clock, or the socket would put the pieces together again.
      if (fault.splitRandom) await simulator.sleep(0);
    }
  }
}

/** @param {() => Error} cut makes what is thrown when the fault `cutAtByte` is reached */
export async function* socketBytes(simulator, texts, fault, cut) {
  let left = fault.cutAtByte ?? Infinity;
  if (left === 0) throw cut();
  for await (const bytes of split(simulator, texts, fault)) {
    yield bytes.subarray(0, Math.min(left, bytes.length));
    left -= bytes.length;
    if (left <= 0) throw cut();
  }
}
