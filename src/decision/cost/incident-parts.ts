import type { CostInput, CostPart } from '../../model/cost-names.ts';
import type { Severity } from '../../model/severity.ts';
import { bitSource } from '../draws.ts';
import type { Columns } from './columns.ts';
import { type Downtime, downtimeOf } from './downtime.ts';
import type { VendorFigures } from './figures.ts';
import { drawIncidents, type Hours } from './incidents.ts';
import type { ByHorizon } from './ledger.ts';
import type { Scope } from './parts.ts';

/** The parts of one vendor's account that come from incidents, and the hours not available by month where credits ask for them. */
export interface IncidentMoney {
  readonly money: readonly { readonly part: CostPart; readonly amounts: ByHorizon; readonly price: Float64Array }[];
  readonly downtime: Downtime | null;
}

/** What a part costs: per hour of an incident, or per incident. */
interface Rate {
  readonly part: CostPart;
  readonly per: 'hour' | 'incident';
  /** Factors that are multiplied. */
  readonly factors: readonly CostInput[];
  readonly by?: number;
}

/**
 * While an incident lasts, the users it hits bring nothing; after it they come back evenly, so half of the recovery is lost. Each
 * incident costs a share of those users for good, and a share of the business customers. Your engineers work on it all the while.
 */
const RATES: readonly Rate[] = [
  { part: 'downtime', per: 'hour', factors: ['users', 'affected', 'valuePerUserHour'] },
  {
    part: 'recovery',
    per: 'incident',
    factors: ['users', 'affected', 'valuePerUserHour', 'recoveryHours'],
    by: 0.5,
  },
  { part: 'churn', per: 'incident', factors: ['users', 'affected', 'churn', 'lifetimeValue'] },
  { part: 'conversions', per: 'hour', factors: ['conversionsPerHour', 'affected', 'conversionValue'] },
  { part: 'contracts', per: 'incident', factors: ['contracts', 'contractLoss', 'contractValue'] },
  { part: 'engineers', per: 'hour', factors: ['engineers', 'engineerHour'] },
];

export function incidentParts(
  figures: VendorFigures,
  scope: Scope,
  horizons: readonly number[],
  /** Draws of a block, at most. */
  most: number,
  seed: readonly (number | string)[],
): (columns: Columns, size: number) => IncidentMoney {
  const { credits } = figures;
  const counted = scope.parts.has('credits') && credits !== null && credits !== 'none' ? credits.counts : [];
  const streams = new Map(scope.severities.map((severity) => [severity, bitSource([...seed, 'incidents', severity])]));

  const downtime = counted.length > 0 ? downtimeOf(Math.max(...horizons), most) : null;
  return (columns, size) => {
    downtime?.hours.fill(0);
    const money: { part: CostPart; amounts: ByHorizon; price: Float64Array }[] = [];
    for (const [severity, bits] of streams) {
      const rate = figures.at('incidents', severity);
      if (rate === null) continue;
      const monthly = counted.includes(severity) ? downtime : null;
      const { counts, hours } = drawIncidents({
        rate: columns.of(rate).values,
        hours: hoursOf(figures, scope, severity, columns),
        horizons,
        bits,
        monthly,
      });
      for (const { part, per, factors, by } of RATES) {
        if (!scope.parts.get(part)?.includes(severity)) continue;
        const price = product(figures, factors, severity, columns, size, by ?? 1);
        money.push({ part, amounts: per === 'hour' ? hours : counts, price });
      }
    }
    return { money, downtime };
  };
}

/** A measured curve differs from case to case; a figure of the buyer's is one figure, not known exactly. */
function hoursOf(figures: VendorFigures, scope: Scope, severity: Severity, columns: Columns): Hours[] {
  return scope.hours.flatMap((input): Hours[] => {
    const figure = figures.at(input, severity);
    if (figure === null) return [];
    return [figure.basis === 'measured' ? { each: figure } : { column: columns.of(figure).values }];
  });
}

function product(
  figures: VendorFigures,
  factors: readonly CostInput[],
  severity: Severity,
  columns: Columns,
  size: number,
  times: number,
): Float64Array {
  const price = new Float64Array(size).fill(times);
  const known = factors.map((input) => figures.at(input, severity)).filter((figure) => figure !== null);
  for (const figure of known) {
    const { values } = columns.of(figure);
    for (let draw = 0; draw < size; draw++) price[draw] *= values[draw];
  }
  return price;
}
