import { z } from 'zod';
import { calendarSchema } from '../model/calendar.ts';
import type { LogShows } from '../model/case.ts';
import { inputError } from '../model/error.ts';
import { SEVERITIES, type Severity } from '../model/evidence.ts';
import { type Calendar, compileCalendar } from '../time/calendar.ts';
import { type Duration, durationMs, parseDuration } from '../time/duration.ts';

/** The clocks of a case. Each has its own state; one breach never hides another. */
export const CLOCKS = ['first-response', 'next-response', 'update-cadence', 'workaround', 'resolution'] as const;
export type Clock = (typeof CLOCKS)[number];

/**
 * The clocks a log can show at all. Without messages nobody knows when the vendor answered; that is not measured, and no breach.
 */
export const clocksShown = (shows: LogShows): readonly Clock[] =>
  CLOCKS.filter((clock) => (clock === 'workaround' || clock === 'resolution' ? shows.resolution : shows.messages));

export const WAITS = ['waiting-customer', 'waiting-vendor', 'waiting-unspecified'] as const;
export type Wait = (typeof WAITS)[number];

/** What happens to a running clock when the severity changes (design section 4). */
export const SEVERITY_CHANGES = ['recount-from-open', 'restart', 'keep-met'] as const;

/** One promised time. */
const targetSchema = z.strictObject({
  clock: z.enum(CLOCKS),
  /** `all` where the contract makes no difference, or for what has no severity. */
  severity: z.enum([...SEVERITIES, 'all']),
  /** `15m`, `4h`, `2d` in absolute time; `8bh`, `1bd` by the calendar. */
  target: z.string(),
  /** A name in `calendars`; needed for `bh` and `bd`. */
  calendar: z.string().optional(),
  /** Which waits stop this clock. By default a wait on the customer stops all but the two response clocks. */
  pausedBy: z.array(z.enum(WAITS)).optional(),
});

/** The times a plan promises, as plain data. */
export const contractSchema = z.strictObject({
  plan: z.string().min(1),
  calendars: z.record(z.string(), calendarSchema).default({}),
  targets: z.array(targetSchema).min(1),
  severityChange: z.enum(SEVERITY_CHANGES).default('recount-from-open'),
  /**
   * A case reopened within seven days was not solved: its clock `continues`, without the time it was closed. With `restarts` each
   * reopening begins anew and what was met stays met.
   */
  reopening: z.enum(['continues', 'restarts']).default('continues'),
});
export type Contract = z.input<typeof contractSchema>;

/** A target, ready to be measured. */
export interface Target {
  readonly clock: Clock;
  readonly severity: Severity | 'all';
  readonly duration: Duration;
  readonly calendar: Calendar;
  readonly pausedBy: readonly Wait[];
}

/** A contract, read and compiled once for all its cases. */
export interface Terms {
  readonly plan: string;
  readonly severityChange: (typeof SEVERITY_CHANGES)[number];
  readonly reopening: 'continues' | 'restarts';
  /** The target for a severity; null where none was promised. */
  targetFor(clock: Clock, severity: Severity | null): Target | null;
  /** Are there targets for this clock that only a known severity could choose from? */
  needsSeverity(clock: Clock): boolean;
}

/** Absolute time, for targets in minutes, hours and days. */
export const ABSOLUTE: Calendar = compileCalendar({ always: true });

const PAUSED_BY: Readonly<Record<Clock, readonly Wait[]>> = {
  'first-response': [],
  'next-response': [],
  'update-cadence': ['waiting-customer'],
  workaround: ['waiting-customer'],
  resolution: ['waiting-customer'],
};

/** Reads a contract once; an input error names the target that is wrong. */
export function readContract(contract: Contract | Terms): Terms {
  if ('targetFor' in contract) return contract;
  const { plan, calendars = {}, targets, severityChange = 'recount-from-open', reopening = 'continues' } = contract;
  const compiled = new Map(Object.entries(calendars).map(([name, spec]) => [name, compileCalendar(spec)]));
  const rows = targets.map((row, index): Target => {
    const duration = parseDuration(row.target);
    return {
      clock: row.clock,
      severity: row.severity,
      duration,
      calendar: duration.clock === 'calendar' ? ABSOLUTE : calendarOf(compiled, row.calendar, `targets[${index}]`),
      pausedBy: row.pausedBy ?? PAUSED_BY[row.clock],
    };
  });
  const find = (clock: Clock, severity: Severity | 'all') =>
    rows.find((row) => row.clock === clock && row.severity === severity);
  return {
    plan,
    severityChange,
    reopening,
    targetFor: (clock, severity) =>
      (severity === null ? undefined : find(clock, severity)) ?? find(clock, 'all') ?? null,
    needsSeverity: (clock) => rows.some((row) => row.clock === clock && row.severity !== 'all'),
  };
}

function calendarOf(calendars: ReadonlyMap<string, Calendar>, name: string | undefined, field: string): Calendar {
  const calendar = name === undefined ? undefined : calendars.get(name);
  if (calendar !== undefined) return calendar;
  const known = [...calendars.keys()].join(', ') || '-';
  throw inputError(
    `${field}.calendar: a target in business hours or days needs a calendar of the contract; it has ${known}`,
    `${field}.calendar：以营业小时或工作日计的目标需要合同中的日历；现有：${known}`,
  );
}

/** Open milliseconds of a target that begins at an instant. A target in business days is as long as those days are open. */
export function targetMs({ duration, calendar }: Target, startedAt: number): number {
  const fixed = durationMs(duration);
  if (fixed !== null) return fixed;
  const due = calendar.dueDays(startedAt, duration.value);
  return due === 'never' ? Number.POSITIVE_INFINITY : calendar.elapsedMs(startedAt, due);
}
