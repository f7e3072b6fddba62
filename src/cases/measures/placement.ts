import type { CaseLog } from '../../model/case.ts';
import { DAY, HOUR } from '../../time/duration.ts';
import { lastingResolutions } from './lasting-resolution.ts';
import { type Reading, responseLadder } from './response-ladder.ts';
import { type BoundedShare, shareBetween, waitingOf } from './spans.ts';

/** Fast: half of all cases get words of a human within this. The middle rung of the common grid of 15 min, 1 h, 4 h, 8 h (methods). */
export const FAST_SECONDS = (4 * HOUR) / 1000;
/** Solves: half of all cases are solved, and stay so, within this: the middle one of day 1, 7 and 30 (R14). */
export const SOLVED_SECONDS = (7 * DAY) / 1000;

export const QUADRANTS = ['fast-solves', 'fast-unsolved', 'slow-solves', 'slow-unsolved'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

export interface Placement {
  /** Null where the bounds lie on both sides of one half: not decided. */
  readonly quadrant: Quadrant | null;
  /** Cases that `response` and `resolution` are shares of; those of the last days cannot be solved for good yet. */
  readonly answered: number;
  readonly followed: number;
  /** Share with a first response by `FAST_SECONDS`. */
  readonly response: BoundedShare;
  /** Share with a lasting resolution by `SOLVED_SECONDS`. */
  readonly resolution: BoundedShare;
}

/** Where a desk stands between answering and solving (R15). Null where there is no case to follow. */
export function placementOf(log: CaseLog): Placement | null {
  const words = (['certain', 'possible'] satisfies Reading[]).map((reading) =>
    waitingOf(responseLadder(log, { reading }).acknowledged),
  );
  const solved = waitingOf(lastingResolutions(log));
  if (words[0] === null || words[1] === null || solved === null) return null;
  const response = shareBetween(words[0].by(FAST_SECONDS), words[1].by(FAST_SECONDS));
  const resolution = solved.by(SOLVED_SECONDS);
  const [isFast, isSolving] = [sideOf(response), sideOf(resolution)];
  const quadrant = isFast === null || isSolving === null ? null : QUADRANTS[(isFast ? 0 : 2) + (isSolving ? 0 : 1)];
  return { quadrant, answered: words[0].curve.cases, followed: solved.curve.cases, response, resolution };
}

const sideOf = ({ lower, upper }: BoundedShare): boolean | null => (lower >= 0.5 ? true : upper < 0.5 ? false : null);
