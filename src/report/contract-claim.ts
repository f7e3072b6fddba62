import type { Contract } from '../model/contract.ts';
import type { CreditClaim } from '../model/credit-claim.ts';
import type { Lang, Text } from '../model/text.ts';
import { quotation } from './contract-quote.ts';
import { inQuotes } from './words/punctuation.ts';

const states: Readonly<Record<CreditClaim['state'], Text>> = {
  eligible: { en: 'A credit is due.', zh: '应得赔偿。' },
  met: { en: 'The promised availability was met; nothing is due.', zh: '达到承诺的可用性，无赔偿。' },
  'no-promise': {
    en: 'This document promises no availability; there is nothing to claim on.',
    zh: '该文件没有承诺可用性，无从申请。',
  },
  'no-remedy': {
    en: 'The promise was missed, but this document names no remedy for it.',
    zh: '未达到承诺，但该文件没有对应的赔偿。',
  },
  'several-scopes': {
    en: 'The document promises different figures for several products; name one with --scope.',
    zh: '该文件对多个产品承诺不同数字；请用 --scope 指明产品。',
  },
};

/** The bounds that the buyer's own cases give, and what is due at each end. */
export interface OwnClaim {
  readonly availability: {
    readonly lower: number;
    readonly upper: number;
    readonly timezone: string;
    readonly cases: readonly string[];
    readonly incidents: readonly string[];
    readonly withoutEnd: number;
  };
  readonly atWorst: CreditClaim;
}

/** Where the number comes from, and what more could be due. */
export function ownClaimNote({ availability, atWorst }: OwnClaim, claim: CreditClaim, lang: Lang): string {
  const { lower, upper, timezone, cases, incidents, withoutEnd } = availability;
  const named = [...cases, ...incidents]
    .slice(0, 8)
    .map((name) => quotation(name, 40))
    .join(', ');
  const basis: Text = {
    en: `By ${cases.length} P0 case(s) and ${incidents.length} incident(s) of your own (${named}), month in ${timezone}: available at most ${upper}%${lower < upper ? `, at least ${lower}%` : ''}.`,
    zh: `依据你自己的 ${cases.length} 个 P0 工单和 ${incidents.length} 条故障记录（${named}），按 ${timezone} 计月：可用性至多 ${upper}%${lower < upper ? `，至少 ${lower}%` : ''}。`,
  };
  if (lower === upper) return `${basis[lang]}\n`;
  const same = atWorst.state === claim.state && atWorst.remedy?.creditPercent === claim.remedy?.creditPercent;
  const worst = atWorst.remedy?.creditPercent ?? null;
  const more: Text = same
    ? { en: 'What is due is the same at both ends.', zh: '按两端计算，应得赔偿相同。' }
    : {
        en: `${withoutEnd === 0 ? 'Some had only a workaround' : `${withoutEnd} of them have no known end`}; at the worst ${worst === null ? 'more' : `${worst}%`} would be due. Find out when the service was back before you claim more.`,
        zh: `${withoutEnd === 0 ? '部分只给了临时方案' : `其中 ${withoutEnd} 条没有确知的结束时间`}；最坏情况下应得${worst === null ? '更多' : ` ${worst}%`}。请先查明服务何时恢复。`,
      };
  return `${basis[lang]} ${more[lang]}\n`;
}

/** What is due, and a letter that claims it, ready to send. */
export function claimReport(
  claim: CreditClaim,
  { document, claim: terms }: Contract,
  lang: Lang,
  own: OwnClaim['availability'] | null = null,
): string {
  const { measured, promised, remedy, until, state } = claim;
  if (state !== 'eligible' || promised === null || remedy === null) return `${states[state][lang]}\n`;
  const title = document.title === null ? '' : quotation(document.title);
  const credit = remedy.creditPercent === null ? inQuotes(quotation(remedy.quote, 160)) : `${remedy.creditPercent}%`;
  const record = terms?.recordOf === 'vendor';
  const letter: Text = {
    en: [
      `Subject: Claim under ${title === '' ? 'your service level agreement' : inQuotes(title)}, ${measured.month}`,
      '',
      own === null
        ? `In ${measured.month} we measured an availability of ${measured.availability}%${measured.scope ? ` for ${measured.scope}` : ''}.`
        : `In ${measured.month} the ${own.cases.length + own.incidents.length} failure(s) that we recorded leave an availability of at most ${measured.availability}%${measured.scope ? ` for ${measured.scope}` : ''}.`,
      `You promise: ${inQuotes(quotation(promised.quote, 240))}`,
      `Your terms provide: ${inQuotes(quotation(remedy.quote, 240))}`,
      `We claim the credit due: ${credit}${remedy.creditPercent === null ? '' : ' of the fee for the month'}. Our ${own === null ? 'measurements' : 'records'} are enclosed.`,
      ...(record ? ['Where your records differ from ours, please send us yours for the month.'] : []),
    ].join('\n'),
    zh: [
      `主题：依据${title === '' ? '贵司服务等级协议' : `《${title}》`}申请赔偿（${measured.month}）`,
      '',
      own === null
        ? `${measured.month}，我方测得${measured.scope ?? '服务'}可用性为 ${measured.availability}%。`
        : `${measured.month}，依据我方记录的 ${own.cases.length + own.incidents.length} 次故障，${measured.scope ?? '服务'}可用性至多为 ${measured.availability}%。`,
      `贵司承诺：${inQuotes(quotation(promised.quote, 240))}`,
      `贵司条款约定：${inQuotes(quotation(remedy.quote, 240))}`,
      `现申请应得赔偿：${credit}${remedy.creditPercent === null ? '' : '（当月费用）'}。${own === null ? '测量数据' : '故障记录'}随函附上。`,
      ...(record ? ['如贵司记录与我方不同，请提供该月记录。'] : []),
    ].join('\n'),
  };
  const last: Text =
    until === null
      ? {
          en: 'The document states no last day in calendar days; claim now.',
          zh: '文件没有以自然日写明期限；请尽快申请。',
        }
      : { en: `Claim by ${until}.`, zh: `最晚 ${until} 申请。` };
  return `${states.eligible[lang]} ${last[lang]}\n\n${letter[lang]}\n`;
}
