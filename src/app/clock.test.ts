import { expect, test } from 'vitest';
import type { Effects } from '../model/effects.ts';
import { type ClockRequest, clock, clockAnswerSchema } from './clock.ts';
import { clockReport } from './clock-report.ts';

const DESK = `timezone: Asia/Shanghai
hours:
  mon: [["09:00", "12:00"], ["13:00", "18:00"]]
  tue: [["09:00", "18:00"]]
  fri: [["09:00", "18:00"]]
holidaySet: CN
`;
const FEED = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20261124
SUMMARY:Company day
END:VEVENT
END:VCALENDAR
`;

function effectsWith(contents: Readonly<Record<string, string>>): Pick<Effects, 'files' | 'terminal'> {
  const bytes = (path: string) => new TextEncoder().encode(contents[path]);
  const unused = () => Promise.reject(new Error('not used'));
  const files: Effects['files'] = {
    read: (path) => Promise.resolve(bytes(path)),
    size: (path) => Promise.resolve(contents[path] === undefined ? undefined : bytes(path).length),
    isFolder: () => Promise.resolve(false),
    list: unused,
    stream: () => {
      throw new Error('not used');
    },
    write: unused,
    writeStream: unused,
    rename: unused,
    remove: unused,
    makeFolder: unused,
    exclusively: unused,
    watch: () => () => undefined,
  };
  const terminal = { out: () => undefined, err: () => undefined, stdin: unused, isInteractive: false, columns: 80 };
  return { files, terminal };
}

const ask = (request: Omit<ClockRequest, 'calendar'>, calendar = DESK) =>
  clock(effectsWith({ 'cal.yaml': calendar, 'feed.ics': FEED }), { calendar: 'cal.yaml', ...request });

test('the open time between two local times, with pauses', async () => {
  const answer = await ask({
    from: '2026-11-23T11:00',
    to: '2026-11-23 14:00',
    pauses: ['2026-11-23T11:30/2026-11-23T13:30'],
  });
  expect(answer).toMatchObject({ open: true, range: { openMs: 3_600_000, passedMs: 3 * 3_600_000 }, target: null });
  expect(clockAnswerSchema.parse(answer)).toEqual(answer);
  expect(clockReport(answer, 'en')).toContain('open time     1 h (1:00:00)');
  expect(clockReport(answer, 'zh')).toContain('1 小时（1:00:00）');
});

test('a target used up at closing says where others show it', async () => {
  const answer = await ask({ from: '2026-11-23T16:00', add: '2h' });
  expect(answer.target).toMatchObject({ due: '2026-11-23T18:00:00+08:00', rollsTo: '2026-11-24T09:00:00+08:00' });
  expect(clockReport(answer, 'en')).toContain('some systems show 2026-11-24 09:00:00+08:00');
  const rolled = await ask({ from: '2026-11-23T16:00', add: '2h', closing: 'rolls' });
  expect(rolled.target).toMatchObject({ due: '2026-11-24T09:00:00+08:00', rollsTo: null });
});

test('business days, forward and back', async () => {
  expect((await ask({ from: '2026-11-23T10:00', add: '1bd' })).target?.due).toBe('2026-11-24T10:00:00+08:00');
  expect((await ask({ from: '2026-11-23T10:00', add: '1bd', before: true })).target?.due).toBe(
    '2026-11-20T10:00:00+08:00',
  );
});

test('an iCalendar file closes its days', async () => {
  const answer = await ask({ from: '2026-11-23T17:00', add: '2h', ics: 'feed.ics' });
  expect(answer.target?.due).toBe('2026-11-27T10:00:00+08:00');
});

test('an answer beyond the published holidays says so', async () => {
  const answer = await ask({ from: '2026-12-28T10:00', to: '2027-10-08T10:00' });
  expect(answer.holidaysUnknown).toEqual({ from: '2019-01-01', to: '2026-12-31' });
  expect(clockReport(answer, 'en')).toContain('Public holidays are known from 2019-01-01 to 2026-12-31 only');
  expect((await ask({ from: '2026-12-28T10:00', to: '2026-12-29T10:00' })).holidaysUnknown).toBeNull();
});

test('hours that never come again are due never, in words', async () => {
  const past = 'timezone: UTC\nhours: {}\nshifts:\n  2020-01-01: [["09:00", "10:00"]]\n';
  const answer = await ask({ from: '2026-01-01', add: '1h' }, past);
  expect(answer.target?.due).toBe('never');
  expect(clockReport(answer, 'en')).toContain('never: the calendar does not open for so long');
});

test.each([
  [{ from: '2026-11-23' }, /give either --to/],
  [{ from: '2026-11-23', to: '2026-11-24', add: '1h' }, /give either --to/],
  [{ from: '2026-02-30', add: '1h' }, /--from: "2026-02-30" is not a time/],
  [{ from: '2026-11-23', add: '1 hour' }, /is not a duration/],
  [{ from: '2026-11-23', add: '1h', closing: 'floats' }, /write stays or rolls/],
  [{ from: '2026-11-23', add: '1h', pauses: ['2026-11-23'] }, /with a slash/],
  [{ from: '2026-11-23', add: '1h', ics: 'none.ics' }, /none\.ics: there is no such file/],
])('asked wrongly (%j), one line says what to do', async (request, message) => {
  await expect(ask(request)).rejects.toThrow(message);
});

test.each([
  ['timezone: Mars/Olympus\nhours: {mon: [["09:00", "18:00"]]}', /^cal\.yaml: timezone: "Mars\/Olympus"/],
  ['timezone: UTC\nhours: {mon: [["18:00", "09:00"]]}', /^cal\.yaml: hours\.mon\[0\]: closes at 09:00/],
  ['timezone: UTC\nhours: {moon: []}', /^cal\.yaml:2: hours: Unrecognized key: "moon"/],
])('a wrong calendar is named with its file', async (calendar, message) => {
  await expect(ask({ from: '2026-11-23', add: '1h' }, calendar)).rejects.toThrow(message);
});
