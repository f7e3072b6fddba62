import type { CostReport } from '../../model/cost.ts';
import type { CostPart } from '../../model/cost-names.ts';
import type { Text } from '../../model/text.ts';
import { DECISION } from '../../scoring/policy.ts';
import { closeUp } from './punctuation.ts';

const FEES: ReadonlySet<CostPart> = new Set(['usage', 'licence', 'support-plan'] as const);
type Names = Readonly<Record<string, Text>>;
/** A price far below the others: a reason to look closer. It moves no score (R1). */
export function cheapNotes(costs: CostReport['vendors'], names: Names): Text[] {
  const fees = costs.map(({ vendor, parts }) => ({
    vendor,
    fee: parts.reduce((sum, { part, mean }) => sum + (FEES.has(part) ? (mean ?? 0) : 0), 0),
  }));
  const sorted = fees.map(({ fee }) => fee).sort((a, b) => a - b);
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
  if (fees.length < 3 || !(middle > 0)) return [];
  return fees
    .filter(({ fee }) => fee < DECISION.farCheaper * middle)
    .map(({ vendor, fee }) => {
      const share = Math.round((100 * fee) / middle);
      return {
        en: `${names[vendor]?.en ?? vendor} asks ${share}% of the median fee. Ask what makes that possible: who answers at night, what becomes paid later, what happens to the price when the contract ends.`,
        zh: closeUp(
          `${names[vendor]?.zh ?? vendor} 的费用只有各家中位数的 ${share}%。请问清楚凭什么做得到：夜间由谁应答、哪些以后会收费、合同到期后价格如何变化。`,
        ),
      };
    });
}
