import type { HolidaySet } from '../../model/holiday-set.ts';
import type { Text } from '../../model/text.ts';

/** Words of a vendor's business hours in the form of the workspace. */
export const calendarWords = {
  calendar: { en: 'Business hours, where its documents state none', zh: '服务时间（其文件未写明时采用）' },
  calendarHint: {
    en: 'As you know them. They are used only where its documents promise business hours or business days without saying which.',
    zh: '按你所了解的填写。只有当其文件以营业小时或工作日作出承诺、却没有写明具体时间时才会采用。',
  },
  opens: { en: 'When it is staffed', zh: '何时有人值守' },
  hoursUnknown: { en: 'Not known', zh: '不清楚' },
  versions: { en: 'Hours', zh: '服务时间' },
  addVersion: { en: 'Add hours from a later date', zh: '添加某日起的新时间' },
  vendorZone: { en: 'Time zone of these hours', zh: '上述时间的时区' },
  dayZone: { en: 'Time zone in which days are counted', zh: '按哪个时区计算日期' },
  weekHours: { en: 'Hours by weekday', zh: '每周服务时间' },
  weekHint: {
    en: 'Such as 09:00-12:00, 13:00-18:00. Past midnight: 20:00-32:00. Empty: closed.',
    zh: '例如 09:00-12:00, 13:00-18:00；跨午夜写成 20:00-32:00；留空表示无人值守。',
  },
  likeMonday: { en: 'Tuesday to Friday as on Monday', zh: '周二至周五与周一相同' },
  closedOn: { en: 'Closed on public holidays of', zh: '按哪国法定节假日休息' },
  noSet: { en: 'No country', zh: '不按节假日休息' },
  singleDays: { en: 'Single days: closed, make-up workdays, other hours', zh: '个别日期：休息、调休上班、时段不同' },
  closedDays: { en: 'Other days closed', zh: '其他休息日' },
  makeUpDays: { en: 'Make-up workdays', zh: '调休上班的日期' },
  datesHint: { en: 'By commas: 2026-12-24, 2026-12-31', zh: '用逗号分隔：2026-12-24, 2026-12-31' },
  shifts: { en: 'Days with other hours', zh: '时段不同的日期' },
  shiftsHint: { en: 'In place of those of the week; empty: closed.', zh: '取代平时的时段；留空表示全天休息。' },
  addShift: { en: 'Add a day', zh: '添加日期' },
  breaks: { en: 'Closed for part of a day', zh: '部分时段不服务的日期' },
  addBreak: { en: 'Add a closed part', zh: '添加不服务的时段' },
  dateOf: { en: 'Date', zh: '日期' },
  hoursOf: { en: 'Hours', zh: '时段' },
} as const satisfies Record<string, Text>;

/** Whose holidays they are, as far as the set goes: docs/clocks.md. */
export const holidaySets = {
  CN: { en: 'China, with make-up days', zh: '中国（含调休）' },
  US: { en: 'United States, federal', zh: '美国（联邦）' },
  DE: { en: 'Germany, all states', zh: '德国（全国）' },
  JP: { en: 'Japan', zh: '日本' },
  GB: { en: 'England and Wales', zh: '英格兰和威尔士' },
  SG: { en: 'Singapore', zh: '新加坡' },
  IN: { en: 'India, some national ones', zh: '印度（部分全国性节日）' },
} as const satisfies Record<HolidaySet, Text>;
