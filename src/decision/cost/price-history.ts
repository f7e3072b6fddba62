import { compareTiers, type EvidenceRecord, isScorable, type RecordOf } from '../../model/evidence.ts';
import { groupBy } from '../../model/grouping.ts';
import type { PriceHistory } from '../../model/price-history.ts';
import { historyOf, type PriceStep } from './price-steps.ts';

type Price = RecordOf<'price'>;

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

/** The strongest record of each day, by day. */
function stepsOf(group: readonly Price[]): PriceStep[] {
  const strongest = [...group].sort((a, b) => compareTiers(b.tier, a.tier) || (a.id < b.id ? -1 : 1));
  const byDay = new Map<string, PriceStep>();
  for (const record of strongest) {
    const on = dayOf(record);
    if (on === null || byDay.has(on)) continue;
    const { effectiveAt, amount, id, change } = record;
    byDay.set(on, { on, isExact: effectiveAt !== null, amount, record: id, stated: change });
  }
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

const dayOf = ({ effectiveAt, observedAt }: Price): string | null => (effectiveAt ?? observedAt)?.slice(0, 10) ?? null;
