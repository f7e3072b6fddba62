import type { Range } from '../scoring/score.ts';

/** A score's range in whole points: 0–100, or one number; rounded outwards, so that it never claims more than it knows. */
export function rangeText(range: Range | null): string {
  if (range === null) return '—';
  const [lower, upper] = [Math.floor(range.lower + 1e-9), Math.ceil(range.upper - 1e-9)];
  return lower === upper ? String(lower) : `${lower}–${upper}`;
}
