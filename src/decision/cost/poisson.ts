import { type Bits, uniformOf } from '../bits.ts';
import { lookUp, type PoissonTables, poissonTables } from './poisson-tables.ts';

/**
 * Poisson counts with means that differ from draw to draw. A count of mean 27.3 is a sum of independent counts of means 24, 3.25 and
 * 0.05: the first two are looked up in tables that are made once, the last is hardly ever more than none. So a count takes three words
 * and no logarithm, whatever its mean. Fine tables have the means 0, 1/8, 2/8, ... below 8; coarse ones 0, 8, 16, ...
 */
const EIGHTH = 1 / 8;
const FINE_BITS = 6;
const FINE_TABLES = 1 << FINE_BITS;
const COARSE = FINE_TABLES * EIGHTH;
/** From this mean on counts are drawn by rejection: tables would grow. */
const LARGE = 256;
const WORDS = 3;

/** Writes a Poisson count of mean `rate` times `months` for each draw: exact but for the 32 bits of a word. */
export function poissonCounts(counts: Float64Array, rate: Float64Array, months: number, bits: Bits): void {
  const { coarse, fine } = tables();
  const words = bits.take(WORDS * counts.length);
  for (let draw = 0, at = 0; draw < counts.length; draw++, at += WORDS) {
    const mean = rate[draw] * months;
    if (mean >= LARGE) {
      counts[draw] = byRejection(mean, bits);
      continue;
    }
    const eighths = (mean / EIGHTH) | 0;
    counts[draw] =
      lookUp(coarse, eighths >>> FINE_BITS, words[at]) +
      lookUp(fine, eighths & (FINE_TABLES - 1), words[at + 1]) +
      byInversion(mean - eighths * EIGHTH, words[at + 2]);
  }
}

let known: { readonly coarse: PoissonTables; readonly fine: PoissonTables } | null = null;
/** Made when first asked for, in a few milliseconds. */
const tables = () =>
  (known ??= { coarse: poissonTables(COARSE, LARGE / COARSE), fine: poissonTables(EIGHTH, FINE_TABLES) });

/** For a mean far below 1: most words say none before the chance of none is asked for. */
function byInversion(mean: number, word: number): number {
  let rest = uniformOf(word);
  if (rest <= 1 - mean) return 0;
  let share = Math.exp(-mean);
  let count = 0;
  while ((rest -= share) > 0) share *= mean / ++count;
  return count;
}

/** Transformed rejection with squeeze (Hörmann 1993, algorithm PTRS): about one try in ten needs a logarithm. */
function byRejection(mean: number, bits: Bits): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniformOf(bits.next()) - 0.5;
    const v = uniformOf(bits.next());
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    const scale = 1.1239 + 1.1328 / (b - 3.4);
    const hat = Math.log((v * scale) / (a / (edge * edge) + b));
    if (hat <= count * Math.log(mean) - mean - logFactorial(count)) return count;
  }
}

/** ln n! by Stirling's series: within 1e-13 where counts of large means lie. */
function logFactorial(n: number): number {
  const inverse = 1 / n;
  const series = inverse * (1 / 12 - inverse * inverse * (1 / 360 - (inverse * inverse) / 1260));
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}
