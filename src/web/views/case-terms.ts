import { termsFit } from '../../audits/outcome.ts';
import { CLOCK_OF, type Row, rowOf } from '../../audits/promised-terms.ts';
import type { Contract } from '../../cases/clock-schema.ts';
import type { CalendarSpec } from '../../model/calendar.ts';
import type { EvidenceRecord, RecordOf } from '../../model/evidence.ts';
import { groupBy } from '../../model/grouping.ts';
import type { Needs } from '../../model/needs.ts';
import type { ReportVendor } from '../../model/report.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { compareTiers, isScorable } from '../../model/tier.ts';
import { buyersWeek, weekCalendar } from '../../time/week-hours.ts';

/** Targets that the clocks of a case are held against, and what they rest on. */
export interface CaseTerms {
  readonly source: 'needs' | 'promised';
  readonly contract: Contract;
  /** Records that state them; none for the buyer's own needs. */
  readonly evidence: readonly string[];
  /** Stated targets that cannot be measured: for whom, in which hours or how long is not known. */
  readonly leftOut: number;
  /** Targets in business hours that the buyer stated, because no document does. */
  readonly onBuyersHours: number;
}

type Target = Contract['targets'][number];

/** What the buyer needs; null where the needs name no target. Business time runs in the hours of the coverage (DECISIONS). */
export function neededTerms(needs: Pick<Needs, 'severityTargets' | 'timezone' | 'coverage'>): CaseTerms | null {
  const clocks = { firstResponse: 'first-response', workaround: 'workaround', resolution: 'resolution' } as const;
  const targets = SEVERITIES.flatMap((severity) =>
    (['firstResponse', 'workaround', 'resolution'] as const).flatMap((name): Target[] => {
      const target = needs.severityTargets[severity]?.[name];
      return target === undefined ? [] : [{ clock: clocks[name], severity, target, calendar: 'office' }];
    }),
  );
  if (targets.length === 0) return null;
  const contract: Contract = { plan: 'needs', calendars: { office: weekCalendar(buyersWeek(needs)) }, targets };
  return { source: 'needs', contract, evidence: [], leftOut: 0, onBuyersHours: 0 };
}

type Commitment = RecordOf<'commitment'>;

/** Of one case the updates can be shown too, which the audit cannot count. */
const CLOCKS: typeof CLOCK_OF = { ...CLOCK_OF, update: 'update-cadence' };

/** What a vendor promises for the plan considered; null where no time was found that could be held against it. */
export function promisedTerms(
  records: readonly EvidenceRecord[],
  vendor: Pick<ReportVendor, 'id' | 'plan' | 'product' | 'calendar'>,
): CaseTerms | null {
  const said = records.filter(
    (record): record is Commitment =>
      record.kind === 'commitment' &&
      record.vendor === vendor.id &&
      isScorable(record.tier) &&
      record.binding !== 'example' &&
      termsFit(record, vendor) !== 'no',
  );
  const stated = said.filter(
    ({ metric, targetMinutes, targetDays }) =>
      CLOCKS[metric] !== undefined && (targetMinutes !== null || targetDays !== null),
  );
  const rows = stated.map((record) => rowOf(record, said, vendor, CLOCKS)).filter((row) => 'target' in row);
  const chosen = [...groupBy(rows, ({ clock, severity }) => `${clock} ${severity}`).values()].map((group) =>
    owed(group, vendor.plan),
  );
  if (chosen.length === 0) return null;
  const calendars: Record<string, CalendarSpec> = {};
  const targets = chosen.map(({ record, clock, severity, target, calendar }): Target => {
    if (calendar === null) return { clock, severity, target };
    calendars[record.id] = calendar;
    return { clock, severity, target, calendar: record.id };
  });
  return {
    source: 'promised',
    contract: { plan: vendor.plan ?? vendor.id, calendars, targets },
    evidence: chosen.map(({ record }) => record.id),
    leftOut: stated.length - rows.length,
    onBuyersHours: chosen.filter(({ isBuyersWord }) => isBuyersWord).length,
  };
}

/**
 * Of several times for the same thing, the one that is surely owed: what binds before a goal, the strongest tier before weaker ones, what
 * is for the plan before what is for all, as in the audit; of what is left the longest.
 */
function owed(rows: readonly Row[], plan: string | null): Row {
  const binding = preferred(rows, ({ record }) => record.binding === 'sla');
  const [best] = binding.toSorted((a, b) => compareTiers(b.record.tier, a.record.tier));
  const ofTier = binding.filter(({ record }) => record.tier === best.record.tier);
  const own = preferred(ofTier, ({ record }) => plan !== null && record.plan !== null);
  return own.reduce((long, one) => (one.rough > long.rough ? one : long));
}

/** Those that are so, or all where none is. */
function preferred(rows: readonly Row[], isSo: (row: Row) => boolean): readonly Row[] {
  const found = rows.filter(isSo);
  return found.length > 0 ? found : rows;
}
