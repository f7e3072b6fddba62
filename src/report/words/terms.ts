import type { Standing } from '../../decision/standing.ts';
import type { VerdictReason, VerdictState } from '../../decision/verdict.ts';
import type { AuditOutcome, NotMeasuredReason } from '../../model/audit.ts';
import type { Dimension, Indicator } from '../../model/dimension.ts';
import type { Tier } from '../../model/evidence.ts';
import type { Text } from '../../model/text.ts';
import { DECISION } from '../../scoring/policy.ts';

export const dimensionNames: Readonly<Record<Dimension, Text>> = {
  responsiveness: { en: 'Responsiveness', zh: '响应速度' },
  resolution: { en: 'Resolution', zh: '问题解决能力' },
  team: { en: 'Support team', zh: '技术支持团队' },
  knowledge: { en: 'Knowledge transfer', zh: '知识转移' },
  proactivity: { en: 'Early warning', zh: '主动预警' },
  contract: { en: 'SLA contract', zh: 'SLA 协议' },
  trust: { en: 'Trust', zh: '口碑与透明' },
};

/** For column heads in 80 columns. */
export const dimensionShortNames: Readonly<Record<Dimension, Text>> = {
  responsiveness: { en: 'respond', zh: '响应' },
  resolution: { en: 'resolve', zh: '解决' },
  team: { en: 'team', zh: '团队' },
  knowledge: { en: 'know', zh: '知识' },
  proactivity: { en: 'warn', zh: '预警' },
  contract: { en: 'SLA', zh: '协议' },
  trust: { en: 'trust', zh: '口碑' },
};

export const indicatorNames: Readonly<Record<Indicator, Text>> = {
  response: { en: 'Response', zh: '响应时间' },
  resolution: { en: 'Resolution', zh: '问题解决' },
  channels: { en: 'Channels', zh: '支持渠道' },
  'docs-and-community': { en: 'Docs, community', zh: '文档和社区' },
};

export const standingNames: Readonly<Record<Standing, Text>> = {
  eligible: { en: 'eligible', zh: '可选' },
  rejected: { en: 'rejected', zh: '排除' },
  unknown: { en: 'unknown', zh: '未知' },
};

export const verdictNames: Readonly<Record<VerdictState, Text>> = {
  choose: { en: 'choose', zh: '选择' },
  lean: { en: 'lean towards', zh: '倾向于' },
  'insufficient-evidence': { en: 'insufficient evidence', zh: '证据不足' },
};

/** The policy's thresholds as people read them. */
const PERCENT = { choose: Math.round(100 * DECISION.choose), lean: Math.round(100 * DECISION.lean) };

export const verdictReasons: Readonly<Record<VerdictReason, Text>> = {
  'no-vendor-left': {
    en: 'Every vendor on the list is ruled out. Widen the list, or look again at your gates.',
    zh: '名单上的服务商全部被排除。请扩大候选范围，或重新考虑门槛条件。',
  },
  'only-one-left': {
    en: 'Only one vendor is not ruled out; with nobody to compare it to, its own evidence decides.',
    zh: '只剩一家未被排除；没有可比较的对象，只能看它自身的证据。',
  },
  'ahead-whatever-the-rest': {
    en: 'Its worst case is better than every rival\u2019s best case, under every weighting that fits what you said.',
    zh: '在符合你所述偏好的任何权重下，它的最差情形都好过其他各家的最好情形。',
  },
  'first-almost-always': {
    en: `It comes first in at least ${PERCENT.choose} of 100 tries, whatever the open questions turn out to be: each try takes a weighting that fits what you said and values that fit the evidence.`,
    zh: `无论未知部分结果如何，它在 100 次推演中至少有 ${PERCENT.choose} 次排第一；每次推演都取一组符合你所述偏好的权重和符合证据的数值。`,
  },
  'first-more-often': {
    en: `It comes first in at least ${PERCENT.lean} of 100 tries, whatever the open questions turn out to be; that is a lead, not yet a proof.`,
    zh: `无论未知部分结果如何，它在 100 次推演中至少有 ${PERCENT.lean} 次排第一；这是领先，还不是定论。`,
  },
  'ahead-where-measured': {
    en: 'It is ahead in every dimension that was measured for all; the other dimensions could still turn this round.',
    zh: '在各家都有测量的每个维度上它都领先；其余维度仍可能改变结论。',
  },
  'ahead-but-not-eligible': {
    en: 'It is ahead, but not all of your gates are known to be met.',
    zh: '它领先，但你的门槛条件尚未全部确认满足。',
  },
  'nothing-measured': {
    en: 'No dimension was measured for every vendor still in question, so nobody can be put before anybody.',
    zh: '没有任何一个维度对所有候选都有测量，因此无法分出先后。',
  },
  'ranges-overlap': {
    en: 'What is known leaves room for every order: no vendor\u2019s worst case is better than the others\u2019 best case.',
    zh: '已知的证据无法排除任何一种先后：没有一家的最差情形好过其他家的最好情形。',
  },
};

export const notMeasuredReasons: Readonly<Record<NotMeasuredReason, Text>> = {
  'no-evidence': { en: 'nothing found in what was read', zh: '已读材料中未找到' },
  'only-claims': { en: 'claimed in marketing only', zh: '仅见于宣传材料' },
  'not-stated': { en: 'mentioned, without a figure', zh: '有提及，但没有数字' },
  'plan-not-covered': { en: 'not for the plan considered', zh: '不适用于所考虑的套餐' },
  'dates-unreliable': { en: 'the dates cannot be relied on', zh: '日期不可靠' },
  'too-few': { en: 'too few cases', zh: '样本太少' },
  'cannot-show': { en: 'this kind of log cannot show it', zh: '这类日志无法体现' },
};

export const outcomeNames: Readonly<Record<AuditOutcome['outcome'], Text>> = {
  measured: { en: 'measured', zh: '已测量' },
  'not-measured': { en: 'not measured', zh: '未测量' },
  'not-applicable': { en: 'not needed', zh: '不需要' },
  error: { en: 'error', zh: '出错' },
};

export const tierNames: Readonly<Record<Tier, Text>> = {
  contract: { en: 'contract', zh: '合同' },
  'first-hand': { en: 'first-hand', zh: '亲历' },
  'official-docs': { en: 'official', zh: '官方文档' },
  'public-thread': { en: 'public thread', zh: '公开讨论' },
  'third-party': { en: 'third party', zh: '第三方' },
  marketing: { en: 'marketing', zh: '宣传' },
  generated: { en: 'machine-made', zh: '机器生成' },
};

/** Headings and small words of the report. */
export const labels = {
  verdict: { en: 'Verdict', zh: '结论' },
  standing: { en: 'Vendors', zh: '各家状态' },
  signs: { en: 'Good signs and warning signs', zh: '优质表现与警惕信号' },
  good: { en: 'good sign', zh: '优质表现' },
  warning: { en: 'warning sign', zh: '警惕信号' },
  notObserved: { en: 'not observed', zh: '未观察到' },
  indicators: { en: 'The four hard indicators', zh: '四个硬指标' },
  next: { en: 'Three answers that would change the most', zh: '最能改变结论的三个答案' },
  dimensions: { en: 'Scores as ranges, 0 to 100', zh: '得分区间（0 到 100）' },
  dimensionsNote: {
    en: 'What was not measured leaves the whole range open. c = share of the weight that was measured.',
    zh: '未测量的部分保留整个区间。c 为已测量权重的占比。',
  },
  overall: { en: 'overall', zh: '总体' },
  coverage: { en: 'c', zh: 'c' },
  vendor: { en: 'vendor', zh: '服务商' },
  plan: { en: 'plan', zh: '套餐' },
  gate: { en: 'gate', zh: '门槛' },
  redFlag: { en: 'red flag', zh: '红线' },
  noGates: { en: 'you set no gates', zh: '未设门槛' },
  met: { en: 'all gates met', zh: '门槛全部满足' },
  failed: { en: 'gate failed', zh: '门槛不满足' },
  open: { en: 'not known', zh: '尚不清楚' },
  sources: { en: 'Sources', zh: '来源' },
  contradictions: { en: 'Contradictions in a vendor\u2019s own words', zh: '服务商自相矛盾之处' },
  conflicts: { en: 'Declared conflicts of interest', zh: '已声明的利益冲突' },
  asOf: { en: 'evidence as of', zh: '证据截至' },
  ask: { en: 'ask', zh: '询问' },
  decidesGate: { en: 'decides a gate', zh: '关系到门槛' },
  audits: { en: 'Every measure', zh: '全部测量项' },
  facts: { en: 'Cases seen', zh: '亲历与日志中的工单' },
  cohort: { en: 'of', zh: '样本' },
  notApplicable: { en: 'not needed', zh: '不需要' },
  unknown: { en: 'not known', zh: '未知' },
  stated: { en: 'stated', zh: '写明' },
  observedAt: { en: 'as of', zh: '所述时间' },
  capturedAt: { en: 'captured', zh: '采集于' },
  undated: { en: 'undated', zh: '未注明日期' },
  definition: { en: 'definition', zh: '定义' },
  couldMove: { en: 'could move', zh: '影响幅度' },
  points: { en: 'points', zh: '分' },
  insteadOf: { en: 'against', zh: '对比' },
  copies: { en: 'same text also at', zh: '同文亦见' },
  statements: { en: 'What the vendors say to it', zh: '服务商的回应' },
  answers: { en: 'the vendor says', zh: '服务商回应' },
} as const satisfies Record<string, Text>;
