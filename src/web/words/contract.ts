import type { Text } from '../../model/text.ts';

/** Words of the read-out of a contract that report/words/contract.ts has no use for in a terminal. */
export const contractWords = {
  quoted: { en: 'The document says', zh: '原文' },
  noTimes: { en: 'No time is promised in this text.', zh: '这份文本没有承诺任何时限。' },
  noTraps: { en: 'None of the known traps was found.', zh: '未发现已知的条款陷阱。' },
  monthOf: { en: 'of a month of 30 days', zh: '按每月 30 天计' },
  below: { en: 'If availability is', zh: '可用性' },
  credit: { en: 'you get back', zh: '返还' },
  ofFee: { en: '{{percent}}% of the fee', zh: '费用的 {{percent}}%' },
  other: { en: 'another remedy', zh: '其他补偿' },
  condition: { en: 'for', zh: '适用' },
  unnamedPlan: { en: 'All plans', zh: '所有套餐' },
  askThem: { en: 'Ask:', zh: '请询问：' },
  severities: { en: 'What its severities mean', zh: '各级别的含义' },
  exclusions: { en: 'What does not count', zh: '除外情形' },
  appliesTo: { en: 'For whom it is', zh: '适用对象' },
  cap: { en: 'at most {{percent}}% of the fee', zh: '上限为费用的 {{percent}}%' },
  untitled: { en: 'Untitled document', zh: '未命名的文件' },
  unread: {
    en: 'Read by rules, not by a lawyer: check the quotes against the document. What is “not found” may stand in another document.',
    zh: '由规则读取，不能代替律师：请对照原文核对引文。“未写明”的内容可能在其他文件中。',
  },
} as const satisfies Record<string, Text>;
