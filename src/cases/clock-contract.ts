import type { LogShows } from '../model/case.ts';
import { inputError } from '../model/error.ts';
import type { Severity } from '../model/severity.ts';
import { type Calendar, compileCalendar } from '../time/calendar.ts';
import { type Duration, durationMs, parseDuration } from '../time/duration.ts';
import { CLOCKS, type Clock, type SEVERITY_CHANGES, type Wait } from './clock-name.ts';
import type { Contract } from './clock-schema.ts';

/**
 * The clocks a log can show at all. Without messages nobody knows when the vendor answered; that is not measured, and no breach.
 */
export const clocksShown = (shows: LogShows): readonly Clock[] => CLOCKS.filter((clock) => shows[shownBy(clock)]);

/** What a source must show for a clock to be read from it. */
export const shownBy = (clock: Clock): keyof LogShows =>
  clock === 'workaround' || clock === 'resolution' ? 'resolution' : 'messages';

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
