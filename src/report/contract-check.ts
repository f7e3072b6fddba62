import type { CheckCoverage, CheckRow, ContractCheck, SettleCode, VendorCheck } from '../model/contract-check.ts';
import type { Lang } from '../model/text.ts';
import { formatDuration, parseDuration } from '../time/duration.ts';
import { quotation } from './contract-quote.ts';
import { target, unitWords } from './contract-target.ts';
import { inert } from './inert.ts';
import { columns, hang, widthOf } from './layout.ts';
import { metricNames, stateNames } from './words/contract.ts';
import { checkLabels, checkVerdicts, replyNames, settleTexts } from './words/contract-check.ts';
import { COLON, COMMA, inBrackets, inQuotes, STOP } from './words/punctuation.ts';

/** What was promised, held against what is needed and what was measured: a table a vendor, then why. */
export function contractCheckReport({ vendors, asOf, keptShare }: ContractCheck, lang: Lang, width = 80): string {
  const note = {
    en: `As of ${asOf.slice(0, 10)}. A time counts as kept where it was kept in at least ${keptShare * 100}% of your cases; intervals are 95%, a case still open counts both ways.`,
    zh: `截至 ${asOf.slice(0, 10)}。在你自己的工单中至少 ${keptShare * 100}% 做到，才算兑现；区间为 95%，未结工单两头都算。`,
  }[lang];
  return `${[...vendors.map((vendor) => vendorText(vendor, lang, width)), hang('', note, width)].join('\n\n')}\n`;
}

function vendorText(vendor: VendorCheck, lang: Lang, width: number): string {
  const { name, plan, verdict, documents, rows, coverage, gates, answers } = vendor;
  const title = `${inert(name[lang], 40)}${plan === null ? '' : inBrackets(inert(plan, 30), lang)}  ${checkVerdicts[verdict][lang]}`;
  const section = (head: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`  ${head}`, ...lines]);
  return [
    `${title} ${'─'.repeat(Math.max(0, width - widthOf(title) - 1))}`,
    ...(documents.length === 0 ? [hang('  ', checkLabels.noDocument[lang], width)] : []),
    ...documents.map(({ source, state }) =>
      hang('  ', `${inert(source, 60)}${COLON[lang]}${stateNames[state][lang]}`, width),
    ),
    ...(rows.length === 0 ? [hang('  ', checkLabels.noNeeds[lang], width)] : table(rows, lang, width)),
    ...section(checkLabels.why[lang], [
      ...rows.flatMap((row) => whyLines(row, lang, width)),
      ...withoutCases(rows, lang, width),
    ]),
    ...section(
      checkLabels.hours[lang],
      documents.length === 0 ? [] : coverage.map((one) => coverageLine(one, lang, width)),
    ),
    ...section(
      checkLabels.gates[lang],
      gates.map(({ state, text }) => hang('    ', `${checkVerdicts[state][lang]}${STOP[lang]}${text[lang]}`, width)),
    ),
    ...section(
      checkLabels.answers[lang],
      answers.map(({ question, reply, says, saidBy, on }) =>
        hang(
          '    - ',
          `${inert(question, 60)}${COLON[lang]}${replyNames[reply][lang]}${COMMA[lang]}${inert(saidBy, 60)}${on === null ? '' : `${COMMA[lang]}${on.slice(0, 10)}`} ${inQuotes(inert(says, 160))}`,
          width,
        ),
      ),
    ),
  ].join('\n');
}

function table(rows: readonly CheckRow[], lang: Lang, width: number): string[] {
  const verdict = 9;
  const [time, needed] = lang === 'en' ? [18, 12] : [13, 12];
  const rest = Math.max(20, width - 2 - time - needed - verdict - 8);
  const promised = Math.floor(rest * 0.5);
  const line = (cells: readonly string[]) =>
    columns([
      ['', 0],
      ...[time, needed, promised, rest - promised, verdict].map((size, at) => [cells[at] ?? '', size] as const),
    ]);
  return [
    line((['time', 'needed', 'promised', 'kept', 'verdict'] as const).map((head) => checkLabels[head][lang])),
    ...rows.map((row) =>
      line([
        nameOf(row, lang),
        neededText(row.needed, lang),
        row.promised === null ? '—' : target(row.promised, lang),
        keptText(row, lang),
        checkVerdicts[row.verdict][lang],
      ]),
    ),
  ];
}

const nameOf = ({ severity, metric }: CheckRow, lang: Lang): string => `${severity} ${metricNames[metric][lang]}`;

const UNIT = { m: 'min', h: 'h', d: 'd', bh: 'bh', bd: 'bd' } as const;
const neededText = (words: string, lang: Lang): string => {
  const { value, unit } = parseDuration(words);
  return `${value} ${unitWords[UNIT[unit]][lang]}`;
};

/** `3 of 5, 15–95%`: counts, then the interval rounded outwards. */
function keptText({ measured }: CheckRow, lang: Lang): string {
  if (measured === null) return '—';
  const { met, n, interval } = measured;
  const [lower, upper] = [Math.floor(interval.lower * 100), Math.ceil(interval.upper * 100)];
  return lang === 'en' ? `${met} of ${n}, ${lower}–${upper}%` : `${n} 个中 ${met} 个，${lower}–${upper}%`;
}

/** The same for many rows: said once a vendor. */
const SAID_ONCE: ReadonlySet<SettleCode> = new Set(['no-cases', 'no-document']);

/** Severities of which the buyer has no case of his own; nothing can be measured of them. */
function withoutCases(rows: readonly CheckRow[], lang: Lang, width: number): string[] {
  const none = rows.filter(({ settle }) => settle.some(({ code }) => code === 'no-cases'));
  const [first] = none.flatMap(({ settle }) => settle.filter(({ code }) => code === 'no-cases'));
  if (first === undefined) return [];
  const severity = [...new Set(none.map((row) => row.severity))].join(COMMA[lang]);
  return [hang('    ', settleTexts['no-cases']({ ...first.values, severity })[lang], width)];
}

function whyLines(row: CheckRow, lang: Lang, width: number): string[] {
  const { promised, measured, settle } = row;
  const lines = [
    ...settle.filter(({ code }) => !SAID_ONCE.has(code)).map(({ code, values }) => settleTexts[code](values)[lang]),
    ...(promised === null
      ? []
      : [`${inQuotes(quotation(promised.quote, 120))}${inBrackets(sourceOf(promised), lang)}`]),
    ...(promised?.worstMinutes == null || !runsInHours(promised) ? [] : [longestWait(promised.worstMinutes, lang)]),
    ...(measured === null ? [] : [measuredText(measured, lang)]),
  ];
  return lines.length === 0
    ? []
    : [`    ${nameOf(row, lang)}`, ...lines.map((words) => hang('      - ', words, width))];
}

const runsInHours = ({ hours, calendar }: NonNullable<CheckRow['promised']>): boolean =>
  calendar !== null || (hours !== null && hours !== '24x7');

const sourceOf = ({ source, plan, severity }: NonNullable<CheckRow['promised']>): string =>
  [source, plan, severity]
    .filter((words) => words !== null)
    .map((words) => inert(words, 40))
    .join(' / ');

const longestWait = (minutes: number, lang: Lang): string => {
  const wait = formatDuration(minutes * 60_000, lang);
  return { en: `the longest wait in the hours you need is ${wait}`, zh: `在你需要的时段里，最长要等 ${wait}` }[lang];
};

function measuredText(
  { against, target: time, met, breached, undecided, shareOnFinalSeverity, share }: NonNullable<CheckRow['measured']>,
  lang: Lang,
): string {
  const what = { en: against === 'promised' ? 'promise' : 'need', zh: against === 'promised' ? '承诺' : '需要' }[lang];
  const final =
    shareOnFinalSeverity === null || share === null || Math.abs(shareOnFinalSeverity - share) < 0.005
      ? ''
      : {
          en: `; on the last severity ${Math.round(shareOnFinalSeverity * 100)} % instead of ${Math.round(share * 100)} %`,
          zh: `；按最终级别为 ${Math.round(shareOnFinalSeverity * 100)}%，而非 ${Math.round(share * 100)}%`,
        }[lang];
  return {
    en: `against the ${what} of ${neededText(time, 'en')}: ${met} kept, ${breached} missed, ${undecided} undecided${final}`,
    zh: `对照${what}（${neededText(time, 'zh')}）：做到 ${met}，未做到 ${breached}，未定 ${undecided}${final}`,
  }[lang];
}

function coverageLine({ severity, verdict, settle, quote }: CheckCoverage, lang: Lang, width: number): string {
  const why = settle.map(({ code, values }) => settleTexts[code](values)[lang]).join(STOP[lang]);
  const words = [checkVerdicts[verdict][lang], why, quote === null ? '' : inQuotes(quotation(quote, 100))].filter(
    (part) => part !== '',
  );
  return hang('    ', `${severity === null ? '' : `${severity} `}${words.join(STOP[lang])}`, width);
}
