import { compareTiers, type EvidenceRecord, type RecordOf } from '../model/evidence.ts';
import { groupBy } from '../model/grouping.ts';

/** Two records that state different values for one fact. The stronger tier is used; the reader sees both. */
export interface Contradiction {
  readonly vendor: string;
  readonly fact: string;
  readonly stronger: string;
  readonly weaker: string;
  readonly values: readonly [string, string];
}

/** What fact a record states, and the value it gives it; null for records that state none that could be contradicted. */
function statedFact(record: EvidenceRecord): { readonly fact: string; readonly value: string } | null {
  if (record.kind === 'commitment') return commitmentFact(record);
  if (record.kind === 'notice' && record.notice === 'maintenance' && record.noticeDays !== null)
    return { fact: `maintenance-notice/${record.what}`, value: `${record.noticeDays} d` };
  if (record.kind === 'channel' && record.available !== null)
    return { fact: `channel/${record.channel}/${record.plan ?? '*'}`, value: String(record.available) };
  return null;
}

function commitmentFact(record: RecordOf<'commitment'>) {
  if (record.binding === 'example' || record.metric === 'sla') return null;
  const value = record.percent ?? record.targetMinutes;
  if (value === null) return null;
  const scope = [
    record.metric,
    record.plan ?? '*',
    record.canonicalSeverity ?? record.severity ?? '*',
    record.product ?? '*',
  ];
  return { fact: scope.join('/'), value: record.percent === null ? `${value} min` : `${value} %` };
}

/** All pairs, strongest record first; records of equal tier are ordered by id. */
export function findContradictions(records: readonly EvidenceRecord[]): Contradiction[] {
  const facts = records.flatMap((record) => {
    const fact = statedFact(record);
    return fact === null ? [] : [{ record, ...fact }];
  });
  const found: Contradiction[] = [];
  for (const group of groupBy(facts, ({ record, fact }) => `${record.vendor} ${fact}`).values()) {
    group.sort((a, b) => compareTiers(b.record.tier, a.record.tier) || (a.record.id < b.record.id ? -1 : 1));
    const strongest = group[0];
    for (const other of group.slice(1)) {
      if (other.value === strongest.value) continue;
      found.push({
        vendor: strongest.record.vendor,
        fact: strongest.fact,
        stronger: strongest.record.id,
        weaker: other.record.id,
        values: [strongest.value, other.value],
      });
    }
  }
  return found.sort((a, b) => (`${a.vendor} ${a.fact} ${a.weaker}` < `${b.vendor} ${b.fact} ${b.weaker}` ? -1 : 1));
}
