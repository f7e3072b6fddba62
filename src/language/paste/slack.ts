import { readChat } from './chat.ts';
import type { Dialect } from './dialect.ts';
import { nameAboveTime, nameJoinedToTime, timeAlone, timeThenName } from './head.ts';

/** Slack and Teams: `Jane  2:05 PM`, `[2:05 PM] Jane`, a bare time where the same person goes on, and dividers in words. */
export const slack: Dialect = {
  id: 'slack',
  name: { en: 'Slack or Teams', zh: 'Slack 或 Teams' },
  isNewestFirst: false,
  hint: /\b\d{1,2}:\d{2}\s?[AP]M\b/,
  read: (lines, order) =>
    readChat({ heads: [nameAboveTime, nameJoinedToTime, timeThenName, timeAlone], dividers: 'words' }, lines, order),
};
