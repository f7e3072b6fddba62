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

/** Most times of one curve. */
export const CURVE_POINTS = 300;
const [HOUR, DAY] = [3600, 86_400];
/** Ages in seconds that every curve has among its times, as far as it was followed: read numbers at risk and shares off these. */
export const CURVE_GRID: readonly number[] = [
  0,
  ...[0.25, 0.5, 1, 2, 4, 8, 12].map((hours) => hours * HOUR),
  ...[1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365].map((days) => days * DAY),
];
