/** Published sets of public holidays, by country. What each holds and lacks: docs/clocks.md. */
export const HOLIDAY_SETS = ['CN', 'US', 'DE', 'JP', 'GB', 'SG', 'IN'] as const;
export type HolidaySet = (typeof HOLIDAY_SETS)[number];
