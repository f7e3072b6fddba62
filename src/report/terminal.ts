import { DIMENSIONS, INDICATORS, type Row } from '../model/dimension.ts';
import type { ReportDoc, ReportSign, ReportVendor } from '../model/report.ts';
import type { Lang, Text } from '../model/text.ts';
import { type Citations, citations } from './citations.ts';
import { caseCounts } from './facts.ts';
import { indicatorText } from './indicators.ts';
import { inert } from './inert.ts';
import { columns, hang, pad, padStart, widthOf, wrap } from './layout.ts';
import { rangeText } from './ranges.ts';
import { byStanding, QUESTIONS_SHOWN, standingReason } from './standing.ts';
import { repliesTo, sourceName } from './statements.ts';
import { COLON, COMMA, inBrackets, inQuotes } from './words/punctuation.ts';
import {
  dimensionNames,
  dimensionShortNames,
  indicatorNames,
  labels,
  standingNames,
  verdictNames,
} from './words/terms.ts';

const MOST_WIDTH = 100;
const SIGNS_PER_CELL = 2;

/** The report as text that leads with what a buyer acts on. `screen` is the terminal's width in columns. */
export function terminalReport(report: ReportDoc, lang: Lang, screen = 80): string {
  const width = Math.max(40, Math.min(screen, MOST_WIDTH));
  const cites = citations(report);
  const sections = [
    heading(report, lang, width),
    verdictSection(report, lang, width),
    standingSection(report, lang, width),
    signsSection(report, lang, width, cites),
    indicatorSection(report, lang, width),
    casesSection(report, lang, width),
    nextSection(report, lang, width),
    dimensionSection(report, lang, width),
    contradictionSection(report, lang, width, cites),
    conflictSection(report, lang, width),
    sourceSection(lang, width, cites),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

const title = (text: Text, lang: Lang, width: number): string => {
  const words = lang === 'en' ? text.en.toUpperCase() : text.zh;
  return `${words} ${'─'.repeat(Math.max(0, width - widthOf(words) - 1))}`;
};

function heading(report: ReportDoc, lang: Lang, width: number): string {
  const date = `${labels.asOf[lang]} ${report.asOf.slice(0, 10)}`;
  const name = `Touchstone 试金石 · ${inert(report.title[lang])}`;
  const room = width - widthOf(date) - 2;
  return widthOf(name) <= room ? `${pad(name, room)}  ${date}` : `${wrap(name, width).join('\n')}\n${date}`;
}

function verdictSection({ verdict, vendors }: ReportDoc, lang: Lang, width: number): string {
  const vendor = vendors.find((one) => one.id === verdict.vendor);
  const head = `${verdictNames[verdict.state][lang]}${vendor === undefined ? '' : ` ${inert(vendor.name[lang])}`}`;
  return [
    title(labels.verdict, lang, width),
    `  ${head}`,
    ...verdict.reasons.map((reason) => hang('  ', reason[lang], width)),
  ].join('\n');
}

const MARK = { eligible: '✓', rejected: '✗', unknown: '?' } as const;

function standingSection(report: ReportDoc, lang: Lang, width: number): string {
  const name = nameWidth(report, lang, 20);
  const lines = byStanding(report.vendors).map((vendor) => {
    const first = `  ${MARK[vendor.standing]} ${pad(standingNames[vendor.standing][lang], lang === 'en' ? 8 : 4)}  ${pad(inert(vendor.name[lang]), name)}  `;
    return hang(first, standingReason(vendor, lang), width);
  });
  return [title(labels.standing, lang, width), ...lines].join('\n');
}

function signsSection(report: ReportDoc, lang: Lang, width: number, cites: Citations): string {
  const rows = report.vendors[0]?.rows.map(({ row }) => {
    const cells = report.vendors.map((vendor) => ({ vendor, ...vendor.rows.find((one) => one.row === row) }));
    const unseen = cells.filter((cell) => !cell.good?.length && !cell.warning?.length);
    return [
      `  ${dimensionNames[row][lang]}`,
      ...cells.flatMap((cell) => signLines('✓', cell.vendor, cell.good ?? [], lang, width, cites)),
      ...cells.flatMap((cell) => signLines('!', cell.vendor, cell.warning ?? [], lang, width, cites)),
      ...report.vendors.flatMap((vendor) => replyLines(report, vendor, row, lang, width, cites)),
      ...(unseen.length > 0
        ? [
            hang(
              `    · ${labels.notObserved[lang]}${COLON[lang]}`,
              namesOf(
                unseen.map((cell) => cell.vendor),
                report,
                lang,
              ),
              width,
            ),
          ]
        : []),
    ].join('\n');
  });
  const others = report.vendors.flatMap((vendor) => replyLines(report, vendor, null, lang, width, cites));
  const rest = others.length === 0 ? [] : [[`  ${labels.statements[lang]}`, ...others].join('\n')];
  const key = `  ✓ ${labels.good[lang]}   ! ${labels.warning[lang]}   · ${labels.notObserved[lang]}`;
  const hasReplies = report.evidence.some(({ kind }) => kind === 'statement');
  const keys = hasReplies ? `${key}   » ${labels.answers[lang]}` : key;
  return [title(labels.signs, lang, width), keys, ...(rows ?? []), ...rest].join('\n');
}

const namesOf = (vendors: readonly ReportVendor[], report: ReportDoc, lang: Lang): string =>
  vendors.length === report.vendors.length && vendors.length > 1
    ? { en: 'any vendor', zh: '所有服务商' }[lang]
    : vendors.map((vendor) => inert(vendor.name[lang])).join(COMMA[lang]);

function signLines(
  mark: string,
  vendor: ReportVendor,
  signs: readonly ReportSign[],
  lang: Lang,
  width: number,
  cites: Citations,
): string[] {
  return signs.slice(0, SIGNS_PER_CELL).map((sign) => {
    const quote = sign.quote === null ? '' : ` ${inQuotes(inert(sign.quote, 80))}`;
    const more =
      signs.length > SIGNS_PER_CELL && sign === signs[SIGNS_PER_CELL - 1] ? ` (+${signs.length - SIGNS_PER_CELL})` : '';
    return hang(
      `    ${mark} `,
      `${inert(vendor.name[lang])}${COLON[lang]}${inert(sign.text[lang])}${quote} ${cites.mark(sign.evidence)}${more}`,
      width,
    );
  });
}

/** What the vendor itself answers, under the findings that it answers. */
const replyLines = (
  report: ReportDoc,
  vendor: ReportVendor,
  row: Row | null,
  lang: Lang,
  width: number,
  cites: Citations,
): string[] =>
  repliesTo(report, vendor.id, row).map(({ id, says, saidBy }) =>
    hang(
      '    » ',
      `${inert(vendor.name[lang])}${COLON[lang]}${inQuotes(inert(says))}${inBrackets(inert(saidBy, 60), lang)} ${cites.mark([id])}`,
      width,
    ),
  );

function indicatorSection(report: ReportDoc, lang: Lang, width: number): string {
  const name = nameWidth(report, lang, 18);
  const cell = Math.floor((width - 4 - name - 2 * (INDICATORS.length - 1)) / INDICATORS.length);
  const row = (first: string, cells: readonly string[]) =>
    columns([['', 0], [first, name], ...cells.map((text) => [text, cell] as const)]);
  return [
    title(labels.indicators, lang, width),
    row(
      '',
      INDICATORS.map((indicator) => indicatorNames[indicator][lang]),
    ),
    ...report.vendors.map((vendor) =>
      row(
        inert(vendor.name[lang]),
        INDICATORS.map((indicator) => indicatorText(report, vendor, indicator, lang)),
      ),
    ),
  ].join('\n');
}

const nameWidth = (report: ReportDoc, lang: Lang, most: number): number =>
  Math.min(most, Math.max(...report.vendors.map((vendor) => widthOf(inert(vendor.name[lang])))));

/** What the buyer's own logs and notes hold, counted; a case without an answer is counted too. */
function casesSection(report: ReportDoc, lang: Lang, width: number): string {
  const lines = report.vendors.flatMap(({ name, facts }) =>
    facts === null ? [] : [hang(`  ${inert(name[lang])}${COLON[lang]}`, caseCounts(facts, lang), width)],
  );
  return lines.length === 0 ? '' : [title(labels.facts, lang, width), ...lines].join('\n');
}

function nextSection(report: ReportDoc, lang: Lang, width: number): string {
  if (report.next.length === 0) return '';
  const questions = report.next.slice(0, QUESTIONS_SHOWN).map((question, at) => {
    const vendors = report.vendors.filter((vendor) => question.vendors.includes(vendor.id));
    const open = report.vendors.filter((vendor) => vendor.standing !== 'rejected').length;
    const whom =
      vendors.length === open && open > 1
        ? { en: `all ${open} vendors not ruled out`, zh: `全部 ${open} 家未排除的服务商` }[lang]
        : vendors.map((vendor) => inert(vendor.name[lang])).join(COMMA[lang]);
    const why = question.decidesGate ? inBrackets(labels.decidesGate[lang], lang) : '';
    return `${hang(`  ${at + 1}. `, question.ask[lang], width)}\n${hang('     → ', whom + why, width)}`;
  });
  return [title(labels.next, lang, width), ...questions].join('\n');
}

function dimensionSection(report: ReportDoc, lang: Lang, width: number): string {
  const name = nameWidth(report, lang, 14);
  const cell = 7;
  const row = (first: string, cells: readonly string[]) =>
    `  ${pad(first, name)} ${cells.map((text) => padStart(text, cell)).join(' ')}`.trimEnd();
  return [
    title(labels.dimensions, lang, width),
    row('', [labels.overall[lang], ...DIMENSIONS.map((dimension) => dimensionShortNames[dimension][lang])]),
    ...report.vendors.flatMap((vendor) => [
      row(inert(vendor.name[lang]), [
        rangeText(vendor.overall),
        ...vendor.dimensions.map((score) => rangeText(score.range)),
      ]),
      row('', [
        `${labels.coverage[lang]} ${Math.round(vendor.coverage * 100)}%`,
        ...vendor.dimensions.map((score) => `${score.measured}/${score.audits}`),
      ]),
    ]),
    hang('  ', labels.dimensionsNote[lang], width),
  ].join('\n');
}

function contradictionSection(report: ReportDoc, lang: Lang, width: number, cites: Citations): string {
  if (report.contradictions.length === 0) return '';
  const lines = report.contradictions.map((one) => {
    const vendor = report.vendors.find((candidate) => candidate.id === one.vendor);
    return hang(
      '  ',
      `${inert(vendor?.name[lang] ?? one.vendor)}${COLON[lang]}${inert(one.text[lang])}${COLON[lang]}${one.values[0][lang]} ${cites.mark([one.records[0]])} ${labels.insteadOf[lang]} ${one.values[1][lang]} ${cites.mark([one.records[1]])}`,
      width,
    );
  });
  return [title(labels.contradictions, lang, width), ...lines].join('\n');
}

function conflictSection(report: ReportDoc, lang: Lang, width: number): string {
  if (report.conflictsOfInterest.length === 0) return '';
  const lines = report.conflictsOfInterest.map((one) =>
    hang('  ', `${inert(one.who)}${COLON[lang]}${inert(one.what)}`, width),
  );
  return [title(labels.conflicts, lang, width), ...lines].join('\n');
}

function sourceSection(lang: Lang, width: number, cites: Citations): string {
  const lines = cites.used().map(({ number, record }) => {
    const when = record.observedAt?.slice(0, 10) ?? labels.undated[lang];
    // An address is never broken: it is there to be clicked or copied.
    return `  ${pad(`[${number}]`, 4)} ${sourceName(record, lang)} · ${when}\n       ${inert(record.url ?? record.source, 500)}`;
  });
  return lines.length === 0 ? '' : [title(labels.sources, lang, width), ...lines].join('\n');
}
