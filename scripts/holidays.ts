/**
 * Writes `src/time/holiday-dates.ts` from the libraries that keep the dates: `tsx scripts/holidays.ts`. They stay out of the
 * installed product (with their dependencies 20 MB, and a second to load) because it needs two hundred short lines of them; a test
 * compares the file with what they say, so that an update of either shows.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import Holidays from 'date-holidays';
import { HOLIDAY_SETS, type HolidaySet } from '../src/model/calendar.ts';

/** Closed dates and make-up workdays (调休) by year, as `MM-DD`. */
export interface HolidayYear {
  readonly off: readonly string[];
  readonly work: readonly string[];
}
export type HolidayDates = Record<HolidaySet, Record<number, HolidayYear>>;

const FIRST_YEAR = 2019;

/**
 * The last year whose dates are published. Where feasts follow the moon they are proclaimed year by year: beyond that a library
 * computes, and can be a day out.
 */
const LAST_YEAR = { CN: 2026, US: 2027, DE: 2027, JP: 2027, GB: 2027, SG: 2026, IN: 2026 } as const satisfies Record<
  HolidaySet,
  number
>;

/** Where date-holidays 3.37.0 differs from Singapore's gazetted dates (Ministry of Manpower, mom.gov.sg, "Public holidays"). */
const SINGAPORE = {
  notOff: ['2019-06-04', '2024-06-16'],
  off: [
    ['2019-06-05', 'Hari Raya Puasa'],
    ['2019-08-12', 'the Monday after Hari Raya Haji'],
    ['2020-05-25', 'the Monday after Hari Raya Puasa'],
    ['2020-07-10', 'polling day'],
    ['2022-07-11', 'the Monday after Hari Raya Haji'],
    ['2024-06-17', 'Hari Raya Haji'],
    ['2025-05-03', 'polling day'],
  ],
} as const;

export function publishedHolidays(): HolidayDates {
  const of = (set: HolidaySet) => byYear(set, set === 'CN' ? chinese() : others(set));
  return { CN: of('CN'), US: of('US'), DE: of('DE'), JP: of('JP'), GB: of('GB'), SG: of('SG'), IN: of('IN') };
}

interface Dates {
  readonly off: readonly string[];
  readonly work: readonly string[];
}

/** chinese-days keeps the State Council's yearly notice, make-up workdays included. */
function chinese(): Dates {
  const { holidays, workdays } = chineseDays;
  return { off: Object.keys(holidays), work: Object.keys(workdays) };
}

function others(set: Exclude<HolidaySet, 'CN'>): Dates {
  // The bank holidays most people mean are those of England and Wales; the United Kingdom has no common list.
  const holidays = set === 'GB' ? new Holidays('GB', 'ENG') : new Holidays(set);
  const years = Array.from({ length: LAST_YEAR[set] - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const off = years
    .flatMap((year) => holidays.getHolidays(year))
    // A federal holiday on a Saturday is kept on the Friday before, which the library calls a bank holiday.
    .filter(({ type }) => type === 'public' || (set === 'US' && type === 'bank'))
    .map(({ date }) => date.slice(0, 10));
  if (set !== 'SG') return { off, work: [] };
  return {
    off: [
      ...off.filter((date) => !SINGAPORE.notOff.some((wrong) => wrong === date)),
      ...SINGAPORE.off.map(([date]) => date),
    ],
    work: [],
  };
}

function byYear(set: HolidaySet, { off, work }: Dates): Record<number, HolidayYear> {
  const within = (dates: readonly string[], year: number) =>
    [...new Set(dates.filter((date) => date.startsWith(`${year}-`)).map((date) => date.slice(5)))].sort();
  const years: Record<number, HolidayYear> = {};
  for (let year = FIRST_YEAR; year <= LAST_YEAR[set]; year++)
    years[year] = { off: within(off, year), work: within(work, year) };
  return years;
}

/** The file as text: a line a year, make-up workdays after a plus sign. */
function source(dates: HolidayDates): string {
  const year = ([number, { off, work }]: [string, HolidayYear]) =>
    `    ${number}: '${off.join(' ')}${work.length === 0 ? '' : ` + ${work.join(' ')}`}',`;
  const sets = HOLIDAY_SETS.map((set) => `  ${set}: {\n${Object.entries(dates[set]).map(year).join('\n')}\n  },`);
  return `// Written by scripts/holidays.ts; do not edit.
// CN: chinese-days 1.5.7 (MIT). Others: date-holidays 3.37.0, data CC BY 3.0, https://github.com/commenthol/date-holidays, changed:
// England and Wales for GB, corrected for SG. What each lacks: docs/clocks.md.
// biome-ignore-all format: a line a year.
import type { HolidaySet } from '../model/calendar.ts';

/** Public holidays as \`MM-DD\` by year; after a plus sign the make-up workdays (调休). */
export const HOLIDAY_DATES: Readonly<Record<HolidaySet, Readonly<Record<number, string>>>> = {
${sets.join('\n')}
};
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(new URL('../src/time/holiday-dates.ts', import.meta.url), source(publishedHolidays()));
