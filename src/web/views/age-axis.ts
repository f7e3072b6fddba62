import { CURVE_GRID } from '../../model/figure-names.ts';

const [MINUTE, DAY] = [60, 86_400];
const YEAR = 365 * DAY;

/** An axis of ages in seconds: logarithmic from a minute on, where a quarter of an hour and a month both show, or linear from 0. */
export interface AgeAxis {
  readonly isLog: boolean;
  readonly from: number;
  readonly to: number;
  /** 0 at the left end, 1 at the right one. */
  placeOf(seconds: number): number;
  secondsAt(place: number): number;
  /** Ages that a person reads, no two closer than `gap` (a part of the axis). */
  ticks(gap: number): number[];
}

export function ageAxis(to: number, isLog: boolean): AgeAxis {
  const from = isLog ? MINUTE : 0;
  const end = Math.max(to, from + MINUTE);
  const span = isLog ? Math.log(end / from) : end;
  const placeOf = (seconds: number): number => {
    const place = isLog ? Math.log(Math.max(from, seconds) / from) / span : seconds / span;
    return Math.min(1, Math.max(0, place));
  };
  return {
    isLog,
    from,
    to: end,
    placeOf,
    secondsAt: (place) => (isLog ? from * Math.exp(place * span) : place * span),
    ticks: (gap) => (isLog ? apart(MARKS, gap) : evenly(end, gap)),
  };

  function apart(marks: readonly number[], gap: number): number[] {
    const kept: number[] = [];
    for (const mark of marks) {
      const isNear = kept.some((one) => Math.abs(placeOf(one) - placeOf(mark)) < gap);
      if (mark >= from && mark <= end && !isNear) kept.push(mark);
    }
    return kept.sort((a, b) => a - b);
  }
}

/** What support is spoken of in, the most spoken of first; of all but the first minutes the curves have an exact number at risk. */
const MARKS: readonly number[] = [
  ...[1, 1 / 24, 7, 1 / 96, 1 / 6, 30, 90, 3, 365, 1 / 2, 14, 1 / 48, 180, 2, 1 / 12, 60].map((days) => days * DAY),
  MINUTE,
  5 * MINUTE,
];

const STEPS: readonly number[] = [1 / 96, 1 / 24, 1 / 12, 1 / 6, 1 / 2, 1, 2, 7, 14, 30, 60, 90, 180, 365].map(
  (days) => days * DAY,
);

function evenly(to: number, gap: number): number[] {
  const step = STEPS.find((one) => one / to >= gap) ?? YEAR * Math.ceil((gap * to) / YEAR);
  return Array.from({ length: Math.floor(to / step) + 1 }, (_, at) => at * step);
}

/** Does every curve keep this age among its times, so that what is read there is exact? */
export const isKept = (seconds: number): boolean => CURVE_GRID.includes(seconds);
