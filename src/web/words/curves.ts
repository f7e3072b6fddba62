import type { Text } from '../../model/text.ts';
import { chosenWords } from './chosen.ts';

/** Words of the screen “Response and resolution”. */
export const curvesWords = {
  title: { en: 'Response and resolution', zh: '响应与解决' },
  which: { en: 'From opening until', zh: '从提单到' },
  acknowledged: { en: 'Acknowledged', zh: '有人回应' },
  engaged: { en: 'Engaged', zh: '着手处理' },
  answered: { en: 'Answered', zh: '给出答案' },
  resolution: { en: 'Resolved', zh: '解决' },
  'means-acknowledged': {
    en: 'The first words of a human of the vendor. A machine, a receipt or a label is none.',
    zh: '服务商人员说出第一句话。机器人、自动回执和打标签不算。',
  },
  'means-engaged': {
    en: 'A question to the customer about this very case, or whatever answers it.',
    zh: '就该工单向客户提出具体问题，或已给出答案。',
  },
  'means-answered': {
    en: 'A workaround, a refusal that gives its reason, or a resolution that held for seven days.',
    zh: '给出临时方案、说明理由的拒绝，或保持七天的解决。',
  },
  'means-resolution': {
    en: 'A resolution that held: not reopened within seven days. A closing without a solution is none.',
    zh: '真正的解决：七天内未重新打开。没有解决方案的关闭不算。',
  },
  over: {
    en: 'Of all cases opened, answered or not, the share that was there by each age; the band is the {{level}} interval.',
    zh: '在全部提出的工单（无论是否得到答复）中，到各时长为止已达到的占比；色带为 {{level}} 区间。',
  },
  shownOnly: {
    en: 'It is shown only and moves no score; it is counted as this measure is:',
    zh: '仅供查看，不影响得分；统计方法与此测量项相同：',
  },
  restOnly: {
    en: 'Intervals are of the share that was there by then. The rest of the same n cases ended otherwise or was still open; these two shares have no interval of their own.',
    zh: '区间只针对“已达到”的占比。同样 n 个工单中的其余部分以其他方式结束或仍未结束，这两项没有单独的区间。',
  },
  ...chosenWords,
  axis: { en: 'Time axis', zh: '时间轴' },
  log: { en: 'logarithmic', zh: '对数' },
  linear: { en: 'linear, all', zh: '线性，全部' },
  upTo: { en: 'linear, to {{age}}', zh: '线性，至 {{age}}' },
  weeks: { en: '{{n}} w', zh: '{{n}} 周' },
  half: { en: 'half', zh: '一半' },
  age: { en: 'time since opening', zh: '提单后经过的时间' },
  atRisk: { en: 'Cases still followed', zh: '仍在观察的工单数' },
  chart: {
    en: '{{curve}}: share of all cases by time since opening, for {{vendors}}. By {{age}}: {{values}}.',
    zh: '{{curve}}：{{vendors}}的全部工单按提单后时间的累计占比。到 {{age}}：{{values}}。',
  },
  readAt: { en: 'Read the curves at', zh: '读取时刻' },
  by: { en: 'By {{age}}', zh: '到 {{age}}' },
  vendor: { en: 'Vendor', zh: '服务商' },
  share: { en: 'There by then', zh: '已达到' },
  otherwise: { en: 'Ended otherwise', zh: '以其他方式结束' },
  open: { en: 'Still open', zh: '仍未结束' },
  stillFollowed: { en: 'Still followed', zh: '仍在观察' },
  median: { en: 'Half of all cases by', zh: '半数工单达到所需时间' },
  notReached: { en: 'not reached', zh: '未达到' },
  notFollowed: { en: 'nobody was followed so long', zh: '无人观察到这么久' },
  cases: { en: 'n = {{n}}', zh: 'n = {{n}}' },
  thinned: {
    en: 'Exact at the ages with a button; in between, within two in a hundred of the whole curve.',
    zh: '按钮所列时刻为精确值；其间与完整曲线相差不超过百分之二。',
  },
  asideShown: {
    en: '{{n}} left aside: their log does not show this.',
    zh: '另有 {{n}} 个未计入：所在日志看不出此项。',
  },
  asideFollowed: {
    en: '{{n}} left aside: opened before the log begins, too late to be followed, or at a time not known.',
    zh: '另有 {{n}} 个未计入：日志开始前已存在、提出太晚无法跟踪，或提出时间不明。',
  },
  unclear: {
    en: '{{vendor}}: in {{n}} cases it is not known who spoke; the band spans both readings.',
    zh: '{{vendor}}：有 {{n}} 个工单不清楚是谁在说话；色带涵盖两种读法。',
  },
  causes: { en: 'How cases ended', zh: '工单如何收场' },
  causesNote: {
    en: 'What competes with it: a case that ended otherwise will never be there. Following ends where the areas end.',
    zh: '与之竞争的结局：以其他方式结束的工单不会再达到。面积终止处即观察终止处。',
  },
  'cause-reached': { en: 'reached', zh: '已达到' },
  'cause-open': { en: 'still open', zh: '仍未结束' },
  causesChart: {
    en: '{{vendor}}: how its {{n}} cases had ended by time since opening. By {{age}}: {{values}}.',
    zh: '{{vendor}}：{{n}} 个工单按提单后时间的结局构成。到 {{age}}：{{values}}。',
  },
  usual: { en: 'As it is usually computed', zh: '通常的算法' },
  usualMedian: {
    en: 'The median over finished cases only, machines included, would be {{median}} (n = {{n}}).',
    zh: '只看已完成的工单（机器回复也算）时，中位数为 {{median}}（n = {{n}}）。',
  },
  usualNothing: {
    en: 'Nothing was finished, so the usual median has nothing to say.',
    zh: '没有任何工单完成，通常的中位数无从谈起。',
  },
  lookedAway_one: {
    en: 'It leaves out {{count}} of {{all}} cases.',
    zh: '它忽略了 {{all}} 个工单中的 {{count}} 个。',
  },
  lookedAway_other: {
    en: 'It leaves out {{count}} of {{all}} cases.',
    zh: '它忽略了 {{all}} 个工单中的 {{count}} 个。',
  },
  flatters: {
    en: 'Over all cases it takes {{times}} times as long.',
    zh: '按全部工单计，实际是它的 {{times}} 倍。',
  },
  flattersAtLeast: {
    en: 'Over all cases half was not reached: at least {{times}} times as long.',
    zh: '按全部工单计尚未到一半：至少是它的 {{times}} 倍。',
  },
  flattersUnclear: {
    en: 'Of some cases it is not known who answered: over all cases it takes at least {{times}} times as long.',
    zh: '部分工单不清楚是谁回复；按全部工单计，至少是它的 {{times}} 倍。',
  },
  flattersNot: { en: 'Here it flatters nobody.', zh: '在这里没有美化。' },
  none: { en: 'No vendor has cases from which this could be drawn.', zh: '没有一家有可供绘制的工单。' },
  noCurve: { en: 'Its log cannot show this.', zh: '其日志无法体现。' },
} as const satisfies Record<string, Text>;
