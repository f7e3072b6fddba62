import type { Text } from '../../model/text.ts';

/** Words of the screen “Method”. */
export const methodWords = {
  title: { en: 'Method', zh: '方法' },
} as const satisfies Record<string, Text>;
