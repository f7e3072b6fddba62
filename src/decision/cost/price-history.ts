import { compareTiers, type EvidenceRecord, isScorable, type RecordOf } from '../../model/evidence.ts';
import { groupBy } from '../../model/grouping.ts';
import type { PriceHistory } from '../../model/price-history.ts';

type Price = RecordOf<'price'>;
type Step = PriceHistory['steps'][number] & { readonly stated: Price['change'] };
type Finding = PriceHistory['findings'][number];

/** Who came at the first price pays more within so long: it was there to bring him in. */
const INTRODUCTORY_MONTHS = 12;
const MONTH_MS = (365.25 / 12) * 86_400_000;

/**
 * Prices of vendors over time, from dated records (R2). One without a date tells no history, and one amount is compared with another
 * only where item, plan, unit and currency are the same. A price is an input to no quality score: this is shown beside them.
 *
 * @param start first day of the buyer's contract, where there is one
 */
export function priceHistories(records: readonly EvidenceRecord[], start: string | null): PriceHistory[] {
  const dated = records.filter(
    (record): record is Price => record.kind === 'price' && isScorable(record.tier) && dayOf(record) !== null,
  );
  const items = groupBy(dated, ({ vendor, item, plan, per, currency }) =>
    JSON.stringify([vendor, item, plan, per, currency]),
  );
  return [...items.values()].map((group) => {
    const [{ vendor, item, plan, per, currency }] = group;
    return historyOf({ vendor, item, plan, per, currency }, stepsOf(group), start);
  });
}

/** A history and what it shows, from its steps in order of their days. */
export function historyOf(
  about: Pick<PriceHistory, 'vendor' | 'item' | 'plan' | 'per' | 'currency'>,
  steps: readonly Step[],
  start: string | null,
): PriceHistory {
  return {
    ...about,
    steps: steps.map(({ on, isExact, amount, record }) => ({ on, isExact, amount, record })),
    findings: steps.flatMap((step, at) => findingOf(step, steps.slice(0, at), start) ?? []),
  };
}

/** The strongest record of each day, by day. */
function stepsOf(group: readonly Price[]): Step[] {
  const strongest = [...group].sort((a, b) => compareTiers(b.tier, a.tier) || (a.id < b.id ? -1 : 1));
  const byDay = new Map<string, Step>();
  for (const record of strongest) {
    const on = dayOf(record);
    if (on === null || byDay.has(on)) continue;
    const { effectiveAt, amount, id, change } = record;
    byDay.set(on, { on, isExact: effectiveAt !== null, amount, record: id, stated: change });
  }
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** What happened on a day: by the amounts where both are known, else as the source says. */
function findingOf(step: Step, before: readonly Step[], start: string | null): Finding | null {
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

const dayOf = ({ effectiveAt, observedAt }: Price): string | null => (effectiveAt ?? observedAt)?.slice(0, 10) ?? null;

const monthsBetween = (from: string, to: string): number =>
  Math.round(((Date.parse(to) - Date.parse(from)) / MONTH_MS) * 10) / 10;
