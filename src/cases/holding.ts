import { type CaseLog, CLOSE, EVENT_KINDS, KIND, NONE } from '../model/case.ts';
import { foldCases, HOLDER_NAMES, HOLDERS } from './fold.ts';
import { followedTo, observationOf } from './measures/observation.ts';
import { partOfLog } from './measures/part-of-log.ts';

/** Who held the ball of a case for a stretch of time. */
export interface Holding {
  readonly holder: (typeof HOLDER_NAMES)[number];
  /** The vendor's team or line that had the case then; null where the log does not say. */
  readonly group: string | null;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** What makes a solved case active again, as in the fold. */
const REVIVES: ReadonlySet<number> = new Set(
  (['opened', 'resumed', 'reopened', 'waiting-customer', 'waiting-vendor', 'waiting-unspecified'] as const).map(
    (kind) => EVENT_KINDS.indexOf(kind),
  ),
);

/**
 * Who held the ball of one case from its opening until it was followed no more, stretch by stretch without gaps; the fold of the same case
 * adds up the same stretches up to its last event. After the last event the ball stays where it is, or is nobody's where the case has ended.
 */
export function holdingsOf(log: CaseLog, index: number): Holding[] {
  const { offsets, time, kind, detail, group, groups } = log;
  const [start, end] = [offsets[index], offsets[index + 1]];
  const { ended, opened } = foldCases(partOfLog(log, { keep: (other) => other === index }));
  const holdings: Holding[] = [];
  let [from, holder, team, isSolved] = [opened[0], HOLDER_NAMES[0] as Holding['holder'], NONE, false];
  const hold = (to: number) => {
    if (!(to > from)) return;
    const last = holdings.at(-1);
    const name = holder === 'vendor' && team !== NONE ? groups[team] : null;
    if (last?.holder === holder && last.group === name) holdings[holdings.length - 1] = { ...last, to };
    else holdings.push({ holder, group: name, from, to });
    from = to;
  };
  for (let row = start; row < end; row++) {
    hold(time[row]);
    const what = kind[row];
    if (what === KIND.resolved || (what === KIND.closed && detail[row] === CLOSE.resolved)) isSolved = true;
    else if (REVIVES.has(what)) isSolved = false;
    holder = isSolved ? 'nobody' : HOLDER_NAMES[HOLDERS[what]];
    if (group[row] !== NONE) team = group[row];
  }
  if (!Number.isNaN(ended[0])) holder = 'nobody';
  hold(followedTo(log, index, observationOf(log).to));
  return holdings;
}
