import type { Cause } from '../../decision/difference.ts';
import type { InteractionCode } from '../../model/decision.ts';
import type { Text } from '../../model/text.ts';

export const decisionLabels = {
  title: { en: 'Decision record', zh: '决策记录' },
  verdict: { en: 'Verdict', zh: '结论' },
  vendors: { en: 'Vendors', zh: '各家状态' },
  chances: { en: 'How often each comes first', zh: '各家排第一的频次' },
  cost: { en: 'What it really costs', zh: '真实成本' },
  turns: { en: 'What would turn this round', zh: '什么会改变结论' },
  together: { en: 'Seen together', zh: '合在一起看' },
  next: { en: 'What to find out next', zh: '接下来查证什么' },
  dissent: { en: 'Who sees it otherwise', zh: '不同意见' },
  conflicts: { en: 'Declared conflicts of interest', zh: '已声明的利益冲突' },
  record: { en: 'What this rests on', zh: '依据' },
  method: { en: 'How this was computed', zh: '计算方法' },
  sign: { en: 'Signatures', zh: '签署' },
  name: { en: 'name', zh: '姓名' },
  role: { en: 'role', zh: '职务' },
  date: { en: 'date', zh: '日期' },
  signature: { en: 'signature', zh: '签名' },
  vendor: { en: 'vendor', zh: '服务商' },
  standing: { en: 'standing', zh: '状态' },
  why: { en: 'why', zh: '原因' },
  first: { en: 'first, of 100 tries', zh: '100 次中排第一' },
  when: { en: 'most often where', zh: '多见于' },
  average: { en: 'average', zh: '平均' },
  between: { en: '9 of 10 between', zh: '十次有九次介于' },
  cheapest: { en: 'cheapest', zh: '最便宜' },
  asOf: { en: 'evidence as of', zh: '证据截至' },
  hash: { en: 'evidence', zh: '证据指纹' },
  policy: { en: 'policy version', zh: '策略版本' },
  weights: { en: 'weights, on average', zh: '平均权重' },
  none: { en: 'none', zh: '无' },
  notSeparated: {
    en: 'What is known does not separate them: depending on what is still open, each of them may come first always or never.',
    zh: '已知的证据无法区分：视未知部分而定，每一家都可能总是第一，也可能从不第一。',
  },
  same: { en: 'The two records are the same.', zh: '两份记录完全相同。' },
} as const satisfies Record<string, Text>;

/** Why no step is planned: it is decided, there is nobody left, or no single answer would decide it. */
export function nothingMore(state: 'choose' | 'lean' | 'insufficient-evidence', left: number): Text {
  if (left === 0)
    return {
      en: 'Every vendor is ruled out, and no answer changes that. Widen the list, or look again at your gates.',
      zh: '各家均已排除，再问也不会改变。请扩充候选名单，或重新审视门槛。',
    };
  return state === 'choose'
    ? {
        en: 'Nothing: no answer is worth its hours any more. Stop here.',
        zh: '无需再查：任何答案都不值得再花时间。到此为止。',
      }
    : {
        en: 'No single answer can be expected to decide it. More cases of your own would, or another vendor on the list.',
        zh: '没有哪一个答案预计能定下结论。需要更多你自己的工单，或扩充候选名单。',
      };
}

export const interactionWords: Readonly<Record<InteractionCode, Text>> = {
  'fast-but-unsolved': {
    en: 'answers fast, and does not solve: speed here is no sign of help',
    zh: '响应快但解决不了：这里的快不代表有用',
  },
  'polite-but-useless': {
    en: 'polite and attentive, and weak at solving: look at the fixes, not at the tone',
    zh: '态度好但解决能力弱：看修复结果，不看语气',
  },
  'always-open-but-silent-at-night': {
    en: 'promises all hours, and is slow outside office hours: somebody receives, nobody handles',
    zh: '承诺全天候，但非工作时间很慢：有人接单，没人处理',
  },
  'documented-so-few-cases': {
    en: 'good documents and few cases: the few cases are no sign of bad support',
    zh: '文档好、工单少：工单少不代表支持差',
  },
  'promised-but-not-kept': {
    en: 'promises short times, and does not keep them: hold the contract against the log',
    zh: '承诺的时限短，但没有做到：请拿合同与实测对照',
  },
};

export const causeWords: Readonly<Record<Cause, Text>> = {
  evidence: { en: 'the evidence changed', zh: '证据变了' },
  definition: { en: 'the measure is defined otherwise now', zh: '测量项的定义变了' },
  policy: { en: 'the same value is scored otherwise now', zh: '同一数值的评分规则变了' },
  'new-measure': { en: 'a new measure', zh: '新增测量项' },
  'measure-dropped': { en: 'no longer measured', zh: '不再测量' },
};

/** When cases of a measure must come from, where it is not any time. */
export const probeTimes: Readonly<Record<string, Text>> = {
  'off-hours-coverage': { en: 'at night, on weekends and holidays', zh: '在夜间、周末和节假日' },
};

/** The method, for who asks. */
export const decisionMethod: readonly Text[] = [
  {
    en: 'Stochastic multicriteria acceptability analysis (SMAA-2; Lahdelma and Salminen 2001) with bounds. Each try draws weights, uniform over everything that fits what you said, the same for all vendors, and measured values from their sampling distribution: two halves of a normal, on the scale of the measure’s curve, that meet at the value and are as wide as its interval.',
    zh: '带上下界的随机多准则可接受性分析（SMAA-2；Lahdelma 与 Salminen，2001）。每次推演抽取一组权重，在符合你所述偏好的范围内均匀分布，各家共用；测量值按抽样分布抽取：在该测量项评分曲线的尺度上，以数值为中心、按区间两侧宽度拼合的半正态分布。',
  },
  {
    en: 'What was not measured is never drawn: the lower figure holds with a vendor’s own gaps at their worst and the rivals’ at their best, the upper one with the reverse. Stated values without a confidence level are ranges left open and treated the same. Measures that rest on the same records may move together, nobody knows how far: they are drawn each for itself and all from one number, and a share is bounded by both.',
    zh: '未测量的部分从不抽取：下界对应自身缺口取最差、对手缺口取最好，上界相反。没有置信水平的声明值视为开放区间，同样处理。依据同一批记录的测量项可能同升同降，程度未知：分别按各自独立和完全同步各抽取一次，频次取两者的上下界。',
  },
  {
    en: 'What an answer is worth is its expected value of information, in points of the weighted score, with every unknown score alike (a uniform prior, used only here). Probes count as successes out of as many as the score says (beta-binomial).',
    zh: '答案的价值是信息的期望价值，以加权得分计，未知得分视为均匀分布（先验只用在这里）。探测按得分所示的成功比例计（贝塔二项分布）。',
  },
];
