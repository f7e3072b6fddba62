import type { Text } from '../../model/text.ts';

/** Words of the screen “Evidence”. */
export const evidenceWords = {
  title: { en: 'Evidence', zh: '证据' },
} as const satisfies Record<string, Text>;
