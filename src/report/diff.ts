import type { Cause, DecisionChange, MeasureChange, VendorChange } from '../decision/difference.ts';
import type { DecisionDoc, DecisionMeasure } from '../model/decision.ts';
import type { Lang } from '../model/text.ts';
import { inert } from './inert.ts';
import { hang } from './layout.ts';
import { rangeText } from './ranges.ts';
import { causeWords, decisionLabels } from './words/decision.ts';
import { COLON, COMMA, inBrackets } from './words/punctuation.ts';
import { quantityRange } from './words/quantity.ts';
import { notMeasuredReasons, outcomeNames, standingNames, verdictNames } from './words/terms.ts';

/** Titles of measures by id. */
export type Titles = Readonly<Record<string, { readonly en: string; readonly zh: string }>>;

/** What changed between two decisions, the verdict first, then each vendor with the measures that moved it and why. */
export function diffText(
  change: DecisionChange,
  documents: readonly [DecisionDoc, DecisionDoc],
  titles: Titles,
  lang: Lang,
  screen: number,
): string {
  const width = Math.max(40, Math.min(screen, 100));
  if (change.isSame) return `${decisionLabels.same[lang]}\n`;
  const nameOf = (id: string) =>
    inert(
      [...documents]
        .reverse()
        .flatMap(({ vendors }) => vendors)
        .find((vendor) => vendor.id === id)?.name[lang] ?? id,
    );
  const verdict = ({ state, vendor }: DecisionDoc['verdict']) =>
    `${verdictNames[state][lang]}${vendor === null ? '' : ` ${nameOf(vendor)}`}`;
  const row = (label: string, values: readonly [string, string]) =>
    hang('  ', `${label}${COLON[lang]}${values[0]} → ${values[1]}`, width);
  const lines = [
    ...(change.verdict === null
      ? [hang('  ', { en: 'The verdict is the same.', zh: '结论未变。' }[lang], width)]
      : [row(decisionLabels.verdict[lang], [verdict(change.verdict.before), verdict(change.verdict.after)])]),
    ...(change.asOf === null
      ? []
      : [row(decisionLabels.asOf[lang], [change.asOf[0].slice(0, 10), change.asOf[1].slice(0, 10)])]),
    ...(change.policy === null ? [] : [row(decisionLabels.policy[lang], [...change.policy])]),
    ...(change.evidence === null
      ? []
      : [row(decisionLabels.hash[lang], [change.evidence[0].slice(0, 12), change.evidence[1].slice(0, 12)])]),
    ...(change.needs
      ? [hang('  ', { en: 'Your needs, gates or weights changed.', zh: '你的需求、门槛或权重变了。' }[lang], width)]
      : []),
    ...change.vendors.flatMap((vendor) => vendorLines(vendor, nameOf(vendor.vendor), titles, lang, width)),
  ];
  return `${lines.join('\n')}\n`;
}

function vendorLines(change: VendorChange, name: string, titles: Titles, lang: Lang, width: number): string[] {
  if (change.kind !== 'changed') {
    const words = {
      added: { en: 'new on the list', zh: '新加入名单' },
      dropped: { en: 'no longer on the list', zh: '已移出名单' },
    };
    return ['', hang('  ', `${name}${COLON[lang]}${words[change.kind][lang]}`, width)];
  }
  const overall =
    change.overall === null ? '' : `${COLON[lang]}${rangeText(change.overall[0])} → ${rangeText(change.overall[1])}`;
  const standing =
    change.standing === null ? '' : inBrackets(change.standing.map((one) => standingWord(one, lang)).join(' → '), lang);
  return [
    '',
    hang('  ', `${name}${overall}${standing}`, width),
    ...change.measures.map((measure) => hang('    · ', measureLine(measure, titles, lang), width)),
  ];
}

const standingWord = (standing: string, lang: Lang): string =>
  standing === 'eligible' || standing === 'rejected' || standing === 'unknown'
    ? standingNames[standing][lang]
    : standing;

function measureLine(change: MeasureChange, titles: Titles, lang: Lang): string {
  const { audit, cause, before, after, evidenceAdded, evidenceGone } = change;
  const records = [
    ...(evidenceAdded.length > 0 ? [`+${evidenceAdded.length}`] : []),
    ...(evidenceGone.length > 0 ? [`−${evidenceGone.length}`] : []),
  ];
  const counted = records.length === 0 ? '' : ` ${records.join(' ')} ${{ en: 'records', zh: '条记录' }[lang]}`;
  return `${titles[audit]?.[lang] ?? inert(audit)}${COLON[lang]}${valueOf(before, lang)} → ${valueOf(after, lang)}${COMMA[lang]}${scoreOf(before)} → ${scoreOf(after)}${inBrackets(causeText(cause, lang) + counted, lang)}`;
}

const causeText = (cause: Cause, lang: Lang): string => causeWords[cause][lang];
const scoreOf = (measure: DecisionMeasure | null): string => rangeText(measure?.score ?? null);

function valueOf(measure: DecisionMeasure | null, lang: Lang): string {
  if (measure === null) return '—';
  const { interval, unit, outcome, reason, n } = measure;
  if (interval !== null) return `${quantityRange(unit, interval.lower, interval.upper)[lang]} n=${n}`;
  return reason === null ? outcomeNames[outcome][lang] : notMeasuredReasons[reason][lang];
}
