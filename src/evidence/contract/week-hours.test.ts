import { describe, expect, it } from 'vitest';
import type { StatedHours } from '../../model/contract.ts';
import { weekHours } from './week-hours.ts';

const stated = (zone: string | null): StatedHours => ({
  kind: 'week',
  days: ['mon'],
  from: '09:00',
  to: '18:00',
  zone,
  hoursPerDay: null,
});
const zoneOf = (zone: string | null) => {
  const hours = weekHours(stated(zone));
  return hours === null || hours === '24x7' ? null : hours.timezone;
};

describe('the zone of stated hours', () => {
  it.each([
    ['UTC+8', 'Asia/Shanghai'],
    ['UTC-8', 'Etc/GMT+8'],
    ['GMT+0', 'UTC'],
    ['北京时间', 'Asia/Shanghai'],
    ['Europe/Berlin', 'Europe/Berlin'],
  ])('%s is %s', (words, zone) => expect(zoneOf(words)).toBe(zone));

  it.each(['UTC-13', 'UTC+19', 'Pacific/Eastern', 'CST', 'local time'])(
    '%s is nobody’s, so the hours are not known',
    (words) => expect(zoneOf(words)).toBeNull(),
  );

  it('that is not told makes the hours unknown', () => expect(zoneOf(null)).toBeNull());
});
