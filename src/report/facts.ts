import type { Facts } from '../model/facts.ts';
import type { Lang, Text } from '../model/text.ts';
import { formatDuration } from '../time/duration.ts';
import { inert } from './inert.ts';
import { pad, widthOf } from './layout.ts';
import { COMMA, inBrackets, STOP } from './words/punctuation.ts';

const words = {
  cases: { en: 'cases', zh: '工单' },
  events: { en: 'events', zh: '事件' },
  span: { en: 'from, to', zh: '起止' },
  resolved: { en: 'resolved', zh: '已解决' },
  reopened: { en: 'reopened', zh: '重新打开' },
  handovers: { en: 'handovers', zh: '转手' },
  pingPong: { en: 'ping-pong', zh: '踢皮球' },
  waiting: { en: 'waiting', zh: '等待' },
  throughput: { en: 'throughput', zh: '全程时长' },
  firstResponse: { en: 'first response', zh: '首次响应' },
  notReached: { en: 'not reached', zh: '未达到' },
  cannot: { en: 'this log cannot show it', zh: '这份日志无法体现' },
} as const satisfies Record<string, Text>;

/** The facts of a log for people: what was counted, beside what it was counted among. */
export function factsReport(facts: Facts, lang: Lang): string {
  const rows: [Text, string | null][] = [
    [words.cases, count(facts.cases)],
    [words.events, count(facts.events)],
    [
      words.span,
      facts.from === null || facts.to === null ? null : `${facts.from.slice(0, 16)}Z – ${facts.to.slice(0, 16)}Z`,
    ],
    [words.resolved, facts.resolved && share(facts.resolved.cases, facts.cases, lang)],
    [words.reopened, facts.reopened && share(facts.reopened.cases, facts.cases, lang)],
    [words.handovers, facts.handovers && handovers(facts.handovers, facts.cases)[lang]],
    [words.pingPong, facts.pingPong && pingPong(facts.pingPong, facts.cases)[lang]],
    [words.waiting, facts.waiting && waiting(facts.waiting)[lang]],
    [words.throughput, facts.throughputSeconds && throughput(facts.throughputSeconds)[lang]],
    [words.firstResponse, facts.firstResponse && firstResponse(facts.firstResponse)[lang]],
  ];
  const width = Math.max(...rows.map(([label]) => widthOf(label[lang])));
  return rows.map(([label, value]) => `${pad(label[lang], width)}  ${value ?? words.cannot[lang]}\n`).join('');
}

const count = (value: number): string => value.toLocaleString('en-US');
const decimal = (value: number): string => String(Math.round(value * 100) / 100);
const time = (seconds: number, lang: Lang): string => formatDuration(seconds * 1000, lang);

/** A share always with what it is a share of. */
const share = (part: number, whole: number, lang: Lang): string =>
  `${count(part)} / ${count(whole)}${whole === 0 ? '' : inBrackets(`${decimal((100 * part) / whole)}%`, lang)}`;

const handovers = (
  { total, mean, median, max, casesWithNone }: NonNullable<Facts['handovers']>,
  cases: number,
): Text => ({
  en: `${count(total)}; per case mean ${decimal(mean)}, median ${decimal(median)}, most ${max}; none in ${share(casesWithNone, cases, 'en')}`,
  zh: `${count(total)} 次；每单平均 ${decimal(mean)}，中位 ${decimal(median)}，最多 ${max}；${share(casesWithNone, cases, 'zh')} 没有转手`,
});

function pingPong({ cases: bouncing, bounces, worstPair }: NonNullable<Facts['pingPong']>, cases: number): Text {
  const pair = (lang: Lang) =>
    worstPair === null
      ? ''
      : inBrackets(`${inert(worstPair.a)} ↔ ${inert(worstPair.b)}${COMMA[lang]}${count(worstPair.bounces)}`, lang);
  return {
    en: `${count(bounces)} bounces in ${share(bouncing, cases, 'en')} cases${pair('en')}`,
    zh: `${share(bouncing, cases, 'zh')} 个工单，共 ${count(bounces)} 次${pair('zh')}`,
  };
}

const waiting = ({ customerSeconds, unspecifiedSeconds, vendorSeconds }: NonNullable<Facts['waiting']>): Text => ({
  en: `on the customer ${time(customerSeconds, 'en')}, on nobody named ${time(unspecifiedSeconds, 'en')}, on the vendor ${time(vendorSeconds, 'en')}`,
  zh: `等客户 ${time(customerSeconds, 'zh')}，未注明 ${time(unspecifiedSeconds, 'zh')}，等服务商 ${time(vendorSeconds, 'zh')}`,
});

const throughput = ({ median, mean, p95, p99, max }: NonNullable<Facts['throughputSeconds']>): Text => ({
  en: `median ${time(median, 'en')}, mean ${time(mean, 'en')}, 95% ${time(p95, 'en')}, 99% ${time(p99, 'en')}, longest ${time(max, 'en')}`,
  zh: `中位 ${time(median, 'zh')}，平均 ${time(mean, 'zh')}，95% ${time(p95, 'zh')}，99% ${time(p99, 'zh')}，最长 ${time(max, 'zh')}`,
});

function firstResponse(facts: NonNullable<Facts['firstResponse']>): Text {
  const { cases, answered, open, closedUnanswered } = facts;
  return {
    en: `${count(answered)} answered, ${count(open)} open and unanswered, ${count(closedUnanswered)} closed unanswered, of ${count(cases)}; half of all answered ${halfAnswered(facts, 'en')}`,
    zh: `${count(cases)} 个中，已答复 ${count(answered)}，未关且未答复 ${count(open)}，未答复即关闭 ${count(closedUnanswered)}；全部工单的一半得到答复：${halfAnswered(facts, 'zh')}`,
  };
}

/** When half of all cases were answered, with the ends of the interval. */
function halfAnswered({ median, lower, upper }: NonNullable<Facts['firstResponse']>, lang: Lang): string {
  const reached = (seconds: number | null) => (seconds === null ? words.notReached[lang] : time(seconds, lang));
  const range = {
    en: `95%: ${reached(lower)} to ${reached(upper)}`,
    zh: `95%：${reached(lower)} 至 ${reached(upper)}`,
  };
  const after = median !== null && lang === 'en' ? 'after ' : '';
  return `${after}${reached(median)}${inBrackets(range[lang], lang)}`;
}

/** The counts of a log in one line, for a report. */
export function caseCounts({ cases, firstResponse: answers, resolved, reopened }: Facts, lang: Lang): string {
  const parts: (Text | null)[] = [
    { en: `${count(cases)} ${cases === 1 ? 'case' : 'cases'}`, zh: `${count(cases)} 个工单` },
    answers && {
      en: `${count(answers.answered)} answered, ${count(answers.open)} still unanswered, ${count(answers.closedUnanswered)} closed unanswered`,
      zh: `已答复 ${count(answers.answered)}，仍未答复 ${count(answers.open)}，未答复即关闭 ${count(answers.closedUnanswered)}`,
    },
    resolved && { en: `${count(resolved.cases)} resolved`, zh: `已解决 ${count(resolved.cases)}` },
    reopened && { en: `${count(reopened.cases)} reopened`, zh: `重新打开 ${count(reopened.cases)}` },
  ];
  return parts.flatMap((part) => (part === null ? [] : [part[lang]])).join(STOP[lang]);
}
