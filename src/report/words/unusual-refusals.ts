import type { FindingCode } from '../../model/finding.ts';
import type { Text } from '../../model/text.ts';

/**
 * The same for good signs, and for findings that are there as often as their audit measures: those are called a figure, so that nobody
 * takes their refusal for a demand on the value. A gate may refuse either; a form offers them last.
 */
export const unusualRefusals = {
  'sla-contractual': { en: 'no SLA that binds', zh: '没有具约束力的 SLA' },
  'p0-response-within-15-minutes': { en: 'no P0 response within 15 minutes', zh: '没有 15 分钟内的 P0 响应' },
  'p0-response-stated': { en: 'no P0 response between 15 minutes and a day', zh: '没有 15 分钟至一天的 P0 响应' },
  'fix-promised': { en: 'no time to fix promised', zh: '没有承诺修复时限' },
  'coverage-always': { en: 'not staffed in all hours needed', zh: '没有覆盖全部所需时段' },
  'remedy-steps': { en: 'no share of the fee given back', zh: '没有按比例退费' },
  'remedy-right-to-leave': { en: 'no right to leave after misses', zh: '未达标后没有解约权' },
  'remedy-per-miss': { en: 'no credit for each single miss', zh: '没有逐次赔偿' },
  'clause-good': { en: 'no clause in the customer’s favour', zh: '没有对客户有利的条款' },
  'channel-present': { en: 'no direct channel such as a hotline', zh: '没有热线等直达渠道' },
  'end-of-life-announced-early': { en: 'no end of life announced early', zh: '没有提早公告的停服' },
  'end-of-life-policy': { en: 'no written policy on end of life', zh: '没有停服通知的书面政策' },
  'changelog-kept': { en: 'no complete change log', zh: '没有完整的更新日志' },
  'release-cadence': { en: 'no figure on days between releases', zh: '没有发布间隔的数据' },
  'deprecations-explained': { en: 'no deprecation explained', zh: '没有附说明的废弃版本' },
  'first-responses-fast': { en: 'no quick first responses', zh: '首次响应并不快' },
  'first-response-by-severity': { en: 'no figure on first responses by severity', zh: '没有按等级的首次响应数据' },
  'first-response-within-target': {
    en: 'no figure on first responses within your targets',
    zh: '没有首次响应符合你要求的数据',
  },
  'in-office-hours': { en: 'no figure in office hours', zh: '没有按工作时间计的数据' },
  'next-replies-fast': { en: 'no quick next replies', zh: '后续答复并不快' },
  'off-hours-answered': { en: 'most off-hours cases not answered in time', zh: '多数非工作时间工单没有及时答复' },
  'simple-questions': { en: 'no figure on simple questions', zh: '没有简单问题的数据' },
  'solved-by-day': { en: 'no figure on cases solved by day', zh: '没有按天数的解决数据' },
  'time-on-the-customer': { en: 'no figure on time waiting for the customer', zh: '没有“等待客户”时长的数据' },
  'first-contact-shares': { en: 'no figure on first-contact resolution', zh: '没有首次解决率的数据' },
  'ping-pong': { en: 'no figure on cases passed back', zh: '没有工单退回的数据' },
  reopened: { en: 'no figure on cases reopened', zh: '没有重新打开的数据' },
  'promise-kept': { en: 'no figure on promises kept', zh: '没有承诺达成的数据' },
  'promise-by-severity': { en: 'no figure on promises by severity', zh: '没有按等级的承诺达成数据' },
} as const satisfies Readonly<Partial<Record<FindingCode, Text>>>;
