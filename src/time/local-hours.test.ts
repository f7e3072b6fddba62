import { expect, test } from 'vitest';
import { localHours } from './local-hours.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as ('mon' | 'tue' | 'wed' | 'thu' | 'fri')[];

test('a Pacific office is open at night in Beijing, an hour later in winter', () => {
  const pacific = { timezone: 'America/Los_Angeles', days: weekdays, from: '06:00', to: '18:00' };
  expect(localHours(pacific, 'Asia/Shanghai', 2026)).toEqual([
    { from: '21:00', to: '09:00' },
    { from: '22:00', to: '10:00' },
  ]);
});

test('zones that change their clocks on different days have two readings, the rare one last', () => {
  const berlin = { timezone: 'Europe/Berlin', days: weekdays, from: '09:00', to: '17:00' };
  // Three weeks in March and one in autumn, New York is five hours behind Berlin and not six.
  expect(localHours(berlin, 'America/New_York', 2026)).toEqual([
    { from: '03:00', to: '11:00' },
    { from: '04:00', to: '12:00' },
  ]);
});

test('the same zone has the same hours, half an hour is kept, and hours without end have none', () => {
  const office = { timezone: 'Asia/Kolkata', days: weekdays, from: '09:30', to: '18:30' };
  expect(localHours(office, 'Asia/Kolkata', 2026)).toEqual([{ from: '09:30', to: '18:30' }]);
  expect(localHours(office, 'Asia/Shanghai', 2026)).toEqual([{ from: '12:00', to: '21:00' }]);
  expect(localHours('24x7', 'Asia/Shanghai', 2026)).toEqual([]);
  expect(localHours({ ...office, from: '00:00', to: '24:00' }, 'Asia/Kolkata', 2026)).toEqual([]);
});
