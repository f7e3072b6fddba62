import type { CostInput, CostPart } from '../../model/cost-names.ts';
import type { Severity } from '../../model/severity.ts';
import { bitSource } from '../bits.ts';
import { type Columns, product } from './columns.ts';
import { clear, type Downtime } from './downtime.ts';
import type { Figure, VendorFigures } from './figures.ts';
import type { Hours } from './incident-hours.ts';
import { drawIncidents } from './incidents.ts';
import type { ByHorizon } from './ledger.ts';
import { earnersOf, leaversOf, type Scope, type UserBasis } from './parts.ts';
import type { Room } from './room.ts';

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

const HOURS_A_MONTH = (365.25 * 24) / 12;

/**
 * While an incident lasts, the users it hits bring nothing; after it they come back evenly, so half of the recovery is lost. Each
 * incident costs a share of those users for good, and a share of the business customers. Your engineers work on it all the while.
 */
const ratesOf = (basis: UserBasis): readonly Rate[] => [
  { part: 'downtime', per: 'hour', factors: [...earnersOf(basis), 'affected'], by: AN_HOUR[basis] },
  {
    part: 'recovery',
    per: 'incident',
    factors: [...earnersOf(basis), 'affected', 'recoveryHours'],
    by: AN_HOUR[basis] / 2,
  },
  { part: 'churn', per: 'incident', factors: [...leaversOf(basis), 'affected', 'churn', 'lifetimeValue'] },
  { part: 'conversions', per: 'hour', factors: ['conversionsPerHour', 'affected', 'conversionValue'] },
  { part: 'contracts', per: 'incident', factors: ['contracts', 'contractLoss', 'contractValue'] },
  { part: 'engineers', per: 'hour', factors: ['engineers', 'engineerHour'] },
];

/** How much of what is earned in the time of the figures falls into an hour: an average one, where they are of a month. */
const AN_HOUR: Readonly<Record<UserBasis, number>> = { concurrent: 1, daily: 1 / HOURS_A_MONTH };

/** A price, with its figures. */
export interface Price {
  readonly part: CostPart;
  readonly per: 'hour' | 'incident';
  readonly factors: readonly Figure[];
  readonly by?: number;
}

/** Prices of the compared parts of one vendor, and the times that count; looked up once, and not for each block. */
export function pricesOf(figures: VendorFigures, scope: Scope, severity: Severity) {
  const prices: Price[] = ratesOf(scope.basis)
    .filter(({ part }) => scope.parts.get(part)?.includes(severity))
    .map((price) => ({ ...price, factors: known(price.factors.map((input) => figures.at(input, severity))) }));
  return { hours: known(scope.hours.map((input) => figures.at(input, severity))), prices };
}

export function incidentParts(
  figures: VendorFigures,
  scope: Scope,
  horizons: readonly number[],
  /** Where hours not available are laid, if they matter. */
  into: Downtime,
  seed: readonly (number | string)[],
): (columns: Columns, room: Room) => IncidentMoney {
  const { credits } = figures;
  const counted = scope.parts.has('credits') && credits !== null && credits !== 'none' ? credits.counts : [];
  const downtime = counted.length > 0 ? into : null;
  const kinds = scope.severities.flatMap((severity) => {
    const rate = figures.at('incidents', severity);
    return rate === null
      ? []
      : {
          rate,
          ...pricesOf(figures, scope, severity),
          bits: bitSource([...seed, 'incidents', severity]),
          monthly: counted.includes(severity) ? downtime : null,
        };
  });
  return (columns, room) => {
    if (downtime !== null) clear(downtime);
    const money = kinds.flatMap(({ rate, hours: times, bits, monthly, prices }) => {
      const hoursEach = times.map((figure) => hoursOf(figure, columns));
      const source = { rate: columns.of(rate).values, hours: hoursEach, horizons, bits, monthly, room };
      const { counts, hours } = drawIncidents(source);
      return prices.map(({ part, per, factors, by = 1 }) => ({
        part,
        amounts: per === 'hour' ? hours : counts,
        price: product(columns, factors, by),
      }));
    });
    return { money, downtime };
  };
}

const known = (figures: readonly (Figure | null)[]): Figure[] => figures.filter((figure) => figure !== null);

/** A measured curve differs from case to case; a figure of the buyer's is one figure, not known exactly. */
export const hoursOf = (figure: Figure, columns: Columns): Hours =>
  figure.basis === 'measured' ? { each: figure } : { column: columns.of(figure).values };
