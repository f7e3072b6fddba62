import type { CostReport } from '../model/cost.ts';
import { BREAK_EVEN_WITHIN } from '../model/cost-names.ts';
import type { Lang, Text } from '../model/text.ts';
import { inert } from './inert.ts';
import { closeUp } from './words/punctuation.ts';

/** Names of vendors by id. */
export type Names = Readonly<Record<string, Text>>;

export const nameOf = (names: Names, id: string, lang: Lang): string => inert(names[id]?.[lang] ?? id);

/** A share of the tries; few are not none and most are not all, nor do tries prove that there are no others: more of them would say the same. */
export const percentOfTries = (share: number): string => {
  const whole = Math.round(100 * share);
  return whole === 0 ? '<1%' : whole === 100 ? '>99%' : `${whole}%`;
};

/** "B must miss P0 more than 3 times a year to lose." */
export const breakEvens = ({ breakEven }: CostReport, names: Names): Text[] =>
  breakEven.map(({ vendor, rival, input, now, at }) => {
    const of = (lang: Lang) => ({ a: nameOf(names, vendor, lang), b: nameOf(names, rival, lang) });
    const [en, zh] = [of('en'), of('zh')];
    const digits = (value: number) => String(Number(value.toPrecision(2)));
    if (input === 'incidents.P0')
      return at === null
        ? {
            en: `Even with ${12 * BREAK_EVEN_WITHIN.incidents} P0 incidents a year ${en.a} does not become dearer than ${en.b}.`,
            zh: closeUp(
              `即使 ${zh.a} 每年发生 ${12 * BREAK_EVEN_WITHIN.incidents} 次 P0 故障，也不会比 ${zh.b} 更贵。`,
            ),
          }
        : {
            en: `${en.a} must have more than ${digits(12 * at)} P0 incidents a year to lose to ${en.b}; you expect ${digits(12 * now)}.`,
            zh: closeUp(
              `${zh.a} 每年的 P0 故障要超过 ${digits(12 * at)} 次，才会输给 ${zh.b}；你预计为 ${digits(12 * now)} 次。`,
            ),
          };
    return at === null
      ? {
          en: `Even with ${BREAK_EVEN_WITHIN.fixHours} h to fix each P0 ${en.a} does not become dearer than ${en.b}.`,
          zh: closeUp(`即使 ${zh.a} 每次修复 P0 要 ${BREAK_EVEN_WITHIN.fixHours} 小时，也不会比 ${zh.b} 更贵。`),
        }
      : {
          en: `${en.a} must take more than ${digits(at)} h to fix each P0 to lose to ${en.b}; you expect ${digits(now)} h.`,
          zh: closeUp(
            `${zh.a} 每次修复 P0 要超过 ${digits(at)} 小时，才会输给 ${zh.b}；你预计为 ${digits(now)} 小时。`,
          ),
        };
  });
