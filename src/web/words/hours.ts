import type { Text } from '../../model/text.ts';

/** Words of the screen “Hours of the week”. */
export const hoursWords = {
  title: { en: 'Hours of the week', zh: '各时段响应' },
} as const satisfies Record<string, Text>;
