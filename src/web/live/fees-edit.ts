import { readEstimate } from '../../decision/cost/estimate.ts';
import type { CostEntry, CostFigures, Credits } from '../../model/cost.ts';
import { based, entryOf, figureOf } from './entry-edit.ts';
import { type CreditsDraft, type FeeRow, type FeesDraft, isOneFigure } from './fees-draft.ts';
import { plain } from './plain.ts';

/** A number as people write one (`10k`, `1.5万`, `10%`); null for anything else. */
export function numberOf(text: string): number | null {
  const read = readEstimate(plain(text));
  return read.ok && read.estimate.kind === 'point' && read.estimate.currency === null ? read.estimate.value : null;
}
/** A percentage with or without its sign. */
export const percentOf = (text: string): number | null => numberOf(plain(text).replace(/%$/, ''));

type Fees = Pick<CostFigures, 'licence' | 'supportPlan' | 'prices' | 'credits'>;

/** The fees as edited; only where nothing is wrong with them. Undefined: not supplied. */
export const feesOf = ({ licence, supportPlan, prices, credits }: FeesDraft): Fees => ({
  licence: monthlyOf(licence),
  supportPlan: monthlyOf(supportPlan),
  prices:
    prices.length === 0
      ? undefined
      : prices.map(({ from, tiers }) => ({
          ...(from.trim() !== '' && { from: plain(from) }),
          tiers: tiers.map(({ upTo, each }) => ({
            ...(upTo.trim() !== '' && { upTo: numberOf(upTo) ?? 0 }),
            each: figureOf(each),
          })),
        })),
  credits: creditsOf(credits),
});

function monthlyOf(rows: readonly FeeRow[]): CostFigures['licence'] {
  const [first] = rows;
  if (first === undefined) return undefined;
  return isOneFigure(rows) ? feeOf(first) : rows.map((row) => ({ from: plain(row.from), is: feeOf(row) }));
}

/** The fee of one row. */
export const feeOf = ({ is, note, whose, entry }: FeeRow): CostEntry => based(entryOf(is, entry), note, whose);

function creditsOf({
  gives,
  steps,
  cap,
  counts,
  windowDays,
  claimDays,
  claimNote,
  claimWhose,
  claim,
}: CreditsDraft): Credits | 'none' | undefined {
  if (gives === 'unsaid') return undefined;
  if (gives === 'none') return 'none';
  return {
    steps: steps.map(({ below, share }) => ({ below: percentOf(below) ?? 0, share: numberOf(share) ?? 0 })),
    ...(cap.trim() !== '' && { cap: numberOf(cap) ?? 0 }),
    counts: [...counts],
    ...(windowDays.trim() !== '' && { windowDays: numberOf(windowDays) ?? 0 }),
    ...(claimDays.trim() !== '' && { claimDays: based(entryOf(claimDays, claim), claimNote, claimWhose) }),
  };
}

/** Which of them are supplied. */
export const givenFees = ({ credits, ...lists }: FeesDraft): ('licence' | 'supportPlan' | 'prices' | 'credits')[] => [
  ...(['licence', 'supportPlan', 'prices'] as const).filter((fee) => lists[fee].length > 0),
  ...(credits.gives === 'unsaid' ? [] : (['credits'] as const)),
];
