import type { Text } from '../../model/text.ts';
import { partWords } from './parts.ts';

/** Words of screens on which the reader chooses whose cases are drawn. */
export const chosenWords = {
  definition: partWords.definition,
  vendors: { en: 'Vendors shown', zh: '显示的服务商' },
  noneChosen: { en: 'Choose at least one vendor.', zh: '请至少选择一家服务商。' },
  notKnown: { en: 'Not known, for no cases show it: {{vendors}}', zh: '未知（没有工单能看出此项）：{{vendors}}' },
  openCases: { en: 'Open its cases', zh: '查看其工单' },
} as const satisfies Record<string, Text>;
