import type { Contract, StatedHours } from '../../model/contract.ts';
import type { BareRecord, Tier, WeekHours } from '../../model/evidence.ts';

/** Whose document it is and where it came from. */
export interface ContractSource {
  readonly vendor: string;
  readonly source: string;
  readonly url: string | null;
  /** When the document held, where it is known. */
  readonly observedAt: string | null;
  readonly tier: Tier;
  readonly product?: string | null;
}

/** A contract as evidence: its commitments, channels and standing notices, each with the words it was read from. */
export function contractRecords(contract: Contract, { product = null, ...about }: ContractSource): BareRecord[] {
  const base = {
    plan: null,
    severity: null,
    canonicalSeverity: null,
    targetMinutes: null,
    clock: null,
    percent: null,
    hours: null,
    product,
  };
  const { commitments, availability, coverageHours, channels, maintenanceNotice, state } = contract;
  const times = commitments.map(
    (one): BareRecord => ({
      ...about,
      ...base,
      kind: 'commitment',
      plan: one.plan,
      metric: one.metric,
      severity: one.severity,
      canonicalSeverity: one.canonicalSeverity,
      targetMinutes: one.targetMinutes,
      clock: one.clock,
      hours: one.hours && weekHours(one.hours),
      binding: one.binding,
      quote: one.quote,
    }),
  );
  const uptime = availability.map(
    ({ scope, percent, binding, quote }): BareRecord => ({
      ...about,
      ...base,
      kind: 'commitment',
      metric: 'availability',
      percent,
      binding,
      product: scope ?? product,
      quote,
    }),
  );
  const hours = coverageHours.map(
    ({ plan, severity, hours, quote }): BareRecord => ({
      ...about,
      ...base,
      kind: 'commitment',
      metric: 'support-hours',
      plan,
      severity,
      hours: weekHours(hours),
      binding: 'sla',
      quote,
    }),
  );
  const none: BareRecord[] =
    state === 'none-found' ? [{ ...about, ...base, kind: 'commitment', metric: 'sla', binding: 'none-found' }] : [];
  const ways = channels.map(
    ({ channel, plan, quote }): BareRecord => ({
      ...about,
      kind: 'channel',
      channel,
      plan,
      available: true,
      hours: null,
      insideCommitment: null,
      quote,
    }),
  );
  const notices =
    maintenanceNotice?.hours == null ? [] : [noticeOf(about, maintenanceNotice.hours, maintenanceNotice.quote)];
  return [...times, ...uptime, ...hours, ...none, ...ways, ...notices];
}

const noticeOf = (about: Omit<ContractSource, 'product'>, hours: number, quote: string): BareRecord => ({
  ...about,
  kind: 'notice',
  notice: 'maintenance',
  what: quote,
  announcedAt: null,
  effectiveAt: null,
  noticeDays: hours / 24,
  withdrawn: false,
  affectsConsidered: false,
  quote,
});

/** Hours in the record's form; null where the document leaves out days, times or a zone that can be named. */
export function weekHours(hours: StatedHours): WeekHours | null {
  if (hours.kind === 'always') return '24x7';
  const { days, from, to, zone } = hours;
  const timezone = zone === null ? null : zoneName(zone);
  if (days === null || days.length === 0 || from === null || to === null || timezone === null) return null;
  return { timezone, days: [...days], from, to };
}

const ZONES: readonly (readonly [pattern: RegExp, zone: string])[] = [
  [/北京|中国|中國|beijing|china/iu, 'Asia/Shanghai'],
  [/^(?:P[SD]?T)$|pacific|太平洋/iu, 'America/Los_Angeles'],
  [/^(?:E[SD]?T)$|eastern|美国东部/iu, 'America/New_York'],
  [/^(?:CES?T)$|central european/iu, 'Europe/Berlin'],
  [/^(?:JST)$|japan/iu, 'Asia/Tokyo'],
  [/^(?:SGT)$|singapore/iu, 'Asia/Singapore'],
  [/^(?:HKT)$/iu, 'Asia/Hong_Kong'],
  [/^(?:GMT|UTC)$/iu, 'UTC'],
];

/** `UTC+8`, `PT`, `北京时间` as a zone that a calendar knows; null for what may be several (`CST`, `IST`) or nobody's. */
function zoneName(words: string): string | null {
  if (/^[A-Z][a-z]+\/[A-Z]/.test(words)) return words;
  const offset = /^(?:UTC|GMT)\s?([+\-−–])\s?(\d{1,2})(?::?00)?$/iu.exec(words);
  // The sign of the zone's name is the other way round (POSIX).
  if (offset)
    return Number(offset[2]) === 0
      ? 'UTC'
      : Number(offset[2]) === 8 && offset[1] === '+'
        ? 'Asia/Shanghai'
        : `Etc/GMT${offset[1] === '+' ? '-' : '+'}${Number(offset[2])}`;
  return ZONES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
