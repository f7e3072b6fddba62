import type { Audit } from '../../model/audit.ts';
import type { FindingCode } from '../../model/finding.ts';
import type { Gate } from '../../model/needs.ts';
import { type Text, verbatim } from '../../model/text.ts';
import { channelName } from './findings.ts';
import { quantity } from './quantity.ts';

/** A demand in words: "P0 response promised ≤ 30 min". */
export function gateText(gate: Gate, audits: readonly Pick<Audit, 'id' | 'title' | 'unit'>[]): Text {
  const audit = audits.find((one) => one.id === gate.audit);
  if (audit === undefined) return verbatim(gate.audit);
  if ('has' in gate) return channelName(gate.has);
  if ('refuse' in gate) return refusals[gate.refuse] ?? { en: `no “${gate.refuse}”`, zh: `不得有“${gate.refuse}”` };
  const sign = 'atMost' in gate ? '≤' : '≥';
  const value = quantity(audit.unit, 'atMost' in gate ? gate.atMost : gate.atLeast);
  return { en: `${audit.title.en} ${sign} ${value.en}`, zh: `${audit.title.zh} ${sign} ${value.zh}` };
}

const refusals: Readonly<Partial<Record<FindingCode, Text>>> = {
  'product-retired': { en: 'not being shut down', zh: '不是将停服的产品' },
};
