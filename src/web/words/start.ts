import type { Text } from '../../model/text.ts';

/** Words of the first screen. */
export const startScreenWords = {
  title: { en: 'Choosing', zh: '我在选型' },
} as const satisfies Record<string, Text>;
