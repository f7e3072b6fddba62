import type { NextDoc, NextStep } from '../model/decision.ts';
import type { Lang, Text } from '../model/text.ts';
import { type Section, sectionText } from './document.ts';
import { inert } from './inert.ts';
import { money } from './words/cost.ts';
import { decisionLabels, decisionMethod, probeTimes } from './words/decision.ts';
import { COMMA, inBrackets } from './words/punctuation.ts';
import { labels } from './words/terms.ts';

/** One line per step: whom to ask what, or how many more cases to try, and what it takes. */
export const stepLines = (
  steps: readonly NextStep[],
  left: number,
  nameOf: (id: string) => string,
  lang: Lang,
): string[] =>
  steps.map((step) => {
    const whom =
      step.vendors.length === left && left > 2
        ? { en: `all ${left} vendors not ruled out`, zh: `全部 ${left} 家未排除的服务商` }[lang]
        : step.vendors.map(nameOf).join(COMMA[lang]);
    const gate = step.decidesGate ? inBrackets(labels.decidesGate[lang], lang) : '';
    const effort = effortText(step, lang);
    if (step.kind === 'question')
      return { en: `Ask ${whom}: ${step.ask.en}${gate}${effort}`, zh: `询问${whom}：${step.ask.zh}${gate}${effort}` }[
        lang
      ];
    const when = probeTimes[step.audit];
    const times = { en: step.count === 1 ? 'case' : 'cases', zh: '个' }[lang];
    return {
      en: `Collect ${step.count} more ${times} of ${step.vendors.length > 1 ? 'each of ' : ''}${whom}${when === undefined ? '' : ` ${when.en}`}: ${step.title.en}${gate}${effort}`,
      zh: `再为${whom}${step.vendors.length > 1 ? '各' : ''}收集 ${step.count} ${times}工单${when === undefined ? '' : `（${when.zh}）`}：${step.title.zh}${gate}${effort}`,
    }[lang];
  });

function effortText({ hours, money: cost }: NextStep, lang: Lang): string {
  if (hours === null) return '';
  const figure = (value: number) => String(Number(value.toPrecision(2)));
  const span = `${figure(hours.p5)}–${figure(hours.p95)}`;
  const time = figure(hours.p5) === figure(hours.p95) ? figure(hours.mean) : span;
  const price = cost === null ? '' : `${COMMA[lang]}${money(cost.mean, cost.currency, lang)}`;
  return inBrackets({ en: `${time} h${price}`, zh: `${time} 小时${price}` }[lang], lang);
}

/** The plan for people: how many questions and cases, in order, and when to stop. */
export function nextText(
  next: NextDoc,
  names: Readonly<Record<string, Text>>,
  lang: Lang,
  screen: number,
  explain: boolean,
): string {
  const width = Math.max(40, Math.min(screen, 100));
  const nameOf = (id: string) => inert(names[id]?.[lang] ?? id);
  const sections: Section[] = [
    {
      title: decisionLabels.next[lang],
      blocks:
        next.steps.length === 0
          ? [{ kind: 'paragraph', text: decisionLabels.nothingMore[lang] }]
          : [
              { kind: 'paragraph', text: summaryOf(next, lang) },
              { kind: 'list', isNumbered: true, items: stepLines(next.steps, next.left, nameOf, lang) },
              { kind: 'paragraph', text: stopText(next, lang) },
            ],
    },
    ...(explain
      ? [
          {
            title: decisionLabels.method[lang],
            blocks: [
              ...decisionMethod.slice(-1).map((text) => ({ kind: 'paragraph' as const, text: text[lang] })),
              {
                kind: 'table' as const,
                head: [
                  { en: 'measure', zh: '测量项' }[lang],
                  { en: 'points with certainty', zh: '确知时的分值' }[lang],
                  { en: 'points with so many', zh: '按此数量的分值' }[lang],
                ],
                rows: next.steps.map((step) => [step.title[lang], step.certain.toFixed(1), step.worth.toFixed(1)]),
              },
            ],
          },
        ]
      : []),
  ];
  return `${sections.map((section) => sectionText(section, lang, width)).join('\n\n')}\n`;
}

function summaryOf({ steps }: NextDoc, lang: Lang): string {
  const questions = steps.filter(({ kind }) => kind === 'question').length;
  const cases = steps.filter(({ kind }) => kind === 'probe').reduce((most, { count }) => Math.max(most, count), 0);
  const asked = {
    en: questions === 1 ? 'ask this question' : `ask these ${questions} questions`,
    zh: `问这 ${questions} 个问题`,
  }[lang];
  const tried = { en: `collect up to ${cases} more cases of each vendor`, zh: `为每家再收集最多 ${cases} 个工单` }[
    lang
  ];
  const parts = [...(questions > 0 ? [asked] : []), ...(cases > 0 ? [tried] : [])];
  const shared =
    cases === 0
      ? { en: '', zh: '' }
      : { en: ' One case serves every measure it shows.', zh: '一个工单可同时用于它能体现的各项测量。' };
  return {
    en: `To decide better, ${parts.join(', and ')}.${shared.en} The most useful comes first.`,
    zh: `要决定得更好：${parts.join('，并')}。${shared.zh}最有用的排在最前。`,
  }[lang];
}

const stopText = ({ worthAsking }: NextDoc, lang: Lang): string =>
  ({
    en: `Stop when the verdict is “choose”, or when this list is empty: what is not on it would improve the choice by fewer than ${worthAsking} points of 100 on average.`,
    zh: `结论为“选择”或本列表为空时即可停止：不在列表中的内容平均只能让选择改善不到 ${worthAsking} 分（满分 100）。`,
  })[lang];
