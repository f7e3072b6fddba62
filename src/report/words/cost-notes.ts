import type { CostReport } from '../../model/cost.ts';
import type { CostPart } from '../../model/cost-names.ts';
import type { EvidenceRecord } from '../../model/evidence.ts';
import type { Text } from '../../model/text.ts';
import { DECISION } from '../../scoring/policy.ts';

const FEES: ReadonlySet<CostPart> = new Set(['usage', 'licence', 'support-plan'] as const);
type Names = Readonly<Record<string, Text>>;
const CHANGES: Readonly<Record<'raise' | 'becomes-paid' | 'terms', Text>> = {
  raise: { en: 'raised a price', zh: '提价' },
  'becomes-paid': { en: 'made something paid that was free', zh: '把原本免费的改为收费' },
  terms: { en: 'changed its price terms', zh: '更改计价条款' },
};

/** A price far below the others, and prices that rose: reasons to look closer. They move no score (R1, R2). */
export function priceNotes(costs: CostReport['vendors'], records: readonly EvidenceRecord[], names: Names): Text[] {
  return [...cheapNotes(costs, names), ...changeNotes(records, names)];
}

function cheapNotes(costs: CostReport['vendors'], names: Names): Text[] {
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
        en: `${names[vendor]?.en ?? vendor} asks ${share}% of the middle fee. Ask what makes that possible: who answers at night, what becomes paid later, what happens to the price when the contract ends.`,
        zh: `${names[vendor]?.zh ?? vendor} 的费用只有中间水平的 ${share}%。请问清楚凭什么做得到：夜间由谁应答、哪些以后会收费、合同到期后价格如何变化。`,
      };
    });
}

const changeNotes = (records: readonly EvidenceRecord[], names: Names): Text[] =>
  records.flatMap((record) => {
    if (record.kind !== 'price' || record.change === null || record.change === 'none' || record.change === 'cut')
      return [];
    const words = CHANGES[record.change];
    const when = record.effectiveAt?.slice(0, 10) ?? record.observedAt?.slice(0, 10);
    const dated = (lang: 'en' | 'zh') => (when === undefined ? '' : lang === 'en' ? ` (${when})` : `（${when}）`);
    return [
      {
        en: `${names[record.vendor]?.en ?? record.vendor} ${words.en}: ${record.item}${dated('en')}.`,
        zh: `${names[record.vendor]?.zh ?? record.vendor} ${words.zh}：${record.item}${dated('zh')}。`,
      },
    ];
  });
