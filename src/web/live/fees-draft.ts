import { entryText } from '../../decision/cost/figures.ts';
import type { CostEntry, CostFigures, Credits } from '../../model/cost.ts';
import type { Severity } from '../../model/severity.ts';
import { keyed, type Row } from '../parts/row-keys.ts';
import { basisOf, percent } from './entry-edit.ts';
import type { Whose } from './figures-draft.ts';

/** Fees that are one sum a month, and may change on a date. */
export const MONTHLY = ['licence', 'supportPlan'] as const;
export type MonthlyFee = (typeof MONTHLY)[number];

export interface FeeRow extends Row {
  /** Empty: from the beginning. */
  readonly from: string;
  readonly is: string;
  /** Where it is from, in the buyer's words; and whose it is. */
  readonly note: string;
  readonly whose: Whose;
  /** As the file has it; kept as long as its text is not changed. */
  readonly entry?: CostEntry;
}
export interface TierRow extends Row {
  /** Empty: without end. */
  readonly upTo: string;
  readonly each: string;
}
export interface PriceListRow extends Row {
  readonly from: string;
  readonly tiers: readonly TierRow[];
}
export interface StepRow extends Row {
  readonly below: string;
  readonly share: string;
}
export interface CreditsDraft {
  readonly gives: 'unsaid' | 'none' | 'steps';
  readonly steps: readonly StepRow[];
  readonly cap: string;
  readonly counts: readonly Severity[];
  readonly windowDays: string;
  readonly claimDays: string;
  readonly claimNote: string;
  readonly claimWhose: Whose;
  readonly claim?: CostEntry;
}
/** What one vendor takes and gives back, or what all do. */
export interface FeesDraft {
  readonly licence: readonly FeeRow[];
  readonly supportPlan: readonly FeeRow[];
  readonly prices: readonly PriceListRow[];
  readonly credits: CreditsDraft;
}

export const emptyFee = { from: '', is: '', note: '', whose: '' as const };
export const emptyTier = { upTo: '', each: '' };
export const emptyList = { from: '', tiers: keyed([emptyTier]) };
export const emptyStep = { below: '', share: '' };
const ofNobody = { claimNote: '', claimWhose: '' as const };
export const emptyCredits = { steps: [], cap: '', counts: ['P0' as const], windowDays: '', claimDays: '', ...ofNobody };

/** A fee of one row without a date is written as a figure, any other as a list. */
export const isOneFigure = (rows: readonly FeeRow[]): boolean => rows.length === 1 && rows[0]?.from.trim() === '';

export const feesDraftOf = (figures: CostFigures | undefined): FeesDraft => ({
  licence: feeRows(figures?.licence),
  supportPlan: feeRows(figures?.supportPlan),
  prices: keyed(
    (figures?.prices ?? []).map(({ from, tiers }) => ({
      from: from ?? '',
      tiers: keyed(tiers.map(({ upTo, each }) => ({ upTo: String(upTo ?? ''), each: String(each) }))),
    })),
  ),
  credits: creditsDraftOf(figures?.credits),
});

const feeRows = (fee: CostFigures[MonthlyFee]): readonly FeeRow[] =>
  fee === undefined
    ? []
    : Array.isArray(fee)
      ? keyed(fee.map(({ from, is }) => feeRow(from, is)))
      : keyed([feeRow('', fee)]);

const feeRow = (from: string, entry: CostEntry) => ({
  from,
  is: entryText(entry),
  note: basisOf(entry).note ?? '',
  whose: basisOf(entry).from ?? ('' as const),
  entry,
});

function creditsDraftOf(credits: Credits | 'none' | undefined): CreditsDraft {
  if (credits === undefined) return { ...emptyCredits, gives: 'unsaid' };
  if (credits === 'none') return { ...emptyCredits, gives: 'none' };
  const { steps, cap, counts, windowDays, claimDays } = credits;
  return {
    gives: 'steps',
    steps: keyed(steps.map(({ below, share }) => ({ below: String(below), share: percent(share) }))),
    cap: cap === undefined ? '' : percent(cap),
    counts,
    windowDays: String(windowDays ?? ''),
    claimDays: claimDays === undefined ? '' : entryText(claimDays),
    claimNote: basisOf(claimDays).note ?? '',
    claimWhose: basisOf(claimDays).from ?? '',
    ...(claimDays !== undefined && { claim: claimDays }),
  };
}
