import { inputError } from '../model/error.ts';
import { daysFromEpoch } from './calendar-day.ts';
import { offsetAt } from './time-iso.ts';
import type { LocalToInstant, TimeReader } from './time-reader.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FIELDS = { y: 0, M: 1, d: 2, H: 3, h: 3, m: 4, s: 5, S: 6 } as const;

/** A number of `min` to `max` digits, a name, an offset, or a character that must stand there. */
interface Step {
  readonly is: 'number' | 'month' | 'half' | 'offset' | 'literal';
  readonly field: number;
  readonly min: number;
  readonly max: number;
  readonly literal: number;
}

/**
 * A pattern in the letters of Unicode's date patterns (UTS #35): `yyyy`, `yy`, `MM`, `M`, `MMM`, `dd`, `d`, `HH`, `H`, `hh`, `h` with
 * `a`, `mm`, `ss`, `SSS`, `XXX` for an offset; anything between quotes and every other sign stands for itself. A doubled letter asks for
 * two digits, a single one takes one or two.
 */
export function patternTime(format: string, toInstant: LocalToInstant): TimeReader {
  const steps = stepsOf(format);
  const values = new Int32Array(7);
  return (bytes, start, end) => {
    values.fill(0);
    values[1] = 1;
    values[2] = 1;
    let at = start;
    let half = -1;
    let offset = Number.NaN;
    for (const step of steps) {
      if (step.is === 'number') {
        const before = at;
        let value = 0;
        while (at < end && at - before < step.max && bytes[at] >= 0x30 && bytes[at] <= 0x39) {
          value = value * 10 + bytes[at] - 0x30;
          at++;
        }
        if (at - before < step.min) return Number.NaN;
        values[step.field] = step.field === 0 && step.max === 2 ? value + (value < 70 ? 2000 : 1900) : value;
      } else if (step.is === 'literal') {
        if (bytes[at] !== step.literal || at >= end) return Number.NaN;
        at++;
      } else if (step.is === 'month') {
        values[1] = MONTHS.indexOf(String.fromCharCode(bytes[at], bytes[at + 1], bytes[at + 2]).toLowerCase()) + 1;
        at += 3;
      } else if (step.is === 'half') {
        half = ['AM', 'PM'].indexOf(String.fromCharCode(bytes[at], bytes[at + 1]).toUpperCase());
        if (half < 0) return Number.NaN;
        at += 2;
      } else {
        offset = offsetAt(bytes, at, end);
        if (Number.isNaN(offset)) return Number.NaN;
        at = end;
      }
    }
    const [year, month, day, clock, minute, second, milli] = values;
    if (at !== end || minute > 59 || second > 59 || clock > (half < 0 ? 23 : 12) || (half >= 0 && clock < 1))
      return Number.NaN;
    const hour = half < 0 ? clock : (clock % 12) + half * 12;
    const local = daysFromEpoch(year, month, day) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + milli;
    if (Number.isNaN(local)) return Number.NaN;
    return Number.isNaN(offset) ? toInstant(local) : local - offset;
  };
}

function stepsOf(format: string): readonly Step[] {
  const tokens = format.match(/'[^']*'|([A-Za-z])\1*|[^]/g) ?? [];
  return tokens.flatMap((token): Step[] => {
    if (token.startsWith("'") && token.length > 1) return literals(token.slice(1, -1) || "'");
    if (!/^[A-Za-z]/.test(token) || token === 'T') return literals(token);
    if (token === 'MMM') return [{ ...number(1, 3, 3), is: 'month' }];
    if (token === 'a') return [{ ...number(3, 2, 2), is: 'half' }];
    if (/^X+$/.test(token)) return [{ ...number(0, 1, 6), is: 'offset' }];
    const letter = token[0];
    if (!isField(letter) || (letter === 'M' && token.length > 2)) throw unknownLetter(format, token);
    if (letter === 'y' && token.length < 2) return [number(0, 4, 4)];
    return [number(FIELDS[letter], token.length, Math.max(token.length, letter === 'y' || letter === 'S' ? 1 : 2))];
  });
}

const isField = (letter: string): letter is keyof typeof FIELDS => letter in FIELDS;
const number = (field: number, min: number, max: number): Step => ({ is: 'number', field, min, max, literal: 0 });
const literals = (text: string): Step[] =>
  [...new TextEncoder().encode(text)].map((literal) => ({ is: 'literal', field: 0, min: 1, max: 1, literal }));

const unknownLetter = (format: string, letter: string) =>
  inputError(
    `time.format: "${letter}" in "${format}" is not known; use yyyy MM dd HH mm ss (or M d H h a SSS XXX), iso, epoch-seconds or epoch-milliseconds`,
    `time.format："${format}" 中的 "${letter}" 无法识别；可用 yyyy MM dd HH mm ss（或 M d H h a SSS XXX）、iso、epoch-seconds、epoch-milliseconds`,
  );
