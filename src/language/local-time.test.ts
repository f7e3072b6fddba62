import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, isZone, readLocalTime, type TimeContext, withOffset } from './local-time.ts';

const shanghai: TimeContext = { zone: 'Asia/Shanghai', day: '2026-03-05', bareDay: null };
const read = (text: string, context: Partial<TimeContext> = {}): string => {
  const at = readLocalTime(text, { ...shanghai, ...context });
  return typeof at === 'number' ? withOffset(at, context.zone ?? shanghai.zone) : at;
};

describe('times that are written whole', () => {
  it.each([
    ['2026-03-04 14:05:33', '2026-03-04T14:05:33+08:00'],
    ['2026/3/4 14:05', '2026-03-04T14:05:00+08:00'],
    ['2026.03.04 14:05', '2026-03-04T14:05:00+08:00'],
    ['2026年3月4日 14:05', '2026-03-04T14:05:00+08:00'],
    ['2026年3月4日 星期三 14:05', '2026-03-04T14:05:00+08:00'],
    ['2026年3月4日周三14:05', '2026-03-04T14:05:00+08:00'],
    ['2026年3月4日 下午3:05', '2026-03-04T15:05:00+08:00'],
    ['2026-03-04T14:05:33Z', '2026-03-04T22:05:33+08:00'],
    ['2026-03-04T14:05:33.250+01:00', '2026-03-04T21:05:33+08:00'],
    ['Mar 4, 2026 at 2:05 PM', '2026-03-04T14:05:00+08:00'],
    ['Mar 4, 2026, 2:05 PM', '2026-03-04T14:05:00+08:00'],
    ['March 4th, 2026 2:05 p.m.', '2026-03-04T14:05:00+08:00'],
    ['4 March 2026 14:05', '2026-03-04T14:05:00+08:00'],
    ['Wed, 4 Mar 2026 14:05:33 +0000', '2026-03-04T22:05:33+08:00'],
    ['Wed, 4 Mar 2026 14:05:33 GMT', '2026-03-04T22:05:33+08:00'],
    ['Wednesday, March 4, 2026 2:05 PM', '2026-03-04T14:05:00+08:00'],
    ['14:05 2026-03-04', '2026-03-04T14:05:00+08:00'],
    ['04.03.2026 14:05', '2026-03-04T14:05:00+08:00'],
    ['2026-03-04 24:00', '2026-03-05T00:00:00+08:00'],
    ['2026-03-04 12:05 AM', '2026-03-04T00:05:00+08:00'],
    ['2026-03-04 凌晨2:10', '2026-03-04T02:10:00+08:00'],
    ['2026-03-04 中午12:30', '2026-03-04T12:30:00+08:00'],
    ['2026-03-04 晚上9点半', '2026-03-04T21:30:00+08:00'],
    ['2026-03-04 晚上12点', '2026-03-05T00:00:00+08:00'],
  ])('%s', (text, instant) => {
    expect(read(text)).toBe(instant);
  });
});

describe('times that lean on the reference day', () => {
  it.each([
    ['3月4日 14:05', '2026-03-04T14:05:00+08:00'],
    ['昨天 21:30', '2026-03-04T21:30:00+08:00'],
    ['昨晚9点', '2026-03-04T21:00:00+08:00'],
    ['前天 08:00', '2026-03-03T08:00:00+08:00'],
    ['今天 下午3:05', '2026-03-05T15:05:00+08:00'],
    ['Yesterday at 9:30 PM', '2026-03-04T21:30:00+08:00'],
    ['Mar 4th at 2:05 PM', '2026-03-04T14:05:00+08:00'],
    ['星期二 14:05', '2026-03-03T14:05:00+08:00'],
    ['12月31日 23:59', '2025-12-31T23:59:00+08:00'],
    ['2月29日 08:00', '2024-02-29T08:00:00+08:00'],
    ['13/3 14:05', '2025-03-13T14:05:00+08:00'],
  ])('%s', (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  it('stay unknown without one', () => {
    for (const text of ['3月4日 14:05', '昨天 21:30', '星期二 14:05']) expect(read(text, { day: null })).toBe('no-day');
  });

  it("do not guess whether today's weekday is today or a week ago", () => {
    expect(read('星期四 14:05')).toBe('no-day');
  });
});

describe('times that cannot be known stay unknown', () => {
  it.each([
    ['10:32', 'no-day'],
    ['下午3:05', 'no-day'],
    ['2026-03-04', 'no-time'],
    ['3/4/2026 14:05', 'doubtful'],
    ['3/4 14:05', 'doubtful'],
    ['2026-03-04 晚上12:05', 'doubtful'],
    ['3 days ago', 'doubtful'],
    ['5分钟前', 'doubtful'],
    ['2026-02-30 14:05', 'impossible'],
    ['2026-13-04 14:05', 'impossible'],
    ['2026-03-04 25:05', 'impossible'],
    ['2026-03-04 14:65', 'impossible'],
    ['2026-03-04 上午14:05', 'impossible'],
    ['soon', 'impossible'],
    ['', 'impossible'],
    ['2026-03-04 14:05 or so', 'impossible'],
  ])('%s is %s', (text, why) => {
    expect(read(text)).toBe(why);
  });

  it('but a stated order of day and month settles 3/4/2026, and a stated day a bare time', () => {
    expect(read('3/4/2026 14:05', { dates: 'month-first' })).toBe('2026-03-04T14:05:00+08:00');
    expect(read('3/4/2026 14:05', { dates: 'day-first' })).toBe('2026-04-03T14:05:00+08:00');
    expect(read('10:32 AM', { bareDay: '2026-03-04' })).toBe('2026-03-04T10:32:00+08:00');
  });
});

describe('zones', () => {
  it('a time in a spring gap moves forward by the gap, of a repeated hour the first is meant', () => {
    expect(read('2026-03-08 02:30', { zone: 'America/New_York' })).toBe('2026-03-08T03:30:00-04:00');
    expect(read('2026-11-01 01:30', { zone: 'America/New_York' })).toBe('2026-11-01T01:30:00-04:00');
  });

  it('knows which zones exist', () => {
    expect(isZone('Asia/Shanghai')).toBe(true);
    expect(isZone('Asia/Beijing-ish')).toBe(false);
  });

  it('an instant written with its offset is read back as the same instant, in any zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1991, 0), max: Date.UTC(2037, 0) }).map((ms) => ms - (ms % 1000)),
        fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'UTC', 'Asia/Kolkata'),
        (instant, zone) => {
          expect(readLocalTime(withOffset(instant, zone), shanghai)).toBe(instant);
        },
      ),
    );
  });

  it('agrees with Date on every local time in UTC', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1991-01-01'), max: new Date('2037-01-01'), noInvalidDate: true }),
        (date) => {
          const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
          const at = instantOf(date.toISOString().slice(0, 10), { hour, minute, second, offset: null }, 'UTC');
          expect(at).toBe(Math.floor(date.getTime() / 1000) * 1000);
          expect(dayOf(at, 'UTC')).toBe(date.toISOString().slice(0, 10));
        },
      ),
    );
  });
});

it('reading never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(['number', 'string']).toContain(typeof readLocalTime(text, shanghai));
    }),
  );
});
