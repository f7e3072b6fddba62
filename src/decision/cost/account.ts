import type { CostModel, MeasuredTime } from '../../model/cost-model.ts';
import { HORIZONS } from '../../model/cost-names.ts';
import type { Complain } from './figure-checks.ts';
import { certainly, type Figure, figureReader, figuresOf, measured, type VendorFigures } from './figures.ts';
import { scopeOf } from './parts.ts';
import type { Account } from './simulation.ts';
import { solvedBy } from './solved-by.ts';
import { STRAY, straysOf } from './strays.ts';
import { type Tie, untenable } from './ties.ts';

/** The account of a model, ready to be simulated, and every figure that it has, by its place below `costs`. */
export interface ReadAccount {
  readonly account: Account;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** Reads all figures of a model. What is wrong with one goes to `complain`, which throws. */
export function accountOf({ costs, vendors: ids, measured: times }: CostModel, complain: Complain): ReadAccount {
  for (const id of straysOf(costs, ids)) complain(['vendors', id], STRAY);
  const reader = figureReader(costs, complain);
  const vendors = ids.map((id) =>
    withMeasured(
      reader.vendor(id),
      times.filter(({ vendor }) => vendor === id),
    ),
  );
  const figures = new Map(
    vendors.flatMap((vendor) => figuresOf(vendor).map((figure) => [figure.path, figure] as const)),
  );
  const tied = tiedFigures(costs.together, figures, complain);
  const account = {
    start: costs.start,
    horizons: HORIZONS,
    vendors,
    scope: scopeOf(vendors),
    ties: costs.together,
    tied,
  };
  return { account, figures };
}

/** Where the buyer gave no time to a fix, the vendor's own cases have it: from opening, so the answer is within it. */
function withMeasured(figures: VendorFigures, times: readonly MeasuredTime[]): VendorFigures {
  const curves = new Map(times.map((time) => [time.severity, figureOf(time)]));
  const within = certainly(`vendors.${figures.vendor}.answerHours`, 0, '0 (⊂ fixHours)');
  return {
    ...figures,
    at(input, severity) {
      const own = figures.at(input, severity);
      const curve = severity === undefined ? undefined : curves.get(severity);
      if (curve === undefined || figures.at('fixHours', severity) !== null) return own;
      return input === 'fixHours' ? curve : input === 'answerHours' ? within : own;
    },
  };
}

/** A page reads the same times again with every figure that is typed: their tables are made once. */
const known = new WeakMap<MeasuredTime, Figure>();

function figureOf(time: MeasuredTime): Figure {
  const path = `vendors.${time.vendor}.fixHours.${time.severity}`;
  const figure = known.get(time) ?? measured(path, solvedBy(time), time.cases, textOf(time));
  known.set(time, figure);
  return figure;
}

/** How a measured time is written among the figures, in signs that need no language. */
const textOf = ({ solved, followed }: MeasuredTime): string =>
  `${Math.round(100 * solved)}% ≤ ${Number(followed.toPrecision(3))} h`;

function tiedFigures(ties: readonly Tie[], figures: ReadonlyMap<string, Figure>, complain: Complain): Figure[] {
  const tied = new Set<Figure>();
  ties.forEach(([a, b], at) => {
    for (const path of [a, b]) {
      const figure = figures.get(path);
      if (figure === undefined || figure.isCertain)
        return complain(['together', at], {
          en: `names “${path}”, which is not an uncertain figure of the account; write its place below costs, such as users or vendors.acme.licence`,
          zh: `提到的“${path}”不是账目中的不确定数值；请写出它在 costs 下的位置，如 users 或 vendors.acme.licence`,
        });
      tied.add(figure);
    }
    if (a === b)
      complain(['together', at], { en: 'ties a figure to itself; name two', zh: '把一个数值与自身相关联；请写两个' });
    return undefined;
  });
  const why = untenable(ties, [...tied]);
  if (why !== null) complain(['together'], why);
  return [...tied];
}
