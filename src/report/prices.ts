import type { PriceHistory } from '../model/price-history.ts';
import type { Lang, Text } from '../model/text.ts';
import { costInputName } from './cost-input.ts';
import { inert } from './inert.ts';
import { money } from './words/cost.ts';
import { priceFinding } from './words/prices.ts';
import { COLON } from './words/punctuation.ts';

type Names = Readonly<Record<string, Text>>;
const OWN = ['prices', 'licence', 'supportPlan'];

/** What its price is called: the buyer's own figures by their input, records as their source calls them. */
function itemName({ vendor, item, plan, steps }: PriceHistory, names: Names): Text {
  const isOwn = OWN.includes(item) && steps.every(({ record }) => record === null);
  const what = isOwn ? costInputName(item, names) : { en: inert(item), zh: inert(item) };
  const of = plan === null ? '' : ` · ${inert(plan)}`;
  return {
    en: `${inert(names[vendor]?.en ?? vendor)}, ${what.en}${of}`,
    zh: `${inert(names[vendor]?.zh ?? vendor)}，${what.zh}${of}`,
  };
}

/** Every price that was seen at more than one time, as a row of dates and amounts. */
export const priceRows = (histories: readonly PriceHistory[], names: Names, lang: Lang): string[] =>
  histories
    .filter(({ steps }) => steps.filter(({ amount }) => amount !== null).length > 1)
    .map((history) => {
      const of = (amount: number) =>
        history.currency === null ? String(amount) : money(amount, history.currency, lang);
      const row = history.steps.flatMap(({ on, amount }) => (amount === null ? [] : [`${on} ${of(amount)}`]));
      const per = history.per === null ? '' : ` / ${inert(history.per)}`;
      return `${itemName(history, names)[lang]}${COLON[lang]}${row.join(' → ')}${per}`;
    });

/** What the histories show. */
export const priceFindings = (histories: readonly PriceHistory[], names: Names): Text[] =>
  histories.flatMap((history) => history.findings.map((finding) => priceFinding(finding, itemName(history, names))));
