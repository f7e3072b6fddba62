import type { Unit } from '../../model/audit.ts';
import { percent } from './entry-edit.ts';
import { numberOf } from './fees-edit.ts';

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;
type Length = keyof typeof SECONDS;
const LENGTHS: readonly Length[] = ['d', 'h', 'm', 's'];

/** Seconds of one of a unit of time; undefined for a unit that is none. */
const secondsIn: Partial<Record<Unit, number>> = { seconds: 1, minutes: SECONDS.m, days: SECONDS.d };

/** A value of a measure as people write it: `4h`, `80%`, `3`. Read again it is the same value. */
export function valueText(unit: Unit, value: number): string {
  const factor = secondsIn[unit];
  if (factor === undefined) return unit === 'share' ? percent(value) : String(value);
  const seconds = value * factor;
  const length = LENGTHS.find((one) => Number.isInteger(seconds / SECONDS[one])) ?? 's';
  return `${seconds / SECONDS[length]}${length}`;
}

/** What was typed, in the unit of the measure; null where it is no such value. */
export function valueOf(unit: Unit, text: string): number | null {
  const factor = secondsIn[unit];
  if (factor !== undefined) {
    const [, number, length] = /^(\d+(?:\.\d+)?)\s*([smhd])$/.exec(text.trim()) ?? [];
    const found = LENGTHS.find((one) => one === length);
    return found === undefined ? null : (Number(number) * SECONDS[found]) / factor;
  }
  const value = numberOf(text);
  if (value === null || value < 0) return null;
  return unit === 'share' && value > 1 ? null : value;
}
