import type { Text } from '../../model/text.ts';

/** Words of the screen “Response and resolution”. */
export const curvesWords = {
  title: { en: 'Response and resolution', zh: '响应与解决曲线' },
} as const satisfies Record<string, Text>;
