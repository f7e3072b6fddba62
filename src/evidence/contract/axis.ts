import type { Metric } from '../../model/contract.ts';
import type { Cell } from '../document/block.ts';
import { type AxisKind, columnKind, SEVERITY_HEAD } from './column-kind.ts';
import { type Grid, headOf } from './grid.ts';
import { findMetrics, metricOf, NUMBERED_PLAN, PLAN_WORDS } from './lexicon.ts';
import { isOtherMatter } from './other-matter.ts';
import { severityLabel } from './severity-label.ts';

/** The labels of a table: what its columns name down, and what its heads name across. */
export interface Axes {
  readonly columns: readonly AxisKind[];
  readonly heads: readonly Head[];
}

interface Head {
  readonly text: string;
  readonly kind: AxisKind;
  readonly metric: Metric | null;
  /** In a head of two storeys (`Gold / Response`), the storey that tells columns of one metric apart. */
  readonly plan: string | null;
  /** The storey that names a level (`Response / Urgent`), or the head itself. */
  readonly severity: string | null;
}

const known = new WeakMap<Grid, Axes>();

/** What the columns and the heads of a grid name, worked out once. */
export function axesOf(grid: Grid): Axes {
  const before = known.get(grid);
  if (before !== undefined) return before;
  const axes = named(grid);
  known.set(grid, axes);
  return axes;
}

function named(grid: Grid): Axes {
  const columns = Array.from({ length: grid.width }, (_, column) => columnKind(grid, column));
  const heads = columns.map((kind, column) => {
    const text = headOf(grid, column);
    const metric = metricOf(text);
    if (kind !== 'value') return { text, kind, metric, plan: null, severity: null };
    const own = headKinds(text);
    const severity = own === 'severity' ? levelStorey(text) : null;
    return { text, kind: own ?? (metric ? 'metric' : 'feature'), metric, plan: null, severity };
  });
  const storeys = heads.map(({ text, kind, metric }, at) =>
    columns[at] === 'value' && (kind === 'metric' || kind === 'severity') && metric !== null ? storeyOf(text) : null,
  );
  // Heads over values that are none of the others are plans where one of them is, or where severities or metrics run down.
  const isPlanRow = heads.some(({ kind }, at) => columns[at] === 'value' && kind === 'plan');
  const runsDown = columns.includes('severity') || columns.includes('metric');
  const isNamedRow = runsDown && columns.filter((kind) => kind === 'value').length > 1;
  const isLevelRow =
    heads.some(({ severity, metric, text }) => severity !== null && severity !== text && metric !== null) ||
    (columns.includes('plan') && !columns.includes('severity'));
  const isLevelAcross = isNamedAcross(columns, heads) || isAmongLevels(columns, heads);
  return {
    columns,
    heads: heads.map((head, at) => {
      if (isLevelAcross && columns[at] === 'value') return { ...head, kind: 'severity', severity: head.text };
      if (columns[at] === 'value' && head.kind === 'feature' && isName(head.text) && (isPlanRow || isNamedRow))
        return { ...head, kind: 'plan' };
      // Beside a storey that is a level, and under plans that run down, what has no known name is a level too.
      if (isLevelStorey(storeys[at]) && isLevelRow && head.kind === 'metric')
        return { ...head, kind: 'severity', severity: storeys[at] };
      return { ...head, plan: !columns.includes('plan') && isToldApart(heads, storeys, at) ? storeys[at] : null };
    }),
  };
}

/** `Escalation` over times names no plan. */
const isName = (head: string): boolean => head !== '' && !isOtherMatter(head);

/** Plans down, and across names that say nothing else (`Production down`, `All other cases`): the levels, in the buyer's words. */
const isNamedAcross = (columns: readonly AxisKind[], heads: readonly Head[]): boolean => {
  const values = heads.filter((_, at) => columns[at] === 'value');
  if (SEVERITY_HEAD.test(heads[0]?.text ?? '') && (columns[0] === 'metric' || columns[0] === 'feature'))
    return values.every(({ metric, text }) => metric === null && text !== '');
  return (
    columns.includes('plan') &&
    !columns.includes('severity') &&
    values.length > 1 &&
    values.every(({ kind, metric, text }) => kind === 'feature' && metric === null && text !== '')
  );
};

/** `Production down | Urgent | Normal priority` across: what stands among levels is one. */
function isAmongLevels(columns: readonly AxisKind[], heads: readonly Head[]): boolean {
  const values = heads.filter((_, at) => columns[at] === 'value');
  const levels = values.filter(({ kind, metric }) => kind === 'severity' && metric === null);
  return (
    levels.length * 2 >= values.length &&
    levels.length > 0 &&
    values.every(
      ({ kind, metric, text }) => (kind === 'severity' || kind === 'feature') && metric === null && text !== '',
    )
  );
}

/** In a head of several storeys the one that is a level; a head of one storey is it whole (`P1 response time`). */
const levelStorey = (text: string): string =>
  text.split(' / ').find((part) => severityLabel(part) !== null && metricOf(part) === null) ?? text;

const isLevelStorey = (storey: string | null): storey is string => storey !== null && !PLAN_WORDS.test(storey);

/** What a head names besides its metric: a storey of its own, or the plan in `Pro response`. */
function storeyOf(text: string): string | null {
  const parts = text.split(' / ');
  if (parts.length > 1) return parts.find((part) => metricOf(part) === null && severityLabel(part) === null) ?? null;
  const rest = findMetrics(text)
    .reduceRight((words, { start, end }) => words.slice(0, start) + words.slice(end), text)
    .replace(/\b(?:first|initial|times?|targets?|SLAs?|plan|tier)\b|首次|时[间限效]/giu, ' ')
    .trim();
  return rest !== '' && rest.length <= 24 && PLAN_WORDS.test(rest) && severityLabel(rest) === null ? rest : null;
}

/** One metric under several heads: what stands over it is the plan, and no title of the columns such as `Targets`. */
const isToldApart = (heads: readonly Head[], storeys: readonly (string | null)[], at: number): boolean =>
  storeys[at] !== null &&
  heads.some(
    ({ metric }, other) => metric === heads[at].metric && storeys[other] !== null && storeys[other] !== storeys[at],
  );

/** `P1 response time` names a severity and a metric; the severity is what tells it from its neighbours. */
function headKinds(text: string): AxisKind | null {
  if (text === '') return null;
  const parts = text.split(' / ');
  if (
    parts.some((part) => severityLabel(part) && !/^(?:priority|normal|high|medium|low|question)\s+\S+\s+/iu.test(part))
  )
    return 'severity';
  if (metricOf(text)) return 'metric';
  return (PLAN_WORDS.test(text) || NUMBERED_PLAN.test(text)) && text.length <= 60 ? 'plan' : null;
}

export const textOf = (cell: Cell | null | undefined): string => cell?.run.text ?? '';
