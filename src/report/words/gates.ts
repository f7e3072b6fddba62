import type { Measure } from '../../model/api.ts';
import type { FindingCode } from '../../model/finding.ts';
import type { Gate } from '../../model/needs.ts';
import { type Text, verbatim } from '../../model/text.ts';
import { quantity } from './quantity.ts';

/**
 * A demand in words: "P0 response promised ≤ 30 min". What can be refused has its words in the measures, so that a page that asks its
 * server for them carries none.
 */
export function gateText(gate: Gate, measures: readonly Measure[]): Text {
  const measure = measures.find((one) => one.id === gate.audit);
  if (measure === undefined) return verbatim(gate.audit);
  if ('has' in gate) return measure.parts.find(({ part }) => part === gate.has)?.name ?? verbatim(gate.has);
  if ('refuse' in gate) return refusalText(gate.refuse, measure, measures);
  const sign = 'atMost' in gate ? '≤' : '≥';
  const value = quantity(measure.unit, 'atMost' in gate ? gate.atMost : gate.atLeast);
  return { en: `${measure.title.en} ${sign} ${value.en}`, zh: `${measure.title.zh} ${sign} ${value.zh}` };
}

/** Where several measures can find it, it is said of which. */
function refusalText(code: FindingCode, measure: Measure, measures: readonly Measure[]): Text {
  const textIn = ({ signs }: Measure) => signs.find((sign) => sign.code === code)?.text;
  const text = textIn(measure) ?? verbatim(code);
  if (measures.filter((one) => textIn(one) !== undefined).length < 2) return text;
  return { en: `${measure.title.en}: ${text.en}`, zh: `${measure.title.zh}：${text.zh}` };
}
