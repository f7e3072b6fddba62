import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLOSE, EVENT_KINDS, KIND, NONE, ROLES } from '../model/case.ts';
import { clockBoard } from './clock-board.ts';
import { clockEventsOf } from './clock-event.ts';
import { CLOCKS } from './clock-name.ts';
import type { Contract } from './clock-schema.ts';
import { clockStates } from './clock-state.ts';
import { eventRecorder } from './event-columns.ts';
import { orderEvents } from './event-order.ts';

const START = Date.UTC(2026, 10, 23);
const MINUTE = 60_000;
const hours = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '18:00']]]));
const contract: Contract = {
  plan: 'Premium',
  calendars: { desk: { timezone: 'Europe/Berlin', hours } },
  targets: [
    { clock: 'first-response', severity: 'all', target: '1h' },
    { clock: 'next-response', severity: 'P0', target: '30m' },
    { clock: 'next-response', severity: 'P2', target: '4bh', calendar: 'desk' },
    { clock: 'update-cadence', severity: 'all', target: '2bh', calendar: 'desk' },
    { clock: 'workaround', severity: 'P0', target: '1h', pausedBy: ['waiting-vendor'] },
    { clock: 'resolution', severity: 'P0', target: '8h' },
    { clock: 'resolution', severity: 'P2', target: '2bd', calendar: 'desk' },
  ],
};

const kinds = EVENT_KINDS.filter((kind) => kind !== 'opened' && kind !== 'contract-attached');
const anEvent = fc.record({
  after: fc.integer({ min: 0, max: 600 }),
  kind: fc.constantFrom(...kinds),
  role: fc.nat({ max: ROLES.length - 1 }),
  number: fc.nat({ max: 3 }),
});
const aCase = fc.record({ severity: fc.constantFrom(NONE, 0, 2), events: fc.array(anEvent, { maxLength: 12 }) });

type ACase = typeof aCase extends fc.Arbitrary<infer C> ? C : never;

function logOf(cases: readonly ACase[]) {
  const recorder = eventRecorder();
  cases.forEach(({ events }, index) => {
    let time = START + index * MINUTE;
    recorder.add({ caseOf: index, time, kind: KIND.opened, role: 1 });
    for (const { after, kind, role, number } of events) {
      time += after * MINUTE;
      const detail =
        kind === 'severity-set'
          ? number
          : kind === 'promised'
            ? number * 3600
            : kind === 'closed'
              ? CLOSE.resolved
              : NONE;
      recorder.add({ caseOf: index, time, kind: KIND[kind], role, detail });
    }
  });
  return orderEvents(recorder.columns(), {
    caseIds: { at: String },
    cases: cases.length,
    groups: [],
    shows: { messages: true, groups: false, resolution: true, waiting: true },
    attributes: { severity: Int8Array.from(cases, ({ severity }) => severity) },
  }).log;
}

test('the board of a whole log agrees with the clocks of each case at any later instant', () => {
  fc.assert(
    fc.property(fc.array(aCase, { minLength: 1, maxLength: 6 }), fc.nat({ max: 20_000 }), (cases, later) => {
      const log = logOf(cases);
      const board = clockBoard(log, contract);
      const now = Math.max(...log.time) + later * MINUTE;
      const { elapsedMs, isBreached } = board.at(now);
      const shown = Array.from({ length: board.rows }, (_, row) => ({
        case: board.case[row],
        clock: CLOCKS[board.clock[row]],
        elapsedMs: elapsedMs[row],
        isBreached: isBreached[row] === 1,
      }));
      const single = cases.flatMap((_, index) =>
        clockStates(clockEventsOf(log, index), contract, now)
          .runs.filter(({ endedAt }) => endedAt === null)
          .map((run) => ({
            case: index,
            clock: run.clock,
            elapsedMs: run.elapsedMs,
            isBreached: run.verdict === 'breached',
          })),
      );
      const sorted = (rows: typeof shown) => rows.map((row) => JSON.stringify(row)).sort();
      expect(sorted(shown)).toEqual(sorted(single));
    }),
    { numRuns: 300 },
  );
});

test('the board refuses an instant before the end of the log, and names it', () => {
  const board = clockBoard(logOf([{ severity: 0, events: [] }]), contract);
  expect(() => board.at(START - 1)).toThrow(/the log ends at 2026-11-23T00:00:00.000Z/);
  expect(() => board.at(Number.NaN)).toThrow(/NaN/);
});

test('a log without messages shows no response clock, so none is breached', () => {
  const log = {
    ...logOf([{ severity: 0, events: [] }]),
    shows: { messages: false, groups: false, resolution: true, waiting: true },
  };
  const board = clockBoard(log, contract);
  expect([...board.clock].map((code) => CLOCKS[code])).toEqual(['workaround', 'resolution']);
});

test('an opening that only the attributes know of starts the clocks', () => {
  const log = logOf([{ severity: 0, events: [] }]);
  const earlier = { ...log, attributes: { ...log.attributes, openedAt: Float64Array.of(START - 60 * MINUTE) } };
  expect(clockStates(clockEventsOf(earlier, 0), contract, START).runs[0]).toMatchObject({
    startedAt: START - 60 * MINUTE,
  });
});
