import { type Bounds, followedAfter, quantileOf, timesBeta } from './beta-product.ts';
import { exactLimits } from './binomial.ts';
import { checkCount, checkShare, checkTime } from './check.ts';
import { bisectReach, firstReach } from './crossing.ts';
import type { IncidenceCurve } from './cumulative-incidence.ts';
import type { TimeEstimate } from './estimate.ts';
import { lastRowAt } from './event-table.ts';

export interface CautiousIncidence {
  /** Bounds of the share ended by `cause` (1 or more) by `t`; [0, 1] where nothing was watched. Throws as the curve's `at`. */
  at(t: number, cause: number): Bounds;
  /** The curve's own quantile with the bounds' interval. `null` = not reached. */
  quantile(p: number, cause: number): TimeEstimate;
}

/**
 * Bounds of a cumulative incidence that hold for few cases, the ones for audits: where nobody or everybody had the event they are
 * Clopper and Pearson's, and so they are at every time that no case was censored before.
 *
 * With censoring, the estimate F of variance V is taken as x = mF of m = F (1 - F) / V cases (the effective sample of Dorey and Korn 1987).
 * The lower bound is Clopper and Pearson's for x of m. For the upper one, as in the beta product of `betaProduct`, the next event is
 * supposed due at once among the (1 - F) Y / S cases not known to have had it, where Y are still followed and S is the share still open.
 * Held at least at their level in the simulations of `bench/README.md`.
 */
export const cautiousIncidence = (curve: IncidenceCurve): CautiousIncidence => {
  const { table, incidence, variance, survival } = curve;
  const { time } = table;
  const tail = (1 - curve.level) / 2;

  /** Size of the sample without censoring that would leave as many followed; when all have ended, that of the last step. */
  const watched = (row: number): number => {
    let last = row;
    while (last >= 0 && survival[last] === 0) last--;
    const followed = followedAfter(table, last);
    return last < 0 ? followed : followed / survival[last];
  };

  const effective = (row: number, cause: number): { share: number; size: number } => {
    const share = row < 0 ? 0 : Math.min(1, incidence[cause][row]);
    const spread = row < 0 ? 0 : variance[cause][row];
    return {
      share,
      size: share > 0 && 1 - share > 1e-12 && spread > 0 ? (share * (1 - share)) / spread : watched(row),
    };
  };

  const lower = (row: number, cause: number): number => {
    const { share, size } = effective(row, cause);
    return exactLimits(share * size, size, tail).lower;
  };

  const upper = (row: number, cause: number): number => {
    const { share, size } = effective(row, cause);
    const without = timesBeta({ mean: 1, logRatio: 0 }, (1 - share) * size + 1, share * size);
    return 1 - quantileOf(timesBeta(without, (1 - share) * watched(row), 1), tail);
  };

  const checkCause = (cause: number): number => {
    if (checkCount(cause, 'cause', 1) > curve.causes)
      throw new RangeError(`cause must be 1 to ${curve.causes}, got ${cause}`);
    return cause;
  };

  return {
    at(t, cause) {
      checkCause(cause);
      const row = lastRowAt(time, checkTime(t));
      return { lower: lower(row, cause), upper: upper(row, cause) };
    },
    quantile(p, cause) {
      checkCause(cause);
      checkShare(p, 'p');
      return {
        // As the curve's own, whose limits nobody asked for here.
        estimate: firstReach(time, (row) => incidence[cause][row], p),
        lower: bisectReach(time, (row) => upper(row, cause), p),
        upper: bisectReach(time, (row) => lower(row, cause), p),
      };
    },
  };
};
