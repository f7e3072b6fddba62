import { expect, test } from 'vitest';
import { DAY, durationMs, formatDuration, HOUR, parseDuration } from './duration.ts';

test('a duration says its unit and the clock it runs on', () => {
  expect(parseDuration('15m')).toEqual({ value: 15, unit: 'm', clock: 'calendar' });
  expect(parseDuration('2.5h')).toEqual({ value: 2.5, unit: 'h', clock: 'calendar' });
  expect(parseDuration(' 2d ')).toEqual({ value: 2, unit: 'd', clock: 'calendar' });
  expect(parseDuration('8bh')).toEqual({ value: 8, unit: 'bh', clock: 'business' });
  expect(parseDuration('1bd')).toEqual({ value: 1, unit: 'bd', clock: 'business' });
});

test.each(['', '15', 'm', '15 minutes', '-1h', '1e3h', '0.5bd', '1h30m', 'P1D', '１５m'])(
  '"%s" is refused with what to write',
  (text) => {
    expect(() => parseDuration(text)).toThrow(/write 15m, 4h, 2d, 8bh/);
  },
);

test('only a calendar knows how long a business day is', () => {
  expect(durationMs(parseDuration('2d'))).toBe(2 * DAY);
  expect(durationMs(parseDuration('8bh'))).toBe(8 * HOUR);
  expect(durationMs(parseDuration('1bd'))).toBeNull();
});

test.each([
  [0, '0 s', '0 秒'],
  [45_400, '45 s', '45 秒'],
  [59_600, '1 min', '1 分钟'],
  [90_000, '1.5 min', '1.5 分钟'],
  [15 * 60_000, '15 min', '15 分钟'],
  [59.9 * 60_000, '1 h', '1 小时'],
  [HOUR, '1 h', '1 小时'],
  [2.5 * HOUR, '2.5 h', '2.5 小时'],
  [23.97 * HOUR, '1 d', '1 天'],
  [76 * HOUR, '3 d 4 h', '3 天 4 小时'],
  [71.6 * HOUR, '3 d', '3 天'],
  [-2.5 * HOUR, '-2.5 h', '-2.5 小时'],
])('%d ms reads %s', (ms, en, zh) => {
  expect([formatDuration(ms, 'en'), formatDuration(ms, 'zh')]).toEqual([en, zh]);
});
