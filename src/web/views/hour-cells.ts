import type { HoursFigure } from '../../model/view.ts';

type Hour = HoursFigure['hours'][number];

/** Steps of the colour scale: few, so that two of them are told apart in grey print. */
export const HEATS = 5;
/** An interval wider than this says little. */
const WIDE = 0.5;

/** What stands in one cell of the week for one of the targets. */
export interface HourCell {
  readonly day: number;
  readonly hour: number;
  readonly cases: number;
  /** Null without cases. */
  readonly answered: Hour['answered'][number];
  /** Step of the colour scale; null where there is no case, or no telling. */
  readonly heat: number | null;
  readonly isWide: boolean;
}

/** The week as 168 cells from Monday 0:00, whatever order the figure has. */
export function hourCells({ hours }: HoursFigure, target: number): HourCell[] {
  return [...hours]
    .sort((a, b) => a.day - b.day || a.hour - b.hour)
    .map(({ day, hour, cases, answered }) => {
      const at = cases === 0 ? null : (answered[target] ?? null);
      return {
        day,
        hour,
        cases,
        answered: at,
        heat: at === null || at.share === null ? null : Math.min(HEATS - 1, Math.floor(at.share * HEATS)),
        isWide: at !== null && at.upper - at.lower > WIDE,
      };
    });
}

/** Lowest and highest share over the cells that have one. */
export function extremes(cells: readonly HourCell[]): { readonly low: number; readonly high: number } | null {
  const shares = cells.flatMap(({ answered }) => (answered?.share == null ? [] : [answered.share]));
  return shares.length === 0 ? null : { low: Math.min(...shares), high: Math.max(...shares) };
}
