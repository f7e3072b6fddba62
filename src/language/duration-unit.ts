/** `bh` and `bd` are business hours and business days; the others run on the calendar. `now`: at once. */
export const DURATION_UNITS = ['now', 's', 'min', 'h', 'd', 'week', 'month', 'year', 'bh', 'bd'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

const BUSINESS = '(?:business|working|work|office|biz)';
const NATURAL = '(?:(?:calendar|consecutive|full|clock|elapsed|natural)\\s)?';

/** In order: the longer word is tried first. Each is matched where a number ended. */
const UNITS: readonly (readonly [unit: DurationUnit, pattern: string])[] = [
  [
    'bd',
    `(?:${BUSINESS}|week)[\\s-]?days?(?![a-z])|BDs?(?![a-z])|个?(?:工作|营业|交易)[日天](?!小时)|個?(?:工作|營業|交易)[日天](?!小時)`,
  ],
  ['bh', `${BUSINESS}[\\s-]?(?:hours?|hrs?)(?![a-z])|BHs?(?![a-z])|[个個]?(?:工作|营业|營業|上班)(?:小时|小時|[时時])`],
  [
    'min',
    `(?:${BUSINESS}\\s)?${NATURAL}(?:minutes?|mins?\\.?)(?![a-z])|m(?![a-z\\d²³])|[个個]?(?:自然)?分(?:钟|鐘)|分(?=之?[内內])`,
  ],
  ['h', `${NATURAL}(?:hours?|hrs?\\.?)(?![a-z])|h(?![a-z\\d])|[个個]?(?:自然|连续)?(?:小时|小時|钟头|鐘頭)`],
  ['s', `sec(?:ond)?s?(?![a-z])|s(?![a-z\\d'’])|秒[钟鐘]?`],
  [
    'd',
    `${NATURAL}days?(?![a-z])|d(?![a-z\\d])|[个個]?(?:自然|日历|日曆)[日天]|[个個]?天|日(?=历?\\s?(?:之|以)?(?:[内內后後前]|时间|期限|起|的|\\)|）))`,
  ],
  ['week', `(?:calendar )?w(?:ee)?ks?(?![a-z])|[个個]?(?:自然)?(?:周|週|星期|礼拜)(?![一二三四五六日天])`],
  ['month', `(?:calendar )?months?(?![a-z])|[个個](?:自然|日历|服务|服務)?月|自然月`],
  ['year', `(?:calendar )?years?(?![a-z])|[个個]?(?:自然)?年(?=内|内|之?[内內后後前]|期|以)`],
];
const STICKY = UNITS.map(([unit, pattern]) => [unit, new RegExp(`(?:${pattern})`, 'iuy')] as const);

/** The unit that begins at `at`, and where it ends. */
export function unitAt(text: string, at: number): { readonly unit: DurationUnit; readonly end: number } | null {
  for (const [unit, pattern] of STICKY) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { unit, end: pattern.lastIndex };
  }
  return null;
}

/** Minutes of one; null for units whose length only a calendar knows. A month is not thirty days unless it is written so. */
export const UNIT_MINUTES: Readonly<Record<DurationUnit, number | null>> = {
  now: 0,
  s: 1 / 60,
  min: 1,
  h: 60,
  d: 24 * 60,
  week: 7 * 24 * 60,
  month: null,
  year: null,
  bh: 60,
  bd: null,
};
