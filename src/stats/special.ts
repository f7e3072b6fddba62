/**
 * Special functions, from the Cephes library (Moshier) compiled to WebAssembly: its arithmetic is fixed by the WebAssembly
 * standard, so results are the same bits on every machine. Against R 4.2 on 900 quantiles of beta(0.5 to 1e5, 0.5 to 1e5): within 1e-12.
 */
import { chdtrc, compiled, incbet, incbi, log1p, ndtr, ndtri } from 'cephes';

// The module compiles its code once, on import; everything below is then an ordinary synchronous call.
await compiled;

/** Quantile of the beta distribution; the degenerate ends (a = 0: all mass at 0; b = 0: all mass at 1) are included. R: `qbeta(p, a, b)`. */
export const betaQuantile = (p: number, a: number, b: number): number => (a <= 0 ? 0 : b <= 0 ? 1 : incbi(a, b, p));

/** Share of the beta distribution below `x`. R: `pbeta(x, a, b)`. */
export const betaShare = (x: number, a: number, b: number): number => (a <= 0 ? 1 : b <= 0 ? 0 : incbet(a, b, x));

/** Probability of at most `k` events in `n` trials of probability `p`. R: `pbinom(k, n, p)`. */
export const binomialShare = (k: number, n: number, p: number): number =>
  k < 0 ? 0 : k >= n ? 1 : betaShare(1 - p, n - k, k + 1);

/** Upper tail of the chi-square distribution. R: `pchisq(x, df, lower.tail = FALSE)`. */
export const chiSquareTail = (x: number, df: number): number => (x <= 0 ? 1 : chdtrc(df, x));

/** Quantile of the standard normal distribution. R: `qnorm(p)`. */
export const normalQuantile = (p: number): number => ndtri(p);

/** Share of the standard normal distribution below `z`. R: `pnorm(z)`. */
export const normalShare = (z: number): number => ndtr(z);

/** ln(1 + x), the same bits everywhere, for random draws. */
export const logOnePlus = (x: number): number => log1p(x);
