import { describe, expect, it } from 'vitest';
import { bitSource } from '../bits.ts';
import { drawable } from './distribution.ts';
import { clear, downtimeOf } from './downtime.ts';
import type { Hours } from './incident-hours.ts';
import { drawIncidents } from './incidents.ts';
import { roomOf } from './room.ts';

const DRAWS = 20_000;
const HORIZONS = [12, 24, 36];
const column = (value: number) => new Float64Array(DRAWS).fill(value);
const meanOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, one) => sum + one, 0) / values.length;
const varianceOf = (values: ArrayLike<number>) => {
  const mean = meanOf(values);
  return meanOf(Array.from(values, (one) => (one - mean) ** 2));
};
const monthly = downtimeOf(36, DRAWS);
const room = roomOf(DRAWS);
const draw = (rate: number, hours: readonly Hours[], byMonth: boolean, horizons: readonly number[] = HORIZONS) => {
  clear(monthly);
  room.clear(DRAWS);
  const bits = bitSource(['incidents', rate, byMonth ? 1 : 0]);
  return drawIncidents({ rate: column(rate), hours, horizons, bits, monthly: byMonth ? monthly : null, room });
};

describe.each([
  ['counted from horizon to horizon', false],
  ['laid into months', true],
] as const)('incidents %s', (_, byMonth) => {
  it.each([0.02, 0.4, 2, 5])('are a Poisson process of %d a month', (rate) => {
    const { counts } = draw(rate, [{ column: column(4) }], byMonth);
    counts.forEach((count, at) => {
      const expected = rate * HORIZONS[at];
      expect(Math.abs(meanOf(count) - expected)).toBeLessThan(4 * Math.sqrt(expected / DRAWS));
      expect(varianceOf(count) / expected).toBeCloseTo(1, 0.9);
    });
    // Stretches know nothing of each other.
    const second = counts[1].map((count, at) => count - counts[0][at]);
    const product = meanOf(second.map((count, at) => count * counts[0][at]));
    const covariance = product - meanOf(second) * meanOf(counts[0]);
    expect(Math.abs(covariance)).toBeLessThan((4.5 * 12 * rate) / Math.sqrt(DRAWS));
  });

  it('take the hours of the draw, and of each case anew, few and many alike', () => {
    // Even from 0 to 6 h beside 2 h: 5 h each, with variance 36 / 12 for each incident.
    const hours = [{ column: column(2) }, { each: drawable((p) => 6 * p) }];
    for (const rate of [0.4, 8]) {
      const sums = draw(rate, hours, byMonth).hours[2];
      const [mean, variance] = [36 * rate * 5, 36 * rate * (25 + 3)];
      expect(Math.abs(meanOf(sums) - mean)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
      expect(varianceOf(sums) / variance).toBeCloseTo(1, 0.9);
    }
  });
});

it('the hours of the months add up to those of the horizons', () => {
  const { hours } = draw(0.5, [{ column: column(3) }], true);
  for (const one of [0, 1, 777, DRAWS - 1]) {
    const months = Array.from({ length: 36 }, (_, month) => monthly.hours[36 * one + month]);
    HORIZONS.forEach((horizon, at) => {
      expect(hours[at][one]).toBeCloseTo(
        months.slice(0, horizon).reduce((sum, hour) => sum + hour, 0),
        9,
      );
    });
  }
  const each = Array.from({ length: 36 }, (_, month) =>
    meanOf(Array.from({ length: DRAWS }, (_one, at) => monthly.hours[36 * at + month])),
  );
  // 0.5 incidents of 3 h in every month alike.
  for (const month of each) expect(Math.abs(month - 1.5)).toBeLessThan(4.5 * Math.sqrt(4.5 / DRAWS));
});
