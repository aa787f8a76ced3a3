/**
 * Where `byom-elements/exact` makes itself known to whichever copy of the bundle runs the page, and where that looks for
 * it. Only figures that are said with "about" are made from its counts: whatever stands there can't touch money.
 */
export const EXACT_COUNT: unique symbol = Symbol.for('byom:exact-count/1');

/** Null: it has no table for this model. */
export type ExactCount = (model: string, text: string) => Promise<number | null>;
