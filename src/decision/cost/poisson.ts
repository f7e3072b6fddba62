import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** From this mean on the rejection method is the faster one, and valid. */
const LARGE = 10;

/** What a mean is prepared to, so that several counts of one mean share the work: the mean, its logarithm, the method's constants. */
export type PoissonTerms = Float64Array;
export const poissonTerms = (): PoissonTerms => new Float64Array(5);

/** Inversion needs the chance of none; rejection the constants of Hörmann's hat. */
export function preparePoisson(terms: PoissonTerms, mean: number): void {
  terms[0] = mean;
  if (mean < LARGE) {
    terms[1] = Math.exp(-mean);
    return;
  }
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  terms[1] = b;
  terms[2] = -0.059 + 0.02483 * b;
  terms[3] = 0.9277 - 3.6224 / (b - 2);
  // Few counts need it: taken when first asked for.
  terms[4] = Number.NaN;
}

/** A Poisson count, exact but for the 32 bits of its uniform numbers. */
export const poisson = (terms: PoissonTerms, bits: RandomGenerator): number =>
  terms[0] <= 0 ? 0 : terms[0] < LARGE ? byInversion(terms, bits) : byRejection(terms, bits);

const uniform = (bits: RandomGenerator): number => ((bits.next() >>> 0) + 0.5) * 2 ** -32;

/** No count that is inverted goes past this. Multiplying by a reciprocal takes a fraction of a division. */
const MOST = 20 * LARGE;
const RECIPROCALS = Float64Array.from({ length: MOST + 1 }, (_, count) => 1 / count);

function byInversion(terms: PoissonTerms, bits: RandomGenerator): number {
  const mean = terms[0];
  let share = terms[1];
  let rest = uniform(bits) - share;
  let count = 0;
  while (rest > 0 && count < MOST) {
    count++;
    share *= mean * RECIPROCALS[count];
    rest -= share;
  }
  return count;
}

/** Transformed rejection with squeeze (Hörmann 1993, algorithm PTRS): about one try in ten needs a logarithm. */
function byRejection(terms: PoissonTerms, bits: RandomGenerator): number {
  const [mean, b, a, squeeze] = [terms[0], terms[1], terms[2], terms[3]];
  for (;;) {
    const u = uniform(bits) - 0.5;
    const v = uniform(bits);
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    const scale = 1.1239 + 1.1328 / (b - 3.4);
    if (Number.isNaN(terms[4])) terms[4] = Math.log(mean);
    if (Math.log((v * scale) / (a / (edge * edge) + b)) <= count * terms[4] - mean - logFactorial(count)) return count;
  }
}

const SMALL = 256;
const SMALL_LOGS = Float64Array.from({ length: SMALL }, (_, n) => {
  let sum = 0;
  for (let k = 2; k <= n; k++) sum += Math.log(k);
  return sum;
});

/** ln n!, from a table, and by Stirling's series from 256 on: within 1e-13. */
function logFactorial(n: number): number {
  if (n < SMALL) return SMALL_LOGS[n];
  const inverse = 1 / n;
  const series = inverse * (1 / 12 - inverse * inverse * (1 / 360 - (inverse * inverse) / 1260));
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}
