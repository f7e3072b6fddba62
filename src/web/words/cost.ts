import type { Text } from '../../model/text.ts';
import { drawnWords } from './drawn.ts';
import { partWords } from './parts.ts';

/** Words of the screen “Hidden cost”. */
export const costWords = {
  title: { en: 'Hidden cost', zh: '隐性成本' },
  lead: {
    en: 'Over {{months}} months {{vendor}} costs least in {{share}} of the tries.',
    zh: '{{months}} 个月内，{{vendor}} 在 {{share}} 的推演中成本最低。',
  },
  leadOpen: {
    en: 'Over {{months}} months no vendor is clearly the cheapest; most often it is {{vendor}}, in {{share}} of the tries.',
    zh: '{{months}} 个月内，没有明显最便宜的一家；最常最低的是 {{vendor}}，占推演的 {{share}}。',
  },
  alike: {
    en: 'Every figure is the same for all vendors, so nothing tells their costs apart. Give one of them its own: a fee, or hours until fixed.',
    zh: '所有数字对各家都相同，因此分不出高低。请至少为一家填写自己的数字：费用，或修复所需小时。',
  },
  any: { en: 'any vendor', zh: '任何一家' },
  empty: { en: 'Nothing can be computed yet.', zh: '还算不出任何结果。' },
  emptyHow: {
    en: 'You supplied no figures, and none is assumed. Each part below says what it still needs.',
    zh: '你还没有提供数字，我们也不做任何假设。下面列出每一部分还缺什么。',
  },
  changed: {
    en: 'With the figures typed here. They stand in this page only, not in the report.',
    zh: '以下按此处填写的数字计算，只在本页有效，不写入报告。',
  },
  own: { en: 'With your figures, as in the report.', zh: '按你的数字计算，与报告一致。' },
  typed: { en: 'With the figures typed here.', zh: '按此处填写的数字计算。' },
  ignored_one: {
    en: '{{count}} box holds no figure; the account goes on as if it had not been touched.',
    zh: '有 {{count}} 处填写的不是数字，计算时按未改动处理。',
  },
  ignored_other: {
    en: '{{count}} boxes hold no figure; the account goes on as if they had not been touched.',
    zh: '有 {{count}} 处填写的不是数字，计算时按未改动处理。',
  },
  reset: { en: 'Back to your own figures', zh: '恢复你自己的数字' },
  clear: { en: 'Empty all fields', zh: '清空' },
  figures: { en: 'The figures', zh: '数字' },
  how: {
    en: 'A number (12, 3.5k, 20%), a range that holds nine times in ten (5 to 50), or a currency with it (USD 400).',
    zh: '可填数字（12、3.5万、20%）、范围（5 到 50，十次有九次落在其中），或带币种（USD 400）。',
  },
  notSupplied: { en: 'you did not supply this', zh: '你没有提供' },
  measured: { en: 'from cases: {{text}}', zh: '工单实测：{{text}}' },
  whatCasesSay: { en: 'What the cases say', zh: '工单数据' },
  spreadOf: {
    en: 'half of its cases were fixed within {{half}} (95%: {{halfEnds}}), nine in ten within {{most}} (95%: {{mostEnds}}); {{solved}} in all, n={{n}}.',
    zh: '半数工单在 {{half}} 内修复（95%：{{halfEnds}}），九成在 {{most}} 内（95%：{{mostEnds}}）；共修复 {{solved}}，n={{n}}。',
  },
  aside: {
    en: '{{n}} more left aside: their log does not show it or begins later, or their opening is not known.',
    zh: '另有 {{n}} 个未计入：所在日志看不出或开始得更晚，或提出时间不明。',
  },
  measuredTimes: {
    en: 'Times that cases measured, used where you give no hours of your own. They are a spread from case to case: one is drawn for each incident, and few cases (n) know it only roughly.',
    zh: '工单实测的时长，在你没有填写小时数时使用。它们是各工单之间的分布：每次故障抽取一个；工单数（n）少时只是粗略的估计。',
  },
  definition: partWords.definition,
  cases: partWords.cases,
  curve: { en: 'the curve with its interval, over all severities', zh: '含区间的曲线（全部严重级别）' },
  elsewhere: {
    en: 'dated or tabled: change it in the workspace',
    zh: '按日期或分布填写，请在工作区中修改',
  },
  slide: { en: 'Change {{figure}} by a factor', zh: '按倍数调整：{{figure}}' },
  times: { en: '× {{n}}', zh: '× {{n}}' },
  business: { en: 'Business lost', zh: '业务损失' },
  incidents: { en: 'Incidents', zh: '故障' },
  people: { en: 'Your own people', zh: '己方人力' },
  fees: { en: 'Of each vendor', zh: '各家费用' },
  currency: { en: 'Currency', zh: '币种' },
  horizon: { en: 'Over', zh: '期限' },
  months: { en: '{{n}} months', zh: '{{n}} 个月' },
  spread: { en: 'How the total may turn out', zh: '总成本的可能范围' },
  spreadLabel: {
    en: 'Total cost of each vendor over {{months}} months: nine tries in ten fall between the ends of the line, the diamond is the median, each dot is one try in twenty.',
    zh: '各家 {{months}} 个月总成本：十次有九次落在横线两端之间，菱形为中位数，每个点代表二十次推演中的一次。',
  },
  incidentHow: {
    en: 'Of one incident: the average, and where nine tries in ten fall. Fees are not in it.',
    zh: '一次故障：平均值，以及十次推演中九次所在的范围。不含费用。',
  },
  table: { en: 'In figures', zh: '具体数字' },
  vendor: { en: 'Vendor', zh: '服务商' },
  median: { en: 'median', zh: '中位数' },
  cheapest: { en: 'cheapest in', zh: '最便宜的概率' },
  tries: {
    en: '{{n}} tries. Chance in drawing moves the averages by at most {{share}} (95%).',
    zh: '{{n}} 次推演，抽样误差使平均值变动不超过 {{share}}（95%）。',
  },
  refining: drawnWords.refining,
  parts: { en: 'What it is made of', zh: '成本构成' },
  partsLabel: {
    en: 'Average cost of each vendor over {{months}} months, by part',
    zh: '各家 {{months}} 个月的平均成本，按构成分段',
  },
  part: { en: 'Part', zh: '构成' },
  total: { en: 'together', zh: '合计' },
  drivers: { en: 'What moves it most', zh: '影响最大的因素' },
  driversLabel: {
    en: 'Average total of {{vendor}} over {{months}} months with each figure in its lowest and in its highest tenth',
    zh: '{{vendor}} {{months}} 个月的平均总成本：每个数字取最低一成与最高一成时',
  },
  figure: { en: 'Figure', zh: '数字' },
  low: { en: 'when low', zh: '取低值时' },
  high: { en: 'when high', zh: '取高值时' },
  noDrivers: {
    en: 'Every figure is certain; only chance moves the total.',
    zh: '所有数字都是确定值，总成本只随机会变动。',
  },
  breakEven: { en: 'When the cheaper one loses', zh: '便宜的一家何时不再划算' },
  noBreakEven: {
    en: 'It needs P0 incidents and their fix hours of every vendor.',
    zh: '需要各家 P0 故障次数与修复所需小时。',
  },
  leftOut: { en: 'Not in the sums', zh: '未计入的部分' },
  missing: { en: 'you did not supply {{what}}', zh: '你没有提供 {{what}}' },
} as const satisfies Record<string, Text>;
