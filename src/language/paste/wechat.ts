import { readChat } from './chat.ts';
import type { Dialect } from './dialect.ts';
import { nameColon, nameThenTime } from './head.ts';

/**
 * WeChat, 企业微信 and 钉钉 copy a name and a time on one line above the words; WeChat's mail of selected messages parts the days
 * with dashed lines. Selected messages copied without times have only names.
 */
export const wechat: Dialect = {
  id: 'wechat',
  name: { en: 'WeChat, WeCom or DingTalk', zh: '微信、企业微信或钉钉' },
  isNewestFirst: false,
  hint: /\p{Script=Han}/u,
  read: (lines, order) => {
    const timed = readChat({ heads: [nameThenTime], dividers: 'dates' }, lines, order);
    return timed.drafts.length > 0 ? timed : readChat({ heads: [withColonAtTheEnd], dividers: 'dates' }, lines, order);
  },
};

/** `张三:` alone on its line. */
const withColonAtTheEnd: typeof nameColon = (place) => {
  const head = nameColon(place);
  return head && head.body === null ? head : null;
};
