import { joinTexts, type Text } from '../model/text.ts';
import { formatDuration } from '../time/duration.ts';
import type { ClockFinding } from './clock-finding.ts';
import type { Clock } from './clock-name.ts';

export const CLOCK_WORDS: Readonly<Record<Clock, Text>> = {
  'first-response': { en: 'first response', zh: '首次响应' },
  'next-response': { en: 'next response', zh: '后续响应' },
  'update-cadence': { en: 'update', zh: '进展同步' },
  workaround: { en: 'workaround', zh: '临时方案' },
  resolution: { en: 'resolution', zh: '解决' },
};

/** One sentence for a finding. */
export function clockFindingText(finding: ClockFinding): Text {
  switch (finding.code) {
    case 'severity-lowered':
      return {
        en: `Case ${finding.case}: severity lowered from ${finding.from} to ${finding.to}${sparing(finding.spared).en}.`,
        zh: `工单 ${finding.case}：等级从 ${finding.from} 降到 ${finding.to}${sparing(finding.spared).zh}。`,
      };
    case 'clock-stopped-after-answer':
      return {
        en: `Case ${finding.case}: the clock stood still for ${formatDuration(finding.stoodMs, 'en')} after the customer had answered${sparing(finding.spared).en}.`,
        zh: `工单 ${finding.case}：客户答复之后计时仍停了 ${formatDuration(finding.stoodMs, 'zh')}${sparing(finding.spared).zh}。`,
      };
    case 'vendor-wrote-while-stopped':
      return {
        en: `Case ${finding.case}: the vendor wrote while the clock was stopped for waiting.`,
        zh: `工单 ${finding.case}：计时以“等待”为由暂停期间，服务商仍在回复。`,
      };
    default:
      return {
        en: `Case ${finding.case}: merged into another while it still owed ${listed(finding.owed).en}.`,
        zh: `工单 ${finding.case}：在仍欠${listed(finding.owed).zh}时被合并到其他工单。`,
      };
  }
}

const listed = (clocks: readonly Clock[]): Text =>
  joinTexts(
    clocks.map((clock) => CLOCK_WORDS[clock]),
    { en: ', ', zh: '、' },
  );

const sparing = (clocks: readonly Clock[]): Text =>
  clocks.length === 0
    ? { en: '', zh: '' }
    : { en: `; otherwise breached: ${listed(clocks).en}`, zh: `；否则已超时：${listed(clocks).zh}` };
