import { strongest, termsFit } from '../../audits/outcome.ts';
import type { Clock } from '../../cases/clock-name.ts';
import type { Contract } from '../../cases/clock-schema.ts';
import { officeHoursSpec } from '../../cases/measures/office-spec.ts';
import type { CalendarSpec } from '../../model/calendar.ts';
import type { EvidenceRecord, RecordOf } from '../../model/evidence.ts';
import { groupBy } from '../../model/grouping.ts';
import type { Needs } from '../../model/needs.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { compareTiers, isScorable } from '../../model/tier.ts';

/** Targets that the clocks of a case are held against, and what they rest on. */
export interface CaseTerms {
  readonly source: 'needs' | 'promised';
  readonly contract: Contract;
  /** Records that state them; none for the buyer's own needs. */
  readonly evidence: readonly string[];
  /** Stated targets that cannot be measured: for whom or in which hours is not known. */
  readonly leftOut: number;
}

type Target = Contract['targets'][number];

/** What the buyer needs; null where the needs name no target. Business time is the buyer's own office hours. */
export function neededTerms(needs: Pick<Needs, 'severityTargets' | 'timezone'>): CaseTerms | null {
  const clocks = { firstResponse: 'first-response', workaround: 'workaround', resolution: 'resolution' } as const;
  const targets = SEVERITIES.flatMap((severity) =>
    (['firstResponse', 'workaround', 'resolution'] as const).flatMap((name): Target[] => {
      const target = needs.severityTargets[severity]?.[name];
      return target === undefined ? [] : [{ clock: clocks[name], severity, target, calendar: 'office' }];
    }),
  );
  if (targets.length === 0) return null;
  const contract: Contract = { plan: 'needs', calendars: { office: officeHoursSpec(needs) }, targets };
  return { source: 'needs', contract, evidence: [], leftOut: 0 };
}

type Commitment = RecordOf<'commitment'>;

const CLOCK_OF: Readonly<Partial<Record<Commitment['metric'], Clock>>> = {
  first_response: 'first-response',
  update: 'update-cadence',
  workaround: 'workaround',
  resolution: 'resolution',
};

/** What a vendor promises for the plan considered; null where no time was found that could be held against it. */
export function promisedTerms(
  records: readonly EvidenceRecord[],
  vendor: { readonly id: string; readonly plan: string | null; readonly product: string | null },
): CaseTerms | null {
  const stated = records.filter(
    (record): record is Commitment =>
      record.kind === 'commitment' &&
      record.vendor === vendor.id &&
      isScorable(record.tier) &&
      record.binding !== 'example' &&
      record.targetMinutes !== null &&
      CLOCK_OF[record.metric] !== undefined &&
      termsFit(record, vendor) !== 'no',
  );
  const usable = stated.filter((record) => severityOf(record) !== null && calendarOf(record) !== null);
  const chosen = [...groupBy(usable, (record) => `${record.metric} ${severityOf(record)}`).values()].map(longest);
  if (chosen.length === 0) return null;
  const calendars: Record<string, CalendarSpec> = {};
  const targets = chosen.map((record): Target => {
    const minutes = record.targetMinutes ?? 0;
    const target = record.clock === 'business' ? `${minutes / 60}bh` : `${minutes}m`;
    calendars[record.id] = calendarOf(record) ?? { always: true };
    return {
      clock: CLOCK_OF[record.metric] ?? 'first-response',
      severity: severityOf(record) ?? 'all',
      target,
      calendar: record.id,
    };
  });
  return {
    source: 'promised',
    contract: { plan: vendor.plan ?? vendor.id, calendars, targets },
    evidence: chosen.map(({ id }) => id),
    leftOut: stated.length - usable.length,
  };
}

/** Of several times for the same thing, the one that is surely owed: of the strongest tier the longest. */
function longest(records: readonly Commitment[]): Commitment {
  const best = strongest([...records].sort((a, b) => compareTiers(b.tier, a.tier)));
  return best.reduce((long, one) => ((one.targetMinutes ?? 0) > (long.targetMinutes ?? 0) ? one : long));
}

/** Null for a severity of the vendor's own that nobody has set beside ours. */
const severityOf = ({ severity, canonicalSeverity }: Commitment): Target['severity'] | null =>
  canonicalSeverity ?? (severity === null ? 'all' : null);

/** Null for business time of unknown hours. */
function calendarOf({ clock, hours }: Commitment): CalendarSpec | null {
  if (clock !== 'business') return { always: true };
  if (hours === null) return null;
  if (hours === '24x7') return { always: true };
  const { timezone, days, from, to } = hours;
  // Hours that end the next morning belong to the day on which they begin.
  const end = to > from ? to : `${Number(to.slice(0, 2)) + 24}${to.slice(2)}`;
  return { timezone, hours: Object.fromEntries(days.map((day) => [day, [[from, end]]])) };
}
