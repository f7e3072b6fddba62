import type { CostInput, CostPart } from '../../model/cost-names.ts';
import type { Lang, Text } from '../../model/text.ts';

export const costParts: Readonly<Record<CostPart, Text>> = {
  downtime: { en: 'business lost while down', zh: '故障期间的业务损失' },
  recovery: { en: 'business lost until users return', zh: '恢复期间的业务损失' },
  churn: { en: 'users who leave for good', zh: '用户流失' },
  conversions: { en: 'purchases not made', zh: '未成交的付费转化' },
  contracts: { en: 'business customers lost', zh: '企业客户解约' },
  engineers: { en: 'your engineers on incidents', zh: '己方工程师处理故障' },
  questions: { en: 'your engineers on questions', zh: '己方工程师自行摸索' },
  usage: { en: 'usage fees', zh: '用量费用' },
  licence: { en: 'licence', zh: '授权费' },
  'support-plan': { en: 'support plan', zh: '支持套餐' },
  integration: { en: 'integration work', zh: '接入人力' },
  migration: { en: 'moving in', zh: '迁入' },
  exit: { en: 'moving out again', zh: '迁出' },
  credits: { en: 'credits given back', zh: '赔付返还' },
};

/** What an input is called; the keys of `costs` in touchstone.yaml. */
export const costInputs: Readonly<Record<CostInput | 'claimDays' | 'rates' | 'questionHours' | 'probeHours', Text>> = {
  users: { en: 'users active at one time', zh: '同时活跃的用户数' },
  valuePerUserHour: { en: 'value of a user in an hour', zh: '每用户每小时的价值' },
  dailyUsers: { en: 'users of a day (DAU)', zh: '日活跃用户数（DAU）' },
  payingUsers: { en: 'paying users', zh: '付费用户数' },
  payingValue: { en: 'what a paying user brings a month (ARPPU)', zh: '每付费用户每月收入（ARPPU）' },
  incidents: { en: 'incidents a month', zh: '每月故障次数' },
  detectHours: { en: 'hours until noticed', zh: '发现所需小时' },
  answerHours: { en: 'hours until answered', zh: '答复所需小时' },
  fixHours: { en: 'hours until fixed', zh: '修复所需小时' },
  affected: { en: 'share of users affected', zh: '受影响用户比例' },
  recoveryHours: { en: 'hours until business is back', zh: '业务恢复所需小时' },
  churn: { en: 'share of affected users who leave', zh: '受影响用户的流失比例' },
  lifetimeValue: { en: 'lifetime value of a user', zh: '用户终身价值' },
  conversionsPerHour: { en: 'purchases an hour', zh: '每小时付费转化数' },
  conversionValue: { en: 'value of a purchase', zh: '每次转化的价值' },
  contracts: { en: 'business customers', zh: '企业客户数' },
  contractLoss: { en: 'share of them lost in an incident', zh: '每次故障流失的企业客户比例' },
  contractValue: { en: 'value of a business customer', zh: '每个企业客户的价值' },
  engineers: { en: 'your engineers on an incident', zh: '每次故障投入的工程师数' },
  engineerHour: { en: 'an engineer’s hour', zh: '工程师每小时成本' },
  helpHours: { en: 'hours a month on questions', zh: '每月自行摸索的小时' },
  usage: { en: 'units used a month', zh: '每月用量' },
  usageGrowth: { en: 'growth of usage a month', zh: '用量月增长率' },
  prices: { en: 'price of a unit', zh: '单价' },
  licence: { en: 'licence a month', zh: '每月授权费' },
  supportPlan: { en: 'support plan a month', zh: '每月支持套餐费' },
  integrationHours: { en: 'hours of integration', zh: '接入工时' },
  migration: { en: 'cost of moving in', zh: '迁入成本' },
  exit: { en: 'cost of moving out', zh: '迁出成本' },
  leaving: { en: 'chance a year of leaving', zh: '每年离开的概率' },
  credits: { en: 'credits of the contract', zh: '合同赔付条款' },
  claimDays: { en: 'days until you claim credits', zh: '申请赔付所需天数' },
  rates: { en: 'exchange rate', zh: '汇率' },
  questionHours: { en: 'hours of one question', zh: '提一个问题所需小时' },
  probeHours: { en: 'hours of one probe', zh: '做一次探测所需小时' },
};

export const costLabels = {
  title: { en: 'What it really costs', zh: '真实成本' },
  oneIncident: { en: 'One P0 incident', zh: '一次 P0 故障' },
  incidentMoney: { en: 'money lost', zh: '损失金额' },
  usersHit: { en: 'daily users hit', zh: '受影响的日活用户' },
  usersLost: { en: 'daily users lost for good', zh: '永久流失的日活用户' },
  notUsed: {
    en: 'supplied and not used: what users bring is reckoned by those active at one time, or else by those who pay',
    zh: '已填写但未使用：用户带来的收入按同时活跃的用户数计算；没有填写时按付费用户计算',
  },
  parts: { en: 'What it is made of', zh: '成本构成' },
  drivers: { en: 'What moves it most', zh: '影响最大的因素' },
  breakEven: { en: 'When the cheaper one loses', zh: '便宜的一家何时不再划算' },
  leftOut: { en: 'Not in the sums', zh: '未计入的部分' },
  inputs: { en: 'The figures used', zh: '所用数值' },
  notes: { en: 'Worth a closer look', zh: '值得细看' },
  method: { en: 'How this was computed', zh: '计算方法' },
  months: { en: 'months', zh: '个月' },
  mean: { en: 'on average', zh: '平均' },
  median: { en: 'median', zh: '中位数' },
  between: { en: '9 of 10 between', zh: '十次有九次介于' },
  cheapest: { en: 'cheapest', zh: '最便宜' },
  low: { en: 'when low', zh: '取低值时' },
  high: { en: 'when high', zh: '取高值时' },
  all: { en: 'all vendors', zh: '所有服务商' },
  own: { en: 'your figure', zh: '你的数字' },
  estimate: { en: 'estimate', zh: '估计' },
  measured: { en: 'measured', zh: '实测' },
  notSupplied: { en: 'you did not supply', zh: '你没有提供' },
  onlyThis: {
    en: 'only the parts supplied for every vendor are compared',
    zh: '只比较各家都有数据的部分',
  },
} as const satisfies Record<string, Text>;

export const costMethod: readonly Text[] = [
  {
    en: 'A Monte-Carlo simulation. In each try every uncertain figure is drawn once, the same for all vendors that share it; incidents come at random at their rate (Poisson), month by month where credits depend on it.',
    zh: '蒙特卡洛模拟。每次推演中，每个不确定的数值抽取一次，共用它的服务商取同一个值；故障按发生率随机出现（泊松过程），涉及赔付时逐月计算。',
  },
  {
    en: 'A range holds nine in ten of its values (log-normal; for shares logit-normal). A measured time is drawn anew for each incident from the incidence curve of the vendor’s own cases; cases never solved count with the longest time followed, so such a cost is a lower bound.',
    zh: '范围包含十分之九的取值（对数正态；比例为 logit 正态）。实测时长按该服务商自身工单的累积发生曲线，对每次故障单独抽取；始终未解决的工单按最长观察时长计入，因此该成本是下限。',
  },
  {
    en: 'What users bring in an hour is what paying users bring in a month, over its 730.5 hours; where you say how many users are active at one time, it is what these are worth. One P0 incident is told by itself: the money of the compared parts, without fees, the daily users it hits, and those of them who leave for good.',
    zh: '用户每小时带来的收入，是付费用户的月收入除以 730.5 小时；填写了同时活跃的用户数时，按它们的价值计算。一次 P0 故障单独给出：参与比较的各部分金额（不含费用）、受影响的日活用户，以及其中永久流失的用户。',
  },
  {
    en: 'No figure comes from a survey, and none is assumed. A part that lacks a figure of any vendor is left out for all, because silence must not look cheap.',
    zh: '没有任何数字取自行业调查，也没有默认值。只要有一家缺少某部分的数字，该部分对所有家都不计入，因为没有数据不等于便宜。',
  },
  {
    en: '“When low” and “when high” are the mean total in the lowest and the highest tenth of a figure. The break-even raises one figure until the two means meet. No price moves any quality score.',
    zh: '“取低值时”与“取高值时”是该数值处于最低与最高十分之一时的平均总成本。盈亏平衡点是把一个数值提高到两家平均成本相等为止。价格不影响任何质量得分。',
  },
];

export const money = (amount: number, currency: string, lang: Lang): string =>
  `${currency} ${amountText(amount, lang)}`;

/** What an amount is written with: three digits and a scale that people read at a glance. */
export function amountText(amount: number, lang: Lang): string {
  const scales =
    lang === 'en'
      ? ([
          [1e9, 'B'],
          [1e6, 'M'],
          [1e3, 'k'],
        ] as const)
      : ([
          [1e8, '亿'],
          [1e4, '万'],
        ] as const);
  const [scale, letter] = scales.find(([from]) => Math.abs(amount) >= from) ?? [1, ''];
  const shown = Number((amount / scale).toPrecision(3));
  return `${shown === 0 ? 0 : shown}${letter}`;
}
