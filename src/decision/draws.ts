/** How many equal steps of probability a table of quantiles has. */
export const STEPS = 1024;

/** Quantiles of a distribution at 0/1024, 1/1024, ... 1: what is drawn from when draws are counted by the million. */
export type QuantileTable = Float64Array;

/** The table of a quantile function. Its ends stand for the outermost quarter step, since many distributions have none at 0 and 1. */
export function quantileTable(quantile: (p: number) => number): QuantileTable {
  const end = 1 / (4 * STEPS);
  const table = new Float64Array(STEPS + 1);
  for (let at = 0; at <= STEPS; at++) table[at] = quantile(Math.min(1 - end, Math.max(end, at / STEPS)));
  return table;
}

/** A draw: ten bits choose the step, the others the place in it. */
export function drawFrom(table: QuantileTable, bits: number): number {
  const at = bits >>> 22;
  const low = table[at];
  return low + (table[at + 1] - low) * ((bits & 0x3fffff) * 2 ** -22);
}

/** Adds `factor` times a draw to each entry, one for each word. */
export function addDraws(sums: Float64Array, table: QuantileTable, factor: number, words: Int32Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] += factor * drawFrom(table, words[at]);
}

/** Mean of what is drawn from a table. */
export function meanOf(table: QuantileTable): number {
  let sum = 0;
  for (let at = 0; at < STEPS; at++) sum += (table[at] + table[at + 1]) / 2;
  return sum / STEPS;
}
