import type { DecisionDoc, DecisionVendor } from '../model/decision.ts';
import type { Lang, Text } from '../model/text.ts';
import type { Block, Section } from './document.ts';
import { inert } from './inert.ts';
import { stepLines } from './next.ts';
import { costLabels, money } from './words/cost.ts';
import { decisionLabels, decisionMethod, interactionWords } from './words/decision.ts';
import { COLON, COMMA } from './words/punctuation.ts';
import { dimensionNames, standingNames, verdictNames } from './words/terms.ts';

const STANDINGS = ['eligible', 'unknown', 'rejected'] as const;
/** How much more than usual a weight must be to be named as the place where a vendor comes first. */
const MORE = 1.15;
/** The least share of the tries in which it must surely be first for their weights to be looked at. */
const FEW = 0.05;
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

const nameOf = ({ vendors }: DecisionDoc, id: string, lang: Lang): string =>
  inert(vendors.find((vendor) => vendor.id === id)?.name[lang] ?? id);

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
        text: {
          en: 'What is known does not separate them: depending on what is still open, each of them may come first always or never.',
          zh: '已知的证据无法区分：视未知部分而定，每一家都可能总是第一，也可能从不第一。',
        }[lang],
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
  // A mean over a handful of tries says nothing.
  const under = (ranks?.[0]?.lower ?? 0) >= FEW ? firstUnder.surely : firstUnder.possibly;
  if (under === null) return '—';
  const more = dimensions
    .map((dimension, at) => ({ dimension, share: under[at], ratio: under[at] / Math.max(1e-9, weights[at]) }))
    .filter(({ ratio }) => ratio >= MORE)
    .sort((a, b) => b.ratio - a.ratio)
    .slice(0, 2);
  if (more.length === 0) return { en: 'any weighting', zh: '任何权重' }[lang];
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

/** Which weight, demand or single piece of evidence would flip it. */
function turns(decision: DecisionDoc): Text[] {
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

const together = (decision: DecisionDoc): Text[] =>
  decision.vendors.flatMap((vendor) =>
    vendor.interactions.map(({ code }) => ({
      en: `${inert(vendor.name.en)}: ${interactionWords[code].en}`,
      zh: `${inert(vendor.name.zh)}：${interactionWords[code].zh}`,
    })),
  );

const nextBlocks = (decision: DecisionDoc, lang: Lang): Block[] =>
  decision.next.length === 0
    ? [{ kind: 'paragraph', text: decisionLabels.nothingMore[lang] }]
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
