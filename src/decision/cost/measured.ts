import { foldCases } from '../../cases/fold.ts';
import { casesShowing } from '../../cases/measures/shown.ts';
import { waitingOn } from '../../cases/measures/spans.ts';
import type { CaseLog } from '../../model/case.ts';
import type { MeasuredTime } from '../../model/cost-model.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { cumulativeIncidence, type IncidenceCurve } from '../../stats/cumulative-incidence.ts';

/** Fewer cases of a severity than this say too little of how long they take. */
const LEAST = 5;
const HOUR_MS = 3_600_000;
/** Causes of the end of a case, for the incidence. */
const SOLVED = 1;
const OTHER = 2;
/** A curve of more steps is kept at so many, evenly by share: what is drawn from has no more. */
const MOST_STEPS = 1024;

/**
 * Times to a lasting solution by severity, as cumulative incidence: a case closed unsolved is not solved, one still open is counted
 * as far as it was followed. A log that does not name severities says nothing of how long an outage takes.
 */
export function measuredTimes(vendor: string, whole: CaseLog): MeasuredTime[] {
  const log = casesShowing(whole, ['resolution']);
  if (log?.attributes.severity === undefined || log.events === 0) return [];
  const { severity, openedBefore } = log.attributes;
  const fold = foldCases(log);
  const all = whole.attributes.severity;
  const until = log.observation?.to ?? log.time.reduce((last, time) => Math.max(last, time), Number.NEGATIVE_INFINITY);
  return SEVERITIES.flatMap((name, code) => {
    const time: number[] = [];
    const cause: number[] = [];
    for (let at = 0; at < log.cases; at++) {
      // Cases open before observation began are a cohort of their own (design section 3).
      if (severity[at] !== code || Number.isNaN(fold.opened[at]) || openedBefore?.[at] === 1) continue;
      const [solved, ended] = [fold.lasting[at], fold.ended[at]];
      const end = Number.isNaN(solved) ? (Number.isNaN(ended) ? until : ended) : solved;
      time.push(Math.max(0, end - fold.opened[at]) / HOUR_MS);
      cause.push(Number.isNaN(solved) ? (Number.isNaN(ended) ? 0 : OTHER) : SOLVED);
    }
    if (time.length < LEAST || !cause.includes(SOLVED)) return [];
    const curve = cumulativeIncidence({ time, cause, causes: 2 });
    const followed = time.reduce((longest, one) => Math.max(longest, one), 0);
    const solved = curve.at(followed, SOLVED).estimate ?? 0;
    return [
      {
        vendor,
        severity: name,
        cases: time.length,
        aside: countOf(all, code) - time.length,
        solved,
        half: endsOf(curve, 0.5),
        most: endsOf(curve, 0.9),
        followed,
        curve: stepsOf(curve, solved),
      },
    ];
  });
}

const countOf = (codes: Int8Array | undefined, code: number): number =>
  codes?.reduce((sum, one) => sum + Number(one === code), 0) ?? 0;

function endsOf(curve: IncidenceCurve, share: number): MeasuredTime['half'] {
  const { lower, upper } = waitingOn(curve).quantile(share);
  return { lower: sixDigits(lower), upper: upper === null ? null : sixDigits(upper) };
}

function stepsOf(curve: IncidenceCurve, solved: number): [number, number][] {
  const shares = curve.incidence[SOLVED];
  const rises = [...shares.keys()].filter((row) => shares[row] > (row === 0 ? 0 : shares[row - 1]));
  if (rises.length <= MOST_STEPS) return rises.map((row) => step(curve.table.time[row], Math.min(1, shares[row])));
  return Array.from({ length: MOST_STEPS }, (_, at) => {
    const share = ((at + 1) / MOST_STEPS) * solved;
    return step(curve.quantile(share, SOLVED).estimate ?? curve.table.time[curve.table.time.length - 1], share);
  });
}

const step = (hours: number, share: number): [number, number] => [sixDigits(hours), Math.round(share * 1e6) / 1e6];

/** Every page carries the curves. */
const sixDigits = (hours: number): number => Number(hours.toPrecision(6));
