import { expect, test } from 'vitest';
import type { CalendarSpec } from '../model/calendar.ts';
import type { ClockEvent } from './clock-event.ts';
import type { Contract } from './clock-schema.ts';
import { type ClockState, clockStates } from './clock-state.ts';

/** Monday 2026-11-23 in Shanghai. */
const at = (clock: string, day = 23) => Date.parse(`2026-11-${day}T${clock}:00+08:00`);
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const desk = {
  timezone: 'Asia/Shanghai',
  hours: Object.fromEntries(weekdays.map((day) => [day, [['09:00', '18:00']]])),
} satisfies CalendarSpec;
const contract: Contract = {
  plan: 'Premium',
  calendars: { desk },
  targets: [
    { clock: 'first-response', severity: 'P0', target: '15m' },
    { clock: 'first-response', severity: 'P2', target: '4bh', calendar: 'desk' },
    { clock: 'next-response', severity: 'all', target: '1h' },
    { clock: 'update-cadence', severity: 'P0', target: '2h' },
    { clock: 'workaround', severity: 'P0', target: '1h' },
    { clock: 'resolution', severity: 'P0', target: '8h' },
    { clock: 'resolution', severity: 'P2', target: '2bd', calendar: 'desk' },
  ],
};
const opened = (severity: ClockEvent['severity'], clock = '10:00'): ClockEvent => ({
  at: at(clock),
  kind: 'opened',
  by: 'customer',
  ...(severity && { severity }),
});
const event = (clock: string, kind: ClockEvent['kind'], by: ClockEvent['by'], more: Partial<ClockEvent> = {}) => ({
  at: at(clock),
  kind,
  by,
  ...more,
});
const states = (events: readonly ClockEvent[], now: string, terms: Contract = contract, day = 23) =>
  clockStates(events, terms, at(now, day));
const runs = (events: readonly ClockEvent[], now: string, clock: ClockState['clock'], terms: Contract = contract) =>
  states(events, now, terms).runs.filter((run) => run.clock === clock);
const MINUTE = 60_000;

test('a machine that answers at once does not stop the first-response clock; the engineer after 40 minutes is late', () => {
  const events = [opened('P0'), event('10:00', 'message', 'bot'), event('10:40', 'message', 'vendor')];
  const [run] = runs(events, '12:00', 'first-response');
  expect(run).toMatchObject({
    verdict: 'breached',
    elapsedMs: 40 * MINUTE,
    breachedAt: at('10:15'),
    endedAt: at('10:40'),
  });
});

test('an answer exactly on the target is met, one millisecond later it is not', () => {
  const answered = (ms: number) => [opened('P0'), { at: at('10:15') + ms, kind: 'message', by: 'vendor' } as const];
  expect(runs(answered(0), '12:00', 'first-response')[0].verdict).toBe('met');
  expect(runs(answered(1), '12:00', 'first-response')[0].verdict).toBe('breached');
});

test('an unanswered case is breached the moment its time is over, and stays open', () => {
  expect(runs([opened('P0')], '10:15', 'first-response')[0]).toMatchObject({ verdict: 'pending', dueAt: at('10:15') });
  expect(runs([opened('P0')], '10:16', 'first-response')[0]).toMatchObject({
    verdict: 'breached',
    phase: 'running',
    remainingMs: -MINUTE,
  });
});

test('one breach hides no other: each clock of a neglected case has its own state', () => {
  const breached = states([opened('P0')], '19:00').runs.filter(({ verdict }) => verdict === 'breached');
  expect(breached.map(({ clock }) => clock)).toEqual(['first-response', 'workaround', 'resolution']);
});

test('a note, a label and a change of state answer nobody', () => {
  const events = [
    opened('P0'),
    event('10:05', 'note', 'vendor'),
    event('10:06', 'assigned', 'vendor'),
    event('10:07', 'waiting-customer', 'vendor'),
    event('10:08', 'resolved', 'vendor'),
  ];
  expect(runs(events, '12:00', 'first-response')[0]).toMatchObject({ verdict: 'void', phase: 'closed' });
});

test('a case closed unanswered after its time is a breach, however late one looks', () => {
  const events = [opened('P0'), event('10:20', 'closed', 'bot', { reason: 'stale' })];
  expect(runs(events, '18:00', 'first-response')[0]).toMatchObject({ verdict: 'breached', phase: 'closed' });
});

test('several unanswered messages run one clock, from the oldest', () => {
  const events = [
    opened('P0'),
    event('10:05', 'message', 'vendor'),
    event('11:00', 'message', 'customer'),
    event('11:30', 'message', 'customer'),
    event('11:50', 'message', 'vendor'),
    event('12:00', 'message', 'vendor'),
    event('13:00', 'message', 'customer'),
  ];
  expect(runs(events, '14:30', 'next-response')).toMatchObject([
    { instance: 1, startedAt: at('11:00'), verdict: 'met', elapsedMs: 50 * MINUTE },
    { instance: 2, startedAt: at('13:00'), verdict: 'breached', phase: 'running' },
  ]);
});

test('the update cadence counts from each word of the vendor and stops while the customer is waited for', () => {
  const events = [
    opened('P0'),
    event('10:05', 'message', 'vendor'),
    event('11:05', 'waiting-customer', 'vendor'),
    event('13:05', 'resumed', 'customer'),
    event('14:05', 'message', 'vendor'),
  ];
  const cadence = runs(events, '16:06', 'update-cadence');
  expect(cadence).toMatchObject([
    { verdict: 'met', elapsedMs: 120 * MINUTE, pausedMs: 120 * MINUTE },
    { verdict: 'breached', startedAt: at('14:05') },
  ]);
  expect(cadence[0].ticks).toEqual([
    { at: at('10:05'), what: 'activate' },
    { at: at('11:05'), what: 'pause' },
    { at: at('13:05'), what: 'resume' },
    { at: at('14:05'), what: 'fulfil' },
  ]);
});

test('a promised update is a commitment of its own, kept or broken at the instant that was named', () => {
  const events = [
    opened('P0'),
    event('10:05', 'message', 'vendor'),
    event('10:05', 'promised', 'vendor', { due: at('18:00') }),
  ];
  const promise = (more: ClockEvent[], now: string) =>
    runs([...events, ...more], now, 'update-cadence').find(({ promisedBy }) => promisedBy !== null);
  expect(promise([], '18:00')).toMatchObject({ verdict: 'pending', dueAt: at('18:00'), target: null });
  expect(promise([], '18:01')?.verdict).toBe('breached');
  expect(promise([event('17:00', 'message', 'vendor')], '20:00')).toMatchObject({
    verdict: 'met',
    endedAt: at('17:00'),
  });
  expect(promise([event('17:00', 'message', 'bot')], '20:00')?.verdict).toBe('breached');
});

test('a workaround has its own clock, and a solution is one too', () => {
  const done = (kind: 'workaround' | 'resolved') =>
    runs([opened('P0'), event('10:50', kind, 'vendor')], '12:00', 'workaround');
  expect(done('workaround')[0].verdict).toBe('met');
  expect(done('resolved')[0].verdict).toBe('met');
  expect(runs([opened('P0'), event('10:50', 'workaround', 'vendor')], '12:00', 'resolution')[0].verdict).toBe(
    'pending',
  );
});

test('business targets wait for opening hours, and two business days end at the same local time', () => {
  const events = [opened('P2', '17:00')];
  expect(runs(events, '17:30', 'first-response')[0]).toMatchObject({ dueAt: at('12:00', 24) });
  expect(runs(events, '17:30', 'resolution')[0]).toMatchObject({ dueAt: at('17:00', 25) });
});

test('nothing after the instant that is asked about counts', () => {
  const events = [opened('P0'), event('10:10', 'message', 'vendor'), event('10:30', 'resolved', 'vendor')];
  expect(runs(events, '10:09', 'first-response')[0]).toMatchObject({ verdict: 'pending', phase: 'running' });
  expect(runs(events, '10:10', 'first-response')[0].verdict).toBe('met');
});

test('closed after it was resolved keeps the time of the solution', () => {
  const events = [
    opened('P0'),
    event('10:30', 'resolved', 'vendor'),
    event('20:00', 'closed', 'vendor', { reason: 'resolved' }),
  ];
  expect(runs(events, '23:00', 'resolution')).toMatchObject([{ verdict: 'met', elapsedMs: 30 * MINUTE }]);
});

test('reopened soon, the clock goes on without the time it was closed; the first verdict stays, marked undone', () => {
  const events = [opened('P0'), event('12:00', 'resolved', 'vendor'), event('14:00', 'reopened', 'customer')];
  expect(runs(events, '20:01', 'resolution')).toMatchObject([
    { instance: 1, verdict: 'met', isUndone: true },
    { instance: 2, verdict: 'breached', startedAt: at('10:00'), isUndone: false, breachedAt: at('20:00') },
  ]);
});

test('with the policy "restarts", or after a week, reopening begins a new run and the old verdict stands', () => {
  const events = [opened('P0'), event('12:00', 'resolved', 'vendor')];
  const again = { ...event('14:00', 'reopened', 'customer') };
  const restarted = runs([...events, again], '15:00', 'resolution', { ...contract, reopening: 'restarts' });
  expect(restarted).toMatchObject([
    { verdict: 'met', isUndone: false },
    { startedAt: at('14:00'), verdict: 'pending' },
  ]);
  const late = { ...again, at: at('12:01', 30) };
  const week = clockStates([...events, late], contract, at('12:02', 30)).runs.filter(
    ({ clock }) => clock === 'resolution',
  );
  expect(week).toMatchObject([{ verdict: 'met', isUndone: false }, { startedAt: at('12:01', 30) }]);
});

test('a contract attached later counts from the opening, carries the pauses along, and stays quiet about what is long past', () => {
  const events = [
    opened('P0'),
    event('10:10', 'waiting-customer', 'vendor'),
    event('10:30', 'contract-attached', 'vendor'),
  ];
  const terms = { ...contract, targets: [{ clock: 'resolution', severity: 'P0', target: '15m' }] } satisfies Contract;
  expect(states(events, '10:29', terms).runs).toEqual([]);
  expect(states(events, '10:45', terms).runs).toMatchObject([
    {
      startedAt: at('10:00'),
      elapsedMs: 10 * MINUTE,
      pausedMs: 35 * MINUTE,
      phase: 'paused',
      dueAt: null,
      isQuiet: false,
    },
  ]);
  const late = [opened('P0'), event('10:30', 'contract-attached', 'vendor')];
  expect(states(late, '10:31', terms).runs).toMatchObject([
    { verdict: 'breached', breachedAt: at('10:15'), isQuiet: true },
  ]);
});

test('a merged case ends its clocks: what was breached stays so, the rest is neither met nor breached', () => {
  const events = [opened('P0'), event('10:20', 'merged', 'vendor')];
  expect(states(events, '12:00').runs.map(({ clock, verdict, phase }) => [clock, verdict, phase])).toEqual([
    ['first-response', 'breached', 'merged'],
    ['workaround', 'void', 'merged'],
    ['resolution', 'void', 'merged'],
  ]);
});

test('a message of somebody unknown is no answer, but the verdict says what it would be if it were', () => {
  const events = [opened('P0'), event('10:05', 'message', 'unknown')];
  expect(runs(events, '11:00', 'first-response')[0]).toMatchObject({ verdict: 'breached', possibleVerdict: 'met' });
});

test('without a severity, targets by severity are not measured, and never met', () => {
  const { runs: none, unmeasured } = states([opened(undefined)], '12:00');
  expect(none).toEqual([]);
  expect(unmeasured).toContainEqual({ clock: 'first-response', why: 'severity-unknown' });
});

test('a severity set late counts from the opening', () => {
  const events = [opened(undefined), event('10:20', 'severity-set', 'vendor', { severity: 'P0' })];
  expect(runs(events, '10:19', 'first-response')).toEqual([]);
  expect(runs(events, '10:20', 'first-response')[0]).toMatchObject({ verdict: 'breached', startedAt: at('10:00') });
});

test("the vendor's own opening words answer nobody", () => {
  const events: ClockEvent[] = [
    { ...opened('P0'), by: 'vendor' },
    event('10:00', 'message', 'vendor'),
    event('10:10', 'message', 'vendor'),
  ];
  expect(runs(events, '12:00', 'first-response')[0]).toMatchObject({ endedAt: at('10:10'), verdict: 'met' });
});

test('stopping and pausing in the same instant come to the same in either order', () => {
  const reply = event('10:10', 'message', 'vendor');
  const wait = event('10:10', 'waiting-customer', 'vendor');
  const strip = (events: ClockEvent[]) => runs([opened('P0'), ...events], '12:00', 'first-response');
  expect(strip([reply, wait])).toEqual(strip([wait, reply]));
});

test('events out of order are put in order', () => {
  const events = [opened('P0'), event('10:40', 'message', 'vendor'), event('10:10', 'message', 'vendor')];
  expect(runs(events, '12:00', 'first-response')[0]).toMatchObject({ verdict: 'met', endedAt: at('10:10') });
});
