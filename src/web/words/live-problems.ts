import type { Text } from '../../model/text.ts';

/** What is wrong with a field; its name stands beside it. */
export const problemWords = {
  needed: { en: 'Please fill this in.', zh: '请填写。' },
  notZone: {
    en: 'Not a time zone; write one such as Asia/Shanghai.',
    zh: '不是有效时区；请写成 Asia/Shanghai 这样的名称。',
  },
  notDuration: {
    en: 'Write 15m, 4h, 2d, 8bh (business hours) or 1bd (business days).',
    zh: '请写成 15m、4h、2d、8bh（营业小时）或 1bd（工作日）。',
  },
  notMinutes: { en: 'Write a number of minutes, such as 15, or leave it empty.', zh: '请写分钟数，例如 15，或留空。' },
  neededId: {
    en: 'Needed: files and the command line call the vendor by it. Write one such as aster-cloud.',
    zh: '请填写：文件和命令行用它指代这家服务商，例如 aster-cloud。',
  },
  notId: {
    en: 'Begin with a letter or digit; then letters, digits, dots, dashes and underscores.',
    zh: '以字母或数字开头，其余仅限字母、数字、点、短横线和下划线。',
  },
  sameId: { en: 'Another vendor has this id.', zh: '已有服务商使用该标识。' },
  notClock: { en: 'Write a time such as 09:00.', zh: '请写成 09:00 这样的时刻。' },
  pickDay: { en: 'Pick at least one day.', zh: '请至少选一天。' },
  notCurrency: { en: 'Three capital letters, such as CNY.', zh: '三个大写字母，例如 CNY。' },
  notDay: { en: 'Write a day such as 2026-11-03.', zh: '请写成 2026-11-03 这样的日期。' },
  notAmount: { en: 'Write a number above 0.', zh: '请写大于 0 的数字。' },
  notPercent: {
    en: 'Write a percentage above 0 and at most 100, such as 99.9.',
    zh: '请写大于 0、不超过 100 的百分数，例如 99.9。',
  },
  notShare: {
    en: 'Write a share above 0 and at most 100%, such as 10%.',
    zh: '请写大于 0、不超过 100% 的比例，例如 10%。',
  },
  noRate: {
    en: 'Give the exchange rate of this currency below, or convert the sum.',
    zh: '请在下方填写该币种的汇率，或先换算金额。',
  },
  sameCurrency: {
    en: 'This currency already has its rate, or is that of the account.',
    zh: '该币种已有汇率，或就是账目所用币种。',
  },
  notTable: {
    en: 'Write each value once, with how often it is met relative to the others, such as 1: 70, 5: 30.',
    zh: '请写出每个取值及其出现的相对频次，取值不可重复，例如 1: 70, 5: 30。',
  },
  notUncertain: {
    en: 'This is not a range (any more). Choose another figure, or take the row away.',
    zh: '该数字不是范围，或已不存在。请改选其他数字，或移除此行。',
  },
  sameFigure: { en: 'Choose two different figures.', zh: '请选择两个不同的数字。' },
  notCorrelation: { en: 'Write a number between −1 and 1, such as 0.5.', zh: '请写 −1 到 1 之间的数字，例如 0.5。' },
  notGateTime: {
    en: 'Write a time with its unit, such as 30m or 4h.',
    zh: '请写时长并带上单位，例如 30m（分钟）或 4h（小时）。',
  },
  notGateDays: { en: 'Write days with their unit, such as 90d.', zh: '请写天数并带上单位，例如 90d。' },
  notGateShare: { en: 'Write a share from 0% to 100%, such as 80%.', zh: '请写 0% 到 100% 之间的比例，例如 80%。' },
  notGateNumber: { en: 'Write a number, 0 or more, such as 3.', zh: '请写不小于 0 的数字，例如 3。' },
  gateNotNeeded: {
    en: 'A gate above uses this measure; without it the gate could never be decided. Remove one of the two.',
    zh: '上面有门槛用到该测量项；不测它，门槛就永远没有结果。请去掉其一。',
  },
  notPoints: { en: 'Write a number of points, 0 or more, or leave it empty.', zh: '请写不小于 0 的分值，或留空。' },
  notWeight: { en: 'Write a share from 0% to 100%, or leave it empty.', zh: '请写 0% 到 100% 之间的比例，或留空。' },
  notPackage: { en: 'One package a row, without spaces or commas.', zh: '每行一个包名，不含空格和逗号。' },
  samePackage: { en: 'This package stands above already.', zh: '上面已有这个包。' },
  notHours: {
    en: 'Write hours such as 09:00-12:00, 13:00-18:00.',
    zh: '请写成 09:00-12:00, 13:00-18:00 这样的时段。',
  },
  noHours: { en: 'Give at least one day its hours.', zh: '请至少为一天填写时间。' },
  sameDate: { en: 'This date already has a row.', zh: '该日期已有一行。' },
  pickSeverity: { en: 'Pick at least one severity.', zh: '请至少选一个级别。' },
} as const satisfies Record<string, Text>;
