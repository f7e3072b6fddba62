import { DIMENSIONS, INDICATORS } from '../model/dimension.ts';
import type { ReportDoc, ReportSign } from '../model/report.ts';
import type { Lang } from '../model/text.ts';
import { citations } from './citations.ts';
import { caseCounts } from './facts.ts';
import { indicatorText } from './indicators.ts';
import { inert } from './inert.ts';
import { rangeText } from './ranges.ts';
import { byStanding, QUESTIONS_SHOWN, standingReason } from './standing.ts';
import { type Reply, repliesTo, sourceName } from './statements.ts';
import { COLON, COMMA, inBrackets, inQuotes } from './words/punctuation.ts';
import { dimensionNames, indicatorNames, labels, standingNames, verdictNames } from './words/terms.ts';

/** Text of others inside a Markdown table or paragraph: no markup, no breaks. */
const safe = (words: string): string => inert(words).replace(/[\\`*_{}[\]<>|#]/g, (mark) => `\\${mark}`);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The report as GitHub-flavoured Markdown, for pull requests and documents. */
export function markdownReport(report: ReportDoc, lang: Lang): string {
  const cites = citations(report);
  const chosen = report.vendors.find((vendor) => vendor.id === report.verdict.vendor);
  const signs = (list: readonly ReportSign[]) =>
    list
      .map(
        (sign) =>
          `${safe(sign.text[lang])}${sign.quote === null ? '' : ` ${inQuotes(safe(sign.quote))}`} ${cites.mark(sign.evidence)}`,
      )
      .join('<br>') || '—';
  const replyText = ({ id, says, saidBy }: Reply) =>
    `${inQuotes(safe(says))}${inBrackets(safe(saidBy), lang)} ${cites.mark([id])}`;
  const rowsOf = (at: number) =>
    report.vendors.map((vendor) => {
      const { row, good, warning } = vendor.rows[at];
      const name = [
        safe(vendor.name[lang]),
        ...repliesTo(report, vendor.id, row).map((reply) => `${labels.answers[lang]}${COLON[lang]}${replyText(reply)}`),
      ].join('<br>');
      return good.length + warning.length === 0
        ? [name, labels.notObserved[lang], labels.notObserved[lang]]
        : [name, signs(good), signs(warning)];
    });
  const otherReplies = report.vendors.flatMap((vendor) =>
    repliesTo(report, vendor.id, null).map((reply) => `- ${safe(vendor.name[lang])}${COLON[lang]}${replyText(reply)}`),
  );
  const parts = [
    `# Touchstone 试金石 · ${safe(report.title[lang])}`,
    `${labels.asOf[lang]} ${report.asOf.slice(0, 10)}`,
    `## ${labels.verdict[lang]}`,
    `**${verdictNames[report.verdict.state][lang]}${chosen === undefined ? '' : ` ${safe(chosen.name[lang])}`}**`,
    ...report.verdict.reasons.map((reason) => reason[lang]),
    table(
      [labels.vendor[lang], labels.standing[lang], ''],
      byStanding(report.vendors).map((vendor) => [
        safe(vendor.name[lang]),
        standingNames[vendor.standing][lang],
        safe(standingReason(vendor, lang)),
      ]),
    ),
    `## ${labels.signs[lang]}`,
    ...(report.vendors[0]?.rows ?? []).flatMap(({ row }, at) => [
      `### ${dimensionNames[row][lang]}`,
      table([labels.vendor[lang], labels.good[lang], labels.warning[lang]], rowsOf(at)),
    ]),
    ...(otherReplies.length === 0 ? [] : [`### ${labels.statements[lang]}`, otherReplies.join('\n')]),
    `## ${labels.indicators[lang]}`,
    table(
      [labels.vendor[lang], ...INDICATORS.map((indicator) => indicatorNames[indicator][lang])],
      report.vendors.map((vendor) => [
        safe(vendor.name[lang]),
        ...INDICATORS.map((indicator) => indicatorText(report, vendor, indicator, lang)),
      ]),
    ),
    ...(report.vendors.some((vendor) => vendor.facts !== null)
      ? [
          `## ${labels.facts[lang]}`,
          report.vendors
            .flatMap(({ name, facts }) =>
              facts === null ? [] : [`- ${safe(name[lang])}${COLON[lang]}${caseCounts(facts, lang)}`],
            )
            .join('\n'),
        ]
      : []),
    `## ${labels.next[lang]}`,
    report.next
      .slice(0, QUESTIONS_SHOWN)
      .map((question, at) => {
        const whom = question.vendors.map((id) =>
          safe(report.vendors.find((vendor) => vendor.id === id)?.name[lang] ?? id),
        );
        const why = question.decidesGate ? inBrackets(labels.decidesGate[lang], lang) : '';
        return `${at + 1}. ${question.ask[lang]}\n   → ${whom.join(COMMA[lang])}${why}`;
      })
      .join('\n'),
    `## ${labels.dimensions[lang]}`,
    table(
      [labels.vendor[lang], labels.overall[lang], ...DIMENSIONS.map((dimension) => dimensionNames[dimension][lang])],
      report.vendors.map((vendor) => [
        safe(vendor.name[lang]),
        `${rangeText(vendor.overall)} (${labels.coverage[lang]} ${Math.round(vendor.coverage * 100)}%)`,
        ...vendor.dimensions.map((score) => `${rangeText(score.range)} (${score.measured}/${score.audits})`),
      ]),
    ),
    labels.dimensionsNote[lang],
    ...(report.contradictions.length === 0
      ? []
      : [
          `## ${labels.contradictions[lang]}`,
          report.contradictions
            .map((one) => {
              const name = report.vendors.find((vendor) => vendor.id === one.vendor)?.name[lang] ?? one.vendor;
              return `- ${safe(name)}${COLON[lang]}${safe(one.text[lang])}${COLON[lang]}${one.values[0][lang]} ${cites.mark([one.records[0]])} ${labels.insteadOf[lang]} ${one.values[1][lang]} ${cites.mark([one.records[1]])}`;
            })
            .join('\n'),
        ]),
    ...(report.conflictsOfInterest.length === 0
      ? []
      : [
          `## ${labels.conflicts[lang]}`,
          report.conflictsOfInterest.map((one) => `- ${safe(one.who)}${COLON[lang]}${safe(one.what)}`).join('\n'),
        ]),
    `## ${labels.sources[lang]}`,
    cites
      .used()
      .map(({ number, record }) => {
        const when = record.observedAt?.slice(0, 10) ?? labels.undated[lang];
        return `- [${number}] ${sourceName(record, lang)} · ${when} · ${record.url === null ? safe(record.source) : `<${new URL(record.url).href}>`}`;
      })
      .join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
