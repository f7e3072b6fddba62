import { metricOf, PLAN_WORDS } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { isPlanName, listLabel } from './promise-label.ts';
import { severityLabel, severityRange } from './severity-label.ts';
import type { Statement } from './statement.ts';

const REPORTED =
  /(?:报告|提交|申报|反馈|发生|出现|遇到|提出)(?:的)?([\u4e00-\u9fff]{0,6}(?:故障|问题|事件|请求|工单|咨询|需求))/u;
/** `严重程度为“极端”的问题`. */
const OF_LEVEL = /(?:严重程度|级别|等级|优先级)(?:为|是)\s?["“「]?([^"”」，。：:的]{1,10})["”」]?的/u;

const MENTION =
  /\b(?:severity|sev|priority|class|category)(?:\s?level)?[\s-]?(?:[0-5]\b|[A-E](?![\p{L}\d'’]))(?:\s?(?:-|–|to|and|&)\s?[0-5]\b)?|\b[PS][0-5]\s(?:特急|紧急|致命|严重|重大|重要|一般|普通|轻微)(?=故障|事件|问题|工单|缺陷|请求)|\b[PS][0-5](?:\s?[-–~/]\s?[PS]?[0-5])?(?![\d.])|\b(?:critical|urgent|high|medium|normal|low|major|minor|emergency)\b(?=[\s-]+(?:priority|severity|issues?|incidents?|cases?|requests?|tickets?|problems?|faults?|errors?|defects?|impact|support)\b|\s?[:：])|(?:[一二三四特]级|[A-E]\s?[级类]|[PSL][0-5]级?|阻断|阻塞|[1-4]级|特别重大|重大|较大|特急|加急|紧急|严重|一般|普通|高|中|低)(?:优先级|级别|类)?["”」』]?级?(?:的)?(?=故障|事件|问题|工单|缺陷|请求|[:：])/giu;

/** The severity and plan that a statement is about: its label, the nearest mention before it, or what was reported. */
export function labelsOf(
  statement: Statement,
  sentence: string,
  passage: Passage,
  levels: RegExp | null,
): { severity: string | null; plan: string | null; isNamed: boolean } {
  const label = listLabel(statement);
  const planHeading = planSaid(statement.before) ?? planOf(passage);
  if (label.severity !== null) return { severity: label.severity, plan: label.plan ?? planHeading, isNamed: true };
  // What stands in brackets is said by the way.
  const before =
    [...statement.before.replace(/[(（][^()（）]*[)）]/gu, ' ').matchAll(MENTION)].at(-1)?.[0] ??
    // But a level's code that is all they hold.
    [...statement.before.matchAll(CODE_IN_BRACKETS)].at(-1)?.[1];
  const after = [...(statement.after.split(/[,，;；]/u)[0] ?? '').matchAll(MENTION)][0]?.[0];
  if (OTHERS.test(statement.after) || REST.test(statement.before))
    return { severity: null, plan: label.plan ?? planHeading, isNamed: true };
  const isOther = OTHER_KIND.test(statement.before);
  const mention = (isOther ? undefined : (before ?? after))?.replace(/["”」』]级?$/u, '');
  if (mention !== undefined && (severityLabel(mention) || severityRange(mention).length > 0))
    return { severity: mention, plan: label.plan ?? planHeading, isNamed: true };
  const other = CLASS.exec(statement.before)?.[1] ?? OTHER_KIND.exec(statement.before)?.[0];
  if (other !== undefined) return { severity: other, plan: label.plan ?? planHeading, isNamed: true };
  const known = levels === null ? undefined : knownIn(statement, sentence, levels);
  if (known !== undefined) return { severity: known, plan: label.plan ?? planHeading, isNamed: true };
  const card = isBare(passage.run.text, statement) ? cardLevel(passage) : null;
  if (card !== null) return { severity: card, plan: label.plan ?? planHeading, isNamed: true };
  const items = passage.depth > 0 ? itemLabel(statement.before) : null;
  const reported = OF_LEVEL.exec(sentence)?.[1] ?? reportedIn(sentence) ?? reportedFor(sentence);
  const heading =
    passage.path
      .toReversed()
      .find((text) => severityLabel(text) !== null && text.length < 60 && !PLAN_WORDS.test(text)) ?? null;
  const severity =
    items ??
    passageLabel(passage.run.text) ??
    leadLabel(passage) ??
    reported ??
    lineLevel(statement, passage) ??
    heading;
  return { severity, plan: label.plan ?? planHeading, isNamed: items !== null };
}

/** `一般问题 24 小时内答复，复杂问题 3 个工作日内答复`: the second is for others than the first. */
const CLASS = /[，,、；;]\s*([\u4e00-\u9fff]{2,12}(?:问题|故障|缺陷))\s*$/u;

/** `Priority incidents (P1)`. */
const CODE_IN_BRACKETS = /[(（]\s?([PS][0-5]|sev(?:erity)?[\s-]?[0-5])\s?[)）]/giu;

/** `Urgent issues 4 hours, and all other issues 8 hours`. */
const OTHER_KIND = /\b(?:all |any )?other (?:issues|requests|incidents|cases|tickets|questions|problems|inquiries)\b/iu;

/** Whoever has not been named. */
export const OTHERS = /\bothers?\b|\b(?:every|any)(?:one|body|thing) else\b|\bthe rest\b|其[他它余]/iu;

/** `P1 within 1 hour, all others within a day`: the second is for no level that was named. */
const REST = /\b(?:all (?:the )?others|(?:every|any)(?:one|body|thing) else|the rest)\b[^.,;]*$/iu;

/** Is the time all that the words say: `2 小时内`, `< 1 hour`? */
export const isBare = (text: string, { duration }: Statement): boolean =>
  text.length - (duration.end - duration.start) <= 6;

/** A card: the level, perhaps what it means, and the time, each on a line. */
const cardLevel = ({ above }: Passage): string | null =>
  above.slice(-2).findLast((text) => severityLabel(text)?.definition === null) ?? null;

/** `Response: 30 minutes` some lines under the name of a level. */
const lineLevel = ({ before }: Statement, { level }: Passage): string | null =>
  before.length <= LONGEST_LABEL && /(?:^|[:：])\s*(?:within|less than|under|up to|[<≤])?\s*$/iu.test(before)
    ? level
    : null;
const LONGEST_LABEL = 30;

/** The known level nearest before the time, else the first after it. */
const knownIn = ({ before, after }: Statement, sentence: string, levels: RegExp): string | undefined =>
  [...before.matchAll(levels)].at(-1)?.[0] ?? after.match(levels)?.[0] ?? sentence.match(levels)?.[0];

/** `Production system down: 1 hour`: a list whose items name the severity in words. */
function itemLabel(before: string): string | null {
  const label =
    /^\s*([^:：]{3,60}?)\s*(?:[:：]|\s[-–—])\s*(?:within|less than|under|[<≤])?\s*$/iu.exec(before)?.[1] ?? null;
  return label !== null && metricOf(label) === null && !PLAN_WORDS.test(label) ? label : null;
}

/** `Blocking issues: live traffic is stuck. We try to reply within a day`: what opens a paragraph holds for its sentences. */
function passageLabel(text: string): string | null {
  const [label = ''] =
    /^\s*(?:[-*•]\s*)?(?:([^:：.。,，]{2,24}?)\s*[:：]|((?:severity|sev|priority|level)\s?\d)\s[-–—]\s)/iu
      .exec(text)
      ?.slice(1)
      .filter(Boolean) ?? [];
  if (label === '' || EVERY.test(label) || metricOf(label) !== null) return null;
  const isIncident = INCIDENT.test(label);
  // `P2 (Routine)` is one name; `High availability` is none.
  return isIncident || CODED.test(label) || severityLabel(label)?.definition === null ? label : null;
}

const CODED = /^(?:[PS]|(?:severity|sev|priority)[\s-]?)[0-5](?![\d.])/iu;
/** What is reported, and no channel it is reported by. */
const INCIDENT =
  /\S(?:问题|故障|事件|缺陷|咨询|请求|需求)$|(?:崩溃|宕机)|\S (?:issues?|incidents?|problems?|bugs?|outages?|questions?|requests?|inquir(?:y|ies)|enquir(?:y|ies)|errors?|faults?|defects?)$|^(?:crash(?:es)?|outages?|bugs?|incidents?)$/iu;

/** What was reported, where that is more than any technical problem. */
function reportedIn(sentence: string): string | null {
  const words = REPORTED.exec(sentence)?.[1].replace(/^的/u, '') ?? null;
  return words === null ||
    /^(?:(?:任何|各[种类]|所有)?(?:的)?技术问题|的?(?:问题|故障|事件|请求|工单|咨询|需求))$/u.test(words)
    ? null
    : words;
}

/** `For crashes that block a release, we send a workaround within 3 days`. */
function reportedFor(sentence: string): string | null {
  const words = /^\s*(?:[-*•]\s*)?For ([^,]{3,60}),/u.exec(sentence)?.[1] ?? null;
  const head = words?.split(/\s(?:that|which|where|in|on|with)\s/u)[0] ?? '';
  return words !== null && INCIDENT.test(head) && !EVERY.test(head) ? words : null;
}

/** `Urgent requests:` before a list holds for its items. */
const leadLabel = ({ depth, lead }: Passage): string | null =>
  depth > 0 && /[:：]\s*$/u.test(lead) && lead.length <= 40 ? passageLabel(lead) : null;

/** `企业版用户享有专属经理，问题 2 小时内响应`: whose time it is, told before it. */
function planSaid(before: string): string | null {
  const named = [...(before.split(/[；;。]/u).at(-1) ?? '').matchAll(PLAN_OF)].map(
    ({ groups }) => groups?.zh ?? groups?.en ?? '',
  );
  return named.findLast((name) => PLAN_WORDS.test(name)) ?? null;
}
const PLAN_OF =
  /(?<zh>(?:[\u4e00-\u9fff]{2}|VIP)版?)(?:付费|订阅)?(?:用户|客户(?!经理|成功|服务|支持)|会员|套餐)|\b(?<en>[A-Z][\w-]*)\s(?:(?:plan|tier)\s)?(?:customers|users|subscribers|clients|members)\b/gu;

/** The nearest heading that is a plan's name: by its words, or because it stands under `Plans`. */
function planOf({ path, depth, lead }: Passage): string | null {
  const listed = depth > 0 && lead.length <= LONGEST_LEAD ? (PLAN_LIST.exec(lead)?.[1] ?? '') : '';
  if (isPlanName(listed)) return listed;
  const at = path.findLastIndex(
    (text, index) => isPlanName(text) || (PLANS.test(path[index - 1] ?? '') && isNameOnly(text)),
  );
  return at < 0 ? null : path[at];
}

/** `Premium support includes:` over a list. */
const PLAN_LIST =
  /^(.{2,30}?)\s?(?:support|plan|tier|支持|套餐)?\s?(?:includes?|offers?|features?|contains?|包含|包括|含)?\s?[:：]\s*$/iu;
const LONGEST_LEAD = 40;
const PLANS =
  /^[\d.\s]*(?:(?:our|the|support|service)\s)*(?:plans?|tiers?|packages?|editions?)$|^(?:技术)?(?:支持|服务|支援)?(?:计划|套餐|方案|版本)$/iu;
const isNameOnly = (text: string): boolean =>
  text.length <= 40 && severityLabel(text) === null && metricOf(text) === null;

const EVERY = /\b(?:(?:all|any)(?! other)|every)\b|所有|任何|全部|各类/iu;
export const ALL = /\b(?:all|any|other)\b|所有|任何|全部|其[他它余]/iu;

/** The level of a passage that speaks of one only: `Severity 1 Errors. ... Until then a report every two hours.` */
export function onlySeverity(text: string): string | null {
  const named = [...text.matchAll(MENTION)].map(([words]) => words);
  const labels = new Set(named.map((words) => severityLabel(words)?.label.toLowerCase() ?? words));
  return labels.size === 1 && severityRange(named[0] ?? '').length === 0 ? (named[0] ?? null) : null;
}
