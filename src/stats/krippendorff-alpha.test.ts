import { describe, expect, test } from 'vitest';
import { krippendorffAlpha } from './krippendorff-alpha.ts';

const _ = null;
// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section E: four observers, twelve units, gaps.
const published = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];

describe('krippendorffAlpha', () => {
  test.for([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('the published worked example, %s', ([scale, alpha]) => {
    const result = krippendorffAlpha({ ratings: published, scale, seed: 1, replicates: 500 });
    expect(result.alpha).toBeCloseTo(alpha, 3);
    // One unit was rated once only.
    expect([result.units, result.ratings]).toEqual([11, 40]);
    expect(result.lower).toBeLessThan(result.alpha ?? 0);
    expect(result.upper).toBeGreaterThan(result.alpha ?? 1);
  });

  test('two observers, nominal with words: the binary example of the same paper', () => {
    // Section A: alpha = 0.095.
    const words = (codes: string) => codes.split('').map((code) => (code === '1' ? 'yes' : 'no'));
    const ratings = [words('0100000010'), words('1110010000')];
    expect(krippendorffAlpha({ ratings, scale: 'nominal', seed: 1 }).alpha).toBeCloseTo(0.095, 3);
  });

  test('perfect agreement is 1, order of raters and of values does not matter', () => {
    const ratings = [
      [1, 2, 3, 1],
      [1, 2, 3, 1],
    ];
    expect(krippendorffAlpha({ ratings, scale: 'ordinal', seed: 1 }).alpha).toBe(1);
    const turned = krippendorffAlpha({ ratings: published.toReversed(), scale: 'ordinal', seed: 1, replicates: 10 });
    expect(turned.alpha).toBeCloseTo(0.815, 3);
  });

  test('nothing rated twice, or no variation, is not agreement', () => {
    const unknown = { alpha: null, lower: null, upper: null };
    expect(krippendorffAlpha({ ratings: [], scale: 'nominal', seed: 1 })).toEqual({ ...unknown, units: 0, ratings: 0 });
    expect(
      krippendorffAlpha({
        ratings: [
          [1, _],
          [_, 2],
        ],
        scale: 'nominal',
        seed: 1,
      }),
    ).toMatchObject(unknown);
    expect(
      krippendorffAlpha({
        ratings: [
          [3, 3],
          [3, 3],
        ],
        scale: 'interval',
        seed: 1,
      }),
    ).toMatchObject(unknown);
  });

  test('refuses words on a scale of numbers and ragged rows', () => {
    expect(() => krippendorffAlpha({ ratings: [['a'], ['b']], scale: 'ordinal', seed: 1 })).toThrow(TypeError);
    expect(() => krippendorffAlpha({ ratings: [[1], [1, 2]], scale: 'nominal', seed: 1 })).toThrow(
      'one entry per unit',
    );
  });
});
