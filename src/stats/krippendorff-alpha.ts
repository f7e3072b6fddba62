import { bootstrap } from './bootstrap.ts';
import { checkLevel } from './check.ts';
import type { Seed } from './random.ts';

/** How far apart two ratings are. */
export type RatingScale = 'nominal' | 'ordinal' | 'interval';

export interface Agreement {
  /** 1 = perfect, 0 = as good as chance; `null` where there is nothing to agree on. */
  readonly alpha: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Units with two ratings or more: the ones it rests on. */
  readonly units: number;
  /** Ratings in those units. */
  readonly ratings: number;
}

/**
 * Krippendorff's alpha: agreement of any number of raters, with gaps, corrected for chance (Krippendorff 2011, "Computing
 * Krippendorff's Alpha-Reliability"; R package irr: `kripp.alpha`). At 0.80 and above a finding may be published, from 0.667 on
 * tentatively. The interval is a bootstrap over units, chance agreement recomputed in each.
 *
 * Degenerate: no unit rated twice, or the same value throughout: `null`, since without variation agreement cannot be told from
 * the raters not looking. Throws a TypeError for ratings that are no numbers on an ordinal or interval scale, a RangeError for raters with
 * different numbers of units.
 *
 * @param input.ratings a row per rater, a column per unit; `null` = not rated
 */
export const krippendorffAlpha = (input: {
  readonly ratings: readonly (readonly (number | string | null)[])[];
  readonly scale: RatingScale;
  readonly seed: Seed;
  readonly replicates?: number;
  readonly level?: number;
}): Agreement => {
  const { ratings, scale, seed, replicates = 1000, level = 0.95 } = input;
  checkLevel(level);
  const { values, units } = tally(ratings, scale);
  const alphaOf = (counts?: Uint32Array): number => {
    const { total, marginals, coincidences } = coincide(units, values.length, counts);
    return alpha(total, marginals, coincidences, distances(values, marginals, scale));
  };
  const drawn = bootstrap({ cases: units.length, statistic: alphaOf, seed, replicates, level });
  return {
    alpha: drawn.estimate,
    lower: drawn.estimate === null ? null : drawn.lower,
    upper: drawn.estimate === null ? null : drawn.upper,
    units: units.length,
    ratings: units.reduce((sum, unit) => sum + unit.ratings, 0),
  };
};

interface Unit {
  readonly ratings: number;
  /** How often each value was given. */
  readonly tally: Uint32Array;
}

/** The values in order, and the units that were rated at least twice. */
const tally = (rows: readonly (readonly (number | string | null)[])[], scale: RatingScale) => {
  const width = rows[0]?.length ?? 0;
  const given = new Set<number | string>();
  for (const row of rows) {
    if (row.length !== width)
      throw new RangeError(`every rater needs one entry per unit, got rows of ${width} and ${row.length}`);
    for (const rating of row) {
      if (rating === null) continue;
      if (scale !== 'nominal' && (typeof rating !== 'number' || Number.isNaN(rating)))
        throw new TypeError(`ratings on an ${scale} scale must be numbers, got ${JSON.stringify(rating)}`);
      given.add(rating);
    }
  }
  const values = [...given].sort((a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : 0));
  const position = new Map(values.map((value, index) => [value, index]));
  const units: Unit[] = [];
  for (let column = 0; column < width; column++) {
    const counts = new Uint32Array(values.length);
    let ratings = 0;
    for (const row of rows) {
      const rating = row[column];
      const index = rating === null ? undefined : position.get(rating);
      if (index === undefined) continue;
      counts[index]++;
      ratings++;
    }
    if (ratings > 1) units.push({ ratings, tally: counts });
  }
  return { values, units };
};

/** Krippendorff's coincidence matrix: within each unit every pair of ratings counts 1 / (ratings - 1). */
const coincide = (units: readonly Unit[], values: number, counts?: Uint32Array) => {
  const coincidences = new Float64Array(values * values);
  const marginals = new Float64Array(values);
  let total = 0;
  for (const [index, unit] of units.entries()) {
    const times = counts?.[index] ?? 1;
    if (times === 0) continue;
    total += times * unit.ratings;
    for (let c = 0; c < values; c++) {
      if (unit.tally[c] === 0) continue;
      marginals[c] += times * unit.tally[c];
      for (let k = 0; k < values; k++)
        coincidences[c * values + k] +=
          (times * unit.tally[c] * (unit.tally[k] - Number(c === k))) / (unit.ratings - 1);
    }
  }
  return { total, marginals, coincidences };
};

/** Squared distances between values; ordinal ones by how many ratings lie between. */
const distances = (values: readonly (number | string)[], marginals: Float64Array, scale: RatingScale): Float64Array => {
  const size = values.length;
  const squared = new Float64Array(size * size);
  for (let c = 0; c < size; c++) {
    let between = marginals[c];
    for (let k = c + 1; k < size; k++) {
      between += marginals[k];
      const distance =
        scale === 'nominal'
          ? 1
          : scale === 'ordinal'
            ? between - (marginals[c] + marginals[k]) / 2
            : Number(values[k]) - Number(values[c]);
      squared[c * size + k] = squared[k * size + c] = distance * distance;
    }
  }
  return squared;
};

/** 1 - observed / expected disagreement; NaN where none is expected. */
const alpha = (total: number, marginals: Float64Array, coincidences: Float64Array, squared: Float64Array): number => {
  const size = marginals.length;
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < size; c++)
    for (let k = 0; k < size; k++) {
      observed += coincidences[c * size + k] * squared[c * size + k];
      expected += marginals[c] * marginals[k] * squared[c * size + k];
    }
  return expected > 0 ? 1 - ((total - 1) * observed) / expected : Number.NaN;
};
