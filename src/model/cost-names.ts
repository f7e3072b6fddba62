/** Names of figures and parts of a cost, apart from their schemas, so that the page can have them without the schema library. */

/** The keys of `costs` that are figures; what each says: `cost.ts`. */
export const COST_INPUTS = [
  'users',
  'valuePerUserHour',
  'dailyUsers',
  'payingUsers',
  'payingValue',
  'incidents',
  'detectHours',
  'answerHours',
  'fixHours',
  'affected',
  'recoveryHours',
  'churn',
  'lifetimeValue',
  'conversionsPerHour',
  'conversionValue',
  'contracts',
  'contractLoss',
  'contractValue',
  'engineers',
  'engineerHour',
  'helpHours',
  'usage',
  'usageGrowth',
  'prices',
  'licence',
  'supportPlan',
  'integrationHours',
  'migration',
  'exit',
  'leaving',
  'credits',
] as const;
export type CostInput = (typeof COST_INPUTS)[number];

/** Which figures are money, and may carry a currency; which are shares; which differ by severity. */
export const MONEY = [
  'valuePerUserHour',
  'payingValue',
  'lifetimeValue',
  'conversionValue',
  'contractValue',
  'engineerHour',
  'licence',
  'supportPlan',
  'prices',
  'migration',
  'exit',
] as const satisfies readonly CostInput[];
export const SHARES = [
  'affected',
  'churn',
  'contractLoss',
  'leaving',
  'usageGrowth',
] as const satisfies readonly CostInput[];
export const SEVERE = [
  'incidents',
  'detectHours',
  'answerHours',
  'fixHours',
  'affected',
  'recoveryHours',
  'churn',
  'contractLoss',
  'engineers',
] as const satisfies readonly CostInput[];

/** What the account is made of. The order is that of the report. */
export const COST_PARTS = [
  'downtime',
  'recovery',
  'churn',
  'conversions',
  'contracts',
  'engineers',
  'questions',
  'usage',
  'licence',
  'support-plan',
  'integration',
  'migration',
  'exit',
  'credits',
] as const;
export type CostPart = (typeof COST_PARTS)[number];

export const HORIZONS = [12, 24, 36] as const;

/** P0 incidents a month, and hours to fix one, up to which a break-even is looked for: beyond them nobody would ask any more. */
export const BREAK_EVEN_WITHIN = { incidents: 30, fixHours: 1000 } as const;
