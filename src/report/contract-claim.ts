import type { CreditClaim } from '../evidence/contract/credit.ts';
import type { Contract } from '../model/contract.ts';
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

/** What is due, and a letter that claims it, ready to send. */
export function claimReport(claim: CreditClaim, { document, claim: terms }: Contract, lang: Lang): string {
  const { measured, promised, remedy, until, state } = claim;
  if (state !== 'eligible' || promised === null || remedy === null) return `${states[state][lang]}\n`;
  const title = document.title === null ? '' : quotation(document.title);
  const credit = remedy.creditPercent === null ? inQuotes(quotation(remedy.quote, 160)) : `${remedy.creditPercent} %`;
  const record = terms?.recordOf === 'vendor';
  const letter: Text = {
    en: [
      `Subject: Claim under ${title === '' ? 'your service level agreement' : inQuotes(title)}, ${measured.month}`,
      '',
      `In ${measured.month} we measured an availability of ${measured.availability} %${measured.scope ? ` for ${measured.scope}` : ''}.`,
      `You promise: ${inQuotes(quotation(promised.quote, 240))}`,
      `Your terms provide: ${inQuotes(quotation(remedy.quote, 240))}`,
      `We claim the credit due: ${credit}${remedy.creditPercent === null ? '' : ' of the fee for the month'}. Our measurements are enclosed.`,
      ...(record ? ['Where your records differ from ours, please send us yours for the month.'] : []),
    ].join('\n'),
    zh: [
      `主题：依据${title === '' ? '贵司服务等级协议' : `《${title}》`}申请赔偿（${measured.month}）`,
      '',
      `${measured.month}，我方测得${measured.scope ?? '服务'}可用性为 ${measured.availability}%。`,
      `贵司承诺：${inQuotes(quotation(promised.quote, 240))}`,
      `贵司条款约定：${inQuotes(quotation(remedy.quote, 240))}`,
      `现申请应得赔偿：${credit}${remedy.creditPercent === null ? '' : '（当月费用）'}。测量数据随函附上。`,
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
