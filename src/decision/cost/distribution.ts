import type { Text } from '../../model/text.ts';
import { betaQuantile, normalQuantile } from '../../stats/special.ts';
import { drawFrom, type QuantileTable, quantileTable, STEPS } from '../draws.ts';
import type { Estimate } from './estimate.ts';

/** What a figure counts: anything from 0 up, or a share from 0 to 1. */
export type Domain = 'amount' | 'share';

/** 90 % of a normal distribution lies within this many deviations. */
const NINETY = normalQuantile(0.95);
/** How much of a distribution may lie where it cannot be; that much is held at the edge. */
const SPILL = 0.01;

/**
 * The quantile function of an estimate. A range holds nine in ten: amounts are log-normal in it, shares logit-normal, so neither
 * leaves its domain. For p at 0 and 1 the ends of a normal are infinite; callers draw inside.
 */
export function quantileOf(estimate: Estimate, domain: Domain): (p: number) => number {
  switch (estimate.kind) {
    case 'point':
      return () => estimate.value;
    case 'range':
      return domain === 'share' ? logitNormal(estimate.low, estimate.high) : logNormal(estimate.low, estimate.high);
    case 'normal':
      return held((p) => estimate.mean + estimate.deviation * normalQuantile(p), domain);
    case 'uniform':
      return (p) => estimate.low + p * (estimate.high - estimate.low);
    case 'triangular':
      return triangular(estimate.low, estimate.mode, estimate.high);
    case 'beta':
      return (p) => betaQuantile(p, estimate.a, estimate.b);
    case 'table':
      return steps(estimate.values, estimate.weights);
  }
}

/** A quantile function with its table: the table for speed, the function for the two outermost steps, where a tail may be long. */
export interface Drawable {
  readonly quantile: (p: number) => number;
  readonly table: QuantileTable;
}

export function drawable(quantile: (p: number) => number): Drawable {
  return { quantile, table: quantileTable(quantile) };
}

/** A draw from 32 random bits. */
export function drawExactly({ quantile, table }: Drawable, bits: number): number {
  const step = bits >>> 22;
  return step === 0 || step === STEPS - 1 ? quantile(((bits >>> 0) + 0.5) * 2 ** -32) : drawFrom(table, bits);
}

/** Why an estimate cannot be of this domain, or null. */
export function misfit(estimate: Estimate, domain: Domain): Text | null {
  const [lowest, highest] = reachOf(estimate);
  if (lowest < 0)
    return {
      en: 'reaches below 0, which it cannot be; write a range that stays above 0',
      zh: '会低于 0，而它不可能为负；请写成大于 0 的范围',
    };
  if (domain === 'share' && highest > 1)
    return {
      en: 'is a share and cannot be more than 1; write 20 % or 0.2',
      zh: '是比例，不能超过 1；请写成 20% 或 0.2',
    };
  return null;
}

/** The most it can be, but for a hundredth of a normal. */
export const highestOf = (estimate: Estimate): number => reachOf(estimate)[1];

function reachOf(estimate: Estimate): readonly [number, number] {
  switch (estimate.kind) {
    case 'point':
      return [estimate.value, estimate.value];
    case 'range':
    case 'uniform':
    case 'triangular':
      return [estimate.low, estimate.high];
    case 'normal': {
      const reach = normalQuantile(1 - SPILL) * estimate.deviation;
      return [estimate.mean - reach, estimate.mean + reach];
    }
    case 'beta':
      return [0, 1];
    case 'table':
      return [Math.min(...estimate.values), Math.max(...estimate.values)];
  }
}

function logNormal(low: number, high: number) {
  const middle = (Math.log(low) + Math.log(high)) / 2;
  const deviation = Math.log(high / low) / (2 * NINETY);
  return (p: number) => Math.exp(middle + deviation * normalQuantile(p));
}

function logitNormal(low: number, high: number) {
  // An end of 100 % has no logit: what lies that close is as good as all.
  const logit = (share: number) => Math.log(Math.min(share, 1 - 1e-6) / (1 - Math.min(share, 1 - 1e-6)));
  const middle = (logit(low) + logit(high)) / 2;
  const deviation = (logit(high) - logit(low)) / (2 * NINETY);
  return (p: number) => 1 / (1 + Math.exp(-(middle + deviation * normalQuantile(p))));
}

function triangular(low: number, mode: number, high: number) {
  const turn = high === low ? 0 : (mode - low) / (high - low);
  return (p: number) =>
    p < turn
      ? low + Math.sqrt(p * (high - low) * (mode - low))
      : high - Math.sqrt((1 - p) * (high - low) * (high - mode));
}

function steps(values: readonly number[], weights: readonly number[]) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (p: number) => {
    let below = 0;
    const at = weights.findIndex((weight) => (below += weight) >= p * total && weight > 0);
    return values[at < 0 ? values.length - 1 : at];
  };
}

const held = (quantile: (p: number) => number, domain: Domain) => (p: number) =>
  Math.min(domain === 'share' ? 1 : Number.POSITIVE_INFINITY, Math.max(0, quantile(p)));
