import { type DateOrder, readStamp, type Stamp } from '../time-stamp.ts';
import { LONGEST_HEADER } from './line.ts';

/** What stands above a mail: its sender and its date. */
export interface MailHead {
  readonly speaker: string | null;
  readonly stamp: Stamp | null;
  /** How many lines it takes. */
  readonly lines: number;
  /** A header block stands above the mail it belongs to; `… wrote:` above one that is quoted. */
  readonly kind: 'block' | 'attribution';
}

const KEY =
  /^\*{0,2}(from|发件人|寄件人|sender|date|sent|发送时间|日期|时间|发送日期|to|收件人|cc|bcc|抄送|密送|subject|主题|reply-to|回复至|message-id|importance|重要性|attachments?|附件)\*{0,2}\s?[:：]\*{0,2}\s?(.*)$/i;
const FROM = /^(?:from|发件人|寄件人|sender)$/i;
const DATE = /^(?:date|sent|发送时间|日期|时间|发送日期)$/i;

/** A run of `From:`, `Date:`, `发件人：` lines with at least a sender or a date, and two lines in all. */
export function headerBlock(texts: readonly string[], from: number, order?: DateOrder): MailHead | null {
  let speaker: string | null = null;
  let stamp: Stamp | null = null;
  let fields = 0;
  let at = from;
  for (; at < texts.length; at++) {
    const text = (texts[at] ?? '').slice(0, LONGEST_HEADER * 4);
    const match = KEY.exec(text.trim());
    if (match) {
      const [, key = '', value = ''] = match;
      if (FROM.test(key)) speaker = readSender(value);
      if (DATE.test(key)) stamp = readStamp(value.trim(), 0, order)?.value ?? null;
      fields++;
    } else if (fields === 0 || !/^\s+\S/.test(text)) break;
  }
  return fields > 1 && (speaker !== null || stamp !== null)
    ? { speaker, stamp, lines: at - from, kind: 'block' }
    : null;
}

/** `On Mar 4, 2026 at 2:05 PM Jane <jane@x.com> wrote:`, `在 2026年3月4日 14:05，张三 写道：`, also broken over two or three lines. */
export function attribution(texts: readonly string[], from: number, order?: DateOrder): MailHead | null {
  let joined = '';
  for (let lines = 1; lines <= 3; lines++) {
    const text = texts[from + lines - 1]?.trim() ?? '';
    if (text === '' || joined.length + text.length > LONGEST_HEADER * 2) return null;
    joined = joined === '' ? text : `${joined} ${text}`;
    if (!/(?:wrote|写道|写了|编写)\s?[:：]$/i.test(joined)) continue;
    const said = joined.replace(/[，,]?\s*(?:wrote|写道|写了|编写)\s?[:：]$/i, '');
    const first = /^(?:on|at|在|于)\s*/i.exec(said)?.[0].length;
    const found = first === undefined ? null : readStamp(said, first, order);
    if (found) return { ...who(said.slice(found.end)), stamp: found.value, lines, kind: 'attribution' };
    const last = /^(.*?)\s*于\s*/.exec(said);
    const trailing = last && readStamp(said, last[0].length, order);
    if (last && trailing) return { ...who(last[1] ?? ''), stamp: trailing.value, lines, kind: 'attribution' };
    return first === undefined && !said.includes('@')
      ? null
      : { ...who(said), stamp: null, lines, kind: 'attribution' };
  }
  return null;
}

const who = (text: string) => ({ speaker: readSender(text.replace(/^[\s,，]+/, '')) });

/** `"张三" <x@y.com>`, `Jane Doe [mailto:jane@x.com]` as `张三 <x@y.com>`; null where nothing is left. */
function readSender(text: string): string | null {
  const address = /[^\s<>[\]()"',:：;]+@[^\s<>[\]()"',;]+/.exec(text)?.[0];
  const name = (address ? text.slice(0, text.indexOf(address)) : text)
    .replace(/\[mailto:\s*$|[<"'“”*]+/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  if (address === undefined) return name === '' ? null : name;
  return name === '' ? address.slice(0, 120) : `${name} <${address.slice(0, 120)}>`;
}
