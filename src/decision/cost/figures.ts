import type { CostEntry, CostFigures, Costs, Credits } from '../../model/cost.ts';
import { COST_INPUTS, type CostInput, MONEY, SHARES } from '../../model/cost-names.ts';
import { ownOf } from '../../model/own.ts';
import { SEVERITIES, type Severity } from '../../model/severity.ts';
import type { Text } from '../../model/text.ts';
import { type Domain, type Drawable, drawable, highestOf, misfit, quantileOf } from './distribution.ts';
import { type Estimate, type ReadEstimate, readEstimate, readTable } from './estimate.ts';
import { type Complain, checkDates, checkTier } from './figure-checks.ts';

/** One figure, ready to be drawn. Two vendors that share a figure share its draws. */
export interface Figure extends Drawable {
  /** Where it stands below `costs`, such as `users` or `vendors.zego.incidents.P0`. */
  readonly path: string;
  readonly basis: 'own' | 'estimate' | 'measured';
  /** As it was written. */
  readonly text: string;
  /** Cases that a measured one rests on. */
  readonly n: number | null;
  readonly isCertain: boolean;
  /** What its currency is worth in that of the account; null for no money, and for the account's own. */
  readonly rate: Figure | null;
}

export interface DatedFigure {
  /** ISO date; null: from the beginning. */
  readonly from: string | null;
  readonly figure: Figure;
}
export interface PriceList {
  readonly from: string | null;
  readonly tiers: readonly { readonly upTo: number; readonly each: Figure }[];
}

/** All figures of one vendor: its own, and where it has none those of all. Null: not supplied. */
export interface VendorFigures {
  readonly vendor: string;
  readonly at: (input: CostInput, severity?: Severity) => Figure | null;
  readonly over: (input: 'licence' | 'supportPlan') => readonly DatedFigure[] | null;
  readonly prices: readonly PriceList[] | null;
  readonly credits: Credits | 'none' | null;
  /** Days that you take to claim them. */
  readonly claimDays: Figure | null;
}

/** A figure that is known exactly. */
export const certainly = (path: string, value: number, text = String(value)): Figure => ({
  path,
  basis: 'own',
  text,
  n: null,
  isCertain: true,
  rate: null,
  ...drawable(() => value),
});

/** A time measured on cases: drawn anew for each incident. `quantile` gives hours. */
export const measured = (path: string, quantile: (p: number) => number, n: number, text: string): Figure => ({
  path,
  basis: 'measured',
  text,
  n,
  isCertain: false,
  rate: null,
  ...drawable(quantile),
});

/** Every figure of a vendor that was supplied. */
export const figuresOf = (vendor: VendorFigures): Figure[] =>
  [
    ...(['licence', 'supportPlan'] as const).flatMap((input) => (vendor.over(input) ?? []).map(({ figure }) => figure)),
    ...(vendor.prices ?? []).flatMap(({ tiers }) => tiers.map(({ each }) => each)),
    vendor.claimDays,
    ...COST_INPUTS.flatMap((input) => [vendor.at(input), ...SEVERITIES.map((severity) => vendor.at(input, severity))]),
  ]
    .filter((figure) => figure !== null)
    .filter((figure, at, all) => all.indexOf(figure) === at);

const isMoney = (input: string): boolean => MONEY.some((one) => one === input);
const domainOf = (input: string): Domain => (SHARES.some((one) => one === input) ? 'share' : 'amount');

/** Reads figures by their place; the same place is read once, so that it stays one figure. */
export interface FigureReader {
  readonly vendor: (id: string) => VendorFigures;
  /** A figure that stands directly below `costs`. */
  readonly single: (input: 'questionHours' | 'probeHours') => Figure | null;
}

export function figureReader(costs: Costs, complain: Complain): FigureReader {
  const known = new Map<string, Figure>();
  const read = (path: readonly PropertyKey[], input: string, entry: CostEntry): Figure => {
    const name = path.map(String).join('.');
    const figure = known.get(name) ?? figureOf(path, input, entry, rateOf, complain);
    known.set(name, figure);
    return figure;
  };
  const rateOf = (currency: string | null, path: readonly PropertyKey[]): Figure | null => {
    if (currency === null || currency === costs.currency) return null;
    const rate = costs.rates[currency];
    if (rate === undefined)
      return complain(path, {
        en: `is in ${currency} while the account is in ${costs.currency}; give costs.rates.${currency}: { is: …, on: <date> }, or convert it`,
        zh: `的币种是 ${currency}，而账目使用 ${costs.currency}；请给出 costs.rates.${currency}: { is: …, on: <日期> }，或先换算`,
      });
    return read(['rates', currency], 'rates', rate.is);
  };
  return {
    vendor: (id) => vendorFigures(costs, id, read, complain),
    single: (input) => (costs[input] === undefined ? null : read([input], input, costs[input])),
  };
}

type Read = (path: readonly PropertyKey[], input: string, entry: CostEntry) => Figure;

function vendorFigures(costs: Costs, vendor: string, read: Read, complain: Complain): VendorFigures {
  const own = ownOf(costs.vendors, vendor) ?? {};
  /** The vendor's own figure, else the one for all, each with its place. */
  const placed = <Key extends CostInput>(input: Key) =>
    own[input] === undefined
      ? { value: costs[input], path: [input] }
      : { value: own[input], path: ['vendors', vendor, input] };
  return {
    vendor,
    at(input, severity) {
      const look = (value: CostFigures[CostInput], path: readonly PropertyKey[]): Figure | null => {
        if (value === undefined || value === 'none' || Array.isArray(value) || isCredits(value)) return null;
        if (!isBySeverity(value)) return read(path, input, value);
        const one = severity === undefined ? undefined : value[severity];
        return one === undefined ? null : read([...path, severity ?? ''], input, one);
      };
      return look(own[input], ['vendors', vendor, input]) ?? look(costs[input], [input]);
    },
    over(input) {
      const { value, path } = placed(input);
      if (value === undefined) return null;
      if (!Array.isArray(value)) return [{ from: null, figure: read(path, input, value) }];
      checkDates(value, path, complain);
      return value.map(({ from, is }, at) => ({ from, figure: read([...path, at, 'is'], input, is) }));
    },
    get prices() {
      const { value, path } = placed('prices');
      if (value === undefined) return null;
      checkDates(value, path, complain);
      return value.map(({ from, tiers }, list) => ({
        from: from ?? null,
        tiers: tiers.map(({ upTo, each }, at) => {
          const here = [...path, list, 'tiers', at];
          checkTier(upTo, tiers[at - 1]?.upTo, at === tiers.length - 1, here, complain);
          return { upTo: upTo ?? Number.POSITIVE_INFINITY, each: read([...here, 'each'], 'prices', each) };
        }),
      }));
    },
    get credits() {
      return placed('credits').value ?? null;
    },
    get claimDays() {
      const { value, path } = placed('credits');
      if (value === undefined || value === 'none' || value.claimDays === undefined) return null;
      return read([...path, 'claimDays'], 'claimDays', value.claimDays);
    },
  };
}

function figureOf(
  path: readonly PropertyKey[],
  input: string,
  entry: CostEntry,
  rateOf: (currency: string | null, path: readonly PropertyKey[]) => Figure | null,
  complain: Complain,
): Figure {
  const result = readEntry(input, entry);
  if (!result.ok) return complain(path, result.why);
  const { estimate } = result;
  const isCertain = estimate.kind === 'point' || (estimate.kind === 'table' && estimate.values.length === 1);
  const given = typeof entry === 'object' ? entry.from : undefined;
  return {
    path: path.map(String).join('.'),
    basis: given ?? (estimate.kind === 'point' ? 'own' : 'estimate'),
    text: entryText(entry),
    n: null,
    isCertain,
    rate: rateOf(estimate.currency, path),
    ...drawable(quantileOf(estimate, domainOf(input))),
  };
}

/** What an entry says, or why it cannot be said of this input. It is not yet known whether its currency has a rate. */
export function readEntry(input: string, entry: CostEntry): ReadEstimate {
  const result =
    typeof entry !== 'object'
      ? readEstimate(entry)
      : 'table' in entry
        ? readTable(entry.table)
        : readEstimate(entry.is);
  const why = result.ok ? misfitOf(input, result.estimate) : null;
  return why === null ? result : { ok: false, why };
}

function misfitOf(input: string, estimate: Estimate): Text | null {
  const wrong = misfit(estimate, domainOf(input));
  if (wrong !== null) return wrong;
  if (estimate.currency !== null && !isMoney(input))
    return {
      en: `is no money; take “${estimate.currency}” away`,
      zh: `不是金额；请去掉“${estimate.currency}”`,
    };
  if (CROWDS.has(input) && highestOf(estimate) === 0)
    return {
      en: 'is zero: without users nothing can be lost; write how many there are, or leave it out if you do not know',
      zh: '为零：没有用户就谈不上损失；请写出实际人数，不清楚就不要填',
    };
  return null;
}

const CROWDS: ReadonlySet<string> = new Set(['users', 'dailyUsers', 'payingUsers'] satisfies CostInput[]);

/** An entry as one line of text. */
export const entryText = (entry: CostEntry): string =>
  typeof entry !== 'object'
    ? String(entry)
    : 'table' in entry
      ? Object.entries(entry.table)
          .map(([value, weight]) => `${value}: ${weight}`)
          .join(', ')
      : String(entry.is);

export type BySeverity = Partial<Record<Severity, CostEntry>>;
/** Is a figure given for each severity by itself? */
export const isBySeverity = (value: unknown): value is BySeverity =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((key) => SEVERITIES.some((one) => one === key));
const isCredits = (value: object | number | string): value is Credits => typeof value === 'object' && 'steps' in value;
