import { checkSameLength } from './check.ts';
import { eventTable } from './event-table.ts';
import { solve } from './solve.ts';
import { chiSquareTail } from './special.ts';

export interface LogRankGroup {
  readonly group: number | string;
  readonly cases: number;
  readonly observed: number;
  /** Events this group would have had, were all groups alike. */
  readonly expected: number;
}

export interface LogRank {
  /** `null` where the groups cannot be compared: fewer than two with anyone at risk at an event. */
  readonly chisq: number | null;
  readonly df: number;
  readonly p: number | null;
  /** In order of first appearance. */
  readonly groups: readonly LogRankGroup[];
}

/**
 * Log-rank test of equal survival in two or more groups (Mantel 1966; R survival: `survdiff(Surv(time, event) ~ group)`).
 *
 * Degenerate: no cases, one group, no events, or all events when only one group is left: `chisq` and `p` are `null`.
 * Throws a RangeError on columns of different length, a negative or missing time, an event that is not 0 or 1.
 *
 * @param input.group labels, as long as `time`
 */
export const logRank = (input: {
  readonly time: ArrayLike<number>;
  readonly event: ArrayLike<number>;
  readonly group: ArrayLike<number | string>;
}): LogRank => {
  const { time, event, group } = input;
  checkSameLength(time, 'time', event, 'event');
  checkSameLength(time, 'time', group, 'group');
  const labels = [...new Set(Array.from(group))];
  const position = new Map(labels.map((label, index) => [label, index]));
  // Group g's censored cases are kind 2g of one table, its events kind 2g + 1.
  const kinds = Uint32Array.from(group, (label, index) => {
    if (event[index] !== 0 && event[index] !== 1)
      throw new RangeError(`event must be 0 or 1, got ${event[index]} at position ${index}`);
    return 2 * (position.get(label) ?? 0) + event[index];
  });
  const table = eventTable({ time, cause: kinds, causes: Math.max(0, 2 * labels.length - 1) });

  const atRisk = new Float64Array(labels.length);
  for (const kind of kinds) atRisk[kind >> 1]++;
  const cases = [...atRisk];
  const observed = labels.map(() => 0);
  const expected = labels.map(() => 0);
  const variance = labels.map(() => labels.map(() => 0));
  for (let row = 0; row < table.time.length; row++) {
    const risk = table.atRisk[row];
    let events = 0;
    for (let g = 0; g < labels.length; g++) events += table.ends[2 * g + 1][row];
    if (events > 0) {
      const spread = risk > 1 ? (events * (risk - events)) / (risk - 1) : 0;
      for (let g = 0; g < labels.length; g++) {
        const share = atRisk[g] / risk;
        observed[g] += table.ends[2 * g + 1][row];
        expected[g] += events * share;
        for (let h = 0; h < labels.length; h++) variance[g][h] += spread * share * (Number(g === h) - atRisk[h] / risk);
      }
    }
    for (let g = 0; g < labels.length; g++) atRisk[g] -= table.ends[2 * g][row] + table.ends[2 * g + 1][row];
  }

  const groups = labels.map((label, g) => ({
    group: label,
    cases: cases[g],
    observed: observed[g],
    expected: expected[g],
  }));
  // The differences add up to 0, so one group's is left out; so are groups that were never at risk at an event.
  const compared = labels.map((_, g) => g).filter((g) => expected[g] > 0);
  const kept = compared.slice(1);
  const excess = kept.map((g) => observed[g] - expected[g]);
  const weights =
    kept.length > 0
      ? solve(
          kept.map((g) => kept.map((h) => variance[g][h])),
          excess,
        )
      : null;
  if (!weights) return { chisq: null, df: kept.length, p: null, groups };
  const chisq = weights.reduce((sum, weight, index) => sum + weight * excess[index], 0);
  return { chisq, df: kept.length, p: chiSquareTail(chisq, kept.length), groups };
};
