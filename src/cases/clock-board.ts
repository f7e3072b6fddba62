import type { CaseLog } from '../model/case.ts';
import { inputError } from '../model/error.ts';
import type { Calendar } from '../time/calendar.ts';
import { clocksShown, readContract, type Terms } from './clock-contract.ts';
import { clockEventsOf } from './clock-event.ts';
import { historyOf } from './clock-history.ts';
import { measure } from './clock-measure.ts';
import { CLOCKS } from './clock-name.ts';
import { runsOf } from './clock-run.ts';
import type { Contract } from './clock-schema.ts';
import { shownOf } from './measures/shown.ts';

/** The clocks in force over a whole log, as columns; one row a clock. */
export interface ClockBoard {
  readonly rows: number;
  /** Position of the case in the log. */
  readonly case: Uint32Array;
  /** Codes of `CLOCKS`. */
  readonly clock: Uint8Array;
  /** Milliseconds of the target's calendar. */
  readonly limitMs: Float64Array;
  /** 1 while a wait stops the clock. */
  readonly isPaused: Uint8Array;
  /** What the clocks show at an instant not before the log's last event. The columns are used again by the next call. */
  at(nowMs: number): { readonly elapsedMs: Float64Array; readonly isBreached: Uint8Array; readonly breached: number };
}

/**
 * Folds each case once; after that a new `now` costs one look-up per calendar and a subtraction per clock, because all the clocks of
 * one calendar gain the same open time. The same fold as `clockStates`, so a live desk and a history agree.
 */
export function clockBoard(log: CaseLog, contract: Contract | Terms): ClockBoard {
  const terms = readContract(contract);
  const lastMs = log.time.reduce((last, time) => Math.max(last, time), 0);
  const rows = openRows(log, terms, lastMs);
  const calendars = [...new Set(rows.map(({ calendar }) => calendar))];
  const size = rows.length;
  const limitMs = Float64Array.from(rows, (row) => row.limitMs);
  const shown = Float64Array.from(rows, (row) => row.elapsedMs);
  const isPaused = Uint8Array.from(rows, (row) => (row.isPaused ? 1 : 0));
  // Paused clocks gain nothing: they follow a calendar of their own that never opens.
  const follows = Uint8Array.from(rows, (row) => (row.isPaused ? calendars.length : calendars.indexOf(row.calendar)));
  const elapsedMs = new Float64Array(size);
  const isBreached = new Uint8Array(size);
  return {
    rows: size,
    case: Uint32Array.from(rows, (row) => row.case),
    clock: Uint8Array.from(rows, (row) => row.clock),
    limitMs,
    isPaused,
    at: (nowMs) => {
      checkNow(nowMs, lastMs);
      const gained = Float64Array.from([...calendars.map((calendar) => calendar.elapsedMs(lastMs, nowMs)), 0]);
      let breached = 0;
      for (let row = 0; row < size; row++) {
        const elapsed = shown[row] + gained[follows[row]];
        elapsedMs[row] = elapsed;
        const past = elapsed > limitMs[row] ? 1 : 0;
        isBreached[row] = past;
        breached += past;
      }
      return { elapsedMs, isBreached, breached };
    },
  };
}

interface OpenRow {
  readonly case: number;
  readonly clock: number;
  readonly calendar: Calendar;
  readonly limitMs: number;
  readonly elapsedMs: number;
  readonly isPaused: boolean;
}

function openRows(log: CaseLog, terms: Terms, lastMs: number): OpenRow[] {
  const rows: OpenRow[] = [];
  for (let index = 0; index < log.cases; index++) {
    const history = historyOf(clockEventsOf(log, index), lastMs, terms.reopening);
    if (!history.obligations.some(({ endedAt }) => endedAt === null)) continue;
    const shown = clocksShown(shownOf(log, index));
    for (const run of runsOf(history, terms, 'as-changed')) {
      if (run.obligation.endedAt !== null || run.replacedAt !== null || !shown.includes(run.obligation.clock)) continue;
      const { calendar, limitMs, elapsedMs, isPaused } = measure(run, history, lastMs);
      rows.push({ case: index, clock: CLOCKS.indexOf(run.obligation.clock), calendar, limitMs, elapsedMs, isPaused });
    }
  }
  return rows;
}

function checkNow(nowMs: number, lastMs: number): void {
  if (nowMs >= lastMs) return;
  const [now, last] = [nowMs, lastMs].map((ms) => (Number.isNaN(ms) ? 'NaN' : new Date(ms).toISOString()));
  throw inputError(
    `the log ends at ${last}, after ${now}; ask about an earlier instant case by case`,
    `日志截止到 ${last}，晚于 ${now}；更早的时刻请逐个工单查询`,
  );
}
