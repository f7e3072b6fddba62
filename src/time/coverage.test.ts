import { expect, test } from 'vitest';
import { coverageShare } from './coverage.ts';

const office = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'] as ('mon' | 'tue' | 'wed' | 'thu' | 'fri')[],
  from: '09:00',
  to: '18:00',
};
const share = (question: Omit<Parameters<typeof coverageShare>[0], 'timezone' | 'year'>, timezone = 'Asia/Shanghai') =>
  coverageShare({ timezone, year: 2026, ...question });

test('24x7 covers whatever is needed', () => {
  expect(share({ coverage: '24x7', offered: '24x7' })).toBe(1);
  expect(share({ coverage: office, offered: '24x7' })).toBe(1);
});

test('office hours in the same zone cover office hours, and little more than a quarter of the week', () => {
  const offered = { timezone: 'Asia/Shanghai', ...office };
  expect(share({ coverage: office, offered })).toBe(1);
  // 2026 has 261 weekdays.
  expect(share({ coverage: '24x7', offered })).toBe((261 * 9) / (365 * 24));
});

test('office hours of New York cover one hour of an evening shift in Shanghai, two while summer time lasts', () => {
  // 09:00 in New York is 22:00 in Shanghai in winter, 21:00 in summer (8 March to 1 November).
  const offered = { timezone: 'America/New_York', ...office };
  const evening = { days: office.days, from: '18:00', to: '23:00' };
  const summer = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)))
    .filter((date) => date.getUTCDay() % 6 !== 0)
    .filter((date) => date >= new Date('2026-03-09') && date < new Date('2026-11-01')).length;
  expect(share({ coverage: evening, offered })).toBeCloseTo((summer * 2 + (261 - summer)) / (261 * 5), 12);
});

test('hours over midnight, and equal ends for a whole day', () => {
  const night = { days: office.days, from: '20:00', to: '08:00' };
  expect(
    share({ coverage: night, offered: { timezone: 'Asia/Shanghai', days: office.days, from: '00:00', to: '00:00' } }),
  ).toBeLessThan(1);
  expect(share({ coverage: night, offered: { timezone: 'Asia/Shanghai', ...night } })).toBe(1);
});
