import type { Text } from '../../model/text.ts';

/** Words of the parts that several screens share. */
export const partWords = {
  busy: { en: 'working it out…', zh: '正在计算…' },
  definition: { en: 'How it is measured', zh: '测量方法' },
  evidence_one: { en: '{{count}} record', zh: '{{count}} 条证据' },
  evidence_other: { en: '{{count}} records', zh: '{{count}} 条证据' },
  cases: { en: 'its cases', zh: '查看工单' },
  noEvidence: { en: 'no record', zh: '无证据' },
  source: { en: 'source: ', zh: '来源：' },
  table: { en: 'As a table', zh: '以表格查看' },
  about: { en: 'About this number', zh: '关于这个数字' },
  openEvidence: { en: 'Open the evidence', zh: '查看证据' },
  cohort: { en: 'Over {{cohort}}', zh: '样本：{{cohort}}' },
  score: { en: 'Score {{range}} of 100', zh: '得分 {{range}}（满分 100）' },
  scoreOf: {
    en: 'A range over these measures; what was not measured leaves 0–100 open.',
    zh: '由以下测量项得出的区间；未测量的项保留 0–100。',
  },
  overallOf: {
    en: 'A range over all measures, for every weighting that agrees with what you said.',
    zh: '由全部测量项得出的区间，涵盖与你所述偏好相符的每一种权重。',
  },
  weights: { en: 'Your weights', zh: '你的权重' },
  measures: { en: 'Every measure', zh: '全部测量项' },
  unknown: { en: 'not known', zh: '未知' },
  replies_one: { en: '{{count}} reply from the vendor', zh: '服务商回应 {{count}} 条' },
  replies_other: { en: '{{count}} replies from the vendor', zh: '服务商回应 {{count}} 条' },
  statement: { en: 'The vendor says', zh: '服务商的说明' },
  moreWords: { en: 'More', zh: '展开全文' },
  required: { en: '(needed)', zh: '（必填）' },
  printed: { en: 'The first {{n}} of {{all}}.', zh: '共 {{all}} 条，此处为前 {{n}} 条。' },
} as const satisfies Record<string, Text>;
