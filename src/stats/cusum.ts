import { checkCount } from './check.ts';

export interface CusumPlan {
  /** A miss adds this to the score; a case that was met takes 1 away. The score never falls below 0. */
  readonly missAdds: number;
  /** The alarm is given at this score. */
  readonly threshold: number;
  /** Mean number of cases until an alarm that means nothing, computed exactly; at least what was asked for. */
  readonly inControlRunLength: number;
  /** Mean number of cases until the alarm once the share of misses has become `unacceptable`, from a score of 0. */
  readonly outOfControlRunLength: number;
}

export interface Cusum extends CusumPlan {
  /** Score after each case. After an alarm it goes on; what to do about it is not decided here. */
  readonly scores: Uint32Array;
  /** Position of the first case at which the threshold was reached; `null` = no alarm. */
  readonly alarmAt: number | null;
}

interface CusumAims {
  /** Share of misses that is still in order, such as 0.05. */
  readonly acceptable: number;
  /** Share of misses that is to be found out quickly; larger. */
  readonly unacceptable: number;
  /** Cases between two false alarms on average, at least; such as 1000. */
  readonly falseAlarmEvery: number;
}

/**
 * A control chart for the share of missed promises: cumulative sum of the log-likelihood ratio of `unacceptable` against `acceptable`
 * (Page 1954; for yes-no outcomes Reynolds and Stoumbos 1999). The two steps are put into the ratio of whole numbers nearest to
 * theirs, so the score is a whole number and its run lengths come exactly from a Markov chain (Brook and Evans 1972), not from a guess.
 *
 * Throws a RangeError unless 0 < acceptable < unacceptable < 1 and 1 <= falseAlarmEvery <= 10 million.
 *
 * @example cusumPlan({ acceptable: 0.1, unacceptable: 0.3, falseAlarmEvery: 500 })
 */
export const cusumPlan = ({ acceptable, unacceptable, falseAlarmEvery }: CusumAims): CusumPlan => {
  if (!(acceptable > 0 && acceptable < unacceptable && unacceptable < 1))
    throw new RangeError(`need 0 < acceptable < unacceptable < 1, got ${acceptable} and ${unacceptable}`);
  if (!(falseAlarmEvery >= 1 && falseAlarmEvery <= 1e7))
    throw new RangeError(`falseAlarmEvery must lie between 1 and 10 million, got ${falseAlarmEvery}`);
  const met = -Math.log((1 - unacceptable) / (1 - acceptable));
  const missed = Math.log(unacceptable / acceptable);
  const missAdds = Math.max(1, Math.round(missed / met));
  let high = 1;
  while (runLength(acceptable, missAdds, high) < falseAlarmEvery) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (runLength(acceptable, missAdds, middle) < falseAlarmEvery) low = middle;
    else high = middle;
  }
  return {
    missAdds,
    threshold: high,
    inControlRunLength: runLength(acceptable, missAdds, high),
    outOfControlRunLength: runLength(unacceptable, missAdds, high),
  };
};

/**
 * Runs the chart over outcomes in the order in which they became known.
 *
 * Degenerate: no outcomes: no scores, no alarm. Throws as `cusumPlan`, and for an outcome that is not 0 or 1.
 *
 * @param input.misses 1 = missed, 0 = met
 */
export const cusum = (input: CusumAims & { readonly misses: ArrayLike<number> }): Cusum => {
  const plan = cusumPlan(input);
  const { misses } = input;
  const scores = new Uint32Array(misses.length);
  let alarmAt: number | null = null;
  let score = 0;
  for (let index = 0; index < misses.length; index++) {
    if (misses[index] !== 0 && misses[index] !== 1)
      throw new RangeError(`misses must be 0 or 1, got ${misses[index]} at position ${index}`);
    score = misses[index] === 1 ? score + plan.missAdds : Math.max(0, score - 1);
    scores[index] = score;
    if (alarmAt === null && score >= plan.threshold) alarmAt = index;
  }
  return { ...plan, scores, alarmAt };
};

/**
 * Mean number of cases until the score reaches `threshold` from 0 when a share `p` is missed:
 * L(i) = 1 + (1 - p) L(max(i - 1, 0)) + p L(i + up), with L = 0 from the threshold on. Each unknown is expressed by the `up` next
 * ones, from 0 upwards, then put in from the top down.
 */
export const runLength = (p: number, up: number, threshold: number): number => {
  checkCount(up, 'up', 1);
  checkCount(threshold, 'threshold', 1);
  // L(i) = constant[i] + sum over d = 1..up of weight[i * up + d - 1] L(i + d)
  const constant = new Float64Array(threshold);
  const weight = new Float64Array(threshold * up);
  for (let i = 0; i < threshold; i++) {
    const before = (i - 1) * up;
    // The chance to stay here, counted with the returns by way of i - 1.
    const back = i === 0 ? 1 - p : (1 - p) * weight[before];
    const scale = 1 / (1 - back);
    constant[i] = (1 + (i === 0 ? 0 : (1 - p) * constant[i - 1])) * scale;
    for (let d = 1; d <= up; d++) {
      const viaBefore = i > 0 && d < up ? (1 - p) * weight[before + d] : 0;
      weight[i * up + d - 1] = (viaBefore + (d === up ? p : 0)) * scale;
    }
  }
  const length = new Float64Array(threshold + up);
  for (let i = threshold - 1; i >= 0; i--) {
    length[i] = constant[i];
    for (let d = 1; d <= up; d++) length[i] += weight[i * up + d - 1] * length[i + d];
  }
  return length[0];
};
