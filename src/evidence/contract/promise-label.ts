import { findHours } from '../../language/duration-hours.ts';
import { metricOf, NUMBERED_PLAN, PLAN_WORDS } from './lexicon.ts';
import { severityLabel, severityRange } from './severity-label.ts';
import type { Statement } from './statement.ts';

interface Label {
  readonly severity: string | null;
  readonly plan: string | null;
}

const NONE: Label = { severity: null, plan: null };

/** What stands before the number in a list (`Severity 1: less than 1 hour`, `Gold: 2 hours`), else after it (`1 hour (standard)`). */
export function listLabel(statement: Statement): Label {
  const before = labelBefore(statement.before);
  if (before.severity !== null && before.plan !== null) return before;
  const after = labelAfter(statement.rest);
  return { severity: before.severity ?? after.severity, plan: before.plan ?? after.plan };
}

function labelBefore(before: string): Label {
  const label = withoutMetric(before.split(/[;；]/u).at(-1) ?? '')
    .replace(/^[\s,，.。、/)）]*(?:[-*•]\s)?/u, '')
    // `金牌（7×24，`: the time stands in its brackets.
    .replace(/[(（][^()（）]*$/u, '')
    .replace(/^(?:服务|支持)?(?:等级|级别|版本|套餐)[:：]\s?(?=\S)/u, '')
    .replace(
      /\b(?:within|less than|under|up to|in|<|≤|no more than|initial|first|respon\w+|reply|targets?|goals?|objectives?|time|is|of|a|an)\b|[<≤＜]|不超过|小于|少于|(?:(?:技术|社区|客户|售后)?(?:支持|服务)|应急|紧急)?响应(?:时间)?|解决(?:时间)?/giu,
      ' ',
    )
    .replace(/[\s:：\-–—=]+$/u, '')
    .trim();
  const opening = openingPlan(label);
  if (opening !== null) return { severity: null, plan: opening };
  if (label === '' || label.length > 60) return NONE;
  if (severityLabel(label) || severityRange(label).length > 0) return { severity: label, plan: null };
  const plan = planLabel(label);
  if (plan !== null) return { severity: null, plan };
  if (/^[\u4e00-\u9fff]{2,8}(?:问题|故障|缺陷|请求)$/u.test(label)) return { severity: label, plan: null };
  if (/^\S{1,8}(?:客户|用户|会员)$/u.test(label)) return { severity: null, plan: label };
  if (findHours(label).length > 0 || !/\p{L}{2}/u.test(label)) return NONE;
  // `Production system down: 1 hour`: what stands before a colon and is no plan names the severity.
  const isNamed =
    !/(?:respon\w+|repl(?:y|ies)|timeline|time|target)\**\s*[:：]\s*(?:within|less than|under|up to|[<≤])?\s*$/iu.test(
      before,
    ) &&
    /[:：]\s*(?:within|less than|under|up to|[<≤＜]|不超过|小于)?\s*$/iu.test(before) &&
    metricOf(label) === null;
  if (isNamed && PLAN_WORDS.test(label) && label.length <= 24) return { severity: null, plan: label };
  return {
    severity: isNamed && !NO_LEVEL.test(label) ? label : null,
    plan: null,
  };
}

/** `Incident response: Critical`: what the list is of, and the name. */
function withoutMetric(words: string): string {
  const [, metric = '', name] = /^([^:：]{2,40})[:：]\s*(\S[^:：]*)$/u.exec(words) ?? [];
  const isName = name !== undefined && (severityLabel(name) !== null || planLabel(name) !== null);
  return isName && metricOf(metric) !== null ? name : words;
}

/** A remark, and a way to be reached, name no level. */
const NO_LEVEL =
  /^(?:(?:as )?per (?:the |your )?\S+|typical(?:ly)?|(?:all )?others?(?: (?:plans?|tiers?|customers|users))?|note|remark|example|注|备注|说明|示例|(?:by |via |via the )?(?:e-?mails?|slack|teams|phone|telephone|(?:live )?chat|tickets?|portal|console|discord|whatsapp|forum|hotline)(?: (?:support|channel|tickets?))?|(?:企业)?微信群?|钉钉群?|飞书群?|QQ群?|电话|热线|邮件|邮箱|工单|在线客服)$/iu;

/** A name alone, in brackets or behind a comma or `for`. */
function labelAfter(rest: string): Label {
  const code =
    /^\s(P[0-5]|S[0-5]|Sev\s?[0-5])\b/u.exec(rest)?.[1] ??
    // `15 min critical, 30 min high`.
    /^\s(critical|urgent|high|medium|normal|low|major|minor)\s*(?=[,;)]|$)/iu.exec(rest)?.[1];
  if (code !== undefined) return { severity: code, plan: null };
  const label =
    /^\s*(?:[(（]([^()（）]{2,30}|[高中低])[)）]|(?:[,，]|for\s)\s*([^,，.。;；]{2,30}?))\s*[.。;；,，]?\s*(?:$|\s(?:and|or)\s*$)/iu.exec(
      rest,
    );
  const name = (label?.[1] ?? label?.[2] ?? '').trim();
  if (name === '') return NONE;
  const severity = severityLabel(name);
  if (severityRange(name).length > 0 || (severity !== null && severity.definition === null))
    return { severity: name, plan: null };
  return { severity: null, plan: planLabel(name) };
}

/** `Gold edition: around the clock`: the plan that words begin with. */
export const openingPlan = (text: string): string | null =>
  planLabel(/^\s*([^:：]{2,30})[:：]\s*\S/u.exec(text)?.[1] ?? '');

/** The plan's name, where a label is that and words that go with one. */
function planLabel(label: string): string | null {
  const name = label
    .replace(
      /\b(?:support|service|plans?|tiers?|packages?|editions?|customers?|users?|gets?|receives?|responses?|are|will|be|for|the|our|on)\b|支持|服务|计划|套餐|客户|用户/giu,
      ' ',
    )
    .trim();
  if (/[会将在由并向与和派或，,×]|\d|工程师|人员|专属(?!版|支持)/u.test(name)) return null;
  return name !== '' && name.length <= 30 && name.split(/\s+/).every((word) => PLAN_WORDS.test(word)) ? name : null;
}

/** A heading that is a plan's name. */
export function isPlanName(text: string): boolean {
  const name = text.replace(/\s*[(（][^()（）]*[)）]\s*$/u, '');
  return (
    name.length <= 40 &&
    (PLAN_WORDS.test(name) || NUMBERED_PLAN.exec(name.trimStart())?.index === 0) &&
    severityLabel(name) === null &&
    !/[,，、]|\band\b|\bplans\b|\btiers\b|协议/iu.test(name)
  );
}
