import { KEPT_SHARE } from '../model/contract-check.ts';
import type { Severity } from '../model/evidence.ts';
import type { Lang, Text } from '../model/text.ts';

/** The figures to negotiate. */
export interface AnnexTargets {
  readonly severity: Severity;
  readonly means: Text;
  readonly response: Text;
  readonly plan: Text;
  readonly update: Text;
  readonly resolution: Text;
  readonly hours: Text;
}

/** Behind a figure that is the buyer's own. */
export const OWN = ' *';

const always: Text = { en: '24×7', zh: '7×24' };
const office: Text = { en: 'Monday to Friday 09:00-18:00, Asia/Shanghai', zh: '周一至周五 09:00-18:00，北京时间' };
const none: Text = { en: '-', zh: '-' };

/** What the trade's mature vendors commit to; P0 as the article has it (R7, R8). */
export const ANNEX_TARGETS: readonly AnnexTargets[] = [
  {
    severity: 'P0',
    means: { en: 'production down or core function unusable', zh: '生产中断或核心功能不可用' },
    response: { en: '15 minutes', zh: '15 分钟' },
    plan: { en: '1 hour', zh: '1 小时' },
    update: { en: 'every 30 minutes', zh: '每 30 分钟' },
    resolution: { en: '8 hours', zh: '8 小时' },
    hours: always,
  },
  {
    severity: 'P1',
    means: { en: 'core function severely degraded', zh: '核心功能严重受损' },
    response: { en: '30 minutes', zh: '30 分钟' },
    plan: { en: '4 hours', zh: '4 小时' },
    update: { en: 'every 2 hours', zh: '每 2 小时' },
    resolution: { en: '24 hours', zh: '24 小时' },
    hours: always,
  },
  {
    severity: 'P2',
    means: { en: 'partial fault with a workaround', zh: '局部故障，有临时办法' },
    response: { en: '4 business hours', zh: '4 个工作小时' },
    plan: { en: '2 business days', zh: '2 个工作日' },
    update: { en: 'every 2 business days', zh: '每 2 个工作日' },
    resolution: { en: '10 business days', zh: '10 个工作日' },
    hours: office,
  },
  {
    severity: 'P3',
    means: { en: 'question or wish', zh: '咨询或建议' },
    response: { en: '1 business day', zh: '1 个工作日' },
    plan: none,
    update: none,
    resolution: none,
    hours: office,
  },
];

/** Clauses around the table. Each is worded so that the times of messages in a ticket log are enough to measure it. */
const CLAUSES: readonly Text[] = [
  {
    en: 'A response is the first message of an engineer of the Vendor that refers to the case. An automatic reply, a change of status or “received” is none.',
    zh: '响应指服务商工程师针对该问题的首条消息。自动回复、状态变更、“已收到”均不算。',
  },
  {
    en: 'All times run from the moment the Customer sent the first message of the case to the moment of the message that fulfils them. Waiting for the Customer is shown apart; it stops the resolution clock only from a question that is needed to go on until its answer.',
    zh: '所有时限自客户发出该问题首条消息起，至满足该时限的消息发出止。等待客户的时间单独列出；仅在继续处理所必需的提问至其答复之间暂停解决时限。',
  },
  {
    en: 'The Customer sets the severity. The Vendor may propose another with reasons; without the Customer’s consent the first stays. Attainment is counted on the first severity and on the last.',
    zh: '级别由客户确定。服务商可说明理由提出调整；未经客户同意，仍按原级别。达标率按初始级别和最终级别分别计算。',
  },
  {
    en: 'A resolution lasts if the case is not reopened within 7 days. A case closed for lack of an answer from the Vendor is not resolved.',
    zh: '7 天内未重新打开方为解决。服务商未答复而关闭的问题不算解决。',
  },
  {
    en: `In any month in which fewer than ${KEPT_SHARE * 100} % of the cases of a severity, at least one of them P0 or P1, met a time above, the Customer receives 10 % of that month’s fee for each such time, up to 50 %, set off against the next invoice without a claim.`,
    zh: `任一月份，某级别达到上述某项时限的问题不足 ${KEPT_SHARE * 100}%（且其中至少有一个 P0 或 P1），每项返还当月费用的 10%，合计不超过 50%，直接抵扣下期账单，无须申请。`,
  },
  {
    en: 'If this happens in three of any six consecutive months, the Customer may terminate within 60 days without penalty; prepaid fees are refunded in proportion.',
    zh: '任意连续六个月中有三个月如此，客户可在 60 天内无责解约，预付费用按比例退还。',
  },
  {
    en: 'Maintenance is announced 72 hours ahead and counts as downtime beyond 2 hours a month. Breaking changes and end of life are announced 180 days ahead.',
    zh: '维护提前 72 小时通知，每月超过 2 小时的部分计入停机。不兼容变更与停止维护提前 180 天通知。',
  },
  {
    en: 'Both parties keep the times of all messages and give them to each other on request, as CSV. Where the two differ, the earlier written proof of a message counts.',
    zh: '双方保存所有消息的时间，应要求以 CSV 互相提供。两者不一致时，以较早的书面凭证为准。',
  },
];

const words = {
  title: { en: 'Annex: support service levels', zh: '附件：技术支持服务等级' },
  intro: {
    en: 'A proposal to negotiate, not legal advice. Figures are to be agreed.',
    zh: '供谈判使用的草案，不构成法律意见；数字由双方商定。',
  },
  ownFigures: {
    en: '* The figure is the Customer’s own need. Figures without a mark are what mature vendors commit to.',
    zh: '* 为客户自身的需求；未标注的数字为行业成熟服务商的水平。',
  },
  tradeFigures: {
    en: 'All figures are what mature vendors commit to.',
    zh: '所有数字均为行业成熟服务商的水平。',
  },
  heads: [
    { en: 'Severity', zh: '级别' },
    { en: 'Meaning', zh: '含义' },
    { en: 'First response', zh: '首次响应' },
    { en: 'First plan', zh: '初步方案' },
    { en: 'Updates', zh: '进展通报' },
    { en: 'Resolution', zh: '解决时限' },
    { en: 'Hours', zh: '服务时间' },
  ],
} as const;

/** The annex as data: a title, an introduction, a table and clauses, in one language. */
export interface Annex {
  readonly title: string;
  readonly intro: string;
  /** Whose figures they are. */
  readonly legend: string;
  readonly rows: readonly (readonly string[])[];
  readonly clauses: readonly string[];
}

export const annex = (lang: Lang, targets: readonly AnnexTargets[] = ANNEX_TARGETS): Annex => ({
  title: words.title[lang],
  intro: words.intro[lang],
  legend: (hasOwn(targets) ? words.ownFigures : words.tradeFigures)[lang],
  rows: [
    words.heads.map((head) => head[lang]),
    ...targets.map(({ severity, means, response, plan, update, resolution, hours }) => [
      severity,
      ...[means, response, plan, update, resolution, hours].map((text) => text[lang]),
    ]),
  ],
  clauses: CLAUSES.map((clause) => clause[lang]),
});

const hasOwn = (targets: readonly AnnexTargets[]): boolean =>
  targets.some((one) => [one.response, one.plan, one.resolution, one.hours].some((text) => text.en.endsWith(OWN)));

export function annexMarkdown({ title, intro, legend, rows, clauses }: Annex): string {
  const marked = (text: string) => text.replaceAll('*', '\\*');
  const line = (cells: readonly string[]) => `| ${cells.map(marked).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [
    `# ${title}`,
    '',
    intro,
    '',
    line(head),
    line(head.map(() => '---')),
    ...body.map(line),
    '',
    marked(legend),
    '',
    ...clauses.map((clause, at) => `${at + 1}. ${clause}`),
    '',
  ].join('\n');
}
