import type { RecordOf } from '../../model/evidence.ts';
import type { PriceHistory } from '../../model/price-history.ts';

export type PriceStep = PriceHistory['steps'][number] & { readonly stated: RecordOf<'price'>['change'] };
type Finding = PriceHistory['findings'][number];

/** Who came at the first price pays more within so long: it was there to bring him in. */
const INTRODUCTORY_MONTHS = 12;
const MONTH_MS = (365.25 / 12) * 86_400_000;

/** A history and what it shows, from its steps in order of their days. */
export function historyOf(
  about: Pick<PriceHistory, 'vendor' | 'item' | 'plan' | 'per' | 'currency'>,
  steps: readonly PriceStep[],
  start: string | null,
): PriceHistory {
  return {
    ...about,
    steps: steps.map(({ on, isExact, amount, record }) => ({ on, isExact, amount, record })),
    findings: steps.flatMap((step, at) => findingOf(step, steps.slice(0, at), start) ?? []),
  };
}

/** What happened on a day: by the amounts where both are known, else as the source says. */
function findingOf(step: PriceStep, before: readonly PriceStep[], start: string | null): Finding | null {
  const { on, isExact, amount, record, stated } = step;
  const last = before.findLast((one) => one.amount !== null)?.amount ?? null;
  const first = before.find((one) => one.amount !== null) ?? null;
  const isRise = amount !== null && last !== null ? amount > last : stated === 'raise' || stated === 'becomes-paid';
  const found = { on, isExact, record };
  if (!isRise) return stated === 'terms' ? { ...found, code: 'terms-changed', by: null, months: null } : null;
  const by = amount !== null && last !== null && last > 0 ? amount / last - 1 : null;
  if (start !== null && on > start)
    return { ...found, code: 'raised-after-start', by, months: monthsBetween(start, on) };
  if (stated === 'becomes-paid' || last === 0) return { ...found, code: 'became-paid', by: null, months: null };
  const months = first === null ? null : monthsBetween(first.on, on);
  const isIntroductory = months !== null && months <= INTRODUCTORY_MONTHS && last === first?.amount;
  return { ...found, code: isIntroductory ? 'introductory-price-ended' : 'raised', by, months };
}

const monthsBetween = (from: string, to: string): number =>
  Math.round(((Date.parse(to) - Date.parse(from)) / MONTH_MS) * 10) / 10;
