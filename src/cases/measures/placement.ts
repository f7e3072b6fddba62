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
  /** Share with a first response by `FAST_SECONDS`. */
  readonly response: BoundedShare;
  /** Share with a lasting resolution by `SOLVED_SECONDS`. */
  readonly resolution: BoundedShare;
}

/** Where a desk stands between answering and solving (R15). Null where there is no case to follow. */
export function placementOf(log: CaseLog): Placement | null {
  const words = (['certain', 'possible'] satisfies Reading[]).map((reading) =>
    waitingOf(responseLadder(log, { reading }).acknowledged)?.by(FAST_SECONDS),
  );
  const resolution = waitingOf(lastingResolutions(log))?.by(SOLVED_SECONDS);
  if (words[0] === undefined || words[1] === undefined || resolution === undefined) return null;
  const response = shareBetween(words[0], words[1]);
  const [isFast, isSolving] = [sideOf(response), sideOf(resolution)];
  const quadrant = isFast === null || isSolving === null ? null : QUADRANTS[(isFast ? 0 : 2) + (isSolving ? 0 : 1)];
  return { quadrant, response, resolution };
}

const sideOf = ({ lower, upper }: BoundedShare): boolean | null => (lower >= 0.5 ? true : upper < 0.5 ? false : null);
