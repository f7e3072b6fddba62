import { expect, test } from 'vitest';
import { publishedHolidays } from '../scripts/holidays.ts';
import { HOLIDAY_SETS } from '../src/model/calendar.ts';
import { HOLIDAY_DATES } from '../src/time/holiday-dates.ts';

test('the dates in the product are those of the libraries that keep them; else run tsx scripts/holidays.ts', () => {
  const published = publishedHolidays();
  for (const set of HOLIDAY_SETS)
    for (const [year, { off, work }] of Object.entries(published[set]))
      expect(`${set} ${year} ${HOLIDAY_DATES[set][Number(year)]}`).toBe(
        `${set} ${year} ${[off.join(' '), work.join(' ')].filter((part) => part !== '').join(' + ')}`,
      );
});
