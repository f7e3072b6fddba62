/**
 * What finding out is worth (Raiffa and Schlaifer 1961; Howard 1966): how much better, in points of the weighted score, the choice is
 * expected to be with the answer than without. Only here a prior is put on what is not known, and it is named: every score is alike.
 */

/** A vendor's expected score, and what one question leaves open of it. */
export interface Prospect {
  /** Expected weighted score as things stand. */
  readonly mean: number;
  /** Points of the weighted score for each point of this measure; 0 where nothing is open. */
  readonly factor: number;
  /** What the measure may be, 0 to 100: quantiles at equal steps of probability, their mean included in `mean`. */
  readonly scores: Float64Array;
}

/** A discrete distribution of a vendor's expected score after an answer. */
interface Outcomes {
  readonly values: Float64Array;
  readonly chances: Float64Array;
}

/** Cells of the quantiles that certainty is worked out on. */
const CELLS = 1024;

/** The prior of what was not measured: every score from `lower` to `upper` alike. */
export const evenScores = (lower: number, upper: number): Float64Array =>
  Float64Array.from({ length: CELLS }, (_, at) => lower + ((at + 0.5) / CELLS) * (upper - lower));

/** What it would be worth to know the measure of all these vendors for certain (EVPI). */
export const worthOfCertainty = (prospects: readonly Prospect[]): number =>
  gain(prospects, prospects.map(certainOutcomes));

/**
 * What it is worth to try `probes` times at each of these vendors (EVSI): each try turns out well with the chance that the score names.
 * What is known before counts as a beta distribution of the same mean and variance; even scores are exactly beta(1, 1).
 */
export const worthOfProbes = (prospects: readonly Prospect[], probes: number): number =>
  gain(
    prospects,
    prospects.map((prospect) => probedOutcomes(prospect, probes)),
  );

/** The fewest probes that bring `share` of what certainty would, up to `most`; null where that does not suffice. */
export function probesNeeded(prospects: readonly Prospect[], share: number, most: number): number | null {
  const target = share * worthOfCertainty(prospects);
  if (worthOfProbes(prospects, most) < target) return null;
  let [short, enough] = [0, most];
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (worthOfProbes(prospects, middle) >= target) enough = middle;
    else short = middle;
  }
  return enough;
}

function gain(prospects: readonly Prospect[], outcomes: readonly Outcomes[]): number {
  if (prospects.length < 2) return 0;
  const now = Math.max(...prospects.map(({ mean }) => mean));
  return Math.max(0, meanOfGreatest(outcomes) - now);
}

const meanOf = (scores: Float64Array): number => scores.reduce((sum, score) => sum + score, 0) / scores.length;

function certainOutcomes({ mean, factor, scores }: Prospect): Outcomes {
  if (factor === 0) return { values: Float64Array.of(mean), chances: Float64Array.of(1) };
  const centre = meanOf(scores);
  return {
    values: scores.map((score) => mean + factor * (score - centre)),
    chances: new Float64Array(scores.length).fill(1 / scores.length),
  };
}

function probedOutcomes(prospect: Prospect, probes: number): Outcomes {
  const { mean, factor, scores } = prospect;
  const centre = meanOf(scores) / 100;
  const variance = scores.reduce((sum, score) => sum + (score / 100 - centre) ** 2, 0) / scores.length;
  if (factor === 0 || variance === 0 || centre <= 0 || centre >= 1)
    return { values: Float64Array.of(mean), chances: Float64Array.of(1) };
  const size = (centre * (1 - centre)) / variance - 1;
  const [a, b] = [centre * size, (1 - centre) * size];
  const values = new Float64Array(probes + 1);
  const chances = new Float64Array(probes + 1);
  let chance = 1;
  for (let at = 0; at < probes; at++) chance *= (b + at) / (size + at);
  for (let good = 0; good <= probes; good++) {
    values[good] = mean + factor * 100 * ((a + good) / (size + probes) - centre);
    chances[good] = chance;
    chance *= ((probes - good) / (good + 1)) * ((a + good) / (b + probes - good - 1));
  }
  return { values, chances };
}

/** Expected greatest of independent values, each ascending: a merge of all, with the chance that none lies above so far. */
function meanOfGreatest(outcomes: readonly Outcomes[]): number {
  const heads = outcomes.map(() => 0);
  const below = outcomes.map(() => 0);
  let mean = 0;
  let before = 0;
  for (;;) {
    let value = Number.POSITIVE_INFINITY;
    for (let at = 0; at < outcomes.length; at++) {
      const { values } = outcomes[at];
      if (heads[at] < values.length && values[heads[at]] < value) value = values[heads[at]];
    }
    if (value === Number.POSITIVE_INFINITY) return mean / before;
    let upTo = 1;
    for (let at = 0; at < outcomes.length; at++) {
      const { values, chances } = outcomes[at];
      while (heads[at] < values.length && values[heads[at]] === value) below[at] += chances[heads[at]++];
      upTo *= Math.min(1, below[at]);
    }
    // The chance that the greatest is exactly this value.
    mean += value * (upTo - before);
    before = upTo;
  }
}
