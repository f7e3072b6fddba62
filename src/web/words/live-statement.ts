import type { Text } from '../../model/text.ts';

/** Words of a vendor’s reply. */
export const statementWords = {
  statementIntro: {
    en: 'What the vendor answers to a finding. It stands beside the finding at the same size and is never scored.',
    zh: '服务商对某条发现的回应。与该发现并列显示，不计分。',
  },
  about: { en: 'On what', zh: '针对' },
  aboutAll: { en: 'the whole report', zh: '整份报告' },
  says: { en: 'What it says, word for word', zh: '原文' },
  saidBy: { en: 'Who says it', zh: '发言人' },
  saidByHint: { en: 'For instance: head of support, by mail', zh: '例如：支持部负责人，邮件' },
  at: { en: 'When', zh: '日期' },
  statementSave: { en: 'Put it beside the finding', zh: '列在发现旁边' },
  statementKept: { en: 'Kept in {{file}}. The report follows.', zh: '已保存到 {{file}}。报告随后更新。' },
} as const satisfies Record<string, Text>;
