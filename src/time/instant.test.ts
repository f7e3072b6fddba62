import { expect, test } from 'vitest';
import { readInstant, writeInstant } from './instant.ts';

const iso = (text: string, zone = 'Asia/Shanghai') => new Date(readInstant(text, zone, 'from')).toISOString();

test('a time with its offset is that instant, whatever the zone', () => {
  expect(iso('2026-11-23T11:00+08:00', 'America/New_York')).toBe('2026-11-23T03:00:00.000Z');
  expect(iso('2026-11-23T11:00:30.5Z')).toBe('2026-11-23T11:00:30.500Z');
});

test('a time without one is local, a date its midnight', () => {
  expect(iso('2026-11-23 11:00')).toBe('2026-11-23T03:00:00.000Z');
  expect(iso('2026-11-23')).toBe('2026-11-22T16:00:00.000Z');
  expect(iso('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
});

test.each([
  '',
  'now',
  '2026-02-30',
  '2026-11-23T24:30',
  '2026-11-23T24:00',
  '2026-11-23T11:60',
  '23.11.2026',
  '2026-11-23T11:00+8',
])('"%s" is refused', (text) => expect(() => readInstant(text, 'UTC', '--from')).toThrow(/--from: ".*" is not a time/));

test('an instant is written with the offset of its zone then', () => {
  expect(writeInstant(Date.parse('2026-07-01T12:00Z'), 'America/New_York')).toBe('2026-07-01T08:00:00-04:00');
  expect(writeInstant(Date.parse('2026-12-01T12:00:00.25Z'), 'Asia/Kolkata')).toBe('2026-12-01T17:30:00.250+05:30');
});
