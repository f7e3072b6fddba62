import { readChat } from './chat.ts';
import type { Dialect } from './dialect.ts';
import { nameAboveTime, nameJoinedToTime, timeThenName } from './head.ts';

/** A ticket page copied from the browser: names and dates on one line in either order, with dots, bars or verbs between, or on two. */
export const ticket: Dialect = {
  id: 'ticket',
  name: { en: 'a ticket page', zh: '工单页面' },
  isNewestFirst: false,
  hint: /工单|(?:提交|回复)于|\b(?:ticket|commented|agent|status)\b/i,
  read: (lines, order) =>
    readChat({ heads: [nameJoinedToTime, nameAboveTime, timeThenName], dividers: 'dates' }, lines, order),
};
