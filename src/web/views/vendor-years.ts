import { groupBy } from '../../model/grouping.ts';
import type { Happening } from '../../model/view.ts';

export interface Year {
  readonly year: string;
  readonly happened: readonly Happening[];
}

/** Newest year first, in it the newest first. */
export const yearsOf = (timeline: readonly Happening[]): Year[] =>
  [...groupBy(timeline, ({ at }) => at.slice(0, 4))]
    .map(([year, happened]) => ({ year, happened: [...happened].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)) }))
    .sort((a, b) => Number(b.year) - Number(a.year));

/** How many of each kind a year has, for the table beneath the chart. */
export const countsOf = ({ happened }: Year): ReadonlyMap<Happening['kind'], number> =>
  new Map([...groupBy(happened, ({ kind }) => kind)].map(([kind, own]) => [kind, own.length]));
