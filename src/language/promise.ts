import type { Span } from './automatic-reply.ts';
import { findDeadline, type Said } from './deadline.ts';

/** A promise of something next: an answer, an update, a fix. `due` null: without a date, or with one that cannot be known. */
export interface Promised extends Span {
  readonly due: number | null;
}

/** A stop after a letter of `a.m.` ends no sentence, nor does one inside a version or an address. */
const SENTENCES = /(?:[^。！!？?；;\n.]|\.(?!\s|$)|(?<=\b[ap])\.|(?<=\b[ap]\.m)\.)+[。！!？?；;.]?/giu;

const ZH_WILL =
  /回复|答复|反馈|回电|回您|联系|通知|同步|更新|告知|给(?:到|出|您|你|个)?[^，。,]{0,8}(?:结论|结果|方案|进展|说法|版本|补丁|消息|答案)|解决|处理|修复|恢复|上线|发版|发布|出(?:补丁|热修|版本|结论|方案)|跟进|查一下|看一下|看看|查查|看下|查下|查看|排查|定位|安排|有(?:结论|结果|进展|消息)/;
const ZH_LATER =
  /稍后|稍等|尽快|尽早|马上|立刻|立即|第一时间|随后|回头|待会儿?|等会儿?|等一下|过(?:一)?会儿?|过(?:几|两|一两)天|(?:我们?|这边|我司|技术|研发|后台|同事|工程师)[^，。,]{0,8}(?:先|去|会|将|再|正在|帮您)/;
/** Longer than anything a person says in one breath: a log or a dump, in which no promise is looked for. */
const LONGEST_SENTENCE = 1000;
const EN_WILL =
  /\b(?:(?:I|we|someone|(?:our|the|an?)\s(?:[a-z]+\s){0,4}(?:team|engineers?|colleagues?|support|developers?|specialist)|(?:the|an?) (?:fix|patch|release|hotfix|update))(?:(?:'|’)ll|\s(?:will|shall|(?:am|are|is) going to|expect to|(?:hope|aim|plan) to))\s(?:\S+\s){0,3}?(?:reply|respond|answer|get back|come back|updat(?:e|ed)|follow|check|look|investigate|dig|see|find|review|work on|fix(?:ed)?|resolved?|release[d]?|ship(?:ped)?|out|available|send|provide|contact|reach out|call|e-?mail|let you know|keep you|confirm|escalate|in touch|have|take a look|raise|forward|pass)\b|you(?:(?:'|’)ll|\swill)\s(?:have|hear|get|receive)\b|let (?:me|us)\s(?:check|look|investigate|see|find out|confirm|ask|come back|get back)\b|expect (?:an?|the|our)\s(?:update|reply|answer|fix|response)|ETA\b)/i;
const EN_BARE =
  /^\s*(?:will|to)?\s*(?:reply|respond|answer|update|follow(?:ing)? up|get back|revert)\b[^.]*\b(?:by|within|before|in)\b/i;

const ASKS = /[？?]\s*$|吗[。！!]?\s*$|能否|可否|什么时候|何时/;
const OF_THE_CUSTOMER =
  /(?:请|麻烦|烦请|劳烦|需要|希望)(?:您|你|贵司|贵方|客户|于|在|尽快|先|尝试|提供|补充|确认|回复|升级|更新)|(?:您|你)(?:可以|需要|那边|先)/;
const EN_OF_THE_CUSTOMER = /\b(?:could|can|would) you\b|\bplease\s+(?!wait|hold|bear|stay|allow|rest|note|be)/i;
/** What hangs on the customer's next step is no clock of the vendor yet. */
const ON_A_CONDITION =
  /(?:如果|若|等)(?:您|你)|(?:提供|发送|补充|升级|收到)[^，,]{0,12}(?:之后|以后|后)|\b(?:once|if|when|after|as soon as) (?:you|we (?:have|get|receive))\b|\b(?:DM|message|send|give|share|tell|let us know|reply)\b[^.]{0,80}(?:\band\b|&|\bso\b|\bthen\b|,)\s*(?:I|we)(?:(?:'|’)ll|\s(?:will|can))\b/i;
const DENIES =
  /无法|不能|没法|未能|不会|不一定|不保证|做不到|来不及|\b(?:can(?:'|’)?t|cannot|won(?:'|’)?t|will not|unable to|not able to|no ETA)\b/i;
const IS_DONE = /(?:已经?|刚刚?)[^，。,]{0,10}(?:回复|答复|解决|处理|修复|恢复|上线|发布|更新|反馈|同步)(?!中)/;

/**
 * Promises of a next step in a message, at most one a sentence: `18:00前回复`, `within 2 hours`, `我们查一下` (no date). A vague
 * day is due when it ends (`今天下班前`: at midnight), so that no vendor is called late before the words were broken; business
 * days need a calendar and stay without a date. Questions, requests to the customer, what hangs on his next step, denials and reports of what was done are none.
 */
export function readPromises(text: string, said: Said): readonly Promised[] {
  const found: Promised[] = [];
  for (const match of text.matchAll(SENTENCES)) {
    const promise = promiseIn(match[0], said);
    if (promise) found.push({ ...promise, start: promise.start + match.index, end: promise.end + match.index });
  }
  return found;
}

function promiseIn(sentence: string, said: Said): Promised | null {
  if (sentence.length > LONGEST_SENTENCE || ASKS.test(sentence) || ON_A_CONDITION.test(sentence)) return null;
  const clauses = Array.from(sentence.matchAll(/[^，,]+/g), (match) => ({ text: match[0], start: match.index }));
  const promises = clauses.flatMap((clause, at) => zhPromiseIn(clause, clauses[at - 1], said) ?? []);
  return promises.find(({ due }) => due !== null) ?? promises[0] ?? enPromiseIn(sentence, said);
}

interface Clause {
  readonly text: string;
  readonly start: number;
}

/** What will be done stands in one clause; by when, there or in the one before: `今天下班前，我们给您答复`. */
function zhPromiseIn(clause: Clause, before: Clause | undefined, said: Said): Promised | null {
  const will = ZH_WILL.exec(clause.text);
  if (!will || isNone(clause.text)) return null;
  // A clause with a matter of its own keeps its time: 请18:00前提供日志，我们尽快回复 promises no time.
  const lender = before && !isNone(before.text) && !ZH_WILL.test(before.text) ? [before] : [];
  for (const { text, start } of [clause, ...lender]) {
    const deadline = findDeadline(text, said);
    const when = deadline ?? asSpan(ZH_LATER.exec(text));
    if (when) return { ...around(moved(asSpan(will), clause.start), moved(when, start)), due: deadline?.due ?? null };
  }
  return null;
}

const isNone = (clause: string): boolean => OF_THE_CUSTOMER.test(clause) || DENIES.test(clause) || IS_DONE.test(clause);

function enPromiseIn(sentence: string, said: Said): Promised | null {
  const deadline = findDeadline(sentence, said);
  const en = EN_WILL.exec(sentence) ?? (deadline ? EN_BARE.exec(sentence) : null);
  if (!en || DENIES.test(sentence) || (EN_OF_THE_CUSTOMER.test(sentence) && en[0].startsWith('let'))) return null;
  return { ...around(asSpan(en), deadline), due: deadline?.due ?? null };
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function asSpan(match: RegExpExecArray): Span;
function asSpan(match: RegExpExecArray | null): Span | null;
function asSpan(match: RegExpExecArray | null): Span | null {
  return match && { start: match.index, end: match.index + match[0].length };
}

const around = (a: Span, b: Span | null): Span =>
  b === null ? a : { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
