import type { Text } from '../../model/text.ts';

/** Words of the figures of an account in the form of the workspace. */
export const figureWords = {
  figures: { en: 'Figures for all vendors', zh: '所有服务商通用的数字' },
  groupBusiness: { en: 'What your business brings in', zh: '业务收入' },
  groupIncidents: { en: 'Incidents', zh: '故障' },
  groupCustomers: { en: 'Customers who leave', zh: '客户流失' },
  groupPeople: { en: 'Your own people', zh: '己方人力' },
  groupMoving: { en: 'Usage, moving in and out', zh: '用量与迁移' },
  bySeverity: { en: 'by severity', zh: '按级别填写' },
  bySeverityOf: { en: '{{what}}: by severity', zh: '按级别填写：{{what}}' },
  allSeverities: { en: 'all', zh: '全部' },
  fixHoursHint: {
    en: 'Empty: taken from the vendor’s own cases, where there are enough.',
    zh: '留空：样本足够时取自该服务商自己的工单。',
  },
  figureFrom: { en: 'Where it is from', zh: '数字来源' },
  figureNote: { en: 'Note', zh: '说明' },
  figureNoteExample: { en: 'e.g. pager log, 2026', zh: '如：2026 年值班记录' },
  figureWhose: { en: 'Counts as', zh: '视为' },
  figureWhoseOpen: {
    en: 'One number counts as yours, a range as an estimate.',
    zh: '单个数字算你的，范围算估计。',
  },
  ownFigures: { en: 'Other figures of its own', zh: '该服务商自己的其他数字' },
  ownFiguresHint: {
    en: 'What is written here wins. In italics: the figure for all vendors, which holds where nothing is written.',
    zh: '此处填写的数字优先。斜体为通用数字，留空时沿用。',
  },
  ties: { en: 'Figures that go up and down together', zh: '同升同降的数字' },
  tiesHint: {
    en: 'Two ranges that are not independent: the closer to 1, the more they move as one; below 0 one falls as the other rises.',
    zh: '两个并不独立的范围：越接近 1 越同步，负数表示此升彼降。',
  },
  tieA: { en: 'One figure', zh: '一个数字' },
  tieB: { en: 'The other', zh: '另一个数字' },
  tieBy: { en: 'How closely (−1 to 1)', zh: '相关程度（−1 到 1）' },
  addTie: { en: 'Add a pair', zh: '添加一对' },
  unchosen: { en: 'choose…', zh: '请选择…' },
  figureFromDay: { en: '{{what}}, from {{day}}', zh: '{{what}}，自 {{day}} 起' },
  priceOfTier: { en: '{{what}}, tier {{n}}', zh: '{{what}}，第 {{n}} 档' },
  figureLost: { en: '{{what}}: removed, or no range', zh: '{{what}}：已移除，或不是范围' },
  figureOfVendor: { en: '{{what}} ({{vendor}})', zh: '{{what}}（{{vendor}}）' },
  whichFigure: { en: 'Which figure', zh: '哪个数字' },
  addFigure: { en: 'Add this figure', zh: '添加该数字' },
} as const satisfies Record<string, Text>;
