import { describe, expect, it } from 'vitest';
import { findDurations } from './duration.ts';
import { findHours } from './duration-hours.ts';
import { findPercents } from './duration-percent.ts';

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

describe('hours of service in a text', () => {
  it.each([
    '7x24',
    '7×24小时',
    '7*24',
    '24x7',
    '24/7',
    '24 x 7',
    '24x7x365',
    '7天24小时',
    '24 hours a day, seven days a week',
    'around the clock',
    '全天候',
  ])('reads %s as always', (words) => {
    const text = `We offer ${words} support.`;
    expect(findHours(text).map(({ start, end, hours }) => [text.slice(start, end), hours])).toEqual([
      [words, { kind: 'always' }],
    ]);
  });

  it.each([
    ['Mon-Fri, 9-5', '09:00', '17:00', null],
    ['Monday through Friday, 8:00 a.m. to 6:00 p.m. Pacific Time', '08:00', '18:00', 'Pacific Time'],
    ['9am-5pm ET, Monday to Friday', '09:00', '17:00', 'ET'],
    ['周一至周五 09:00-18:00（北京时间）', '09:00', '18:00', '北京时间'],
    ['工作日 9:30-18:30', '09:30', '18:30', null],
    ['服务时间为台北时间周一至周五 09:00 至 18:00', '09:00', '18:00', '台北时间'],
    ['weekdays from 06:00 to 18:00 UTC-8', '06:00', '18:00', 'UTC-8'],
  ])('reads %s', (text, from, to, zone) => {
    expect(findHours(text)).toMatchObject([{ hours: { kind: 'week', days: WORKDAYS, from, to, zone } }]);
  });

  it('reads what stands at the end of a sentence', () => {
    expect(findHours('P1 is covered 24x7.')[0]?.hours).toEqual({ kind: 'always' });
    expect(findHours('24x7.5')).toEqual([]);
  });

  it('knows hours a day where only those are given', () => {
    expect(findHours('5×8 支持')[0]?.hours).toMatchObject({ kind: 'week', days: WORKDAYS, from: null, hoursPerDay: 8 });
  });

  it('takes hours of each day for hours of service, and for no length of time', () => {
    const weekdays = 'Engineers respond to tickets 24 hours a day, Monday to Friday.';
    expect(findHours(weekdays)).toMatchObject([
      { hours: { kind: 'week', from: '00:00', to: '24:00', hoursPerDay: 24 } },
    ]);
    expect(findHours('We are there 24 hours per day.')).toMatchObject([{ hours: { kind: 'always' } }]);
    expect(findDurations(weekdays)).toEqual([]);
  });

  it.each(['2 business days', '1 to 2 business days', 'during business hours', '5/8 of the calls', '2024-10-12'])(
    'finds no hours in %s',
    (text) => {
      expect(findHours(text)).toEqual([]);
    },
  );
});

describe('percentages in a text', () => {
  it.each([
    ['99.95%', 99.95],
    ['99.95％', 99.95],
    ['百分之九十九点九', 99.9],
    ['百分之九十九點九五', 99.95],
    ['99.9 percent', 99.9],
    ['100%', 100],
  ])('reads %s', (text, percent) => {
    expect(findPercents(`不低于 ${text}。`)).toMatchObject([{ percent, start: 4, end: 4 + text.length }]);
  });

  it('takes no part of a longer number', () => {
    expect(findPercents('1.99.5%')).toEqual([]);
  });
});
