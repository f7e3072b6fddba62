import { describe, expect, it } from 'vitest';
import type { ReportVendor } from '../../model/report.ts';
import type { Range } from '../../scoring/score.ts';
import { ordered, pressed } from './compare-order.ts';

const RANGES: Readonly<Record<string, Range | null>> = {
  a: { lower: 10, upper: 90 },
  b: null,
  c: { lower: 40, upper: 50 },
  d: { lower: 10, upper: 95 },
};
const vendors = Object.keys(RANGES).map((id) => ({ id }) as ReportVendor);
const sorted = (isAscending: boolean) =>
  ordered(vendors, { column: 'x', isAscending }, ({ id }) => RANGES[id]).map(({ id }) => id);

describe('the order of vendors in a table', () => {
  it('goes by what is certain, and puts what is not needed last', () => {
    expect(sorted(false)).toEqual(['c', 'd', 'a', 'b']);
    expect(sorted(true)).toEqual(['a', 'd', 'c', 'b']);
  });

  it('comes back to the buyer’s own with the third press', () => {
    const once = pressed(null, 'x');
    const twice = pressed(once, 'x');
    expect([once?.isAscending, twice?.isAscending, pressed(twice, 'x')]).toEqual([false, true, null]);
    expect(pressed(twice, 'y')).toEqual({ column: 'y', isAscending: false });
    expect(ordered(vendors, null, () => null)).toBe(vendors);
  });
});
