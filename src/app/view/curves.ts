import { LEVEL } from '../../audits/case-basis.ts';
import { lastingResolutions } from '../../cases/measures/lasting-resolution.ts';
import { RUNGS, responseLadder } from '../../cases/measures/response-ladder.ts';
import {
  CAUSES,
  OTHERWISE,
  REACHED,
  type Spans,
  shareBetween,
  timeBetween,
  type Waiting,
  waitingOf,
} from '../../cases/measures/spans.ts';
import { naiveFirstResponse, naiveResolution } from '../../cases/naive.ts';
import { type CaseLog, CLOSE_REASONS } from '../../model/case.ts';
import type { CurveCause, CurveName } from '../../model/figure-names.ts';
import type { CurveFigure } from '../../model/view.ts';
import { cumulativeIncidence } from '../../stats/cumulative-incidence.ts';
import { atRiskAt, lastRowAt } from '../../stats/event-table.ts';
import { thinned } from './thinned.ts';

/** The audit that gives each curve its definition, and how it is usually computed. */
const KNOWN_AS = {
  acknowledged: { audit: 'first-response', usual: naiveFirstResponse },
  engaged: { audit: null, usual: null },
  answered: { audit: null, usual: null },
  resolution: { audit: 'resolution-time', usual: naiveResolution },
} as const;

/** From opening to the first words, an engagement, an answer and a lasting resolution: what the log can show of these. */
export function curvesOf(log: CaseLog): CurveFigure[] {
  const [certain, possible] = log.shows.messages
    ? [responseLadder(log), responseLadder(log, { reading: 'possible' })]
    : [];
  const rungs = RUNGS.flatMap((rung) => (certain && possible ? curveOf(rung, log, certain[rung], possible[rung]) : []));
  const resolutions = log.shows.resolution ? lastingResolutions(log) : null;
  return [...rungs, ...(resolutions ? curveOf('resolution', log, resolutions, resolutions) : [])];
}

/** `possible` is the same cases with the words of unknown people read as the vendor's. */
function curveOf(name: CurveName, log: CaseLog, certain: Spans, possible: Spans): CurveFigure[] {
  const unclear = differing(certain, possible);
  const waiting = waitingOf(certain, LEVEL);
  const other = unclear === 0 ? waiting : waitingOf(possible, LEVEL);
  if (waiting === null || other === null) return [];
  const { table, incidence, cases } = cumulativeIncidence({ ...certain, causes: CAUSES, level: LEVEL });
  const codes = causesIn(certain);
  const { value, lower, upper } = timeBetween(waiting.quantile(0.5), other.quantile(0.5));
  const time = thinned(table.time, incidence[0], value);
  const rows = time.map((seconds) => lastRowAt(table.time, seconds));
  const bands = time.map((seconds) => band(waiting, other, seconds));
  const { audit, usual } = KNOWN_AS[name];
  return [
    {
      curve: name,
      cases,
      unclear,
      level: LEVEL,
      time,
      causes: codes.map(causeName),
      share: codes.map((code) => rows.map((row) => (row < 0 ? 0 : digits(incidence[code][row])))),
      lower: bands.map((one) => digits(one.lower)),
      upper: bands.map((one) => digits(one.upper)),
      atRisk: time.map((seconds) => atRiskAt(table, seconds)),
      median: { value, lower, upper },
      usual: usual === null ? null : usual(log),
      audit,
    },
  ];
}

const band = (waiting: Waiting, other: Waiting, seconds: number) =>
  waiting === other ? waiting.by(seconds) : shareBetween(waiting.by(seconds), other.by(seconds));

/** Sums of many small steps end a hair outside 0 to 1. */
const digits = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1e6) / 1e6;

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

const causeName = (code: number): CurveCause =>
  code === REACHED ? 'reached' : CLOSE_REASONS[code - OTHERWISE];
