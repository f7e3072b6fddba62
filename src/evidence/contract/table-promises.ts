import type { Metric } from '../../model/contract.ts';
import type { Cell } from '../document/block.ts';
import { type Axes, axesOf, textOf } from './axis.ts';
import type { Draft } from './draft.ts';
import { isMarked } from './footnote.ts';
import { type Grid, gridOf } from './grid.ts';
import { EXAMPLE, findMetrics, metricOf, OF_DATA, OF_WEAKNESS, OTHER_MATTER, PLAN_WORDS, TOLD } from './lexicon.ts';
import type { PlacedTable } from './passage.ts';
import { isPlanName, listLabel } from './promise-label.ts';
import { severityLabel } from './severity-label.ts';
import { statementsOf, UNMET } from './statement.ts';
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
    null;
  const pagePlan = placed.path.toReversed().find(isPlanName) ?? null;
  const pageSeverity = levelNamed(placed.path.at(-1) ?? '');
  return grid.body.flatMap((row) =>
    row.flatMap((cell, column) => {
      if (!cell || !(axes.columns[column] === 'value' || isTold(row, column, axes))) return [];
      return cellPromises({
        cell,
        column,
        row,
        grid,
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
  readonly grid: Grid;
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

function cellPromises({
  cell,
  column,
  row,
  axes,
  inherited,
  around,
  pagePlan,
  pageSeverity,
  marks,
}: CellPlace): readonly Draft[] {
  const head = axes.heads[column];
  const labels = row
    .map((label, at) => ({ text: textOf(label), kind: axes.columns[at] }))
    .filter(
      ({ text, kind }, at) =>
        at !== column && text !== '' && kind !== 'value' && kind !== 'definition' && kind !== 'coverage',
    );
  const of = (kind: string) => labels.find((label) => label.kind === kind)?.text ?? null;
  const feature = of('feature') ?? of('metric');
  const level = of('severity') ?? (feature !== null && severityLabel(feature) !== null ? feature : null);
  // `P1 response time` is both.
  const labelMetric = metricOf(feature ?? level ?? '');
  const named = level ?? feature;
  const severityOfRow = named !== null && metricOf(named) !== null ? severityIn(named) : level;
  const severityOfHead = head.severity;
  const planOfHead = head.kind === 'plan' ? head.text : head.plan;
  const planOfRow = of('plan') ?? (head.kind === 'severity' || head.metric ? plainFeature(feature, labelMetric) : null);
  const isMarkedAround = isMarked(head.text, marks) || isMarked(feature ?? severityOfRow ?? '', marks);
  const metricOfPlace = head.metric ?? labelMetric;
  // A row of its own (log retention, price) is about what it says, not about what the page is about.
  const isOwnMatter =
    feature !== null && labelMetric === null && level === null && severityOfHead === null && planOfRow === null;
  if (OF_DATA.test(feature ?? '')) return [];
  if (
    (OTHER_MATTER.test(feature ?? '') || (OTHER_MATTER.test(head.text) && head.kind !== 'plan')) &&
    metricOfPlace === null
  )
    return [];
  const statements = statementsOf(cell.run);
  const metrics = findMetrics(head.text).map((found) => found.metric);
  // `Response / Recovery` over `1 h / 4 h`: each in its place.
  const isPaired =
    metrics.length > 1 && metrics.length === statements.length && new Set(metrics).size === metrics.length;
  let levelOfCell: string | null = null;
  return statements.flatMap((statement, place): readonly Draft[] => {
    const own = statement.metric;
    const said = own ?? (isPaired ? metrics[place] : null) ?? metricOfPlace ?? (isOwnMatter ? null : inherited);
    const metric = said !== null && statement.isRepeated ? 'update' : said;
    if (metric === null || statement.duration.bound === 'more-than') return [];
    if (OTHER_MATTER.test(statement.run.text) && own === null) return [];
    if (
      TOLD.test(statement.run.text) ||
      OF_DATA.test(statement.run.text) ||
      OF_WEAKNESS.test(statement.run.text) ||
      UNMET.test(statement.after)
    )
      return [];
    // `An immediate impact` describes.
    if (statement.duration.unit === 'now' && statement.run.text.length > 40) return [];
    const label = listLabel(statement);
    // `P1: 30 min to answer, 24 h to mend`: both are for P1.
    if (label.severity !== null || !/^[\s,，、]*$/u.test(statement.before)) levelOfCell = label.severity;
    const severityText = levelOfCell ?? severityOfRow ?? severityOfHead;
    const rowLabel = isOwnMatter && head.metric ? feature : null;
    return [
      {
        statement:
          isMarked(statement.run.text, marks) || isMarkedAround ? { ...statement, isBusiness: true } : statement,
        metric,
        severity: severityText ?? pageSeverity ?? rowLabel,
        plan: label.plan ?? planOfHead ?? planOfRow ?? pagePlan,
        near: `${statement.run.text} / ${head.text} / ${feature ?? ''}`,
        around,
        run: statement.run,
        isTable: true,
      },
    ];
  });
}

/** `Response time | Critical: 1 h / High: 4 h`: the row says what its description is of. */
const isTold = (row: readonly (Cell | null)[], column: number, { columns, heads }: Axes): boolean =>
  (column > 0 && STANDARD.test(heads[column].text)) ||
  (columns[column] === 'coverage' && metricOf(textOf(row[column])) !== null) ||
  (column === 1 &&
    (columns[0] === 'feature' || columns[0] === 'metric') &&
    (columns[1] === 'definition' || columns[1] === 'feature') &&
    metricOf(textOf(row[0])) !== null);

const STANDARD = /\bSLAs?\b|\bcommitments?\b|承诺|(?:核心|服务)标准/iu;

/** `Priority 1 tickets` over a table. */
const levelNamed = (heading: string): string | null =>
  heading.length <= 40 && severityLabel(heading)?.definition === null ? heading : null;

/** A feature's name that is neither a metric nor a severity names the plan of its row. */
const plainFeature = (feature: string | null, metric: Metric | null): string | null =>
  feature !== null && metric === null && PLAN_WORDS.test(feature) ? feature : null;

const severityIn = (text: string): string | null => {
  const match =
    /(?:\bnon-?|非)?(?:\b(?:severity|sev|priority)\s?(?:level\s)?[0-5]\b|\b[PS][0-5]\b|\b(?:critical|urgent|high|medium|normal|low|major|minor)\b|[一二三四五特1-5]级(?:严重|重要|紧急|一般|轻微)?)/iu.exec(
      text,
    );
  return match?.[0] ?? null;
};
