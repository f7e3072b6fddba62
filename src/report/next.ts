import type { NextDoc } from '../model/decision.ts';
import type { Lang, Text } from '../model/text.ts';
import { type Section, sectionText } from './document.ts';
import { inert } from './inert.ts';
import { stepLines } from './next-lines.ts';
import { decisionLabels, decisionMethod, nothingMore } from './words/decision.ts';

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
          ? [{ kind: 'paragraph', text: nothingMore(next.verdict.state, next.left)[lang] }]
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
  const tried = { en: `send up to ${cases} more probes to each vendor`, zh: `向每家再发最多 ${cases} 个试探工单` }[
    lang
  ];
  const parts = [...(questions > 0 ? [asked] : []), ...(cases > 0 ? [tried] : [])];
  const shared =
    cases === 0
      ? { en: '', zh: '' }
      : {
          en: ' A probe is a real question, sent to see how it is taken; cases of your own count alike. One serves every measure it shows.',
          zh: '试探工单是为了观察处理方式而提的真实问题；你自己的工单同样算数。一个工单可同时用于它能体现的各项测量。',
        };
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
