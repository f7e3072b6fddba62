import type { Metric } from '../../model/contract.ts';
import type { Cell } from '../document/block.ts';
import { type Axes, axesOf, textOf } from './axis.ts';
import { isOfficeLabel } from './clock-clause.ts';
import type { Draft } from './draft.ts';
import { isMarked } from './footnote.ts';
import { gridOf, isTitle } from './grid.ts';
import { EXAMPLE, findMetrics, metricOf, PLAN_WORDS } from './lexicon.ts';
import { isNoCase, isOfData, isOtherMatter, isTale } from './other-matter.ts';
import type { PlacedTable } from './passage.ts';
import { isPlanName, listLabel } from './promise-label.ts';
import { rowLabels } from './row-labels.ts';
import { severityLabel } from './severity-label.ts';
import { statementsOf } from './statement.ts';
import { isHypothetical } from './told.ts';

/** What a table promises: severities down and plans across, the other way, a list in a cell, a metric a column. */
export function tablePromises(placed: PlacedTable, marks: ReadonlySet<string>): readonly Draft[] {
  const grid = gridOf(placed.table);
  const axes = axesOf(grid);
  const around = [placed.lead, ...placed.path.toReversed()];
  if (around.slice(0, 2).some((words) => EXAMPLE.test(words) && words.length < 200) && !metricOf(around.join(' ')))
    return [];
  if (isHypothetical(placed.lead)) return [];
  const inherited =
    [...around, ...placed.intros].map(metricOf).find((metric) => metric !== null) ??
    // Rows of levels beside a row `Initial response`.
    grid.body.map((row) => metricOf(textOf(row[0]))).find((metric) => metric !== null) ??
    // `Standard response` beside `P1`.
    axes.heads.find(({ metric }) => metric !== null)?.metric ??
    null;
  const [first] = grid.head;
  const called = first !== undefined && isTitle(first) ? textOf(first[0]) : '';
  const pagePlan = [called, ...placed.path.toReversed()].find(isPlanName) ?? null;
  const pageSeverity = levelNamed(placed.path.at(-1) ?? '');
  return grid.body.flatMap((row) =>
    row.flatMap((cell, column) => {
      if (!cell || !(axes.columns[column] === 'value' || isTold(row, column, axes))) return [];
      return cellPromises({
        cell,
        column,
        row,
        axes,
        inherited,
        around: around.slice(0, 3).join(' / '),
        pagePlan,
        pageSeverity,
        marks,
      });
    }),
  );
}

interface CellPlace {
  readonly cell: Cell;
  readonly column: number;
  readonly row: readonly (Cell | null)[];
  readonly axes: Axes;
  /** What the words around the table are about. */
  readonly inherited: Metric | null;
  readonly around: string;
  /** The plan that the page or section is about. */
  readonly pagePlan: string | null;
  /** The level that the section is about. */
  readonly pageSeverity: string | null;
  /** Footnote marks that turn hours into office hours. */
  readonly marks: ReadonlySet<string>;
}

function cellPromises(place: CellPlace): readonly Draft[] {
  const { cell, column, row, axes, inherited, around, pagePlan, pageSeverity, marks } = place;
  // Most cells state no time, and need no labels.
  const statements = statementsOf(cell.run);
  if (statements.length === 0) return [];
  const head = axes.heads[column];
  const label = rowLabels(row, column, axes);
  const { feature } = label;
  const metricOfPlace = head.metric ?? label.metric;
  if (label.isOfData || (isOfData(head.text) && head.metric === null)) return [];
  const isElse = isOtherMatter(feature ?? '') || (isOtherMatter(head.text) && head.kind !== 'plan');
  if (isElse && metricOfPlace === null) return [];
  const names = [head.text, feature ?? label.severity ?? ''];
  const isOffice = names.some((name) => isMarked(name, marks) || isOfficeLabel(name));
  const metrics = findMetrics(head.text).map((found) => found.metric);
  // `Response / Recovery` over `1 h / 4 h`: each in its place.
  const isPaired =
    metrics.length > 1 && metrics.length === statements.length && new Set(metrics).size === metrics.length;
  let levelOfCell: string | null = null;
  return statements.flatMap((statement, at): readonly Draft[] => {
    const own = statement.metric;
    const isSupport = SUPPORT_ROW.test(feature ?? '') && IN_PASSING.test(statement.run.text);
    const said =
      own ??
      (isPaired ? metrics[at] : null) ??
      metricOfPlace ??
      (isSupport ? 'first_response' : label.isOwnMatter ? null : inherited);
    const metric = said !== null && statement.isRepeated ? 'update' : said;
    if (metric === null || statement.duration.bound === 'more-than') return [];
    // `Monthly` alone says how often where something is told of again and again.
    if (statement.isCadence && said !== 'update' && !UPDATES.test(`${around} ${head.text} ${feature ?? ''}`)) return [];
    if ((isOtherMatter(statement.run.text) && own === null) || isTale(statement.run.text) || isNoCase(statement))
      return [];
    // `An immediate impact` describes.
    if (statement.duration.unit === 'now' && statement.run.text.length > 40) return [];
    const inCell = besides(listLabel(statement), label.severity ?? head.severity);
    // `P1: 30 min to answer, 24 h to mend`: both are for P1.
    if (inCell.severity !== null || !/^[\s,，、]*$/u.test(statement.before)) levelOfCell = inCell.severity;
    const rowName = label.isOwnMatter && head.metric ? feature : null;
    return [
      {
        statement: isOffice || isMarked(statement.run.text, marks) ? { ...statement, isBusiness: true } : statement,
        metric,
        severity: levelOfCell ?? label.severity ?? head.severity ?? pageSeverity ?? rowName,
        plan: inCell.plan ?? (head.kind === 'plan' ? head.text : head.plan) ?? label.plan ?? pagePlan,
        near: `${statement.run.text} / ${head.text} / ${feature ?? ''}`,
        around,
        run: statement.run,
        isTable: true,
      },
    ];
  });
}

/** `Premium: 1 h / Advanced: 2 h` in the row of a level: what is no level's name there tells plans apart. */
const besides = (inCell: ReturnType<typeof listLabel>, level: string | null): ReturnType<typeof listLabel> =>
  inCell.severity !== null &&
  level !== null &&
  inCell.plan === null &&
  (severityLabel(inCell.severity) === null || PLAN_WORDS.test(inCell.severity))
    ? { severity: null, plan: inCell.severity }
    : inCell;

/** `Response time | Critical: 1 h / High: 4 h`: the row says what its description is of. */
const isTold = (row: readonly (Cell | null)[], column: number, { columns, heads }: Axes): boolean =>
  (column > 0 && STANDARD.test(heads[column].text)) ||
  (columns[column] === 'coverage' && metricOf(textOf(row[column])) !== null) ||
  (column === 1 &&
    (columns[0] === 'feature' || columns[0] === 'metric') &&
    (columns[1] === 'definition' || columns[1] === 'feature') &&
    metricOf(textOf(row[0])) !== null);

/** A row of features that names support, and a time by the way: `E-mail (48h)`. */
const SUPPORT_ROW = /^(?:(?:technical|customer) )?support$|^(?:技术|客户)?(?:支持|服务)$/iu;
const IN_PASSING = /[(（][^()（）]*\d[^()（）]*[)）]|[<≤]|\bwithin\b|[内內]/iu;

const UPDATES = /\bupdat|\breport|通报|更新|同步|汇报|进展/iu;
const STANDARD = /\bSLAs?\b|\bcommitments?\b|承诺|(?:核心|服务)标准/iu;

/** `Priority 1 tickets` over a table. */
const levelNamed = (heading: string): string | null =>
  heading.length <= 40 && severityLabel(heading)?.definition === null ? heading : null;
