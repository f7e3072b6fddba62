import { describe, expect, it } from 'vitest';
import { costsSchema } from '../../model/cost.ts';
import { bitSource } from '../bits.ts';
import { meanOf } from '../draws.ts';
import { drawable, drawExactly, quantileOf } from './distribution.ts';
import { readEstimate, readTable } from './estimate.ts';
import { figureReader } from './figures.ts';

const read = (figure: number | string) => {
  const result = readEstimate(figure);
  if (!result.ok) throw new Error(result.why.en);
  return result.estimate;
};

describe('a figure', () => {
  it.each([
    [12, 12],
    ['12', 12],
    ['1,200.5', 1200.5],
    ['3.5k', 3500],
    ['2M', 2_000_000],
    ['12万', 120_000],
    ['１２％', 0.12],
    ['35%', 0.35],
    ['1.1k', 1100],
    ['1.5e1%', 0.15],
    ['1e3', 1000],
  ])('reads %j as %d', (written, value) => {
    expect(read(written)).toMatchObject({ kind: 'point', value });
  });

  it.each([
    ['5 to 50', { kind: 'range', low: 5, high: 50, currency: null }],
    ['5 到 50', { kind: 'range', low: 5, high: 50 }],
    ['1% to 3%', { kind: 'range', low: 0.01, high: 0.03 }],
    ['USD 5 to 50', { kind: 'range', low: 5, high: 50, currency: 'USD' }],
    ['400 EUR', { kind: 'point', value: 400, currency: 'EUR' }],
    ['~normal(40, 8)', { kind: 'normal', mean: 40, deviation: 8 }],
    ['~triangular(1, 2, 6)', { kind: 'triangular', low: 1, mode: 2, high: 6 }],
    ['7 to 7', { kind: 'point', value: 7 }],
  ])('reads %j', (written, expected) => {
    expect(read(written)).toMatchObject(expected);
  });

  it.each([
    ['50 to 5', 'upside down'],
    ['0 to 5', 'reaches down to 0'],
    ['infinite', 'infinite figure'],
    ['1e999', 'infinite figure'],
    ['~normal(4)', 'does not fit'],
    ['~uniform(9, 2)', 'does not fit'],
    ['a lot', 'is not a figure'],
    ['~normal(1, x)', 'not a number'],
    ['', 'is not a figure'],
  ])('says of %j what is wrong with it, in both languages', (written, why) => {
    const result = readEstimate(written);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.why.en).toContain(why);
    expect(result.why.zh).toMatch(/\p{sc=Han}/u);
  });

  it('has nine tenths of a range between its ends, and never leaves a share', () => {
    const quantile = quantileOf(read('5 to 50'), 'amount');
    expect([quantile(0.05), quantile(0.5), quantile(0.95)]).toEqual([
      expect.closeTo(5, 9),
      expect.closeTo(Math.sqrt(250), 9),
      expect.closeTo(50, 9),
    ]);
    const share = quantileOf(read('50% to 95%'), 'share');
    expect(share(0.05)).toBeCloseTo(0.5, 9);
    expect(share(0.999999)).toBeLessThan(1);
  });

  it.each([
    // exp(m + s²/2) of the log-normal, with m and s from the two ends.
    ['5 to 50', Math.exp(Math.log(250) / 2 + (Math.log(10) / (2 * 1.6448536)) ** 2 / 2)],
    ['1 to 1000', Math.exp(Math.log(1000) / 2 + (Math.log(1000) / (2 * 1.6448536)) ** 2 / 2)],
    ['~triangular(1, 2, 6)', 3],
    ['~uniform(2, 4)', 3],
    ['~beta(2, 8)', 0.2],
  ])('draws %j with its mean', (written, mean) => {
    const figure = drawable(quantileOf(read(written), 'amount'));
    const bits = bitSource(1);
    let [sum, squares] = [0, 0];
    const draws = 200_000;
    for (let draw = 0; draw < draws; draw++) {
      const value = drawExactly(figure, bits.next());
      sum += value;
      squares += value * value;
    }
    const error = Math.sqrt((squares / draws - (sum / draws) ** 2) / draws);
    expect(Math.abs(sum / draws - mean)).toBeLessThan(4 * error);
  });

  it('reads a table of values and how often each is met', () => {
    const result = readTable({ 10: 1, 20: 3 });
    expect(result.ok && meanOf(drawable(quantileOf(result.estimate, 'amount')).table)).toBeCloseTo(17.5, 1);
    expect(readTable({ many: 1 }).ok).toBe(false);
    expect(readTable({ 1: 0 }).ok).toBe(false);
  });
});

describe('figures', () => {
  const complaintOf = (given: Record<string, unknown>): string => {
    const costs = costsSchema.parse({ currency: 'CNY', start: '2026-01-01', ...given });
    const reader = figureReader(costs, (path, why) => {
      throw new Error(`${path.map(String).join('.')} ${why.en}`);
    });
    const vendor = reader.vendor('a');
    try {
      for (const input of ['users', 'churn', 'licence', 'fixHours'] as const) vendor.at(input, 'P0');
      for (const input of ['licence', 'supportPlan'] as const) vendor.over(input);
      return vendor.prices === null ? '' : 'no complaint';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };

  it.each([
    [{ users: 0 }, /^users is zero/],
    [{ users: 'USD 5' }, /^users is no money/],
    [{ licence: 'USD 5' }, /^licence is in USD while the account is in CNY/],
    [{ churn: { P0: 1.2 } }, /^churn\.P0 is a share/],
    [{ fixHours: { P0: '~normal(2, 9)' } }, /^fixHours\.P0 reaches below 0/],
    [{ vendors: { a: { fixHours: { P0: '9 to 2' } } } }, /^vendors\.a\.fixHours\.P0 the range “9 to 2” is upside down/],
    [
      {
        licence: [
          { from: '2026-05-01', is: 1 },
          { from: '2026-01-01', is: 2 },
        ],
      },
      /^licence\.1 must begin after/,
    ],
    [{ prices: [{ tiers: [{ upTo: 9, each: 1 }] }] }, /^prices\.0\.tiers\.0 only the last tier/],
    [{ prices: [{ tiers: [{ upTo: 9, each: 1 }, { upTo: 5, each: 1 }, { each: 1 }] }] }, /tiers\.1 ends before/],
  ])('refuse %j and name the place', (given, complaint) => {
    expect(complaintOf(given)).toMatch(complaint);
  });

  it('say whose they are: a number is the buyer’s own, anything wider an estimate, unless it says otherwise', () => {
    const costs = costsSchema.parse({
      currency: 'CNY',
      start: '2026-01-01',
      users: 5,
      churn: { P0: '1% to 2%' },
      engineerHour: { is: '100 to 200', from: 'own', note: 'payroll' },
    });
    const vendor = figureReader(costs, (_, why) => {
      throw new Error(why.en);
    }).vendor('a');
    expect([vendor.at('users')?.basis, vendor.at('churn', 'P0')?.basis, vendor.at('engineerHour')?.basis]).toEqual([
      'own',
      'estimate',
      'own',
    ]);
    expect(vendor.at('contracts')).toBeNull();
    expect(vendor.at('churn', 'P1')).toBeNull();
  });
});
