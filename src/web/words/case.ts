import type { Text } from '../../model/text.ts';

/** Words of the screen “Cases”. */
export const caseWords = {
  title: { en: 'Cases', zh: '工单' },
} as const satisfies Record<string, Text>;
