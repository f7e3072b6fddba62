import type { Text } from '../../model/text.ts';
import { drawnWords } from './drawn.ts';

/** Words of the screen “Compare”. */
export const compareWords = {
  title: { en: 'Compare', zh: '对比' },
  ranges: { en: 'Vendors by dimension', zh: '各家逐维度得分区间' },
  note: {
    en: 'Scores 0 to 100 as ranges: what was not measured leaves the whole range open. Press a heading to sort by the lower end.',
    zh: '得分为 0 到 100 的区间：未测量的部分保留整个区间。点击表头按下限排序。',
  },
  vendor: { en: 'Vendor', zh: '服务商' },
  overall: { en: 'Overall', zh: '总体' },
  coverage: { en: '{{share}} of the weight measured', zh: '权重已测 {{share}}' },
  measured: { en: '{{n}} of {{all}} measured', zh: '已测 {{n}}/{{all}}' },
  noMeasures: { en: 'nothing is scored here', zh: '没有计分项' },
  grade: { en: 'grade {{grade}}', zh: '等级 {{grade}}' },
  notNeeded: { en: 'not needed', zh: '不需要' },
  groups: { en: 'Attitude, capability and terms, apart', zh: '态度、能力与条款分开看' },
  groupsNote: {
    en: 'A kind word solves nothing, and a good contract is not yet good support: the three are never averaged together.',
    zh: '态度好不等于能解决问题，条款好也不等于服务好：三者从不混在一起平均。',
  },
  attitude: { en: 'Attitude', zh: '态度' },
  capability: { en: 'Capability', zh: '能力' },
  terms: { en: 'Terms', zh: '条款' },
  gates: { en: 'Your gates', zh: '你的门槛' },
  noGates: { en: 'You set no gates.', zh: '你没有设置门槛。' },
  pass: { en: 'pass', zh: '满足' },
  fail: { en: 'fail', zh: '不满足' },
  unknown: { en: 'not known', zh: '尚不清楚' },
  redFlags: { en: 'Red flags', zh: '红线' },
  verdict: { en: 'Verdict and why', zh: '结论与原因' },
  chances: { en: 'How often each comes first, second, …', zh: '各家排在各名次的频次' },
  chancesNote: {
    en: 'Of 100 tries. Each takes a weighting that fits what you said and values that fit the evidence; what is not known is never drawn, so a share has a lower and an upper bound.',
    zh: '每 100 次推演中的次数。每次取一组符合你所述偏好的权重和符合证据的数值；未知部分从不抽取，因此频次有上下界。',
  },
  rank: { en: 'No. {{n}}', zh: '第 {{n}} 名' },
  wins: { en: 'How often each beats the other', zh: '两两比较的胜出频次' },
  winsNote: {
    en: 'How often, of 100 tries, the vendor of the row comes out ahead of the vendor of the column.',
    zh: '每 100 次推演中，行中的服务商领先于列中服务商的次数。',
  },
  beats: { en: 'Row beats column', zh: '行胜过列' },
  ...drawnWords,
  contradictions: { en: 'Contradictions', zh: '自相矛盾之处' },
  against: { en: 'against', zh: '对比' },
  conflicts: { en: 'Declared conflicts of interest', zh: '已声明的利益冲突' },
  none: { en: 'none', zh: '无' },
  next: { en: 'What to find out next', zh: '接下来查证什么' },
  moves: { en: 'What each answer could change, the most first', zh: '各项答案能改变多少，影响大的在前' },
  couldMove: { en: 'could move the score by up to {{n}} points', zh: '最多可影响 {{n}} 分' },
} as const satisfies Record<string, Text>;
