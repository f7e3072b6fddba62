import type { Text } from '../../model/text.ts';

/** Words of the screen “Vendor”. */
export const vendorWords = {
  title: { en: 'Vendor', zh: '服务商' },
} as const satisfies Record<string, Text>;
