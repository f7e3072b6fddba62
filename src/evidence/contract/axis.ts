import { findDurations } from '../../language/duration.ts';
import { findCadences } from '../../language/duration-cadence.ts';
import type { Metric } from '../../model/contract.ts';
import type { Cell } from '../document/block.ts';
import { type Grid, headOf } from './grid.ts';
import { findMetrics, metricOf, PLAN_AXIS, PLAN_WORDS } from './lexicon.ts';
import { isOtherMatter } from './other-matter.ts';
import { severityLabel, severityRange } from './severity-label.ts';

/** What the labels along one column or one row of a table name. */
export type AxisKind = 'severity' | 'plan' | 'metric' | 'definition' | 'coverage' | 'feature' | 'value';

const SEVERITY_HEAD =
  /\bseverit|\bpriorit(?!y support)|\b(?:support|request|inquiry|enquiry) type\b|\btypes? of (?:request|issue|inquiry|enquiry)\b|支[持援]类型|\burgency\b|\bcriticality\b|\bimpact level\b|\b(?:issue|incident|case|problem|fault|ticket) (?:type|level|class|category)|(?:故障|问题|事件|严重|优先|紧急|响应|缺陷|工单|影响)(?:程度|级别|等级|级|类型|分类|分级|度)|优先级|级别|等级(?!协议)/iu;
const DEFINITION_HEAD =
  /\bdefinition|\bdescription|\bdetails?\b|\bcharacteri|\bcriteria|\bexamples?\b|\bbusiness impact\b|\bimpact\b|\bmeaning|\bconditions?\b|\bsymptom|\bsituation|定义|描述|说明|示例|影响|判定|标准|表现|情形|场景|举例|含义|内容|现象/iu;
/** When somebody is there, and how to reach him: no label of what stands beside. */
const HOURS_HEAD =
  /^(?:(?:service|support|coverage|operating|business|working) )?(?:hours|coverage|availability|channels?)(?: of (?:coverage|operation|support))?$|(?:服务|支持|受理|覆盖|工作|营业)(?:时间|时段|窗口|渠道|方式)$/iu;
/** Whom a plan suits: no name of what stands beside, though it may sound like one (`Enterprises`). */
const FOR_WHOM =
  /适用(?:的)?(?:客户|场景|对象|用户|人群|范围|企业)|适合|\b(?:suitable|best|ideal|intended|recommended|designed) for\b|\b(?:target )?(?:audience|customers?)$|\bwho (?:it|this)\b/iu;
const ADDRESS = /^\S+@\S+\.\S+$|^https?:\/\/\S+$/u;
const LEVEL_HEAD = /^\s*levels?\s*$/iu;
/** `Level` over names of plans is a column of plans. */
const ANY_LEVEL_HEAD = /^(?:(?:service|support|SLA)\s?)?(?:levels?|tiers?)$|^(?:服务|支持|SLA)?\s?(?:等级|级别)$/iu;

/** How one label reads by itself. */
export function labelKind(text: string): AxisKind {
  if (severityLabel(text) || severityRange(text).length > 0) {
    const metric = metricOf(text);
    return metric && !/^\s*(?:[PSL]?\d|sev|prior)/iu.test(text) ? 'metric' : 'severity';
  }
  if (metricOf(text)) return 'metric';
  if (PLAN_WORDS.test(text) && text.length <= 40) return 'plan';
  return 'feature';
}

/** What the column names, by its head first and by most of its cells second. */
export function columnKind(grid: Grid, column: number): AxisKind {
  const cells = grid.body.map((row) => row[column]?.run.text ?? '').filter((text) => text !== '');
  const head = headOf(grid, column);
  if (cells.length === 0) return 'feature';
  const isOfHours = HOURS_HEAD.test(head) && metricOf(head) === null;
  // `Channel` over `E-mail`, `Hours`, `Response time`.
  if (isOfHours && !(column === 0 && cells.some((text) => metricOf(text) !== null))) return 'coverage';
  if (FOR_WHOM.test(head)) return 'definition';
  // Addresses say how to be reached, whatever words stand in them.
  if (cells.every((text) => ADDRESS.test(text))) return 'coverage';
  // What a row's name adds in brackets (`Response (24 hours a day)`) is no value of the row.
  const bare = column === 0 ? cells.map((text) => text.replace(/(?<=\S)\s?[(（][^()（）]*[)）]/gu, ' ')) : cells;
  const timed = bare.filter(
    (text) => findDurations(text).length > 0 || (column > 0 && findCadences(text).length > 0),
  ).length;
  const isShort = cells.every((text) => text.length <= 60);
  if (timed * 3 >= cells.length && (isShort || !DEFINITION_HEAD.test(head) || metricOf(head) !== null)) return 'value';
  // `Fix in the next release` beside `Workaround within a day`, under what they are times of.
  if (timed > 0 && column > 0 && metricOf(head) !== null) return 'value';
  const kinds = cells.map(labelKind);
  const share = (kind: AxisKind) => kinds.filter((found) => found === kind).length / kinds.length;
  // `Premium support plan` over a time is one plan; `Plan` over names is their column.
  // A corner that names what runs across (`Priority` over `Response time`) names no rows.
  if (column === 0 && isCorner(cells)) return share('metric') >= 0.5 ? 'metric' : 'feature';
  // `Support level` over `Level 1 - Urgent` is no column of plans.
  if (share('severity') === 1 && cells.every((text) => !PLAN_WORDS.test(text))) return 'severity';
  // `Service level` over `Basic`, `Professional`.
  if (share('plan') === 1 && cells.length > 1) return 'plan';
  const isNames = cells.every((text) => text.length <= 60);
  if (
    isNames &&
    PLAN_AXIS.test(head) &&
    !SEVERITY_HEAD.test(head) &&
    !(timed > 0 && (PLAN_WORDS.test(head) || NUMBERED.test(head)))
  )
    return 'plan';
  if (ANY_LEVEL_HEAD.test(head) && share('severity') === 0 && share('plan') >= 0.5) return 'plan';
  if (share('severity') >= 0.5) return 'severity';
  // `No workaround exists` under `Definition` says what a level is.
  if (column > 0 && DEFINITION_HEAD.test(head) && !SEVERITY_HEAD.test(head) && metricOf(head) === null)
    return 'definition';
  if (share('metric') >= 0.5) return 'metric';
  // Short names in the first column name what the rows are about, whatever heads them (`Service content`).
  const areNames = column === 0 && cells.every((text) => text.length <= 24);
  if (DEFINITION_HEAD.test(head) && !SEVERITY_HEAD.test(head) && !areNames) return 'definition';
  if (SEVERITY_HEAD.test(head) || LEVEL_HEAD.test(head)) return 'severity';
  if (timed > 0 && column > 0) return 'value';
  if (share('plan') >= 0.5) return 'plan';
  return cells.some((text) => text.length > 40) ? 'definition' : 'feature';
}

/** `Tier 2` over times is one plan. */
const NUMBERED = /\b(?:tier|plan|package|level)\s?(?:\d|[A-E])\b/iu;

/** Rows of which some are metrics and few are plans or levels. */
const isCorner = (cells: readonly string[]): boolean =>
  cells.some((text) => metricOf(text) !== null) &&
  cells.filter((text) => ['plan', 'severity'].includes(labelKind(text))).length * 3 < cells.length;

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
  return (PLAN_WORDS.test(text) || NUMBERED.test(text)) && text.length <= 60 ? 'plan' : null;
}

export const textOf = (cell: Cell | null | undefined): string => cell?.run.text ?? '';
