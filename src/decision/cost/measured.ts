import { foldCases } from '../../cases/fold.ts';
import type { CaseLog } from '../../model/case.ts';
import { SEVERITIES, type Severity } from '../../model/evidence.ts';
import { cumulativeIncidence } from '../../stats/cumulative-incidence.ts';

/** Fewer cases of a severity than this say too little of how long they take. */
const LEAST = 5;
const HOUR_MS = 3_600_000;
/** Causes of the end of a case, for the incidence. */
const SOLVED = 1;
const OTHER = 2;

/** How long one vendor takes over cases of one severity, from opening to a solution that lasts. */
export interface MeasuredTime {
  readonly severity: Severity;
  readonly cases: number;
  /** Share that was solved within what was observed. */
  readonly solved: number;
  /** Longest time that a case was followed, in hours: what the others took at the least. */
  readonly followed: number;
  /** Hours by which a share `p` is solved; those not solved are held at the longest time followed, so the cost is a lower bound. */
  readonly quantile: (p: number) => number;
}

/**
 * Times to a lasting solution by severity, as cumulative incidence: a case closed unsolved is not solved, one still open is counted
 * as far as it was followed. A log that does not name severities says nothing of how long an outage takes.
 */
export function measuredTimes(log: CaseLog): MeasuredTime[] {
  const { severity, openedBefore } = log.attributes;
  if (severity === undefined || !log.shows.resolution || log.events === 0) return [];
  const fold = foldCases(log);
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
    const followed = Math.max(...time);
    return [
      {
        severity: name,
        cases: time.length,
        solved: curve.at(followed, SOLVED).estimate ?? 0,
        followed,
        quantile: (p: number) => curve.quantile(p, SOLVED).estimate ?? followed,
      },
    ];
  });
}
