import type { ContractBinding, Metric } from '../../model/contract.ts';
import { remembered } from './remembered.ts';

/** The words that tell what a time is promised for. Where several stand in one label, the first one met counts. */
const METRIC_WORDS: readonly (readonly [metric: Metric, pattern: RegExp])[] = [
  [
    'update',
    /\b(?:status|progress|case|ticket|regular|communication|follow[- ]?up|customer)\s(?:updates?|reports?|communications?)\b|\bupdated within\b|\bupdates?\s(?:frequency|interval|cadence|schedule|target|time|every)\b|\b(?:hourly|daily|weekly|regular)\s(?:status\s|progress\s)?updates?\b|\bfrequency of (?:updates?|communications?)\b|\bupdate(?:d|s)?\b(?=[^.;]{0,40}\b(?:every|hourly|daily|at least|per (?:\w+ )?(?:hour|day|week)s?)\b)|(?:^|\/)\s*(?:updates?|communications?)\s*(?:$|(?=\/))|\b(?:next|subsequent|ongoing) (?:response|update)s?\b|\breport(?:s|ing)? (?:on )?(?:\w+ )?progress\b|\bprogress reports?\b|提供更新|更新(?:频率|周期|间隔|频次|一次|进展|进度|状态)|(?:进展|进度|状态|情况)(?:的)?(?:通报|同步|更新|反馈|汇报|播报)|(?:通报|同步|反馈|汇报)一次|(?:通报|反馈|汇报|(?:进展|进度|状态|情况)同步)(?:频率|间隔|周期|频次)|后续响应/giu,
  ],
  [
    'workaround',
    // Of a workaround or a fix, the lesser is promised.
    /\bwork[- ]?arounds?(?: or (?:an? )?(?:\w+ )?(?:fix|resolution|solution|correction|patch))?\b(?: (?:restoring|to restore|that restores)\b[^.;,()]{0,40})?|\b(?:fix|resolution|solution|correction|patch) or (?:an? )?(?:\w+ )?work[- ]?around\b|(?:解决方案|修复|补丁)(?:或者?|\/)(?:临时)?(?:规避|变通|绕行|替代)(?:方案|措施|办法)?|\b(?:temporary|interim|provisional|preliminary|initial|first) (?:fix|solution|relief|plan|remedy|means|measures?|arrangements?|restoration)\b(?: (?:restoring|to restore|that restores)\b[^.;,()]{0,40})?|\brestor\w*[^.;,]{0,40}\b(?:temporary|interim|provisional|temporarily|provisionally)\b|\b(?:temporarily|provisionally) restor\w*|\bmitigat\w*|\bcontain(?:ment)\b|临时(?:性)?(?:解决|修复|方案|措施|恢复|处理|手段|办法)|绕行|规避(?:方案|措施)|变通|应急(?:方案|措施|处理|恢复)|初步(?:的)?(?:解决)?(?:方案|处理)|替代方案|缓解/giu,
  ],
  [
    'resolution',
    /\bresol(?:ve[sd]?|ution|ving)\b|\bsolv(?:e[sd]?|ing)\b|\b(?:final|permanent|definitive|full) solutions?\b|\bfix(?:ed|es)?\b|\brepair\w*|\brestor(?:e[sd]?|ation|ing)\b|\brecover(?:y(?! point)|ed)?\b|\bMTTR\b|\bRTO\b|\bcorrections?\b|\bcorrected\b|\bcorrects? (?:it|them|the|an?|any|each|such|every|all)\b|\b(?:will|shall) be replaced\b|\breplacement (?:unit|device|part|hardware)s? (?:is |are |will be )?(?:shipped|sent|delivered|dispatched)\b|\bpermanent(?:ly)? (?:correct\w*|remed\w+)|\bpatch(?:ed)?(?= within\b)|解决(?!方案)|修复|完成(?:维修|抢修|检修)|(?:维修|抢修|检修)(?:完成|完毕)|恢复|处理(?:完成|完毕|时限|时间)|(?:故障)?排除|办结|闭环|处置完|(?<!^\s*)(?:处理|解决)方案/giu,
  ],
  [
    'first_response',
    /\brespon(?:se|ses|d|ds|ded|ding)\b|\brepl(?:y|ies|ied)\b|\backnowledg\w*|\backs?\b|\bTTFR\b|\b(?:first|initial) contact\b|\bget back to\b|\bcontact you\b|\banswer(?:s|ed|ing)?\b|\bcall[- ]?back\b|\bTTO\b|\b(?:first|initial) reaction\b|\breaction times?\b|\bturn[- ]?around(?: time)?\b|\bTAT\b|\bdealing with (?:the|your|it)\b|响应(?!延迟|速度)|回应|应答|答复|回复|回覆|回电|受理|接单|首响|介入|(?<=[时钟天日]之?以?内[^，。；,;]{0,16})反馈|首次反馈|反馈时[间限效]|^\s*(?:support|技术支持)\s?SLA\s*$|^\s*相应时[间效](?=\s|$|[（(:：A-Za-z])|与(?:您|你|客户|用户)(?:取得)?联系|联系(?:您|你)/giu,
  ],
];

export interface FoundMetric {
  readonly metric: Metric;
  readonly start: number;
  readonly end: number;
}

/** Without any of these a text names no metric; most do not. */
const HINT =
  /updat|report|communicat|work[- ]?around|temporar|interim|provision|prelimin|initial|first|mitigat|contain|resol|solv|solution|fix|repair|restor|recover|MTTR|RTO|correct|replaced|permanent|respon|next|subsequent|ongoing|repl|acknowl|TTFR|contact|\backs?\b|get back|answer|call|TTO|reaction|dealing|turn|TAT|patch|SLA|更新|通报|同步|反馈|汇报|播报|[响相]应|临时|绕行|规避|变通|应急|初步|替代|缓解|解决|修复|恢复|处理|排除|办结|闭环|处置|[维抢检]修|回应|应答|答复|回复|回覆|回电|受理|接单|首响|介入|联系|补丁/iu;

/** `Every two hours until it is resolved`: how long something goes on. */
const UNTIL =
  /\b(?:un)?till? (?:(?:the|an?|its|full|final|this|such) )?(?:(?:service|incident|issue|problem|case|it) )?(?:(?:is|are|has been|have been) )?(?:fully )?$|\bprior to (?:an? )?$|直[至到][^，。；]{0,6}$/iu;

/** Every word for a metric in a text, in order. A word inside a longer one (`临时解决方案`) belongs to the longer. */
export const findMetrics = remembered((text: string): readonly FoundMetric[] => {
  const found: FoundMetric[] = [];
  if (!HINT.test(text)) return found;
  for (const [metric, pattern] of METRIC_WORDS)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (
        (metric === 'resolution' || metric === 'workaround') &&
        UNTIL.test(text.slice(Math.max(0, start - 40), start))
      )
        continue;
      if (!found.some((other) => other.start < end && start < other.end)) found.push({ metric, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
});

export const metricOf = (text: string): Metric | null => findMetrics(text)[0]?.metric ?? null;

/** Support, as opposed to anything else a time could be stated for. */
export const BEST_EFFORT =
  /\bbest[- ]efforts?\b|\b(?:try|do) our (?:very |level )?best\b|\btr(?:y|ies) to\b|\b(?:commercially )?reasonable (?:commercial )?(?:efforts?|endeavou?rs)\b|尽(?:力|最大|合理|量|可能)(?:而为|努力|的努力|可能)?|合理的?努力|\b(?:may|can|might) take\b|\btypically\b|\busually\b|\bgenerally\b|通常/iu;
export const OBJECTIVE =
  /\bobjectives?\b|\bSLOs?\b|\btargets?\b|\bgoals?\b|\baims?\b|\bstrives?\b|\bendeavou?rs?\b|目标(?!客户|用户|对象)|力争|争取|努力/iu;
export const EXAMPLE =
  /(?:^|[\s(（"“])(?:e\.g\.|for example|by way of (?:an )?(?:example|illustration)|for instance|example\s?[:：]|sample\b|as an illustration|suppose|assum(?:e|ing) (?:that )?|illustrat\w+)|例如|比如|举个?例|示例|样例|假设|假如某|譬如|试算|以[^。；，,]{1,24}为例|^\s*(?:\d+[.)、]\s?)?例\s?[:：]/iu;

/** How binding the words are around a promise. */
export function bindingOf(near: string, around: string, metric: Metric | null = null): ContractBinding {
  if (EXAMPLE.test(near)) return 'example';
  // `By reasonable efforts we undertake that ...` binds.
  if (/努力[，,][^。；]{0,12}(?:承诺|保证)/u.test(near)) return 'sla';
  if (BEST_EFFORT.test(near)) return 'best_effort';
  if (!OBJECTIVE.test(around) && !BEST_EFFORT.test(around)) return OBJECTIVE.test(near) ? 'slo' : 'sla';
  const about = metric === null ? around : wordsAbout(around, metric);
  if (OBJECTIVE.test(near) || OBJECTIVE.test(about)) return 'slo';
  return BEST_EFFORT.test(about) ? 'best_effort' : 'sla';
}

/** `We will meet the response times. The workaround columns are targets`: the second sentence says nothing of responses. */
function wordsAbout(around: string, metric: Metric): string {
  const parts = around
    .split(/ \/ |(?<=[。；;!?！？])|(?<=\.)\s/u)
    .map((words) => ({ words, metrics: findMetrics(words).map((found) => found.metric) }));
  if (!parts.some(({ metrics }) => metrics.includes(metric))) return around;
  return parts
    .filter(({ metrics }) => metrics.length === 0 || metrics.includes(metric))
    .map(({ words }) => words)
    .join(' / ');
}

export const BUSINESS_CLOCK =
  /(?<!\boutside |\boutside of |\bnon-?|\bafter |\boutside normal )\b(?:business|working|office|operating)[- ](?:hours?|minutes?|time)\b|\bwork hours\b|(?<!非)(?:工作时间|营业时间|上班时间|工作时段|办公时间)(?!之?外|以外)|工作小时|工作日(?:内)?\s?\d+\s?(?:个?小时|h\b)|[(（]\s?(?:仅限?)?(?:工作日|(?:business|working) days?|biz)(?: only)?\s?[)）]/iu;
export const PLAN_WORDS =
  /\b(?:basic|standard|premium|enterprise|gold|silver|bronze|platinum|diamond|free|pro|professional|business|developer|advanced|elite|starter|growth|scale|plus|essentials?|ultimate|community|hobby(?:ist)?|trial|team|premier|enhanced|signature|mission[- ]critical|unified|starter|lite|start-?up|paid|unpaid)\b|基础|(?<![\u4e00-\u9fff])标准|标准(?=版|型|支持|服务|套餐|计划)|高级|企业|专业|旗舰|免费|尊享|(?:入门|商务|进阶|轻量)(?:型|方案|套餐|计划)|尊贵|白金|黄金|铂金|钻石|银牌|金牌|铜牌|商业|普惠|专属|VIP|个人|团队|定制|(?:支持|服务)(?:计划|套餐)|版$/iu;
/** `Tier 2`, `Plan B`. */
export const NUMBERED_PLAN = /\b(?:tier|plan|package|level)\s?(?:\d|[A-E]|I{1,3}|IV)(?![\p{L}\d])/iu;
export const PLAN_AXIS =
  /\b(?:plans?|tiers?|packages?|editions?|support (?:level|plan|type|offering)|service level|subscription)\b|套餐|^(?:支[援持]|服务)?方案$|服务(?:计划|版本|等级|级别|类型)|支持计划|版本|会员/iu;

/** Words for what is given back. */
export const CREDIT =
  /\b(?:service )?credit(?:s|ed)?\b|\brefunds?\b|\brebates?\b|\bcompensat\w*|\bdiscount|\bmoney[- ]back\b|赔偿|赔付|补偿|服务信用|信用(?:比例|额度|金额)|代金券|返还|减免|减收|扣减|扣除|免收|抵扣|抵用|抵减|退款|退费|返点|折扣|折抵|折让|积分|服务点数/iu;
