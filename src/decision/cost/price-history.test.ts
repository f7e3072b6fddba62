import { describe, expect, it } from 'vitest';
import { costsSchema } from '../../model/cost.ts';
import type { EvidenceRecord, Tier } from '../../model/evidence.ts';
import { simulateCosts } from './costs.ts';
import { priceHistories } from './price-history.ts';

type Given = Partial<Extract<EvidenceRecord, { kind: 'price' }>>;
let count = 0;
const price = (given: Given): EvidenceRecord => ({
  kind: 'price',
  id: `p${count++}`,
  vendor: 'a',
  source: 'price page',
  url: null,
  observedAt: null,
  capturedAt: '2026-06-01T00:00:00Z',
  tier: 'official-docs',
  rawHash: '0'.repeat(64),
  collector: 'hand-records@1',
  item: 'minutes',
  plan: null,
  amount: null,
  currency: 'CNY',
  per: 'minute',
  effectiveAt: null,
  change: null,
  ...given,
});
const seen = (on: string, amount: number | null, more: Given = {}) => price({ observedAt: on, amount, ...more });
const found = (records: readonly EvidenceRecord[], start: string | null = null) =>
  priceHistories(records, start).flatMap(({ findings }) => findings);

describe('the history of a price', () => {
  it('is a rise where the same thing cost less before', () => {
    expect(found([seen('2026-01-01', 12), seen('2024-01-01', 10)])).toEqual([
      expect.objectContaining({ code: 'raised', on: '2026-01-01', isExact: false, by: expect.closeTo(0.2, 9) }),
    ]);
    expect(found([seen('2024-01-01', 12), seen('2026-01-01', 10)])).toEqual([]);
    expect(found([seen('2024-01-01', 10), seen('2026-01-01', 10)])).toEqual([]);
  });

  it('tells a first price that was there to bring people in', () => {
    const [finding] = found([seen('2025-01-01', 10), price({ effectiveAt: '2025-07-02', amount: 20 })]);
    expect(finding).toMatchObject({ code: 'introductory-price-ended', isExact: true, by: 1, months: 6 });
    // The second rise is one like others.
    const later = [seen('2025-01-01', 10), seen('2025-07-01', 20), seen('2025-10-01', 30)];
    expect(found(later).map(({ code }) => code)).toEqual(['introductory-price-ended', 'raised']);
  });

  it('tells what catches those who have signed from what came before', () => {
    const records = [seen('2024-01-01', 10), price({ effectiveAt: '2027-06-01', amount: 15 })];
    expect(found(records, '2026-12-01')).toMatchObject([{ code: 'raised-after-start', by: 0.5, months: 6 }]);
    expect(found(records, '2027-06-01')).toMatchObject([{ code: 'raised' }]);
  });

  it('tells what was free, and what only the source says', () => {
    expect(found([seen('2024-01-01', 0), seen('2026-01-01', 5)])).toMatchObject([{ code: 'became-paid', by: null }]);
    expect(found([price({ effectiveAt: '2025-01-01', change: 'becomes-paid' })])).toMatchObject([
      { code: 'became-paid' },
    ]);
    expect(found([price({ effectiveAt: '2025-01-01', change: 'raise' })])).toMatchObject([
      { code: 'raised', by: null },
    ]);
    expect(found([price({ effectiveAt: '2025-01-01', change: 'terms' })])).toMatchObject([{ code: 'terms-changed' }]);
  });

  it('compares only like with like, dated, and said by somebody who can be held to it', () => {
    const first = seen('2024-01-01', 10);
    for (const other of [
      seen('2026-01-01', 12, { per: 'hour' }),
      seen('2026-01-01', 12, { currency: 'USD' }),
      seen('2026-01-01', 12, { plan: 'Gold' }),
      seen('2026-01-01', 12, { vendor: 'b' }),
      price({ amount: 12 }),
      ...(['marketing', 'generated'] satisfies Tier[]).map((tier) => seen('2026-01-01', 12, { tier })),
    ])
      expect(found([first, other])).toEqual([]);
  });

  it('takes the stronger of two records of one day', () => {
    const [history] = priceHistories(
      [seen('2024-01-01', 9, { tier: 'third-party' }), seen('2024-01-01', 10, { tier: 'contract' })],
      null,
    );
    expect(history.steps.map(({ amount }) => amount)).toEqual([10]);
  });

  it('is read from the buyer’s own dated figures too', () => {
    const costs = costsSchema.parse({
      currency: 'CNY',
      start: '2026-12-01',
      usage: 1500,
      rates: { USD: { is: 7, on: '2026-11-20' } },
      vendors: {
        a: {
          prices: [
            { tiers: [{ upTo: 1000, each: 0 }, { each: 2 }] },
            { from: '2027-06-01', tiers: [{ each: 'USD 1' }] },
            // After the last month that is counted: no part of this account.
            { from: '2031-01-01', tiers: [{ each: 9 }] },
          ],
          licence: [
            { from: '2025-01-01', is: 50 },
            { from: '2027-12-01', is: 40 },
          ],
        },
      },
    });
    const model = { schema: 'touchstone/cost-model@1', costs, vendors: ['a'], measured: [] } as const;
    const { priceHistory } = simulateCosts({ ...model, vendors: ['a'], measured: [] }, { draws: 100 });
    // 500 x 2 = 1000, then 1500 x 7 = 10,500.
    expect(priceHistory.find(({ item }) => item === 'prices')).toMatchObject({
      steps: [
        { on: '2026-12-01', amount: 1000 },
        { on: '2027-06-01', amount: 10_500 },
      ],
      findings: [{ code: 'raised-after-start', by: 9.5, months: 6, record: null }],
    });
    expect(priceHistory.find(({ item }) => item === 'licence')?.findings).toEqual([]);
  });
});
