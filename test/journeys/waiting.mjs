/** How tests wait: never for a time, always for a thing, and with patience. */

export const PATIENCE = 30_000;

/** Polls until the answer is truthy. */
export async function waitFor(question, what = 'the condition') {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
