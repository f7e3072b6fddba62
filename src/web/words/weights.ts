import type { Text } from '../../model/text.ts';

/** Words of the screen “Weights”. */
export const weightsWords = {
  title: { en: 'Weights', zh: '权重' },
} as const satisfies Record<string, Text>;
