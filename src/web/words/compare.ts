import type { Text } from '../../model/text.ts';

/** Words of the screen “Compare”. */
export const compareWords = {
  title: { en: 'Compare', zh: '对比' },
} as const satisfies Record<string, Text>;
