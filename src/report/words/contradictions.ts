import type { Contradiction, StatedFact } from '../../evidence/contradictions.ts';
import { joinTexts, type Text, verbatim } from '../../model/text.ts';
import { channelName } from './findings.ts';
import { inMinutes } from './quantity.ts';

const facts: Readonly<Record<StatedFact['what'], Text>> = {
  first_response: { en: 'first response', zh: '首次响应' },
  update: { en: 'updates', zh: '进展通报' },
  workaround: { en: 'workaround', zh: '临时方案' },
  resolution: { en: 'resolution', zh: '解决时限' },
  availability: { en: 'availability', zh: '可用性' },
  'support-hours': { en: 'support hours', zh: '服务时间' },
  sla: { en: 'SLA', zh: 'SLA' },
  'maintenance-notice': { en: 'notice before maintenance', zh: '维护提前通知' },
  channel: { en: 'channel', zh: '渠道' },
  'claim-window': { en: 'time to claim', zh: '赔偿申请期限' },
};

/** What the two records disagree about: "availability (RTC)". */
export function contradictionText({ what, scope }: Contradiction): Text {
  if (scope.length === 0) return facts[what];
  const words = scope.map((part) => (what === 'channel' ? channelName(part) : verbatim(part)));
  const { en, zh } = joinTexts(words, { en: ', ', zh: '、' });
  return { en: `${facts[what].en} (${en})`, zh: `${facts[what].zh}（${zh}）` };
}

export function statedValue(unit: StatedFact['unit'], value: StatedFact['value']): Text {
  switch (unit) {
    case 'minutes':
      return inMinutes(Number(value));
    case 'business-minutes': {
      // No days: what a business day has of them, nobody says here.
      const hours = Number((Number(value) / 60).toPrecision(3));
      return { en: `${hours} business hours`, zh: `${hours} 个工作小时` };
    }
    case 'business-days':
      return { en: `${value} business days`, zh: `${value} 个工作日` };
    case 'percent':
      return verbatim(`${value}%`);
    case 'days':
      return { en: `${value} d`, zh: `${value} 天` };
    case 'yes-no':
      return value ? { en: 'yes', zh: '有' } : { en: 'no', zh: '无' };
  }
}
