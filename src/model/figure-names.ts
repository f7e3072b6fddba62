/** What a curve counts from opening to. */
export const CURVES = ['acknowledged', 'engaged', 'answered', 'resolution'] as const;
export type CurveName = (typeof CURVES)[number];
/** Why following a case ended: it got there, or it ended otherwise. What is missing to 1 was still open. */
export const CURVE_CAUSES = [
  'reached',
  'self-solved',
  'stale',
  'declined',
  'duplicate',
  'abandoned',
  'resolved',
  'unknown',
] as const;
export type CurveCause = (typeof CURVE_CAUSES)[number];

/** Minutes within which a first human word is looked for, hour by hour of the week. */
export const HOUR_TARGETS = [15, 60, 240, 1440] as const;
