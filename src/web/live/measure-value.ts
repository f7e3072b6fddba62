import type { Unit } from '../../model/audit.ts';
import { percent } from './entry-edit.ts';
import { numberOf } from './fees-edit.ts';
import { plain } from './plain.ts';

const SECONDS = { d: 86_400, h: 3600, m: 60, s: 1 } as const;
type Length = keyof typeof SECONDS;
const LENGTHS: readonly Length[] = ['d', 'h', 'm', 's'];

/** How a unit of time is written; undefined for a unit that is none. */
const lengthOf: Partial<Record<Unit, Length>> = { seconds: 's', minutes: 'm', days: 'd' };

/** A value of a measure as people write it: `4h`, `80%`, `3`. Read again it is the same value. */
export function valueText(unit: Unit, value: number): string {
  const own = lengthOf[unit];
  if (own === undefined) return unit === 'share' ? percent(value) : String(value);
  const texts = LENGTHS.map((length) => [(value * SECONDS[own]) / SECONDS[length], length] as const)
    .filter(([number]) => Number.isInteger(number))
    .map(([number, length]) => `${number}${length}`);
  return texts.find((text) => valueOf(unit, text) === value) ?? `${value}${own}`;
}

/** What was typed, in the unit of the measure; null where it is no such value. */
export function valueOf(unit: Unit, text: string): number | null {
  const own = lengthOf[unit];
  if (own !== undefined) {
    const [, number, length] =
      /^(\d+(?:\.\d+)?(?:e-?\d+)?)\s*([smhd])$/.exec(plain(text).toLowerCase().replace(/min$/, 'm')) ?? [];
    const found = LENGTHS.find((one) => one === length);
    if (found === undefined) return null;
    return found === own ? Number(number) : (Number(number) * SECONDS[found]) / SECONDS[own];
  }
  const value = numberOf(text);
  if (value === null || value < 0) return null;
  return unit === 'share' && value > 1 ? null : value;
}
