import type { CurveFigure } from '../../model/view.ts';

/** A vendor's curve of the kind chosen. */
export interface Shown {
  readonly vendor: string;
  readonly figure: CurveFigure;
}

/** What a curve says at an age. */
export interface CurveReading {
  /** Share that was there; null where nobody was followed for so long, or where the roles of people leave it open. */
  readonly share: number | null;
  readonly lower: number;
  readonly upper: number;
  /** Share that had ended otherwise, and that was still open; null where nobody was followed for so long, or the roles leave it open. */
  readonly otherwise: number | null;
  readonly open: number | null;
  /** Cases still followed: at most and at least, as the file keeps not every step. */
  readonly atRisk: { readonly least: number; readonly most: number };
}

export function readingAt(figure: CurveFigure, seconds: number): CurveReading {
  const { time, share, lower, upper, atRisk, unclear } = figure;
  const last = time.length - 1;
  const row = rowAt(time, seconds);
  if (row < 0) {
    const all = { least: atRisk[0] ?? 0, most: figure.cases };
    return { share: 0, lower: 0, upper: upper[0] ?? 1, otherwise: 0, open: 1, atRisk: all };
  }
  const open = openAt(figure, row);
  if (seconds > time[last] && open > 0)
    // What became of those still open is not known; those that were there stay there.
    return {
      share: null,
      lower: lower[last],
      upper: 1,
      otherwise: null,
      open: null,
      atRisk: { least: 0, most: 0 },
    };
  const isExact = time[row] === seconds || row === last;
  return {
    share: unclear > 0 ? null : share[0][row],
    lower: lower[row],
    upper: upper[row],
    otherwise: unclear > 0 ? null : share.slice(1).reduce((sum, cause) => sum + cause[row], 0),
    open: unclear > 0 ? null : open,
    atRisk: {
      least: seconds > time[last] ? 0 : (atRisk[isExact ? row : row + 1] ?? 0),
      most: seconds > time[last] ? 0 : atRisk[row],
    },
  };
}

/** Last row whose time is not after `seconds`; -1 before the first. */
export function rowAt(time: readonly number[], seconds: number): number {
  let [low, high] = [-1, time.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (time[middle] <= seconds) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Shares are kept to six digits: of three causes with a third each, a millionth is missing though nothing is open. */
const ROUNDING = 0.5e-6;

/** Share still open from a kept time on. */
export function openAt({ share }: CurveFigure, row: number): number {
  const open = 1 - share.reduce((sum, cause) => sum + cause[row], 0);
  return open > share.length * ROUNDING + 1e-9 ? open : 0;
}

/**
 * The rows to draw between two ages, with the ages themselves as ends: the steps before the first one count in its row. Once nothing is
 * open any more, what was reached holds for ever.
 */
export function stepsBetween(figure: CurveFigure, from: number, to: number): { seconds: number; row: number }[] {
  const { time } = figure;
  const last = time.length - 1;
  const end = openAt(figure, last) === 0 ? to : Math.min(to, time[last] ?? 0);
  if (end <= from) return [];
  const steps = [{ seconds: from, row: rowAt(time, from) }];
  for (let row = 0; row <= last; row++)
    if (time[row] > from && time[row] <= end) steps.push({ seconds: time[row], row });
  return [...steps, { seconds: end, row: rowAt(time, end) }].filter(({ row }) => row >= 0);
}
