import type { DecisionDoc } from '../model/decision.ts';
import type { Lang, Text } from '../model/text.ts';
import { inert } from './inert.ts';
import { interactionWords } from './words/decision.ts';
import { dimensionNames, verdictNames } from './words/terms.ts';

export const nameOf = ({ vendors }: DecisionDoc, id: string, lang: Lang): string =>
  inert(vendors.find((vendor) => vendor.id === id)?.name[lang] ?? id);

/** Which weight, demand or single piece of evidence would flip it. */
export function turns(decision: DecisionDoc): Text[] {
  const { leader, weights, thresholds, evidence, tried } = decision.sensitivity;
  const name = (id: string) => ({ en: nameOf(decision, id, 'en'), zh: nameOf(decision, id, 'zh') });
  const percent = (share: number) => `${Math.round(100 * share)}%`;
  const flips = weights.slice(0, 3).map(({ dimension, now, at, rival }): Text => {
    const [ahead, other, what] = [name(leader ?? ''), name(rival), dimensionNames[dimension]];
    return {
      en: `${what.en}: at a weight of ${percent(at)} instead of ${percent(now)}, ${other.en} would be ahead of ${ahead.en} (scores at the middle of their ranges).`,
      zh: `${what.zh}：权重从 ${percent(now)} 变为 ${percent(at)} 时，${other.zh} 会领先于 ${ahead.zh}（得分取区间中点）。`,
    };
  });
  const demands = thresholds
    .filter(({ passes }) => !passes)
    .slice(0, 3)
    .map(({ vendor, text, at }): Text => {
      const who = name(vendor);
      return {
        en: `${who.en} would pass “${text.en}” if ${Number(at.toPrecision(3))} were enough.`,
        zh: `若把标准放到 ${Number(at.toPrecision(3))}，${who.zh} 就能满足“${text.zh}”。`,
      };
    });
  const hangs = evidence.slice(0, 5).map(({ record, vendor, state, chosen }): Text => {
    const who = name(vendor);
    const then = (lang: Lang) => `${verdictNames[state][lang]}${chosen === null ? '' : ` ${name(chosen)[lang]}`}`;
    return {
      en: `Without the record ${inert(record)} (${who.en}) the verdict would be: ${then('en')}.`,
      zh: `若没有 ${inert(record)} 这条记录（${who.zh}），结论会是：${then('zh')}。`,
    };
  });
  const steady: Text[] =
    tried > 0 && evidence.length === 0
      ? [
          {
            en: `No single record decides it: without any one of the ${tried} that measures rest on, the verdict stays.`,
            zh: `没有哪一条记录能单独左右结论：测量所依据的 ${tried} 条逐一去掉，结论都不变。`,
          },
        ]
      : [];
  return [...flips, ...demands, ...hangs, ...steady];
}

/** What was seen together that says more than either alone. */
export const together = (decision: DecisionDoc): Text[] =>
  decision.vendors.flatMap((vendor) =>
    vendor.interactions.map(({ code }) => ({
      en: `${inert(vendor.name.en)}: ${interactionWords[code].en}`,
      zh: `${inert(vendor.name.zh)}：${interactionWords[code].zh}`,
    })),
  );
