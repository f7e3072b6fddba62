import type { AuditResult } from '../model/audit.ts';
import type { Dimension } from '../model/dimension.ts';
import type { Gate } from '../model/needs.ts';
import type { Candidate } from './candidate.ts';
import type { GateResult } from './gate.ts';
import type { ByDimension } from './weights.ts';

/** A weight at which another vendor would be ahead, all other weights shrinking or growing alike. */
export interface WeightFlip {
  readonly dimension: Dimension;
  readonly now: number;
  readonly at: number;
  readonly rival: string;
}

/**
 * For each dimension the weight nearest to the present one at which the leader is overtaken, scores at the middle of their ranges. The lead of a over b is linear in one
 * weight x when the others keep their proportions: x d + (1 - x) r, with d the lead in that dimension and r that in the rest.
 */
export function weightFlips(candidates: readonly Candidate[], leader: string, weights: ByDimension): WeightFlip[] {
  const first = candidates.find(({ vendor }) => vendor === leader);
  if (first === undefined) return [];
  const rivals = candidates.filter((one) => one !== first && one.standing !== 'rejected');
  const dimensions = first.dimensions.map(({ dimension }) => dimension).filter((one) => weights[one] !== undefined);
  return dimensions
    .flatMap((dimension): WeightFlip[] => {
      const now = weights[dimension] ?? 0;
      if (now >= 1) return [];
      const flips = rivals.flatMap((rival) => {
        const lead = middle(first, dimension) - middle(rival, dimension);
        const rest =
          dimensions
            .filter((other) => other !== dimension)
            .reduce((sum, other) => sum + (weights[other] ?? 0) * (middle(first, other) - middle(rival, other)), 0) /
          (1 - now);
        const at = rest / (rest - lead);
        // Beyond that weight the rival must be ahead: level with it at the very end is not overtaken.
        const isOvertaken = at > now ? lead < 0 : rest < 0;
        return isOvertaken && at >= 0 && at <= 1 ? [{ dimension, now, at, rival: rival.vendor }] : [];
      });
      return flips.sort((a, b) => Math.abs(a.at - now) - Math.abs(b.at - now)).slice(0, 1);
    })
    .sort((a, b) => Math.abs(a.at - a.now) - Math.abs(b.at - b.now));
}

/** A demand's threshold at which a vendor would pass where it fails, or no longer pass where it does. */
export interface ThresholdFlip {
  readonly vendor: string;
  readonly gate: Gate;
  readonly passes: boolean;
  readonly at: number;
}

/** What each measured vendor would need of each threshold: its worse end to pass for certain. */
export const thresholdFlips = (
  candidates: readonly {
    readonly vendor: string;
    readonly gates: readonly GateResult[];
    readonly results: readonly AuditResult[];
  }[],
): ThresholdFlip[] =>
  candidates.flatMap(({ vendor, gates, results }) =>
    gates.flatMap(({ gate, state }): ThresholdFlip[] => {
      const result = results.find(({ audit }) => audit === gate.audit);
      if (state === 'unknown' || result?.outcome !== 'measured') return [];
      const end = 'atMost' in gate ? result.interval.upper : 'atLeast' in gate ? result.interval.lower : null;
      return end === null ? [] : [{ vendor, gate, passes: state === 'pass', at: end }];
    }),
  );

const middle = ({ dimensions }: Candidate, dimension: Dimension): number => {
  const range = dimensions.find((score) => score.dimension === dimension)?.range;
  return range ? (range.lower + range.upper) / 2 : 0;
};
