import type { Span } from '../automatic-reply.ts';
import { type DateOrder, type NamedDay, readDay, type Stamp } from '../time-stamp.ts';
import type { Draft, Drop, Reading } from './dialect.ts';
import { type Head, type HeadForm, wholeStamp } from './head.ts';
import { isBlank, type Line, LONGEST_HEADER } from './line.ts';
import { systemLine } from './system-line.ts';

export interface ChatRules {
  /** Tried in this order. */
  readonly heads: readonly HeadForm[];
  /** Lines such as `昨天`, `Monday` part the days even without dashes around them. */
  readonly dividers: 'dates' | 'words';
}

interface Open extends Omit<Draft, 'spans'> {
  readonly spans: Span[];
  /** The next line of talk goes on where the last one ended. */
  isUnbroken: boolean;
}

/** Reads a conversation line by line: headers begin messages, dividers change the day, lines by the program are counted and left out. */
export function readChat(rules: ChatRules, lines: readonly Line[], order: DateOrder | undefined): Reading {
  const drafts: Open[] = [];
  const hasRow = lines.some(({ text }) => ROW_OF_DASHES.test(text));
  const dropped: { line: number; why: Drop }[] = [];
  let isOpen = false;
  let under: NamedDay | null = null;
  let above: Stamp | null = null;

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || isBlank(line.text)) continue;
    const left = programLines(index);
    if (left) {
      dropped.push(...left.lines.map(({ number }) => ({ line: number, why: left.why })));
      const open = drafts.at(-1);
      if (open) open.isUnbroken = false;
      index += left.lines.length - 1;
      continue;
    }
    const day = divider(line.text, rules.dividers, order);
    if (day) {
      under = day;
      above = null;
      isOpen = false;
      continue;
    }
    const head = headAt(index);
    if (head) {
      drafts.push(begin(line, head));
      isOpen = true;
      above = null;
      index += head.lines - 1;
      continue;
    }
    const stamp = line.text.length <= LONGEST_HEADER ? wholeStamp(line.text, order) : null;
    if (stamp && headAt(nextTalk(lines, index))?.stamp === null) {
      // The time that some clients show above a message is that message's; those after it have none.
      above = stamp;
      continue;
    }
    const open = isOpen ? drafts.at(-1) : undefined;
    if (open) addLine(open, line);
    else dropped.push({ line: line.number, why: 'preamble' });
  }
  return { drafts, dropped };

  function programLines(index: number): { readonly why: Drop; readonly lines: readonly Line[] } | null {
    const why = systemLine(lines[index]?.text ?? '');
    if (why) return { why, lines: lines.slice(index, index + 1) };
    const quoted = hasRow ? quoteAt(lines, index) : 0;
    return quoted > 0 ? { why: 'quoted', lines: lines.slice(index, index + quoted) } : null;
  }

  function headAt(index: number): Head | null {
    const line = lines[index];
    if (!line || isBlank(line.text)) return null;
    const place = { before: lines[index - 1], line, after: lines[index + 1], order };
    for (const form of rules.heads) {
      const head = form(place);
      if (head && (head.speaker !== null || isOpen)) return head;
    }
    return null;
  }

  function begin(line: Line, head: Head): Open {
    const before = drafts.at(-1);
    const last = lines[line.number - 2 + head.lines];
    const isContinuation = head.speaker === null;
    return {
      line: line.number,
      speaker: isContinuation ? (before?.speaker ?? null) : head.speaker,
      isBot: isContinuation ? (before?.isBot ?? false) : head.isBot,
      stamp: head.stamp ?? above,
      under,
      isContinuation,
      spans: last && head.body !== null ? [trimmed(last, head.body)] : [],
      isUnbroken: head.body !== null,
    };
  }
}

function addLine(open: Open, line: Line): void {
  const last = open.isUnbroken ? open.spans.pop() : undefined;
  const span = trimmed(line, 0);
  open.spans.push(last ? { start: last.start, end: span.end } : span);
  open.isUnbroken = true;
}

const trimmed = (line: Line, from: number): Span => {
  const text = line.text.slice(from);
  const start = line.start + from + (text.length - text.trimStart().length);
  return { start, end: Math.max(start, line.start + line.text.trimEnd().length) };
};

/** A line that names a day and nothing else. */
function divider(text: string, kind: ChatRules['dividers'], order: DateOrder | undefined): NamedDay | null {
  if (text.length > LONGEST_HEADER) return null;
  const bare = text.replace(/[\s\p{Cf}—–―─━_=*-]+$/u, '').replace(/^[\s\p{Cf}—–―─━_=*-]+/u, '');
  const found = readDay(bare, 0, order);
  if (!found || found.value === 'doubtful') return null;
  const rest = bare.slice(found.end);
  if (!/^\s*(?:[（(]?(?:星期|周)[一二三四五六日天][)）]?)?\s*$/.test(rest)) return null;
  const isMarked = /^[\s\p{Cf}]*[—–―─━_=*-]{2}/u.test(text);
  return found.value.kind === 'date' || kind === 'words' || isMarked ? found.value : null;
}

const ROW_OF_DASHES = /^\s{0,8}(?:[-—–]\s?){5,}$/;

/** How many lines from `index` are an earlier message quoted above a reply: `「张三：…」` and a row of dashes. */
function quoteAt(lines: readonly Line[], index: number): number {
  if (!/^\s*[「“]/.test(lines[index]?.text ?? '')) return 0;
  for (let at = index; at < Math.min(lines.length - 1, index + 40); at++) {
    const isRow = ROW_OF_DASHES.test(lines[at + 1]?.text ?? '');
    if (/[」”]\s*$/.test(lines[at]?.text ?? '')) return isRow ? at - index + 2 : 0;
  }
  return 0;
}

function nextTalk(lines: readonly Line[], index: number): number {
  let next = index + 1;
  while (next < lines.length && isBlank(lines[next]?.text ?? '')) next++;
  return next;
}
