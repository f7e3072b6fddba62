import { readChat } from './chat.ts';
import type { Dialect } from './dialect.ts';
import { nameAboveTime, nameThenTime } from './head.ts';

/** 飞书 (Lark): a name and a date on one line, or the name above the date where a mention comes first. */
export const feishu: Dialect = {
  id: 'feishu',
  name: { en: 'Feishu (Lark)', zh: '飞书' },
  isNewestFirst: false,
  hint: null,
  read: (lines, order) => readChat({ heads: [nameThenTime, nameAboveTime], dividers: 'dates' }, lines, order),
};
