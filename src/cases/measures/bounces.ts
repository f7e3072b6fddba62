import { type CaseLog, NONE } from '../../model/case.ts';
import { foldCases } from '../fold.ts';
import { followedTo, observationOf, wasOpenBefore } from './observation.ts';
import { spanRecorder } from './span-recorder.ts';
import { OPEN, OTHERWISE, REACHED, type Spans } from './spans.ts';

/**
 * From opening to the first bounce of each case: groups A, B, A in a row (R28). A handover from A to B alone is none, however often it
 * happens: passing a case on to somebody who can solve it is what escalation is for. The end of the case competes.
 */
export function bounceSpans(log: CaseLog): Spans {
  const fold = foldCases(log);
  const { from, to } = observationOf(log);
  const recorder = spanRecorder();
  for (let index = 0; index < log.cases; index++) {
    const opened = fold.opened[index];
    if (wasOpenBefore(log, index, from) || !(opened <= to)) continue;
    const bounced = fold.bounces[index] > 0 ? firstBounce(log, index) : Number.POSITIVE_INFINITY;
    const ended = Number.isNaN(fold.ended[index]) ? Number.POSITIVE_INFINITY : fold.ended[index];
    const cause = bounced <= ended ? REACHED : OTHERWISE + fold.endReason[index];
    const at = Math.min(bounced, ended);
    const until = followedTo(log, index, to);
    recorder.add(index, opened, Math.max(0, Math.min(at, until) - opened), at <= until ? cause : OPEN);
  }
  return recorder.spans();
}

function firstBounce({ offsets, time, group }: CaseLog, index: number): number {
  let [team, before] = [NONE, NONE];
  for (let row = offsets[index]; row < offsets[index + 1]; row++) {
    const next = group[row];
    if (next === NONE || next === team) continue;
    if (next === before) return time[row];
    [before, team] = [team, next];
  }
  return Number.POSITIVE_INFINITY;
}
