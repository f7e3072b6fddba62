import { LEVEL } from '../../audits/case-basis.ts';
import { lastingResolutions } from '../../cases/measures/lasting-resolution.ts';
import { RUNGS } from '../../cases/measures/response-ladder.ts';
import { casesShowing } from '../../cases/measures/shown.ts';
import {
  CAUSES,
  OPEN,
  OTHERWISE,
  REACHED,
  type Spans,
  shareBetween,
  timeBetween,
  type Waiting,
  waitingOf,
  waitingOn,
} from '../../cases/measures/spans.ts';
import { naiveFirstResponse, naiveResolution } from '../../cases/naive.ts';
import { type CaseLog, CLOSE_REASONS } from '../../model/case.ts';
import type { CurveCause, CurveName } from '../../model/figure-names.ts';
import type { CurveFigure } from '../../model/view.ts';
import { incidenceCurve } from '../../stats/cumulative-incidence.ts';
import { atRiskAt, type EventTable, eventTable, lastRowAt } from '../../stats/event-table.ts';
import { digits } from './digits.ts';
import type { Readings } from './readings.ts';
import { thinned } from './thinned.ts';

/** The audit that gives each curve its definition, and how it is usually computed. */
const KNOWN_AS = {
  acknowledged: { audit: 'first-response', usual: naiveFirstResponse },
  engaged: { audit: null, usual: null },
  answered: { audit: null, usual: null },
  resolution: { audit: 'resolution-time', usual: naiveResolution },
} as const;

/** From opening to the first words, an engagement, an answer and a lasting resolution: what the log can show of these. */
export function curvesOf(whole: CaseLog, readings: Readings | null): CurveFigure[] {
  const rungs =
    readings === null
      ? []
      : RUNGS.map((rung) => curveOf(rung, whole, readings.log, readings.certain[rung], readings.possible[rung]));
  const solvable = casesShowing(whole, ['resolution']);
  const solved = solvable === null ? [] : [resolutionCurve(whole, solvable)];
  return [...rungs, ...solved].filter((figure) => figure !== null);
}

function resolutionCurve(whole: CaseLog, log: CaseLog): CurveFigure | null {
  const resolutions = lastingResolutions(log);
  return curveOf('resolution', whole, log, resolutions, resolutions);
}

/**
 * @param whole all cases of the plan; `log`: those of a source that shows this
 * @param possible the same cases with the words of unknown people read as the vendor's
 * @returns null without any case
 */
function curveOf(name: CurveName, whole: CaseLog, log: CaseLog, certain: Spans, possible: Spans): CurveFigure | null {
  if (certain.time.length === 0) return null;
  const codes = causesIn(certain);
  const cause = certain.cause.map((code) => (code === OPEN ? OPEN : 1 + codes.indexOf(code)));
  const table = eventTable({ time: certain.time, cause, causes: codes.length });
  const { incidence, cases } = incidenceCurve(table, LEVEL);
  const waiting = waitingOn(incidenceCurve(withOtherEndsAsOne(table), LEVEL));
  const unclear = differing(certain, possible);
  const other = (unclear === 0 ? null : waitingOf(possible, LEVEL)) ?? waiting;
  const { value, lower, upper } = timeBetween(waiting.quantile(0.5), other.quantile(0.5));
  const time = thinned(
    [...new Set([waiting, other])].map(({ curve }) => curve),
    value,
  );
  const rows = time.map((seconds) => lastRowAt(table.time, seconds));
  const bands = time.map((seconds) => band(waiting, other, seconds));
  const { audit, usual } = KNOWN_AS[name];
  return {
    curve: name,
    cases,
    aside: { notShown: whole.cases - log.cases, notFollowed: log.cases - cases },
    unclear,
    level: LEVEL,
    time,
    causes: codes.map(causeName),
    share: codes.map((_, at) => rows.map((row) => (row < 0 ? 0 : digits(incidence[1 + at][row])))),
    lower: bands.map((one) => digits(one.lower)),
    upper: bands.map((one) => digits(one.upper)),
    atRisk: time.map((seconds) => atRiskAt(table, seconds)),
    median: { value, lower, upper },
    usual: usual === null ? null : usual(log),
    audit,
  };
}

/** The table of the same cases that tells only what was waited for from what was not. */
function withOtherEndsAsOne(table: EventTable): EventTable {
  const [open, reached, ...others] = table.ends;
  return {
    ...table,
    causes: OTHERWISE,
    ends: [open, reached, open.map((_, row) => others.reduce((sum, ends) => sum + ends[row], 0))],
  };
}

const band = (waiting: Waiting, other: Waiting, seconds: number) =>
  waiting === other ? waiting.by(seconds) : shareBetween(waiting.by(seconds), other.by(seconds));

/** Cases that the two readings see differently; both have the same cases in the same order. */
const differing = (a: Spans, b: Spans): number =>
  a === b
    ? 0
    : a.time.reduce((sum, time, row) => sum + Number(time !== b.time[row] || a.cause[row] !== b.cause[row]), 0);

/** What was waited for first, then every other end that occurs. */
function causesIn({ cause }: Spans): number[] {
  const occur = new Set(cause);
  return Array.from({ length: CAUSES }, (_, at) => at + REACHED).filter((code) => code === REACHED || occur.has(code));
}

const causeName = (code: number): CurveCause => (code === REACHED ? 'reached' : CLOSE_REASONS[code - OTHERWISE]);
