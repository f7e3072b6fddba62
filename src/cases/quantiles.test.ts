import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantilesInPlace } from './quantiles.ts';

// Worked by hand: the place is (n - 1) p, linear between its neighbours; 3.6 lies between 8 and 16.
it('is the value at the place (n - 1) p', () => {
  expect(quantilesInPlace(Float64Array.of(16, 1, 8, 2, 4), [0, 0.25, 0.5, 0.9, 1])).toEqual([1, 2, 4, 12.8, 16]);
  expect(quantilesInPlace(Float64Array.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1), [0.95])[0]).toBeCloseTo(9.55, 12);
});

it('selects what sorting would put there', () => {
  const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(values, fc.nat(), (list, any) => {
      const rank = any % list.length;
      const sorted = Float64Array.from(list).sort();
      const share = list.length === 1 ? 0 : rank / (list.length - 1);
      const place = (list.length - 1) * share;
      const below = Math.floor(place);
      const [found] = quantilesInPlace(Float64Array.from(list), [share]);
      expect(found).toBeGreaterThanOrEqual(sorted[below]);
      expect(found).toBeLessThanOrEqual(sorted[Math.ceil(place)]);
    }),
  );
});
