import { type CaseLog, CLOSE, CLOSE_REASONS, EVENT_KINDS, KIND, NONE, ROLE } from '../../model/case.ts';
import { type CaseFold, foldCases, LASTING_MS } from '../fold.ts';
import { followedTo, observationOf, wasOpenBefore } from './observation.ts';
import { spanRecorder } from './span-recorder.ts';
import { type Elapsed, OPEN, OTHERWISE, REACHED, type Spans, wallTime } from './spans.ts';

/** What an answer amounts to, each no earlier than the one before. */
export const RUNGS = ['acknowledged', 'engaged', 'answered'] as const;
export type Rung = (typeof RUNGS)[number];

/** How the words of people whose role is unknown are read: as nobody's, or as the vendor's. The truth lies between. */
export type Reading = 'certain' | 'possible';

export interface LadderOptions {
  readonly reading?: Reading;
  readonly elapsed?: Elapsed;
  /** What the words of each event amount to, once replies were read: 0 = not read, else 1 + position in `RUNGS`. Length events. */
  readonly steps?: ArrayLike<number>;
}

/**
 * The response ladder of every case opened while the log was watched, answered or not. Each rung waits for its own event; what ends the
 * case before it competes; a case still open is followed to the end of observation.
 *
 * `acknowledged`: first words of a human of the vendor. `engaged`: words that hand the ball to the customer in the same instant (a
 * question), or what answers. `answered`: a workaround, a refusal that gives its reason in words, or a resolution that was then seen to
 * hold for `LASTING_MS`; until that is seen, the case counts as followed up to its resolution and no further.
 * `steps` add what the words themselves say. Examples: DECISIONS.md.
 */
export function responseLadder(log: CaseLog, options: LadderOptions = {}): Readonly<Record<Rung, Spans>> {
  const { reading = 'certain', elapsed = wallTime, steps } = options;
  const fold = foldCases(log);
  const { from, to } = observationOf(log);
  const rungs = { acknowledged: spanRecorder(), engaged: spanRecorder(), answered: spanRecorder() };
  for (let index = 0; index < log.cases; index++) {
    const opened = fold.opened[index];
    if (wasOpenBefore(log, index, from) || !(opened <= to)) continue;
    const until = followedTo(log, index, to);
    const times = climb(log, fold, index, reading, until, steps);
    for (const rung of RUNGS) {
      const { at, cause } = firstOf(fold, index, times[rung], until, rung);
      rungs[rung].add(index, opened, Math.max(0, elapsed(opened, at)), cause);
    }
  }
  return {
    acknowledged: rungs.acknowledged.spans(),
    engaged: rungs.engaged.spans(),
    answered: rungs.answered.spans(),
  };
}

const ANSWERS = new Set<number>([KIND.workaround]);
const SPEAKS: ReadonlySet<number> = new Set(
  (['message', 'promised', 'workaround', 'waiting-customer'] as const).map((kind) => EVENT_KINDS.indexOf(kind)),
);

/** When each rung was reached; Infinity where it was not. */
function climb(
  log: CaseLog,
  fold: CaseFold,
  index: number,
  reading: Reading,
  to: number,
  steps: LadderOptions['steps'],
): Record<Rung, number> {
  const { offsets, time, kind, role, detail, text } = log;
  const first = reading === 'certain' ? fold.firstResponse[index] : fold.possibleResponse[index];
  const lasting = fold.lasting[index];
  let acknowledged = Number.isNaN(first) ? Infinity : first;
  let engaged = Infinity;
  let answered = lasting <= to - LASTING_MS ? lasting : Infinity;
  let spokeAt = Number.NaN;
  for (let row = offsets[index]; row < offsets[index + 1]; row++) {
    const isVendor = role[row] === ROLE.vendor || (reading === 'possible' && role[row] === ROLE.unknown);
    if (!isVendor) continue;
    const hasWords = text !== undefined && text.codes[row] !== NONE;
    const isRefusal = kind[row] === KIND.closed && detail[row] === CLOSE.declined && hasWords;
    const isQuestion = kind[row] === KIND['waiting-customer'] && (hasWords || spokeAt === time[row]);
    const step = steps === undefined ? 0 : steps[row];
    if (ANSWERS.has(kind[row]) || isRefusal || step === 3) answered = Math.min(answered, time[row]);
    if (isQuestion || step === 2) engaged = Math.min(engaged, time[row]);
    if (SPEAKS.has(kind[row])) spokeAt = time[row];
  }
  engaged = Math.min(engaged, answered);
  acknowledged = Math.min(acknowledged, engaged);
  return { acknowledged, engaged, answered };
}

const RESOLVED = OTHERWISE + CLOSE_REASONS.indexOf('resolved');

/** What came first: the rung, the end of the case, or the end of observation. In the same instant the rung did. */
function firstOf(
  fold: CaseFold,
  index: number,
  reached: number,
  to: number,
  rung: Rung,
): { at: number; cause: number } {
  const ended = Number.isNaN(fold.ended[index]) ? Infinity : fold.ended[index];
  if (reached <= ended && reached <= to) return { at: reached, cause: REACHED };
  if (ended > to) return { at: to, cause: OPEN };
  const cause = OTHERWISE + fold.endReason[index];
  // A resolution that may still be undone is neither an answer nor the lack of one.
  return { at: ended, cause: rung !== 'acknowledged' && cause === RESOLVED ? OPEN : cause };
}
