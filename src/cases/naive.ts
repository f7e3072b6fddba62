import { type CaseLog, EVENT_KINDS, type EventKind, NONE, ROLE } from '../model/case.ts';
import { quantile } from '../stats/quantile.ts';
import { foldCases } from './fold.ts';

/** A median over what happened to be finished, and how many cases it looked away from. Seconds; null over nothing. */
export interface NaiveMedian {
  readonly median: number | null;
  readonly n: number;
  readonly leftOut: number;
}

const codes = (...kinds: EventKind[]): ReadonlySet<number> => new Set(kinds.map((kind) => EVENT_KINDS.indexOf(kind)));
const WORDS = codes('message', 'promised', 'workaround');
const CLOSES = codes('resolved', 'closed', 'merged');

/**
 * How time to first response is usually computed (eight of twelve implementations read): the first words of anybody but the asker,
 * machines included, over the answered cases only. Kept to be shown beside the honest figure; nothing is judged by it.
 */
export const naiveFirstResponse = (log: CaseLog): NaiveMedian =>
  medianOver(log, (row) => {
    const hasWords = WORDS.has(log.kind[row]) || (CLOSES.has(log.kind[row]) && (log.text?.codes[row] ?? NONE) !== NONE);
    return hasWords && log.role[row] !== ROLE.customer;
  });

/** How time to resolution is usually computed: any closing is a resolution, over the closed cases only. For contrast, as above. */
export const naiveResolution = (log: CaseLog): NaiveMedian => medianOver(log, (row) => CLOSES.has(log.kind[row]));

function medianOver(log: CaseLog, isIt: (row: number) => boolean): NaiveMedian {
  const { opened } = foldCases(log);
  const seconds: number[] = [];
  for (let index = 0; index < log.cases; index++) {
    let row = log.offsets[index];
    while (row < log.offsets[index + 1] && !isIt(row)) row++;
    if (row < log.offsets[index + 1]) seconds.push((log.time[row] - opened[index]) / 1000);
  }
  return { median: quantile(seconds, 0.5), n: seconds.length, leftOut: log.cases - seconds.length };
}
