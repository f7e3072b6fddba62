import type { Text } from '../../model/text.ts';

/** Words of the screen “Hidden cost”. */
export const costWords = {
  title: { en: 'Hidden cost', zh: '隐性成本' },
} as const satisfies Record<string, Text>;
