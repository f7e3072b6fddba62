import type { Text } from '../../model/text.ts';
import { chosenWords } from './chosen.ts';
import { weekdayWords } from './weekdays.ts';

/** Words of the screen “Hours of the week”. */
export const hoursWords = {
  title: { en: 'Hours of the week', zh: '各时段响应' },
  intro: {
    en: 'Of the cases opened in each hour of the week ({{timezone}}), the share that had a first human word in time, the unanswered counted.',
    zh: '按提单时段（{{timezone}}）统计：每小时提出的工单中，按时得到人工首次回应的占比，未回应的也计入。',
  },
  ...chosenWords,
  within: { en: 'First word within', zh: '首次回应时限' },
  office: { en: 'Office hours', zh: '办公时间' },
  off: { en: 'Off-hours', zh: '非办公时间' },
  officeMeans: {
    en: 'Office hours are Monday to Friday, 9:00 to 18:00, public holidays taken out. Off-hours are the other hours you need; cases opened in the last hour before the office opens show nothing of the night and are left out.',
    zh: '办公时间指周一至周五 9:00–18:00，不含公众假期。非办公时间指你需要的其余时段；开门前最后一小时提出的工单说明不了夜间情况，不计入。',
  },
  vendor: { en: 'Vendor', zh: '服务商' },
  summary: { en: 'Office hours against off-hours', zh: '办公时间与非办公时间对比' },
  noCases: { en: 'no cases', zh: '没有工单' },
  fewer: { en: '0%', zh: '0%' },
  all: { en: '100%', zh: '100%' },
  hatched: { en: 'no case opened then', zh: '该时段没有工单' },
  wide: { en: 'dotted: interval wider than 50 points', zh: '虚线框：区间宽于 50 个百分点' },
  legend: { en: 'Share in time, in percent', zh: '按时占比（%）' },
  hint: { en: 'Point at an hour for its cases and interval.', zh: '指向某一小时可查看其工单数与区间。' },
  cell: { en: '{{day}} {{from}}:00–{{to}}:00: {{value}}', zh: '{{day}} {{from}}:00–{{to}}:00：{{value}}' },
  cellNone: {
    en: '{{day}} {{from}}:00–{{to}}:00: no case opened then',
    zh: '{{day}} {{from}}:00–{{to}}:00：该时段没有工单',
  },
  map: {
    en: '{{vendor}}: share of {{n}} cases with a first human word within {{target}}, by hour of the week. Lowest {{low}}, highest {{high}}; {{empty}} of 168 hours without a case.',
    zh: '{{vendor}}：{{n}} 个工单按一周各小时统计，{{target}}内得到人工首次回应的占比。最低 {{low}}，最高 {{high}}；168 个小时中有 {{empty}} 个没有工单。',
  },
  table: { en: 'Every hour as a table', zh: '以表格查看每小时' },
  day: { en: 'Day', zh: '星期' },
  hour: { en: 'Hour', zh: '小时' },
  cases: { en: 'Cases', zh: '工单数' },
  share: { en: 'In time', zh: '按时占比' },
  interval: { en: '{{level}} interval', zh: '{{level}} 区间' },
  none: { en: 'No vendor has cases that show messages.', zh: '没有一家的工单记录了消息往来。' },
  ...weekdayWords,
} as const satisfies Record<string, Text>;
