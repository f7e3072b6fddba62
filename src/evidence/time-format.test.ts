import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFromEpoch } from './calendar-day.ts';
import { swappedDayAndMonth, timeReader } from './time-format.ts';
import { zoneOffset } from './zone-offset.ts';

const read = (format: string, text: string, zone?: string): string | null => {
  const bytes = new TextEncoder().encode(text);
  const time = timeReader(format, zone ? zoneOffset(zone) : (local) => local)(bytes, 0, bytes.length);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

describe('a day', () => {
  it('is counted as Date counts it, and exists where it does for Date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1600, max: 2400 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const date = new Date(Date.UTC(y, m - 1, d));
          expect(daysFromEpoch(y, m, d)).toBe(date.getUTCDate() === d ? date.getTime() / 86_400_000 : Number.NaN);
        },
      ),
    );
  });
});

describe('ISO 8601', () => {
  it('is read as Date reads it', () => {
    const date = fc.date({
      min: new Date('1600-01-01T00:00:00Z'),
      max: new Date('2400-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (each) => {
        expect(read('iso', each.toISOString())).toBe(each.toISOString());
      }),
    );
    for (const offset of ['+05:30', '-11:00', '+14:00', 'Z'])
      expect(read('iso', `2024-02-29T23:59:59.5${offset}`)).toBe(
        new Date(`2024-02-29T23:59:59.5${offset}`).toISOString(),
      );
  });

  it('may have a blank for the T, no seconds, no colon in the offset, or more digits than a millisecond', () => {
    expect(read('iso', '2024-01-02 03:04')).toBe('2024-01-02T03:04:00.000Z');
    expect(read('iso', '2024-01-02T03:04:05+0800')).toBe('2024-01-01T19:04:05.000Z');
    expect(read('iso', '2024-01-02T03:04:05.123456789Z')).toBe('2024-01-02T03:04:05.123Z');
    expect(read('iso', '2024-01-02')).toBe('2024-01-02T00:00:00.000Z');
  });

  it('is not read from what is no time', () => {
    for (const text of [
      '',
      '2024-02-30',
      '2024-13-01',
      '2024-01-01T24:00',
      '2024-01-01T10:60',
      '2024-01-01T1:00',
      '2024-01-01T10:00:00.',
      '2024-01-01T10:00Zx',
      '01-02-2024 10:00',
      '2024-01-01T10:00+08:0',
    ])
      expect([text, read('iso', text)]).toEqual([text, null]);
  });
});

describe('a pattern', () => {
  it('reads the common ways to write a time', () => {
    expect(read('dd-MM-yyyy HH:mm', '29-02-2016 01:16')).toBe('2016-02-29T01:16:00.000Z');
    expect(read('d/M/yyyy H:mm', '9/2/2016 1:16')).toBe('2016-02-09T01:16:00.000Z');
    expect(read('M/d/yyyy h:mm:ss a', '2/9/2016 12:05:06 AM')).toBe('2016-02-09T00:05:06.000Z');
    expect(read('M/d/yyyy h:mm a', '2/9/2016 12:05 PM')).toBe('2016-02-09T12:05:00.000Z');
    expect(read('dd MMM yyyy HH:mm', '09 Feb 2016 12:05')).toBe('2016-02-09T12:05:00.000Z');
    expect(read('yyyy年M月d日 H:mm', '2016年2月9日 8:05')).toBe('2016-02-09T08:05:00.000Z');
    expect(read("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2016-02-09T08:05:00.250+08:00')).toBe('2016-02-09T00:05:00.250Z');
    expect(read('yyyyMMddHHmmss', '20160209080500')).toBe('2016-02-09T08:05:00.000Z');
    expect(read('epoch-seconds', '1455005100.25')).toBe('2016-02-09T08:05:00.250Z');
  });

  it('reads nothing that does not fit to the end', () => {
    expect(read('dd-MM-yyyy HH:mm', '9-2-2016 01:16')).toBeNull();
    expect(read('dd-MM-yyyy HH:mm', '29-02-2016 01:16:00')).toBeNull();
    expect(read('dd-MM-yyyy HH:mm', '30-02-2016 01:16')).toBeNull();
    expect(read('M/d/yyyy h:mm a', '2/9/2016 13:05 PM')).toBeNull();
  });

  it('with a letter that has no meaning is refused', () => {
    expect(() => timeReader('QQ-yyyy', (local) => local)).toThrow('"QQ" in "QQ-yyyy"');
  });

  it('has its day and month exchanged where they can be mistaken', () => {
    expect(swappedDayAndMonth('dd-MM-yyyy HH:mm')).toBe('MM-dd-yyyy HH:mm');
    expect(swappedDayAndMonth('yyyy-MM-dd')).toBeUndefined();
    expect(swappedDayAndMonth('dd MMM yyyy')).toBeUndefined();
  });
});

describe('local times', () => {
  // Transitions as the IANA database has them: the clocks of Berlin, and of Lord Howe, which moves by half an hour.
  it('in a gap move forward by the gap, and of two the first is meant', () => {
    expect(read('iso', '2024-03-31T02:30', 'Europe/Berlin')).toBe('2024-03-31T01:30:00.000Z');
    expect(read('iso', '2024-10-27T02:30', 'Europe/Berlin')).toBe('2024-10-27T00:30:00.000Z');
    expect(read('iso', '2024-10-06T02:15', 'Australia/Lord_Howe')).toBe('2024-10-05T15:45:00.000Z');
    expect(read('iso', '2024-06-01T00:00', 'Asia/Shanghai')).toBe('2024-05-31T16:00:00.000Z');
  });

  it('with an offset of their own keep it', () => {
    expect(read('iso', '2024-03-31T02:30+05:45', 'Europe/Berlin')).toBe('2024-03-30T20:45:00.000Z');
  });
});
