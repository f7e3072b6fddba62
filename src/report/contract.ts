import type { Contract } from '../model/contract.ts';
import { METRICS } from '../model/contract.ts';
import { groupBy } from '../model/grouping.ts';
import type { Lang, Text } from '../model/text.ts';
import { quotation, scopeName } from './contract-quote.ts';
import { allowedDowntime, target } from './contract-target.ts';
import { columns, hang, widthOf } from './layout.ts';
import { clauseTexts, goodTexts, labels, lossNotes, metricNames, stateNames, trapTexts } from './words/contract.ts';
import { channelName } from './words/findings.ts';
import { COLON, COMMA, inBrackets, inQuotes } from './words/punctuation.ts';

/** What a contract promises, takes back and leaves out, for people: lines of at most `width` columns. */
export function contractReport(contract: Contract, lang: Lang, width = 80): string {
  const { document, state } = contract;
  const sections: readonly (readonly [title: Text, lines: readonly string[]])[] = [
    [labels.times, timesTable(contract, lang, width)],
    [labels.availability, availabilityLines(contract, lang, width)],
    [labels.credits, creditLines(contract, lang, width)],
    [labels.claim, claimLines(contract, lang, width)],
    [
      labels.hours,
      quoted(
        contract.coverageHours.map(({ plan, severity, quote }) => [scopeName(plan, severity), quote] as const),
        width,
      ),
    ],
    [
      labels.maintenance,
      contract.maintenanceNotice ? [hang('  ', quotation(contract.maintenanceNotice.quote), width)] : [],
    ],
    [labels.channels, channelLines(contract, lang, width)],
    [
      labels.good,
      quoted(
        contract.good.map(({ id, quote }) => [goodTexts[id][lang], quote] as const),
        width,
      ),
    ],
    [
      labels.traps,
      quoted(
        contract.traps.map(({ id, quote }) => [trapTexts[id][lang], quote] as const),
        width,
      ),
    ],
    [labels.missing, contract.missing.map((clause) => hang('  - ', clauseTexts[clause].name[lang], width))],
  ];
  const head = [document.title && quotation(document.title), stateNames[state][lang]]
    .filter(Boolean)
    .map((line) => hang('', String(line), width));
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => ['', title[lang], ...lines]);
  return `${[...head, ...body].join('\n')}\n`;
}

/** What is said, then the words it was read from. */
const quoted = (items: readonly (readonly [says: string, quote: string])[], width: number): string[] =>
  items.flatMap(([says, quote]) => [
    ...(says === '' ? [] : [hang('  - ', says, width)]),
    hang(says === '' ? '  - ' : '    ', inQuotes(quotation(quote, 160)), width),
  ]);

/** Severities down, metrics across; a table a plan. */
function timesTable({ commitments, severities }: Contract, lang: Lang, width: number): string[] {
  const real = commitments.filter(({ binding }) => binding !== 'example');
  const metrics = METRICS.filter((metric) => real.some((one) => one.metric === metric));
  const first = Math.min(
    26,
    Math.max(10, ...real.map(({ severity }) => widthOf(severity ?? labels.everyCase[lang]) + 5)),
  );
  const each = Math.floor((width - 2 - first) / Math.max(1, metrics.length)) - 2;
  return [...groupBy(real, ({ plan }) => plan)].flatMap(([plan, ofPlan]) => {
    const head = columns([
      ['', 0],
      [labels.severity[lang], first],
      ...metrics.map((metric) => [metricNames[metric][lang], each] as const),
    ]);
    const rows = [...groupBy(ofPlan, ({ severity }) => severity)].map(([severity, ofSeverity]) => {
      const canonical = ofSeverity[0]?.canonicalSeverity;
      const label =
        severity === null ? labels.everyCase[lang] : `${quotation(severity)}${canonical ? ` → ${canonical}` : ''}`;
      const cells = metrics.map(
        (metric) =>
          ofSeverity
            .filter((one) => one.metric === metric)
            .map((one) => target(one, lang))
            .join(COMMA[lang]) || '—',
      );
      return columns([['', 0], [label, first], ...cells.map((cell) => [cell, each] as const)]);
    });
    const notes = severities.filter(
      ({ label, notes }) => notes.length > 0 && ofPlan.some(({ severity }) => severity === label),
    );
    return [
      ...(plan === null ? [] : [hang('  ', `${labels.plan[lang]}${COLON[lang]}${quotation(plan)}`, width)]),
      head,
      ...rows,
      ...notes.map(({ label, notes }) =>
        hang(
          '  * ',
          `${quotation(label)}${COLON[lang]}${notes.map((note) => lossNotes[note][lang]).join(COMMA[lang])}`,
          width,
        ),
      ),
    ];
  });
}

const availabilityLines = ({ availability }: Contract, lang: Lang, width: number): string[] =>
  availability.map(({ scope, percent }) => {
    const down = allowedDowntime(percent, lang);
    return hang(
      '  ',
      `${percent}%${inBrackets(`${labels.downtime[lang]} ${down}${lang === 'en' ? ` ${labels.aMonth.en}` : ''}`, lang)}${scope === null ? '' : ` ${quotation(scope)}`}`,
      width,
    );
  });

const creditLines = ({ remedies }: Contract, lang: Lang, width: number): string[] =>
  remedies.map(({ lt, ge, creditPercent, scope, condition, quote }) => {
    if (creditPercent === null) return hang('  ', inQuotes(quotation(quote, 160)), width);
    const step = [ge === null ? '' : `${ge}% ≤ `, 'x', lt === null ? '' : ` < ${lt}%`].join('');
    const about = [scope, condition]
      .flatMap((words) => (words === null ? [] : [quotation(words, 40)]))
      .join(COMMA[lang]);
    return hang('  ', `${step}${COLON[lang]}${creditPercent}%${about === '' ? '' : inBrackets(about, lang)}`, width);
  });

const claimLines = ({ claim }: Contract, _lang: Lang, width: number): string[] =>
  claim === null
    ? []
    : [...new Set(claim.places.map(({ quote }) => quotation(quote, 200)))].map((quote) =>
        hang('  - ', inQuotes(quote), width),
      );

const channelLines = ({ channels }: Contract, lang: Lang, width: number): string[] => {
  const list = [...groupBy(channels, ({ plan }) => plan)];
  return list.map(([plan, own]) =>
    hang(
      '  ',
      `${plan === null ? '' : `${quotation(plan)}${COLON[lang]}`}${own.map(({ channel }) => channelName(channel)[lang]).join(COMMA[lang])}`,
      width,
    ),
  );
};
