/** A day as a vendor writes it in a change log, found in a line of text. */
export interface WrittenDay {
  /** ISO day. */
  readonly day: string;
  /** The line without it. */
  readonly rest: string;
}

/**
 * The first unmistakable day in a line: `2024-01-02`, `2024/1/2`, `2024.01.02`, `January 2, 2024`, `2 Jan 2024`, `2024年1月2日`.
 * `01/02/2024` may be January or February and a month alone is no day, so neither counts.
 */
export function findDay(line: string): WrittenDay | undefined {
  const text = line.normalize('NFKC');
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text);
    const { year, month, name, day } = found?.groups ?? {};
    const number = month === undefined ? monthNumber(name ?? '') : Number(month);
    const iso = `${year}-${two(number)}-${two(Number(day))}`;
    if (found && isDay(iso)) return { day: iso, rest: text.replace(found[0], ' ') };
  }
  return undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME = '(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';

const PATTERNS = [
  /(?<!\d)(?<year>(?:19|20)\d{2})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/,
  /(?<![\d.])(?<year>(?:19|20)\d{2})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?![\d.])/,
  new RegExp(`\\b${NAME}\\s+${DAY},?\\s+(?<year>(?:19|20)\\d{2})(?!\\d)`, 'i'),
  new RegExp(`\\b${DAY}\\s+${NAME},?\\s+(?<year>(?:19|20)\\d{2})(?!\\d)`, 'i'),
];

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const two = (value: number): string => String(value).padStart(2, '0');

function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
