import type { Claim } from '../decision/cost/claim.ts';
import type { Lang, Text } from '../model/text.ts';
import { inert } from './inert.ts';
import { hang } from './layout.ts';

/** What can be claimed and by when, and a letter to claim it with. */
export function claimText(claim: Claim, vendor: Text, currency: string, lang: Lang, screen: number): string {
  const width = Math.max(40, Math.min(screen, 100));
  const { month, share, lastDay } = claim;
  const name = inert(vendor[lang]);
  const availability = `${(Math.floor(claim.availability * 1000) / 1000).toFixed(3)}%`;
  const down = String(Number((claim.downtimeHours * 60).toPrecision(3)));
  const back = `${currency} ${claim.amount.toFixed(2)}`;
  const percent = `${Math.round(1000 * share) / 10}%`;
  if (share === 0)
    return `${hang(
      '  ',
      {
        en: `${month}: available ${availability} of the time; no step of the contract is reached, so there is nothing to claim.`,
        zh: `${month}：可用率 ${availability}；未达到合同的赔付档位，没有可申请的赔付。`,
      }[lang],
      width,
    )}\n`;
  const when = {
    en:
      lastDay === null
        ? 'The contract names no last day; claim at once.'
        : `Claim it by ${lastDay}; after that it is lost.`,
    zh: lastDay === null ? '合同没有规定截止日；请尽快申请。' : `请在 ${lastDay} 前申请，逾期失效。`,
  }[lang];
  const letter = {
    en: [
      `To: ${name}`,
      `Subject: Service credit for ${month}`,
      '',
      `By our own measurement the service was unavailable for ${down} minutes in ${month}, an availability of ${availability}. Under our agreement this entitles us to a credit of ${percent} of the fee of that month, ${back}. Please confirm the credit in writing. Our measurements are available on request.`,
      '',
      'Name, date, signature:',
    ],
    zh: [
      `致：${name}`,
      `事由：${month} 服务赔付申请`,
      '',
      `根据我方监测，${month} 服务不可用共 ${down} 分钟，可用率 ${availability}。按照双方协议，我方有权获得当月费用 ${percent} 的赔付，即 ${back}。请书面确认。监测记录可随时提供。`,
      '',
      '姓名、日期、签名：',
    ],
  }[lang];
  return `${[
    hang(
      '  ',
      {
        en: `${month}: ${percent} of the month’s fee comes back, ${back}. ${when}`,
        zh: `${month}：可返还当月费用的 ${percent}，即 ${back}。${when}`,
      }[lang],
      width,
    ),
    '',
    ...letter.map((line) => (line === '' ? '' : hang('  ', line, width))),
  ].join('\n')}\n`;
}
