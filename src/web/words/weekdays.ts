import type { Text } from '../../model/text.ts';
import type { Weekday } from '../../model/weekday.ts';

/** Days of the week where a column or a box has room for little. */
export const weekdayWords = {
  mon: { en: 'Mon', zh: '周一' },
  tue: { en: 'Tue', zh: '周二' },
  wed: { en: 'Wed', zh: '周三' },
  thu: { en: 'Thu', zh: '周四' },
  fri: { en: 'Fri', zh: '周五' },
  sat: { en: 'Sat', zh: '周六' },
  sun: { en: 'Sun', zh: '周日' },
} as const satisfies Record<Weekday, Text>;
