import type { Text } from '../../model/text.ts';

/** Words of what can be entered where the page is served. */
export const liveWords = {
  title: { en: 'Your evidence', zh: '录入证据' },
} as const satisfies Record<string, Text>;
