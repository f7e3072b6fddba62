import { findPercents } from '../../language/duration-percent.ts';
import type { Availability } from '../../model/contract.ts';
import { scopeOf } from './availability-scope.ts';
import {
  AVAILABLE,
  BELOW_BEFORE,
  COMMITS,
  DURABLE,
  LOWEST,
  OF_SOMETHING_ELSE,
  OTHER_RATE,
  PROMISES,
} from './availability-words.ts';
import { axesOf, textOf } from './axis.ts';
import { gridOf, headOf } from './grid.ts';
import { bindingOf, CREDIT, EXAMPLE, OBJECTIVE } from './lexicon.ts';
import type { PlacedTable } from './passage.ts';
import { placeOf } from './place.ts';
import { thresholdOf } from './threshold.ts';
import { isPeriod, isReported } from './told.ts';

/** The availability that a table promises: a cell a figure, under its heads and beside its labels. */
export function availabilityInTable(stored: string, { table, path, lead, before }: PlacedTable): Availability[] {
  const grid = gridOf(table);
  const { columns } = axesOf(grid);
  const heads = columns.map((_, at) => headOf(grid, at));
  // Beside a column of credits stand their steps, but where the head says that it promises.
  const promised = heads.findIndex((head) => AVAILABLE.test(head) && (COMMITS.test(head) || OBJECTIVE.test(head)));
  const isIntroduced = AVAILABLE.test(before) && !CREDIT.test(before);
  const isOfCredits = heads.some((head) => CREDIT.test(head)) || (CREDIT.test(path.at(-1) ?? '') && !isIntroduced);
  // A plan a row, and no steps: each has its own, and what it gives back beside it.
  const isOfPlans = columns.includes('plan') && !heads.some((head) => /\b(?:below|less|under)\b|[<低未]/iu.test(head));
  /** Beside credits, does this cell hold what is promised, and no step? */
  const isTerm = (at: number, label: string) =>
    at === promised ||
    (isOfPlans && AVAILABLE.test(heads[at])) ||
    (PROMISES.test(heads[at]) && !CREDIT.test(heads[at]) && AVAILABLE.test(label));
  const isAbout = AVAILABLE.test([lead, before, path.at(-1) ?? ''].join(' ')) && !DURABLE.test(lead);
  return grid.body.flatMap((row) => {
    const label = row.map(textOf).find((text) => text !== '' && findPercents(text).length === 0) ?? '';
    return row.flatMap((cell, at): Availability[] => {
      if (isOfCredits && !isTerm(at, label)) return [];
      // `Sev 0: 100% of the traffic fails` under `Response SLA`.
      if (columns[at] === 'severity') return [];
      const text = textOf(cell);
      const percents = findPercents(text);
      const [first] = percents;
      if (
        !cell ||
        percents.length !== 1 ||
        first.percent < LOWEST ||
        first.percent > 100 ||
        BELOW_BEFORE.test(text.slice(0, first.start)) ||
        // `99.0–99.9%`: from one step to the next.
        isBetween(text) ||
        // `99.0% - below target`.
        /^\s*(?:[-–—~～]|to)?\s*(?:below|under|less than|低于)/iu.test(text.slice(first.end))
      )
        return [];
      const own = `${heads[at]} ${label} ${text}`;
      if (
        DURABLE.test(`${heads[at]} ${label}`) ||
        OTHER_RATE.test(own) ||
        OF_SOMETHING_ELSE.test(text.slice(first.end)) ||
        (CREDIT.test(`${heads[at]} ${label} ${text.slice(0, first.end)}`) && !isOfCredits) ||
        EXAMPLE.test(own) ||
        isReported(own) ||
        isPeriod(label) ||
        // A figure beside a figure is a step of something.
        /^[\d\s.,]+$/.test(label)
      )
        return [];
      if (!AVAILABLE.test(own) && !isAbout) return [];
      const isLabelMetric = AVAILABLE.test(label);
      const scope = isLabelMetric ? heads[at] || scopeOf(path) : label || null;
      return [{ scope, percent: first.percent, binding: bindingOf(own, lead), ...placeOf(stored, cell.run) }];
    });
  });
}

function isBetween(text: string): boolean {
  const step = thresholdOf(text);
  return step !== null && step.lt !== null && step.ge !== null;
}
