import { checkTime } from './check.ts';
import { type Difference, difference, type Estimate, normalEstimate, UNKNOWN } from './estimate.ts';
import type { SurvivalCurve } from './survival-curve.ts';

/**
 * Restricted mean: the mean time without the event within the first `horizon`, the area under the curve up to there (Irwin 1949;
 * R survival: `print(fit, rmean = horizon)`, `survRM2`). Unlike the median it exists when half the cases were never answered,
 * and it ranks vendors at a stated horizon. The interval is the normal one.
 *
 * Unknown (all `null`): no cases, or the horizon lies past the last case followed while some are still without the event. R then
 * draws the curve on flat; what was not watched is not known.
 * Throws a RangeError for a negative horizon.
 *
 * @param horizon in the unit of the times
 */
export const restrictedMean = (curve: SurvivalCurve, horizon: number): Estimate => {
  checkTime(horizon, 'horizon');
  const { table, survival } = curve;
  const { time, atRisk } = table;
  const last = time.length - 1;
  if (table.cases === 0 || (horizon > time[last] && survival[last] > 0)) return UNKNOWN;
  let mean = 0;
  let since = 0;
  let share = 1;
  // Variances of the area and the curve and their covariance, carried forward; the same as the sum of (area to the right)² d / (n (n - d)).
  let ofArea = 0;
  let between = 0;
  let ofShare = 0;
  for (let row = 0; row <= last && time[row] <= horizon; row++) {
    const width = time[row] - since;
    mean += share * width;
    ofArea += width * (2 * between + width * ofShare);
    between += width * ofShare;
    if (survival[row] < share) {
      const hazard = 1 - survival[row] / share;
      ofShare = (1 - hazard) ** 2 * ofShare + (share * share * hazard * (1 - hazard)) / atRisk[row];
      between *= 1 - hazard;
      share = survival[row];
    }
    since = time[row];
  }
  const width = horizon - since;
  mean += share * width;
  ofArea += width * (2 * between + width * ofShare);
  return normalEstimate(mean, Math.sqrt(ofArea), curve.level);
};

/**
 * Restricted mean of `a` less that of `b`, for independent groups, by the normal approximation (Royston and Parmar 2013).
 * The bootstrap over cases is `bootstrapDifference`.
 */
export const restrictedMeanDifference = (
  a: SurvivalCurve,
  b: SurvivalCurve,
  horizon: number,
  level = 0.95,
): Difference => difference(restrictedMean(a, horizon), restrictedMean(b, horizon), level);
