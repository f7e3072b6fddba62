import { findDurations } from '../../language/duration.ts';
import { findCadences } from '../../language/duration-cadence.ts';
import { type Grid, headOf } from './grid.ts';
import { metricOf, NUMBERED_PLAN, PLAN_AXIS, PLAN_WORDS } from './lexicon.ts';
import { severityLabel, severityRange } from './severity-label.ts';

/** What the labels along one column or one row of a table name. */
export type AxisKind = 'severity' | 'plan' | 'metric' | 'definition' | 'coverage' | 'feature' | 'value';

export const SEVERITY_HEAD =
  /\bseverit|\bpriorit(?!y support)|\b(?:support|request|inquiry|enquiry) type\b|\btypes? of (?:request|issue|inquiry|enquiry)\b|支[持援]类型|\burgency\b|\bcriticality\b|\bimpact level\b|\b(?:issue|incident|case|problem|fault|ticket) (?:type|level|class|category)|(?:故障|问题|事件|严重|优先|紧急|响应|缺陷|工单|影响)(?:程度|级别|等级|级|类型|分类|分级|度)|优先级|级别|等级(?!协议)/iu;
const SAYS_WHAT = /^\s*(?:definition|description|meaning|定义|描述|含义)s?\s*$/iu;
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
function labelKind(text: string): AxisKind {
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
    !(timed > 0 && (PLAN_WORDS.test(head) || NUMBERED_PLAN.test(head)))
  )
    return 'plan';
  if (ANY_LEVEL_HEAD.test(head) && share('severity') === 0 && share('plan') >= 0.5) return 'plan';
  // `Service down` and `Minor issue` could be names, were it not for what heads them and for the names before them.
  if (column > 0 && SAYS_WHAT.test(head) && !SEVERITY_HEAD.test(head)) return 'definition';
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

/** Rows of which some are metrics and few are plans or levels. */
const isCorner = (cells: readonly string[]): boolean =>
  cells.some((text) => metricOf(text) !== null) &&
  cells.filter((text) => ['plan', 'severity'].includes(labelKind(text))).length * 3 < cells.length;
