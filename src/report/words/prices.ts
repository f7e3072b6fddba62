import type { PriceFindingCode, PriceHistory } from '../../model/price-history.ts';
import type { Text } from '../../model/text.ts';

type Finding = PriceHistory['findings'][number];

/** What a change of a price means; `what` is the item in words. */
const FINDINGS: Readonly<Record<PriceFindingCode, (finding: Finding) => Text>> = {
  'raised-after-start': ({ by, months }) => ({
    en: `rises${share(by, 'en')} ${months} months after you start; what holds it down?`,
    zh: `在合同开始 ${months} 个月后上涨${share(by, 'zh')}；有什么能约束涨价？`,
  }),
  'introductory-price-ended': ({ by, months }) => ({
    en: `rose${share(by, 'en')} ${months} months after its first price: that one was there to bring people in`,
    zh: `首个价格出现 ${months} 个月后上涨${share(by, 'zh')}：最初的价格是用来吸引客户的`,
  }),
  'became-paid': () => ({ en: 'is paid now, and was free', zh: '由免费变为收费' }),
  raised: ({ by }) => ({ en: `was raised${share(by, 'en')}`, zh: `涨价${share(by, 'zh')}` }),
  'terms-changed': () => ({ en: 'has other terms now', zh: '计价条款已变更' }),
};

const share = (by: number | null, lang: 'en' | 'zh'): string =>
  by === null ? '' : lang === 'en' ? ` by ${Math.round(100 * by)}%` : ` ${Math.round(100 * by)}%`;

/** "usage price: rises by 100% 6 months after you start (2027-06-01)". */
export function priceFinding(finding: Finding, item: Text): Text {
  const { en, zh } = FINDINGS[finding.code](finding);
  const when = finding.isExact
    ? { en: finding.on, zh: finding.on }
    : { en: `seen ${finding.on}`, zh: `${finding.on} 所见` };
  return { en: `${item.en}: ${en} (${when.en})`, zh: `${item.zh}：${zh}（${when.zh}）` };
}

export const pricesTitle: Text = { en: 'Prices over time', zh: '价格变化' };
export const pricesAside: Text = {
  en: 'Prices move no quality score.',
  zh: '价格不影响任何质量得分。',
};
