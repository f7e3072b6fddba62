import type { DecisionDoc, DecisionVendor } from '../model/decision.ts';
import type { Lang, Text } from '../model/text.ts';
import type { Block, Section } from './document.ts';
import { ENOUGH_FIRST, FAVOURING } from './favouring.ts';
import { inert } from './inert.ts';
import { stepLines } from './next-lines.ts';
import { priceFindings, priceRows } from './prices.ts';
import { nameOf, together, turns } from './turning.ts';
import { costLabels, money } from './words/cost.ts';
import { decisionLabels, decisionMethod, nothingMore } from './words/decision.ts';
import { pricesAside, pricesTitle } from './words/prices.ts';
import { COLON, COMMA } from './words/punctuation.ts';
import { dimensionNames, standingNames, verdictNames } from './words/terms.ts';

const STANDINGS = ['eligible', 'unknown', 'rejected'] as const;
/** How many of the next steps a record shows. */
const STEPS_SHOWN = 5;

/** The record in sections, plain words first; the method's name only where it was asked for. */
export function decisionSections(decision: DecisionDoc, lang: Lang, explain: boolean): Section[] {
  const say = (text: Text) => text[lang];
  const sections: readonly (readonly [Text, readonly Block[]])[] = [
    [decisionLabels.verdict, verdictBlocks(decision, lang)],
    [decisionLabels.vendors, [vendorTable(decision, lang)]],
    [decisionLabels.chances, chanceBlocks(decision, lang)],
    [decisionLabels.cost, costBlocks(decision, lang)],
    [pricesTitle, priceBlocks(decision, lang)],
    [decisionLabels.turns, list(turns(decision).map(say))],
    [decisionLabels.together, list(together(decision).map(say))],
    [decisionLabels.next, nextBlocks(decision, lang)],
    [
      decisionLabels.dissent,
      list(decision.dissent.map(({ who, what }) => `${inert(who)}${COLON[lang]}${inert(what)}`)),
    ],
    [
      decisionLabels.conflicts,
      list(decision.conflictsOfInterest.map(({ who, what }) => `${inert(who)}${COLON[lang]}${inert(what)}`)),
    ],
    [decisionLabels.record, recordBlocks(decision, lang)],
    ...(explain
      ? [
          [
            decisionLabels.method,
            decisionMethod.map((text): Block => ({ kind: 'paragraph', text: say(text) })),
          ] as const,
        ]
      : []),
  ];
  return sections.filter(([, blocks]) => blocks.length > 0).map(([title, blocks]) => ({ title: say(title), blocks }));
}

const list = (items: readonly string[]): readonly Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

function verdictBlocks(decision: DecisionDoc, lang: Lang): Block[] {
  const { state, vendor, reasons } = decision.verdict;
  const whom = vendor === null ? '' : ` ${nameOf(decision, vendor, lang)}`;
  return [
    { kind: 'paragraph', text: `${verdictNames[state][lang]}${whom}`, isStrong: true },
    ...reasons.map((reason): Block => ({ kind: 'paragraph', text: reason[lang] })),
  ];
}

const vendorTable = ({ vendors }: DecisionDoc, lang: Lang): Block => ({
  kind: 'table',
  head: [decisionLabels.vendor[lang], decisionLabels.standing[lang], decisionLabels.why[lang]],
  rows: STANDINGS.flatMap((standing) =>
    vendors
      .filter((vendor) => vendor.standing === standing)
      .map((vendor) => [inert(vendor.name[lang]), standingNames[standing][lang], vendor.why[lang] || '—']),
  ),
});

/** Rounded outwards: it never claims more than it knows, nor digits that chance in drawing could change. */
export const outOfHundred = ({ lower, upper }: { readonly lower: number; readonly upper: number }): string => {
  const [low, high] = [Math.floor(100 * lower + 1e-9), Math.ceil(100 * upper - 1e-9)];
  return low === high ? String(low) : `${low}–${high}`;
};

function chanceBlocks(decision: DecisionDoc, lang: Lang): Block[] {
  const left = decision.vendors.filter(({ ranks }) => ranks !== null);
  if (left.length < 2) return [];
  if (left.every(({ ranks }) => ranks?.[0]?.lower === 0 && ranks[0].upper === 1))
    return [
      {
        kind: 'paragraph',
        text: decisionLabels.notSeparated[lang],
      },
    ];
  const sorted = [...left].sort(
    (a, b) =>
      (b.ranks?.[0]?.lower ?? 0) - (a.ranks?.[0]?.lower ?? 0) ||
      (b.ranks?.[0]?.upper ?? 0) - (a.ranks?.[0]?.upper ?? 0),
  );
  return [
    {
      kind: 'table',
      head: [decisionLabels.vendor[lang], decisionLabels.first[lang], decisionLabels.when[lang]],
      rows: sorted.map((vendor) => [
        inert(vendor.name[lang]),
        vendor.ranks?.[0] === undefined ? '—' : outOfHundred(vendor.ranks[0]),
        leaningOf(decision, vendor, lang),
      ]),
    },
  ];
}

/** The dimensions that weigh more than on average in the tries in which the vendor comes first. */
function leaningOf({ dimensions, weights }: DecisionDoc, { ranks, firstUnder }: DecisionVendor, lang: Lang): string {
  const [first] = ranks ?? [];
  const isSure = (first?.lower ?? 0) >= ENOUGH_FIRST;
  const under = isSure ? firstUnder.surely : firstUnder.possibly;
  const isAlways = (isSure ? first?.lower : first?.upper) === 1;
  if (under === null) return '—';
  const more = dimensions
    .map((dimension, at) => ({ dimension, share: under[at], ratio: under[at] / Math.max(1e-9, weights[at]) }))
    .filter(({ ratio }) => ratio >= FAVOURING)
    .sort((a, b) => b.ratio - a.ratio)
    .slice(0, 2);
  if (more.length === 0)
    return (
      isAlways ? { en: 'any weighting', zh: '任何权重' } : { en: 'balanced weightings', zh: '各维度较均衡的权重' }
    )[lang];
  return more
    .map(({ dimension, share }) => `${dimensionNames[dimension][lang]} ~${Math.round(100 * share)}%`)
    .join(COMMA[lang]);
}

function costBlocks(decision: DecisionDoc, lang: Lang): Block[] {
  const { cost } = decision;
  if (cost === null) return [];
  const amount = (value: number) => money(value, cost.currency, lang);
  return [
    {
      kind: 'table',
      head: [
        `${cost.months} ${costLabels.months[lang]}`,
        decisionLabels.average[lang],
        decisionLabels.cheapest[lang],
        decisionLabels.between[lang],
      ],
      rows: cost.vendors.map(({ vendor, mean, p5, p95, cheapest }) => [
        nameOf(decision, vendor, lang),
        amount(mean),
        `${Math.round(100 * cheapest)}%`,
        `${amount(p5)} – ${amount(p95)}`,
      ]),
    },
    ...cost.breakEven.map((text): Block => ({ kind: 'paragraph', text: text[lang] })),
  ];
}

function priceBlocks({ priceHistory, vendors }: DecisionDoc, lang: Lang): readonly Block[] {
  const names = Object.fromEntries(vendors.map(({ id, name }) => [id, name]));
  const items = [
    ...priceFindings(priceHistory, names).map((text) => text[lang]),
    ...priceRows(priceHistory, names, lang),
  ];
  return items.length === 0 ? [] : [...list(items), { kind: 'paragraph', text: pricesAside[lang] }];
}

const nextBlocks = (decision: DecisionDoc, lang: Lang): Block[] =>
  decision.next.length === 0
    ? [
        {
          kind: 'paragraph',
          text: nothingMore(
            decision.verdict.state,
            decision.vendors.filter(({ standing }) => standing !== 'rejected').length,
          )[lang],
        },
      ]
    : [
        {
          kind: 'list',
          isNumbered: true,
          items: stepLines(
            decision.next.slice(0, STEPS_SHOWN),
            decision.vendors.filter(({ standing }) => standing !== 'rejected').length,
            (id) => nameOf(decision, id, lang),
            lang,
          ),
        },
      ];

function recordBlocks(decision: DecisionDoc, lang: Lang): Block[] {
  const weights = decision.dimensions.map(
    (dimension, at) => `${dimensionNames[dimension][lang]} ${Math.round(100 * decision.weights[at])}%`,
  );
  const rows: readonly (readonly [Text, string])[] = [
    [decisionLabels.asOf, decision.asOf.slice(0, 10)],
    [decisionLabels.hash, decision.evidenceHash],
    [decisionLabels.policy, decision.policyVersion],
    [decisionLabels.weights, weights.join(COMMA[lang])],
    [
      { en: 'tries', zh: '推演次数' },
      {
        en: `${decision.draws}; chance moves a share by at most ${(100 * decision.drawingError).toFixed(1)} of 100`,
        zh: `${decision.draws}；随机误差不超过百分之 ${(100 * decision.drawingError).toFixed(1)}`,
      }[lang],
    ],
  ];
  return list(rows.map(([label, value]) => `${label[lang]}${COLON[lang]}${value}`)).slice();
}
