import { expect, test } from 'vitest';
import { closedUp, closeUp } from './punctuation.ts';

test('a Chinese name needs no space in a Chinese sentence, and a Latin one keeps its own', () => {
  const says = (name: string) => closeUp(`即使 ${name} 每次修复 P0 要 3 小时，${name} 也不会更贵。`);
  expect(says('稳办（慢而可靠）')).toBe('即使稳办（慢而可靠）每次修复 P0 要 3 小时，稳办（慢而可靠）也不会更贵。');
  expect(says('Twilio Video')).toBe('即使 Twilio Video 每次修复 P0 要 3 小时，Twilio Video 也不会更贵。');
});

test('a space after a Chinese mark goes', () => {
  expect(closeUp('36 个月内， Twilio 最低； 其次 CNY 20')).toBe('36 个月内，Twilio 最低；其次 CNY 20');
});

test('leaves the spaces of names as they are', () => {
  const file = closedUp({ name: '合同 附件 二.pdf' }, ({ name }) => `已读取 ${name} ，共 3 页`);
  expect(file).toBe('已读取合同 附件 二.pdf，共 3 页');
});
