import type { Span } from '../automatic-reply.ts';
import type { DateOrder } from '../time-stamp.ts';
import type { Dialect, Draft, Drop, Reading } from './dialect.ts';
import { attribution, headerBlock, type MailHead } from './email-head.ts';
import { isBlank, type Line } from './line.ts';

/** Mail: header blocks and quoted mails become messages of their own, quote marks and signatures are left out. */
export const email: Dialect = {
  id: 'email',
  name: { en: 'e-mail', zh: '邮件' },
  isNewestFirst: true,
  hint: null,
  read: readMail,
};

const QUOTE_MARKS = /^(?:\s{0,3}[>＞]\s?)+/;
const SEPARATOR =
  /^[\s_*-]*(?:-{2,}|_{5,})\s*(?:(?:original|forwarded) message|原始邮件|转发(?:的)?邮件|回复的原邮件|邮件原件)?\s*[-_]{2,}[\s*]*$/i;
const SIGNATURE = /^(?:--\s?|—{2,}|(?:sent from my|发自我的|来自我的)\s?.{1,30})$/i;

interface Mail {
  readonly draft: Omit<Draft, 'spans'> & { readonly spans: Span[] };
  /** How many quote marks its own lines carry. */
  readonly depth: number;
  isSigned: boolean;
}

function readMail(lines: readonly Line[], order: DateOrder | undefined): Reading {
  const marks = lines.map(({ text }) => QUOTE_MARKS.exec(text)?.[0] ?? '');
  const depths = marks.map((mark) => mark.replace(/[^>＞]/g, '').length);
  const contents = lines.map(({ text }, at) => text.slice(marks[at]?.length));
  const mails: Mail[] = [];
  const dropped: { line: number; why: Drop }[] = [];
  let heads = 0;

  for (let at = 0; at < lines.length; at++) {
    const [line, content, depth] = [lines[at], contents[at], depths[at]];
    if (!line || isBlank(content)) continue;
    const head = headerBlock(contents, at, order) ?? attribution(contents, at, order);
    if (head) {
      heads++;
      mails.push(mailOf(line, head, depthOf(head, at, depth)));
      at += head.lines - 1;
      continue;
    }
    if (SEPARATOR.test(content)) continue;
    const mail = mails.findLast((one) => one.depth === depth) ?? (depth === 0 ? unheaded(line) : null);
    if (mail === null) dropped.push({ line: line.number, why: 'quoted' });
    else if (mail.isSigned || SIGNATURE.test(content)) {
      mail.isSigned = true;
      dropped.push({ line: line.number, why: 'signature' });
    } else mail.draft.spans.push(contentSpan(line, marks[at]?.length ?? 0));
  }
  return heads === 0 ? { drafts: [], dropped: [] } : { drafts: mails.map(({ draft }) => draft), dropped };

  function unheaded(line: Line): Mail {
    const mail = mailOf(line, { speaker: null, stamp: null, lines: 0, kind: 'block' }, 0);
    mails.push(mail);
    return mail;
  }

  /** Below `… wrote:` a mail stands one mark deeper, unless the program sets no marks. */
  function depthOf(head: MailHead, at: number, depth: number): number {
    if (head.kind === 'block') return depth;
    const next = contents.findIndex((content, index) => index >= at + head.lines && !isBlank(content));
    return (depths[next] ?? 0) > depth ? depth + 1 : depth;
  }
}

const mailOf = (line: Line, { speaker, stamp }: MailHead, depth: number): Mail => ({
  draft: { line: line.number, speaker, isBot: false, stamp, under: null, isContinuation: false, spans: [] },
  depth,
  isSigned: false,
});

function contentSpan(line: Line, from: number): Span {
  const text = line.text.slice(from);
  return {
    start: line.start + from + (text.length - text.trimStart().length),
    end: line.start + line.text.trimEnd().length,
  };
}
