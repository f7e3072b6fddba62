import type { NextStep } from '../model/decision.ts';
import type { Lang } from '../model/text.ts';
import { money } from './words/cost.ts';
import { probeTimes } from './words/decision.ts';
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
    return {
      en: `Send ${step.count} more ${step.count === 1 ? 'probe' : 'probes'} to ${step.vendors.length > 1 ? 'each of ' : ''}${whom}${when === undefined ? '' : ` ${when.en}`}: ${step.title.en}${gate}${effort}`,
      zh: `再向${whom}${step.vendors.length > 1 ? '各' : ''}发 ${step.count} 个试探工单${when === undefined ? '' : `（${when.zh}）`}：${step.title.zh}${gate}${effort}`,
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
