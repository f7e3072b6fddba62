import type { CostReport } from '../model/cost.ts';
import type { Lang, Text } from '../model/text.ts';
import { costInputName } from './cost-input.ts';
import { breakEvens, type Names, nameOf, percentOfTries } from './cost-words.ts';
import { inert } from './inert.ts';
import { columns, hang, pad, padStart, widthOf } from './layout.ts';
import { priceFindings, priceRows } from './prices.ts';
import { amountText, costInputs, costLabels, costMethod, costParts, money } from './words/cost.ts';
import { pricesAside, pricesTitle } from './words/prices.ts';
import { COLON, COMMA, inBrackets } from './words/punctuation.ts';

/** The account for people: the answer first, then what it is made of, what moves it, and what is missing. */
export function costText(report: CostReport, names: Names, lang: Lang, screen: number, explain: boolean): string {
  const width = Math.max(40, Math.min(screen, 100));
  const say = (text: Text) => text[lang];
  const head = (text: Text) => {
    const words = lang === 'en' ? text.en.toUpperCase() : text.zh;
    return `${words} ${'─'.repeat(Math.max(0, width - widthOf(words) - 1))}`;
  };
  const sections: (readonly [Text, readonly string[]])[] = [
    [costLabels.title, totals(report, names, lang, width)],
    [costLabels.oneIncident, incidentRows(report, names, lang, width)],
    [costLabels.breakEven, breakEvens(report, names).map((text) => hang('  ', say(text), width))],
    [costLabels.parts, partRows(report, names, lang, width)],
    [costLabels.drivers, driverRows(report, names, lang, width)],
    [pricesTitle, priceLines(report, names, lang, width)],
    [costLabels.notes, report.notes.map((note) => hang('  ! ', say(note), width))],
    [
      costLabels.leftOut,
      [...leftOut(report, names, lang), ...notUsed(report, lang)].map((line) => hang('  · ', line, width)),
    ],
    [costLabels.inputs, inputRows(report, names, lang).map((line) => hang('  ', line, width))],
    ...(explain ? [[costLabels.method, costMethod.map((text) => hang('  ', say(text), width))] as const] : []),
  ];
  return `${sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [head(title), ...lines].join('\n'))
    .join('\n\n')}\n`;
}

function totals({ vendors, currency }: CostReport, names: Names, lang: Lang, width: number): string[] {
  const room = Math.max(...vendors.map(({ vendor }) => widthOf(nameOf(names, vendor, lang))));
  const name = Math.min(16, Math.max(6, room));
  const longest = vendors.flatMap(({ vendor, horizons }) => horizons.slice(-1).map((last) => ({ vendor, ...last })));
  const best = [...longest].sort((a, b) => b.cheapest - a.cheapest)[0];
  const lead =
    vendors.length < 2 || best === undefined
      ? []
      : [
          hang(
            '  ',
            {
              en: `Over ${best.months} months ${nameOf(names, best.vendor, 'en')} costs least in ${percentOfTries(best.cheapest)} of the tries.`,
              zh: `${best.months} 个月内，${nameOf(names, best.vendor, 'zh')} 在 ${percentOfTries(best.cheapest)} 的推演中成本最低。`,
            }[lang],
            width,
          ),
        ];
  const rows = (vendors[0]?.horizons ?? []).flatMap(({ months }, at) => [
    `  ${months} ${costLabels.months[lang]}`,
    ...vendors.map(({ vendor, horizons }) => {
      const { total, cheapest } = horizons[at];
      const span = `${money(total.p5, currency, lang)} – ${money(total.p95, currency, lang)}`;
      return `    ${pad(nameOf(names, vendor, lang), name)}  ${padStart(money(total.mean, currency, lang), 11)}  ${padStart(span, 25)}${vendors.length < 2 ? '' : `  ${padStart(percentOfTries(cheapest), 5)}`}`;
    }),
  ]);
  const key = `    ${pad('', name)}  ${padStart(costLabels.mean[lang], 11)}  ${padStart(costLabels.between[lang], 25)}${vendors.length < 2 ? '' : `  ${costLabels.cheapest[lang]}`}`;
  return [
    ...lead,
    key,
    ...rows,
    hang('  ', { en: `(${costLabels.onlyThis.en})`, zh: `（${costLabels.onlyThis.zh}）` }[lang], width),
  ];
}

/** What one P0 incident does with each vendor, and nine in ten between. */
function incidentRows({ vendors, currency }: CostReport, names: Names, lang: Lang, width: number): string[] {
  const rows = [
    [costLabels.incidentMoney, 'money', (value: number) => money(value, currency, lang)],
    [costLabels.usersHit, 'usersHit', (value: number) => amountText(value, lang)],
    [costLabels.usersLost, 'usersLost', (value: number) => amountText(value, lang)],
  ] as const;
  return vendors.flatMap(({ vendor, incident }) => {
    const lines = rows.flatMap(([label, key, text]) => {
      const spread = incident[key];
      if (spread === null) return [];
      const span = `${text(spread.p5)} – ${text(spread.p95)}`;
      return columns([
        ['', 4],
        [label[lang], 30],
        [padStart(text(spread.mean), 11), 11],
        [padStart(span, 25), 25],
      ]);
    });
    return lines.length === 0 ? [] : [hang('  ', nameOf(names, vendor, lang), width), ...lines];
  });
}

function partRows({ vendors, currency }: CostReport, names: Names, lang: Lang, width: number): string[] {
  const last = vendors[0]?.horizons.at(-1)?.months ?? 0;
  return vendors.flatMap(({ vendor, parts }) => [
    hang('  ', `${nameOf(names, vendor, lang)}${inBrackets(`${last} ${costLabels.months[lang]}`, lang)}`, width),
    ...parts.flatMap(({ part, mean, p5, p95 }) => {
      if (mean === null) return [];
      const span = p5 === null || p95 === null ? '' : `${money(p5, currency, lang)} – ${money(p95, currency, lang)}`;
      return columns([
        ['', 2],
        [costParts[part][lang], 32],
        [padStart(money(mean, currency, lang), 11), 11],
        [padStart(span, 25), 25],
      ]);
    }),
  ]);
}

function driverRows({ vendors, currency }: CostReport, names: Names, lang: Lang, width: number): string[] {
  return vendors.flatMap(({ vendor, drivers }) => {
    if (drivers.length === 0) return [];
    const most = Math.max(...drivers.map(({ low, high }) => Math.abs(high - low)), 1e-9);
    return [
      `  ${nameOf(names, vendor, lang)}`,
      ...drivers.slice(0, 5).map(({ input, low, high }) => {
        const bar = '█'.repeat(Math.max(1, Math.round((10 * Math.abs(high - low)) / most)));
        const ends = `${money(low, currency, lang)} → ${money(high, currency, lang)}`;
        return hang(`    ${pad(bar, 10)} `, `${costInputName(input, names)[lang]}${COLON[lang]}${ends}`, width);
      }),
    ];
  });
}

function priceLines({ priceHistory }: CostReport, names: Names, lang: Lang, width: number): string[] {
  const lines = [
    ...priceFindings(priceHistory, names).map((text) => hang('  ! ', text[lang], width)),
    ...priceRows(priceHistory, names, lang).map((line) => hang('    ', line, width)),
  ];
  const aside = { en: `(${pricesAside.en})`, zh: `（${pricesAside.zh}）` }[lang];
  return lines.length === 0 ? [] : [...lines, hang('  ', aside, width)];
}

const leftOut = (report: CostReport, names: Names, lang: Lang): string[] =>
  report.leftOut.map(({ part, missing, vendors }) => {
    const whom =
      vendors.length === 0 ? '' : inBrackets(vendors.map((id) => nameOf(names, id, lang)).join(COMMA[lang]), lang);
    const what = missing.map((input) => costInputName(input, names)[lang]).join(COMMA[lang]);
    return `${costParts[part][lang]}${COLON[lang]}${costLabels.notSupplied[lang]} ${what}${whom}`;
  });

const notUsed = ({ notUsed: inputs }: CostReport, lang: Lang): string[] =>
  inputs.map((input) => `${costInputs[input][lang]}${COLON[lang]}${costLabels.notUsed[lang]}`);

const inputRows = (report: CostReport, names: Names, lang: Lang): string[] => [
  ...report.rates.map(({ currency, is, on }) => `${currency} = ${inert(is)} ${report.currency}${inBrackets(on, lang)}`),
  ...report.inputs.map(({ input, basis, text, n }) => {
    const cases = n === null ? '' : ` n=${n}`;
    return `${costInputName(input, names)[lang]}${COLON[lang]}${inert(text)}${inBrackets(costLabels[basis][lang] + cases, lang)}`;
  }),
];
