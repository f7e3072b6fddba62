import { compareTiers, type EvidenceRecord, type RecordOf } from '../model/evidence.ts';
import { groupBy } from '../model/grouping.ts';

/** One fact that a record states: of what, in which scope, and the value it gives. */
export interface StatedFact {
  readonly what: RecordOf<'commitment'>['metric'] | 'maintenance-notice' | 'channel' | 'claim-window';
  /** Plan, severity, product, channel: whatever narrows it. */
  readonly scope: readonly string[];
  readonly value: number | boolean;
  readonly unit: 'minutes' | 'business-minutes' | 'business-days' | 'percent' | 'days' | 'yes-no';
}

/** Two records that state different values for one fact. The stronger tier is used; the reader sees both. */
export interface Contradiction extends Pick<StatedFact, 'what' | 'scope'> {
  readonly vendor: string;
  /** Ids of the records, the stronger first, and the values they give. */
  readonly records: readonly [string, string];
  readonly values: readonly [StatedFact['value'], StatedFact['value']];
  readonly units: readonly [StatedFact['unit'], StatedFact['unit']];
}

/** What fact a record states; null for records that state none that could be contradicted. */
function statedFact(record: EvidenceRecord): StatedFact | null {
  if (record.kind === 'commitment') return commitmentFact(record);
  if (record.kind === 'notice' && record.notice === 'maintenance' && record.noticeDays !== null)
    return { what: 'maintenance-notice', scope: [record.what], value: record.noticeDays, unit: 'days' };
  if (record.kind === 'channel' && record.available !== null)
    return { what: 'channel', scope: known(record.channel, record.plan), value: record.available, unit: 'yes-no' };
  if (record.kind === 'remedy' && record.remedy === 'claim-window' && record.days !== null)
    return {
      what: 'claim-window',
      scope: known(record.product, record.plan),
      value: record.days,
      unit: record.clock === 'business' ? 'business-days' : 'days',
    };
  return null;
}

function commitmentFact(record: RecordOf<'commitment'>): StatedFact | null {
  const { metric, plan, severity, canonicalSeverity, product, percent, targetMinutes, targetDays, clock, binding } =
    record;
  const value = percent ?? targetDays ?? targetMinutes;
  if (binding === 'example' || metric === 'sla' || value === null) return null;
  const scope = known(product, plan, canonicalSeverity ?? severity);
  const minutes = clock === 'business' ? 'business-minutes' : 'minutes';
  return {
    what: metric,
    scope,
    value,
    unit: percent !== null ? 'percent' : targetDays !== null ? 'business-days' : minutes,
  };
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
      const { what, scope } = strongest.fact;
      return others
        .filter(
          (other) =>
            isOtherValue(strongest.fact, other.fact) &&
            !isOneDocument(strongest.record, other.record) &&
            // Both figures stand in the stronger document too: the other one only repeats it.
            !group.some((one) => isOneDocument(one.record, strongest.record) && !isOtherValue(one.fact, other.fact)),
        )
        .map(
          (other): Contradiction => ({
            vendor,
            what,
            scope,
            records: [strongest.record.id, other.record.id],
            values: [strongest.fact.value, other.fact.value],
            units: [strongest.fact.unit, other.fact.unit],
          }),
        );
    });
}

/** Four hours and four business hours are two values. */
const isOtherValue = (a: StatedFact, b: StatedFact): boolean => a.value !== b.value || a.unit !== b.unit;

/**
 * A document that was read as one tells its cases apart by more than a record keeps (two names for P0, a column for each region);
 * where it contradicts itself, the trap `conflicting-figures` says so with both places. Files by hand hold many documents.
 */
const isOneDocument = (a: EvidenceRecord, b: EvidenceRecord): boolean =>
  a.rawHash === b.rawHash && a.collector === b.collector && a.collector.startsWith('contract@');
