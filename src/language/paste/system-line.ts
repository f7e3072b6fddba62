import type { Drop } from './dialect.ts';

const RECALLED =
  /撤回了(?:一条|\d+\s?条)?(?:消息|成员)|(?:message (?:was|has been) (?:deleted|recalled|unsent))|\b(?:deleted|recalled|unsent|retracted) (?:a|this|the) message\b/i;

const SYSTEM: readonly RegExp[] = [
  /(?:加入|退出|离开|被移出|移出)了?(?:本群|群聊|该群|群组|会话|频道|企业)/,
  /邀请.{1,40}加入|通过扫描.{0,40}二维码|修改群名(?:称)?为|拍了拍|成为(?:新)?群主|开启了(?:群|消息)|置顶了(?:一条)?消息/,
  /(?:你|您)已添加了?.{1,30}(?:现在可以|开始聊天)|以上是打招呼的内容|以下(?:为|是)(?:新|未读)消息|消息已发出，?但被对方拒收/,
  /^\s*(?:消息记录|消息分组|消息对象)\s?(?:[:：（(]|$)|^\s*={5,}\s*$|聊天记录如下|^\s*.{1,30}的聊天记录\s*$/,
  /\b(?:joined|left|was added to|was removed from|has joined|has left)\b.{0,40}(?:channel|#\S+|group|conversation|chat|team)/i,
  /\bset the channel (?:topic|description|purpose)\b|\bpinned a message\b|\brenamed the (?:channel|group)\b|\bstarted a huddle\b/i,
  /^\s*(?:new(?: messages)?|view thread|view newer replies|also sent to the channel|\(edited\)|show more|已编辑|查看更多)\s*$/i,
  /^\s*\d+ repl(?:y|ies)(?:\s?last reply.*)?\s*$|^\s*last reply\b.{0,40}$|^\s*replied to a thread:?.{0,80}$/i,
  /^\s*(?::[a-z0-9_+'-]+:\s*\d*\s*)+$/i,
];

/** Longer lines are talk, whatever words they hold. */
const LONGEST = 120;

/** A line that the program wrote, not a person: null where it may be talk. */
export function systemLine(text: string): Extract<Drop, 'recalled' | 'system'> | null {
  if (text.length > LONGEST) return null;
  if (RECALLED.test(text)) return 'recalled';
  return SYSTEM.some((pattern) => pattern.test(text)) ? 'system' : null;
}
