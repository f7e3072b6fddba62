import { readChat } from './chat.ts';
import type { Dialect } from './dialect.ts';
import { type HeadForm, nameThenTime, timeThenName } from './head.ts';

/** QQ: the message manager's export puts the time first and the number after the name, the chat window's copy the time last. */
export const qq: Dialect = {
  id: 'qq',
  name: { en: 'QQ', zh: 'QQ' },
  isNewestFirst: false,
  hint: /\(\d{4,12}\)|<[^<>\s]{1,80}@[^<>\s]{1,80}>/,
  read: (lines, order) => {
    const { drafts, dropped } = readChat({ heads: [timeThenNumbered, nameThenTime], dividers: 'dates' }, lines, order);
    if (!drafts.some(({ speaker }) => speaker !== null && NUMBER.test(speaker))) return { drafts: [], dropped: [] };
    const named = drafts.map(({ speaker, ...draft }) => ({ ...draft, speaker: speaker?.replace(NUMBER, '') ?? null }));
    return { drafts: named, dropped };
  },
};

/** The account beside the name, which no other program shows. */
const NUMBER = /\s*(?:\(\d{4,12}\)|<[^<>\s]+@[^<>\s]+>)$/;

const timeThenNumbered: HeadForm = (place) => {
  const head = timeThenName(place);
  return head?.body === null && head.speaker !== null && NUMBER.test(head.speaker) ? head : null;
};
