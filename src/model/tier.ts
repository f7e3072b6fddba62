/**
 * Where a record comes from, strongest first. `generated` (machine-made pages) never counts towards a score;
 * `marketing` only makes claims.
 */
export const TIERS = [
  'contract',
  'first-hand',
  'official-docs',
  'public-thread',
  'third-party',
  'marketing',
  'generated',
] as const;
export type Tier = (typeof TIERS)[number];

/** Positive when `a` is the stronger tier. */
export const compareTiers = (a: Tier, b: Tier): number => TIERS.indexOf(b) - TIERS.indexOf(a);

/** May a record of this tier move a score? (design section 2) */
export const isScorable = (tier: Tier): boolean => tier !== 'marketing' && tier !== 'generated';
