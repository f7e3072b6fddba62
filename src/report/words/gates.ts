import type { Audit } from '../../model/audit.ts';
import type { Gate } from '../../model/needs.ts';
import type { Text } from '../../model/text.ts';
import { channelName } from './findings.ts';
import { quantity } from './quantity.ts';

/** A demand in words: "P0 response promised: at most 30 min". */
export function gateText(gate: Gate, audits: readonly Pick<Audit, 'id' | 'title' | 'unit'>[]): Text {
  const audit = audits.find((one) => one.id === gate.audit);
  if (audit === undefined) return { en: gate.audit, zh: gate.audit };
  const { title, unit } = audit;
  const demand = demandText(gate, unit);
  return { en: `${title.en}: ${demand.en}`, zh: `${title.zh}：${demand.zh}` };
}

function demandText(gate: Gate, unit: Audit['unit']): Text {
  if ('has' in gate) return channelName(gate.has);
  if ('refuse' in gate) return refusals[gate.refuse] ?? { en: `no “${gate.refuse}”`, zh: `不得有“${gate.refuse}”` };
  const value = quantity(unit, 'atMost' in gate ? gate.atMost : gate.atLeast);
  return 'atMost' in gate
    ? { en: `at most ${value.en}`, zh: `不超过 ${value.zh}` }
    : { en: `at least ${value.en}`, zh: `至少 ${value.zh}` };
}

const refusals: Readonly<Record<string, Text>> = {
  'product-retired': { en: 'not a product that is being shut down', zh: '不得是将停止服务的产品' },
};
