import type { Metric } from '../../model/contract.ts';
import type { Cell } from '../document/block.ts';
import { type Axes, textOf } from './axis.ts';
import { metricOf, PLAN_WORDS } from './lexicon.ts';
import { isOfData } from './other-matter.ts';
import { severityLabel } from './severity-label.ts';

/** What a row says of the time in one of its cells. */
export interface RowLabels {
  /** What the row is about, as it is named. */
  readonly feature: string | null;
  readonly metric: Metric | null;
  readonly severity: string | null;
  readonly plan: string | null;
  /** A row of its own (log retention, price) is about what it says, not about what the page is about. */
  readonly isOwnMatter: boolean;
  /** About data that comes back, or a report that is written. */
  readonly isOfData: boolean;
}

export function rowLabels(row: readonly (Cell | null)[], column: number, { columns, heads }: Axes): RowLabels {
  const head = heads[column];
  const of = (kind: string) =>
    row.map(textOf).find((text, at) => at !== column && text !== '' && columns[at] === kind) ?? null;
  const feature = of('feature') ?? of('metric') ?? nameOfRow(row, column, columns);
  // Among plans down a column, what is reported: `Emergencies`, `账务问题`.
  const listed = of('plan');
  const isCase = listed !== null && !PLAN_WORDS.test(listed) && (severityLabel(listed) !== null || CASE.test(listed));
  const level =
    of('severity') ??
    (isCase ? listed : null) ??
    (feature !== null && severityLabel(feature) !== null ? feature : null);
  const metric = metricOf(feature === level ? nameIn(level ?? '') : (feature ?? nameIn(level ?? '')));
  // `P1 response time` is both.
  const named = level ?? feature;
  const severity = named !== null && metricOf(nameIn(named)) !== null ? severityIn(named) : level;
  const plan =
    (isCase ? null : listed) ?? (head.kind === 'severity' || head.metric ? plainPlan(feature, metric) : null);
  const isOwnMatter = feature !== null && metric === null && level === null && head.severity === null && plan === null;
  return {
    feature,
    metric,
    severity,
    plan,
    isOwnMatter,
    isOfData: isOfData(`${of('feature') ?? ''} ${of('metric') ?? ''}`),
  };
}

/** Rows without any other name have what their first column tells: `Service is unavailable`. */
function nameOfRow(row: readonly (Cell | null)[], column: number, columns: Axes['columns']): string | null {
  if (column === 0 || columns[0] !== 'definition' || columns.includes('severity') || columns.includes('plan'))
    return null;
  return (
    textOf(row[0])
      .replace(/\s*[(（].*$/su, '')
      .slice(0, LONGEST_ROW) || null
  );
}
const LONGEST_ROW = 80;

const CASE = /(?:问题|故障|事件|请求|漏洞)$|\b(?:issues?|incidents?|problems?|questions?|requests?)$/iu;

/** A level with what it means (`1 - Blocker: there is no workaround`) without that. */
const nameIn = (level: string): string =>
  level.length <= LONGEST_NAME ? level : (severityLabel(level)?.label ?? level.replace(/\s*[(（].*$/su, ''));
const LONGEST_NAME = 40;

/** A feature's name that is neither a metric nor a severity names the plan of its row. */
const plainPlan = (feature: string | null, metric: Metric | null): string | null =>
  feature !== null && metric === null && PLAN_WORDS.test(feature) ? feature : null;

const LEVEL =
  /(?:\bnon-?|非)?(?:\b(?:severity|sev|priority)\s?(?:level\s)?[0-5]\b|\b[PS][0-5]\b|\b(?:critical|urgent|high|medium|normal|low|major|minor)\b|[一二三四五特1-5]级(?:严重|重要|紧急|一般|轻微)?)/iu;
const severityIn = (text: string): string | null => LEVEL.exec(text)?.[0] ?? null;
