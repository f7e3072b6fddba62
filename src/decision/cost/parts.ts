import { COST_PARTS, type CostInput, type CostPart, SEVERE } from '../../model/cost-names.ts';
import { SEVERITIES, type Severity } from '../../model/severity.ts';
import type { VendorFigures } from './figures.ts';

/** Whom an incident hits: the users active at one time, each worth something an hour; or those of the day, and those who pay. */
export type UserBasis = 'concurrent' | 'daily';

/** What stands for users, and for what they are worth. */
const CROWD = {
  concurrent: { earning: ['users', 'valuePerUserHour'], leaving: ['users'] },
  daily: { earning: ['payingUsers', 'payingValue'], leaving: ['dailyUsers'] },
} as const satisfies Record<UserBasis, Record<string, readonly CostInput[]>>;
export const earnersOf = (basis: UserBasis): readonly CostInput[] => CROWD[basis].earning;
export const leaversOf = (basis: UserBasis): readonly CostInput[] => CROWD[basis].leaving;

/** What each part of the account cannot do without. Those by severity need it for each severity that counts. */
const NEEDS = {
  downtime: ['affected', 'incidents', 'fixHours'],
  recovery: ['affected', 'incidents', 'recoveryHours'],
  churn: ['affected', 'incidents', 'churn', 'lifetimeValue'],
  conversions: ['affected', 'incidents', 'fixHours', 'conversionsPerHour', 'conversionValue'],
  contracts: ['incidents', 'contracts', 'contractLoss', 'contractValue'],
  engineers: ['incidents', 'fixHours', 'engineers', 'engineerHour'],
  questions: ['helpHours', 'engineerHour'],
  usage: ['usage', 'prices'],
  licence: ['licence'],
  'support-plan': ['supportPlan'],
  integration: ['integrationHours', 'engineerHour'],
  migration: ['migration'],
  exit: ['exit', 'leaving'],
  credits: ['credits', 'incidents', 'fixHours', 'usage', 'prices', 'licence'],
} as const satisfies Record<CostPart, readonly CostInput[]>;

function needsOf(part: CostPart, basis: UserBasis): readonly CostInput[] {
  if (part === 'downtime' || part === 'recovery') return [...earnersOf(basis), ...NEEDS[part]];
  return part === 'churn' ? [...leaversOf(basis), ...NEEDS[part]] : NEEDS[part];
}

export interface LeftOut {
  readonly part: CostPart;
  /** Inputs not supplied, such as `churn` or `affected.P1`. */
  readonly missing: readonly string[];
  /** Of whom; all vendors: empty. */
  readonly vendors: readonly string[];
}

export interface Scope {
  readonly basis: UserBasis;
  /** Severities with incidents and times for every vendor. */
  readonly severities: readonly Severity[];
  /** Which of the times before the fix count: those known of every vendor. */
  readonly hours: readonly ('detectHours' | 'answerHours' | 'fixHours')[];
  /** Parts in the totals, and for those by severity, of which. */
  readonly parts: ReadonlyMap<CostPart, readonly Severity[]>;
  readonly leftOut: readonly LeftOut[];
  /** Supplied, and of no use beside those of the other basis. */
  readonly notUsed: readonly CostInput[];
}

/**
 * What can be compared. A part counts only where every vendor has all its figures: one that is not known of somebody would make that
 * one look cheap by silence, so it is left out for all, and said so.
 */
export function scopeOf(vendors: readonly VendorFigures[]): Scope {
  const isKnown = (input: CostInput, severity?: Severity) =>
    vendors.every((vendor) => isSupplied(vendor, input, severity));
  const isGiven = (input: CostInput) => vendors.some((vendor) => vendor.at(input) !== null);
  const basis = isGiven('users') ? 'concurrent' : 'daily';
  const mentioned = SEVERITIES.filter((severity) =>
    vendors.some((vendor) => vendor.at('incidents', severity) !== null),
  );
  const severities = mentioned.filter((severity) => isKnown('incidents', severity));
  const parts = new Map<CostPart, readonly Severity[]>();
  const leftOut: LeftOut[] = [];
  for (const part of COST_PARTS) {
    const needs: readonly CostInput[] = part === 'credits' ? creditNeeds(vendors) : needsOf(part, basis);
    if (!needs.some(isBySeverity)) {
      if (needs.every((input) => isKnown(input))) parts.set(part, []);
      else leftOut.push(...missingOf(part, needs, undefined, vendors));
      continue;
    }
    const complete = severities.filter((severity) => needs.every((input) => isKnown(input, severity)));
    if (complete.length > 0) parts.set(part, complete);
    for (const severity of mentioned.length > 0 ? mentioned : [undefined])
      if (severity === undefined || !complete.includes(severity))
        leftOut.push(...missingOf(part, needs, severity, vendors));
  }
  const hours = (['detectHours', 'answerHours', 'fixHours'] as const).filter((input) =>
    severities.every((severity) => isKnown(input, severity)),
  );
  const notUsed = earnersOf(basis === 'daily' ? 'concurrent' : 'daily').filter(isGiven);
  return { basis, severities, hours, parts, leftOut: merged(leftOut), notUsed };
}

const isBySeverity = (input: CostInput): boolean => SEVERE.some((one) => one === input);

function isSupplied(vendor: VendorFigures, input: CostInput, severity?: Severity): boolean {
  if (input === 'prices') return vendor.prices !== null;
  if (input === 'licence' || input === 'supportPlan') return vendor.over(input) !== null;
  if (input === 'credits')
    return (
      vendor.credits !== null &&
      (vendor.credits === 'none' || vendor.credits.windowDays === undefined || vendor.claimDays !== null)
    );
  return vendor.at(input, isBySeverity(input) ? severity : undefined) !== null;
}

/** A contract that gives nothing back needs no further figure; fees count as far as they are known of all. */
function creditNeeds(vendors: readonly VendorFigures[]): readonly CostInput[] {
  if (vendors.every((vendor) => vendor.credits === 'none')) return ['credits'];
  const hasUsage = vendors.every((vendor) => vendor.prices !== null);
  const hasLicence = vendors.every((vendor) => vendor.over('licence') !== null);
  const fees: readonly CostInput[] = [
    ...(hasUsage ? (['usage'] as const) : []),
    ...(hasLicence ? (['licence'] as const) : []),
  ];
  return ['credits', 'incidents', 'fixHours', ...(fees.length > 0 ? fees : (['licence'] as const))];
}

function missingOf(
  part: CostPart,
  needs: readonly CostInput[],
  severity: Severity | undefined,
  vendors: readonly VendorFigures[],
): LeftOut[] {
  return needs.flatMap((input) => {
    const lacking = vendors.filter((vendor) => !isSupplied(vendor, input, severity));
    if (lacking.length === 0) return [];
    const isWhole =
      severity === undefined ||
      !isBySeverity(input) ||
      SEVERITIES.every((one) => vendors.every((vendor) => !isSupplied(vendor, input, one)));
    return [
      {
        part,
        missing: [isWhole ? input : `${input}.${severity}`],
        vendors: lacking.length === vendors.length ? [] : lacking.map(({ vendor }) => vendor),
      },
    ];
  });
}

/** One line per part and vendors. */
function merged(lines: readonly LeftOut[]): LeftOut[] {
  const byKey = new Map<string, { part: CostPart; missing: string[]; vendors: readonly string[] }>();
  for (const { part, missing, vendors } of lines) {
    const key = JSON.stringify([part, vendors]);
    const line = byKey.get(key) ?? { part, missing: [], vendors };
    for (const one of missing) if (!line.missing.includes(one)) line.missing.push(one);
    byKey.set(key, line);
  }
  return [...byKey.values()];
}
