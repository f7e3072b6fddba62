import { compareTiers, type EvidenceRecord, type RecordOf } from '../model/evidence.ts';
import { groupBy } from '../model/grouping.ts';

/** One fact that a record states: of what, in which scope, and the value it gives. */
export interface StatedFact {
  readonly what: RecordOf<'commitment'>['metric'] | 'maintenance-notice' | 'channel';
  /** Plan, severity, product, channel: whatever narrows it. */
  readonly scope: readonly string[];
  readonly value: number | boolean;
  readonly unit: 'minutes' | 'percent' | 'days' | 'yes-no';
}

/** Two records that state different values for one fact. The stronger tier is used; the reader sees both. */
export interface Contradiction extends Pick<StatedFact, 'what' | 'scope' | 'unit'> {
  readonly vendor: string;
  /** Ids of the records, the stronger first, and the values they give. */
  readonly records: readonly [string, string];
  readonly values: readonly [StatedFact['value'], StatedFact['value']];
}

/** What fact a record states; null for records that state none that could be contradicted. */
function statedFact(record: EvidenceRecord): StatedFact | null {
  if (record.kind === 'commitment') return commitmentFact(record);
  if (record.kind === 'notice' && record.notice === 'maintenance' && record.noticeDays !== null)
    return { what: 'maintenance-notice', scope: [record.what], value: record.noticeDays, unit: 'days' };
  if (record.kind === 'channel' && record.available !== null)
    return { what: 'channel', scope: known(record.channel, record.plan), value: record.available, unit: 'yes-no' };
  return null;
}

function commitmentFact(record: RecordOf<'commitment'>): StatedFact | null {
  const { metric, plan, severity, canonicalSeverity, product, percent, targetMinutes, binding } = record;
  const value = percent ?? targetMinutes;
  if (binding === 'example' || metric === 'sla' || value === null) return null;
  const scope = known(product, plan, canonicalSeverity ?? severity);
  return { what: metric, scope, value, unit: percent === null ? 'minutes' : 'percent' };
}

const known = (...parts: readonly (string | null)[]): string[] => parts.filter((part) => part !== null);

/** All pairs, strongest record first; records of equal tier are ordered by id. */
export function findContradictions(records: readonly EvidenceRecord[]): Contradiction[] {
  const facts = records.flatMap((record) => {
    const fact = statedFact(record);
    return fact === null ? [] : [{ record, fact }];
  });
  const placeOf = ({ record, fact }: (typeof facts)[number]) =>
    [record.vendor, fact.what, ...fact.scope].join('\u0000');
  return [...groupBy(facts, placeOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [strongest, ...others] = group.sort(
        (a, b) => compareTiers(b.record.tier, a.record.tier) || (a.record.id < b.record.id ? -1 : 1),
      );
      const { vendor } = strongest.record;
      const { what, scope, unit } = strongest.fact;
      return others
        .filter((other) => other.fact.value !== strongest.fact.value)
        .map(
          (other): Contradiction => ({
            vendor,
            what,
            scope,
            unit,
            records: [strongest.record.id, other.record.id],
            values: [strongest.fact.value, other.fact.value],
          }),
        );
    });
}
