import { readChat } from './chat.ts';
import type { Dialect } from './dialect.ts';
import { nameColon } from './head.ts';

/** Names and words on one line, without times: `张三：你好`. Only where the first line is such a line and at least two are. */
export const dialogue: Dialect = {
  id: 'dialogue',
  name: { en: 'names and words', zh: '姓名加内容' },
  isNewestFirst: false,
  hint: null,
  read: (lines, order) => {
    const reading = readChat({ heads: [nameColon], dividers: 'dates' }, lines, order);
    const isDialogue = reading.drafts.length > 1 && !reading.dropped.some(({ why }) => why === 'preamble');
    return isDialogue
      ? reading
      : { drafts: [], dropped: lines.map(({ number }) => ({ line: number, why: 'preamble' })) };
  },
};
