import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dimension } from '../model/dimension.ts';
import { normalQuantile } from '../stats/special.ts';
import { type Alternative, acceptability, drawingError } from './acceptability.ts';
import { quantileTable } from './draws.ts';
import { drawWeights } from './weight-draws.ts';

const six = [
  'responsiveness',
  'resolution',
  'team',
  'knowledge',
  'proactivity',
  'contract',
] as const satisfies Dimension[];
const DRAWS = 40_000;

/** An alternative of known scores, or of ranges left open. */
const known = (id: string, scores: readonly (number | readonly [number, number])[]): Alternative => ({
  id,
  criteria: scores.map((score) => {
    const [lower, upper] = typeof score === 'number' ? [score, score] : score;
    return { drawn: [], lower, upper };
  }),
});
const judge = (alternatives: readonly Alternative[], weights = drawWeights(undefined, six.slice(0, 3), DRAWS, 1)) =>
  acceptability({ weights, alternatives, seed: 5 });

describe('acceptability', () => {
  it('is the area of the weights under which an alternative is first: two criteria, by hand', () => {
    // a beats b where 80 w1 + 20 w2 > 40 w1 + 50 w2, so w1 > 3/7: 4/7 of the segment, with its middle at w1 = 5/7.
    const weights = drawWeights(undefined, six.slice(0, 2), DRAWS, 1);
    const [a, b] = judge([known('a', [80, 20]), known('b', [40, 50])], weights).alternatives;
    expect(Math.abs(a.ranks[0].lower - 4 / 7)).toBeLessThan(drawingError(4 / 7, DRAWS) * 1.5);
    expect(a.ranks[0].upper).toBe(a.ranks[0].lower);
    expect(b.ranks[0].lower).toBeCloseTo(1 - a.ranks[0].lower, 12);
    expect(a.weightsIfFirst.surely?.[0]).toBeCloseTo(5 / 7, 1);
  });

  it('is the area of the weights under which an alternative is first: three criteria, by hand', () => {
    // One star per criterion, alike: each is first where its weight is the greatest, a third of the triangle, centre (11, 3.5, 3.5)/18.
    const stars = [known('a', [100, 0, 0]), known('b', [0, 100, 0]), known('c', [0, 0, 100])];
    for (const one of judge(stars).alternatives) expect(Math.abs(one.ranks[0].lower - 1 / 3)).toBeLessThan(0.007);
    expect(judge(stars).alternatives[0].weightsIfFirst.surely?.[0]).toBeCloseTo(11 / 18, 1.9);
    // A fourth with 40 on each is first where every weight is below 0.4: the triangle less three corners of side 0.6, which overlap
    // in three triangles of side 0.2: 1 - 3 (0.36 - 0.04) = 0.04.
    const even = judge([...stars, known('d', [40, 40, 40])]).alternatives[3];
    expect(Math.abs(even.ranks[0].lower - 0.04)).toBeLessThan(drawingError(0.04, DRAWS) * 1.5);
  });

  it('gives the published shares of the benefit-risk model of Tervonen and others (2011, Statistics in Medicine 30)', () => {
    // Four antidepressants, no preferences: efficacy as log-normal, five side effects as normal, each its mean and deviation.
    const efficacy = {
      fluoxetine: [0, 0],
      paroxetine: [0.086, 0.056],
      sertraline: [0.095, 0.044],
      venlafaxine: [0.113, 0.048],
    };
    const effects = {
      fluoxetine: [
        [11.7, 2.5],
        [7.2, 1.45],
        [16.6, 3.27],
        [13.7, 1.89],
        [18.6, 1.79],
      ],
      paroxetine: [
        [9.2, 1.86],
        [10.6, 1.58],
        [21.2, 5.15],
        [14.3, 2.93],
        [18.3, 3.7],
      ],
      sertraline: [
        [15.4, 2.65],
        [7.5, 1.48],
        [20.2, 3.78],
        [15.0, 3.21],
        [19.5, 2.6],
      ],
      venlafaxine: [
        [5.5, 2.32],
        [15.7, 4.44],
        [12.8, 2.45],
        [11.2, 3.98],
        [31.0, 1.68],
      ],
    };
    const drugs = ['fluoxetine', 'paroxetine', 'sertraline', 'venlafaxine'] as const;
    const hull = (values: readonly (readonly number[])[]) => [
      Math.min(...values.map(([mean, deviation]) => mean - 1.96 * deviation)),
      Math.max(...values.map(([mean, deviation]) => mean + 1.96 * deviation)),
    ];
    const scored = (name: string, quantile: (p: number) => number, zero: number, full: number) => ({
      lower: 0,
      upper: 0,
      drawn: [{ name, share: 1, scores: quantileTable((p) => (100 * (quantile(p) - zero)) / (full - zero)) }],
    });
    const alternatives = drugs.map((id): Alternative => {
      const [mean, deviation] = efficacy[id];
      const [worst, best] = hull(drugs.map((drug) => efficacy[drug])).map(Math.exp);
      return {
        id,
        criteria: [
          scored('efficacy', (p) => Math.exp(mean + deviation * normalQuantile(p)), worst, best),
          ...effects[id].map(([centre, spread], at) => {
            const [least, most] = hull(drugs.map((drug) => effects[drug][at]));
            return scored(`effect-${at}`, (p) => centre + spread * normalQuantile(p), most, least);
          }),
        ],
      };
    });
    const found = judge(alternatives, drawWeights(undefined, six, DRAWS, 2)).alternatives;
    // In hundredths, from 10,000 draws; the software of the same authors (JSMAA) tests itself against them with this tolerance.
    const published = [
      [0.2, 0.28, 0.3, 0.22],
      [0.25, 0.29, 0.27, 0.19],
      [0.17, 0.25, 0.29, 0.3],
      [0.39, 0.18, 0.15, 0.29],
    ];
    const centres = [
      [0.08, 0.14, 0.23, 0.18, 0.16, 0.22],
      [0.18, 0.17, 0.15, 0.13, 0.15, 0.22],
      [0.21, 0.1, 0.22, 0.13, 0.15, 0.2],
      [0.18, 0.21, 0.12, 0.21, 0.19, 0.09],
    ];
    found.forEach((drug, at) => {
      drug.ranks.forEach((rank, place) => expect(Math.abs(rank.lower - published[at][place])).toBeLessThan(0.02));
      drug.weightsIfFirst.surely?.forEach((weight, place) =>
        expect(Math.abs(weight - centres[at][place])).toBeLessThan(0.02),
      );
    });
  });

  it('bounds what is not known and draws none of it', () => {
    const [a, b] = judge([known('a', [[0, 100], 50, 50]), known('b', [50, 50, 50])]).alternatives;
    expect(a.ranks[0]).toEqual({ lower: 0, upper: 1 });
    expect(b.ranks[0]).toEqual({ lower: 0, upper: 1 });
    expect(a.wins[1]).toEqual({ lower: 0, upper: 1 });
    expect(b.weightsIfFirst.surely).toBeNull();
  });

  const score = fc.integer({ min: 0, max: 100 });
  const anyScore = fc.oneof(
    score,
    fc.tuple(score, score).map(([x, y]): readonly [number, number] => [Math.min(x, y), Math.max(x, y)]),
  );
  const field = fc.array(fc.tuple(anyScore, anyScore, anyScore), { minLength: 2, maxLength: 6 });
  const few = drawWeights(undefined, six.slice(0, 3), 200, 9);
  const named = (rows: readonly (readonly (number | readonly [number, number])[])[]) =>
    rows.map((row, at) => known(`v${at}`, row));

  it('adds up to one between its bounds, whatever the field', () => {
    fc.assert(
      fc.property(field, (rows) => {
        const found = judge(named(rows), few).alternatives;
        for (let rank = 0; rank < rows.length; rank++) {
          expect(found.reduce((sum, one) => sum + one.ranks[rank].lower, 0)).toBeLessThanOrEqual(1 + 1e-9);
          expect(found.reduce((sum, one) => sum + one.ranks[rank].upper, 0)).toBeGreaterThanOrEqual(1 - 1e-9);
        }
        found.forEach((one, at) => {
          expect(one.ranks.reduce((sum, rank) => sum + rank.lower, 0)).toBeLessThanOrEqual(1 + 1e-9);
          expect(one.ranks.reduce((sum, rank) => sum + rank.upper, 0)).toBeGreaterThanOrEqual(1 - 1e-9);
          one.wins.forEach((win, other) => {
            if (win !== null) expect(win.lower + (found[other].wins[at]?.upper ?? 0)).toBeCloseTo(1, 9);
          });
        });
      }),
    );
  });

  it('contains, for every way to fill the gaps, the share that comes out then', () => {
    fc.assert(
      fc.property(field, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (rows, fills) => {
        const filled = rows.map((row) =>
          row.map((cell) =>
            typeof cell === 'number' ? cell : cell[0] + (cell[1] - cell[0]) * (fills.next().value ?? 0),
          ),
        );
        const open = judge(named(rows), few).alternatives;
        judge(named(filled), few).alternatives.forEach((one, at) =>
          one.ranks.forEach((rank, place) => {
            expect(rank.upper).toBeLessThanOrEqual(open[at].ranks[place].upper + 1e-9);
            expect(rank.lower).toBeGreaterThanOrEqual(open[at].ranks[place].lower - 1e-9);
          }),
        );
      }),
    );
  });

  it('never falls for an alternative that gets better, and never rises for its rivals', () => {
    const drawn = (id: string, middle: number): Alternative => ({
      id,
      criteria: [0, 1, 2].map((at) => ({
        lower: 0,
        upper: 0,
        drawn: [{ name: `m${at}`, share: 1, scores: quantileTable((p) => middle + 8 * normalQuantile(p)) }],
      })),
    });
    fc.assert(
      fc.property(score, score, fc.integer({ min: 0, max: 30 }), (a, b, gain) => {
        const before = judge([drawn('a', a), drawn('b', b), known('c', [60, [20, 80], 40])], few).alternatives;
        const after = judge([drawn('a', a + gain), drawn('b', b), known('c', [60, [20, 80], 40])], few).alternatives;
        expect(after[0].ranks[0].lower).toBeGreaterThanOrEqual(before[0].ranks[0].lower);
        expect(after[0].ranks[0].upper).toBeGreaterThanOrEqual(before[0].ranks[0].upper);
        for (const rival of [1, 2])
          expect(after[rival].ranks[0].upper).toBeLessThanOrEqual(before[rival].ranks[0].upper);
      }),
    );
  });

  it('leaves two alternatives as they stand to each other when a third is added', () => {
    fc.assert(
      fc.property(field, (rows) => {
        const two = judge(named(rows.slice(0, 2)), few).alternatives[0].wins[1];
        expect(judge(named(rows), few).alternatives[0].wins[1]).toEqual(two);
      }),
    );
  });
});

describe('parts that rest on the same cases', () => {
  const scores = quantileTable((p) => 52 + 10 * normalQuantile(p));
  const two = (first: string, second: string): Alternative => ({
    id: 'a',
    criteria: [
      {
        drawn: [
          { name: 'x', share: 0.5, scores, basis: first },
          { name: 'y', share: 0.5, scores, basis: second },
        ],
        lower: 0,
        upper: 0,
      },
    ],
  });
  const firstOf = (one: Alternative) =>
    judge([one, known('b', [50])], drawWeights(undefined, six.slice(0, 1), DRAWS, 1)).alternatives.map(
      ({ ranks }) => ranks[0],
    );

  it('are bounded by drawing each for itself and all together, by hand', () => {
    // Ahead by 2 on average. Apart, the mean of two of deviation 10 has 7.07: Φ(0.283) = 0.611. Together 10: Φ(0.2) = 0.579.
    const [a, b] = firstOf(two('log', 'log'));
    expect(Math.abs(a.upper - 0.6114)).toBeLessThan(1.5 * drawingError(0.6, DRAWS));
    expect(Math.abs(a.lower - 0.5793)).toBeLessThan(1.5 * drawingError(0.6, DRAWS));
    expect([b.lower, b.upper]).toEqual([expect.closeTo(1 - a.upper, 9), expect.closeTo(1 - a.lower, 9)]);
    // A correlation of one half: deviation 8.66, Φ(0.231) = 0.591, between the two.
    expect(0.5913).toBeGreaterThan(a.lower);
    expect(0.5913).toBeLessThan(a.upper);
  });

  it('are drawn as one figure where they rest on different ones', () => {
    const [a] = firstOf(two('log', 'contract'));
    expect(a.upper).toBe(a.lower);
    expect(Math.abs(a.lower - 0.6114)).toBeLessThan(1.5 * drawingError(0.6, DRAWS));
  });

  it('are bounded across criteria too, and whatever the rivals', () => {
    const part = (name: string) => ({ drawn: [{ name, share: 1, scores, basis: 'log' }], lower: 0, upper: 0 });
    const a: Alternative = { id: 'a', criteria: [part('x'), part('y')] };
    const even = [new Float64Array(DRAWS).fill(0.5), new Float64Array(DRAWS).fill(0.5)];
    const alone = judge([a, known('b', [50, 50])], even).alternatives[0].wins[1];
    expect(Math.abs((alone?.lower ?? 0) - 0.5793)).toBeLessThan(1.5 * drawingError(0.6, DRAWS));
    expect(judge([a, known('b', [50, 50]), known('c', [0, 90])], even).alternatives[0].wins[1]).toEqual(alone);
  });
});
