import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseLog,
  CLOSE,
  CLOSE_REASONS,
  EVENT_KINDS,
  type EventKind,
  KIND,
  NONE,
  ROLE,
  ROLES,
  type Role,
} from '../model/case.ts';
import { eventRecorder } from './event-columns.ts';
import { orderEvents } from './event-order.ts';
import { factsOf } from './facts.ts';
import { foldCases } from './fold.ts';

interface Event {
  readonly hour: number;
  readonly kind: EventKind;
  readonly by?: Role;
  readonly group?: string;
  readonly reason?: (typeof CLOSE_REASONS)[number];
  readonly text?: string;
}

const HOUR = 3_600_000;
const TEAMS = ['A', 'B', 'C'];

function logOf(cases: readonly (readonly Event[])[]): CaseLog {
  const events = eventRecorder();
  cases.forEach((list, caseOf) => {
    for (const { hour, kind, by = 'vendor', group, reason, text } of list)
      events.add({
        caseOf,
        time: hour * HOUR,
        kind: KIND[kind],
        role: ROLE[by],
        group: group === undefined ? NONE : TEAMS.indexOf(group),
        detail: reason === undefined ? NONE : CLOSE[reason],
        text: text === undefined ? NONE : 0,
      });
  });
  return orderEvents(events.columns(), {
    cases: cases.length,
    caseIds: { at: String },
    groups: TEAMS,
    texts: ['words'],
    shows: { messages: true, groups: true, resolution: true, waiting: true },
  }).log;
}

const opened: Event = { hour: 0, kind: 'opened', by: 'customer' };
const says = (hour: number, by: Role): Event => ({ hour, kind: 'message', by });
const hours = (times: Float64Array) => [...times].map((time) => (Number.isNaN(time) ? null : time / HOUR));

describe('the first response', () => {
  it('is the human who answers second, not the bot who answers first', () => {
    const fold = foldCases(logOf([[opened, says(0, 'bot'), says(5, 'vendor')]]));
    expect(hours(fold.firstResponse)).toEqual([5]);
  });

  it('is neither the asker, nor a bystander, nor a note among colleagues', () => {
    const fold = foldCases(
      logOf([[opened, says(1, 'customer'), says(2, 'community'), { hour: 3, kind: 'note', by: 'vendor' }]]),
    );
    expect(hours(fold.firstResponse)).toEqual([null]);
    expect(hours(fold.possibleResponse)).toEqual([null]);
  });

  it('is a bound where the writer may or may not be of the vendor', () => {
    const fold = foldCases(logOf([[opened, says(1, 'unknown'), says(4, 'vendor')]]));
    expect(hours(fold.firstResponse)).toEqual([4]);
    expect(hours(fold.possibleResponse)).toEqual([1]);
  });

  it('within the same second takes no time, and is still an answer', () => {
    expect(hours(foldCases(logOf([[opened, says(0, 'vendor')]])).firstResponse)).toEqual([0]);
  });

  it('is a resolution that says something, not one that only changes the state', () => {
    const silent: Event[] = [opened, { hour: 2, kind: 'resolved', by: 'vendor' }];
    const spoken: Event[] = [opened, { hour: 2, kind: 'resolved', by: 'vendor', text: 'words' }];
    expect(hours(foldCases(logOf([silent, spoken])).firstResponse)).toEqual([null, 2]);
  });

  it('is counted open, answered or closed unanswered, and these make all cases', () => {
    const log = logOf([
      [opened, says(1, 'vendor')],
      [opened, says(1, 'bot')],
      [opened, { hour: 9, kind: 'closed', by: 'bot', reason: 'stale' }],
      [opened, { hour: 9, kind: 'closed', by: 'bot', reason: 'stale' }, { hour: 10, kind: 'reopened', by: 'customer' }],
    ]);
    expect(factsOf(log).firstResponse).toMatchObject({ cases: 4, answered: 1, open: 2, closedUnanswered: 1 });
  });
});

describe('the end of a case', () => {
  it('is no resolution when a stale bot closes it', () => {
    const fold = foldCases(logOf([[opened, { hour: 7, kind: 'closed', by: 'bot', reason: 'stale' }]]));
    expect(hours(fold.resolved)).toEqual([null]);
    expect(hours(fold.ended)).toEqual([7]);
    expect(CLOSE_REASONS[fold.endReason[0]]).toBe('stale');
  });

  it('begins where the last closed stretch begins', () => {
    const fold = foldCases(
      logOf([
        [
          opened,
          { hour: 1, kind: 'resolved' },
          { hour: 2, kind: 'reopened', by: 'customer' },
          { hour: 5, kind: 'resolved' },
          { hour: 9, kind: 'closed', reason: 'unknown' },
        ],
      ]),
    );
    expect(hours(fold.resolved)).toEqual([1]);
    expect(hours(fold.reopened)).toEqual([2]);
    expect(hours(fold.lasting)).toEqual([5]);
    expect(hours(fold.ended)).toEqual([5]);
    expect(CLOSE_REASONS[fold.endReason[0]]).toBe('resolved');
  });

  it('lasts when a case is reopened only after more than seven days', () => {
    const reopenedAt = (hour: number): Event[] => [opened, { hour: 1, kind: 'resolved' }, { hour, kind: 'resumed' }];
    expect(hours(foldCases(logOf([reopenedAt(1 + 168), reopenedAt(2 + 168)])).lasting)).toEqual([null, 1]);
  });

  it('is not undone by a note or a message after it', () => {
    const fold = foldCases(
      logOf([[opened, { hour: 1, kind: 'resolved' }, says(2, 'customer'), { hour: 3, kind: 'note' }]]),
    );
    expect(hours(fold.reopened)).toEqual([null]);
    expect(hours(fold.ended)).toEqual([1]);
  });
});

describe('who held the case', () => {
  const held = (...groups: (string | undefined)[]) =>
    logOf([groups.map((group, hour): Event => ({ hour, kind: 'assigned', group }))]);

  it('passes over events without a group', () => {
    expect(foldCases(held('A', undefined, 'A', undefined, 'B')).handovers[0]).toBe(1);
  });

  it('bounces with every A, B, A in the row of distinct groups', () => {
    expect(factsOf(held('A', 'B', 'B', 'A', 'B', 'C')).pingPong).toEqual({
      cases: 1,
      bounces: 2,
      worstPair: { a: 'A', b: 'B', bounces: 2 },
    });
    expect(factsOf(held('A', 'B', 'C', 'A')).pingPong).toEqual({ cases: 0, bounces: 0, worstPair: null });
  });

  it('names the first pair by name when two bounce equally often', () => {
    expect(factsOf(held('C', 'B', 'C', 'A', 'C')).pingPong?.worstPair).toEqual({ a: 'A', b: 'C', bounces: 1 });
  });
});

describe('waiting', () => {
  it('lasts until the next event, and what is not solved or waited is the time of the vendor', () => {
    const log = logOf([
      [
        opened,
        { hour: 2, kind: 'waiting-customer' },
        { hour: 5, kind: 'note' },
        { hour: 6, kind: 'waiting-unspecified' },
        { hour: 10, kind: 'waiting-vendor' },
        { hour: 15, kind: 'resolved' },
        { hour: 40, kind: 'resumed' },
        { hour: 41, kind: 'resolved' },
      ],
    ]);
    expect(factsOf(log).waiting).toEqual({
      customerSeconds: 3 * 3600,
      unspecifiedSeconds: 4 * 3600,
      vendorSeconds: (2 + 1 + 5 + 1) * 3600,
    });
  });
});

describe('what the log cannot show', () => {
  it('is null, never 0', () => {
    const log = {
      ...logOf([[opened, says(1, 'customer')]]),
      shows: { messages: false, groups: false, resolution: false, waiting: false },
    };
    expect(factsOf(log)).toMatchObject({
      cases: 1,
      resolved: null,
      reopened: null,
      handovers: null,
      pingPong: null,
      waiting: null,
      firstResponse: null,
    });
  });

  it('leaves a log without cases without times', () => {
    expect(factsOf(logOf([]))).toMatchObject({ cases: 0, from: null, throughputSeconds: null, handovers: null });
  });
});

/** The definitions read literally, one case at a time, without columns. */
function plainly(events: readonly Event[]) {
  const sorted = [...events].sort((a, b) => a.hour - b.hour);
  const active: EventKind[] = [
    'opened',
    'resumed',
    'reopened',
    'waiting-customer',
    'waiting-vendor',
    'waiting-unspecified',
  ];
  const isSolution = (event: Event) =>
    event.kind === 'resolved' || (event.kind === 'closed' && event.reason === 'resolved');
  const solution = sorted.findIndex(isSolution);
  const groups = sorted.flatMap(({ group }) => group ?? []).filter((group, at, all) => group !== all[at - 1]);
  const stateAfter = (at: number) =>
    sorted.slice(0, at + 1).findLast((event) => active.includes(event.kind) || isSolution(event));
  const isOpenAfter = (at: number) => {
    const state = stateAfter(at);
    return !state || !isSolution(state);
  };
  const held = { customer: 0, unspecified: 0, vendor: 0 };
  sorted.slice(1).forEach((event, at) => {
    if (!isOpenAfter(at)) return;
    const before = sorted[at];
    const who =
      before.kind === 'waiting-customer'
        ? 'customer'
        : before.kind === 'waiting-unspecified'
          ? 'unspecified'
          : 'vendor';
    held[who] += (event.hour - before.hour) * HOUR;
  });
  const answer = sorted.find(
    (event) => ['message', 'promised', 'workaround'].includes(event.kind) && event.by === 'vendor',
  );
  return {
    answered: answer?.hour ?? null,
    resolved: sorted[solution]?.hour ?? null,
    reopened: solution < 0 ? null : (sorted.slice(solution).find(({ kind }) => active.includes(kind))?.hour ?? null),
    handovers: Math.max(0, groups.length - 1),
    bounces: groups.filter((group, at) => at > 1 && group === groups[at - 2]).length,
    ...held,
  };
}

it('the fold over columns says what the definitions say, for any cases', () => {
  const event = fc.record({
    hour: fc.integer({ min: 0, max: 400 }),
    kind: fc.constantFrom(...EVENT_KINDS),
    by: fc.constantFrom(...ROLES),
    group: fc.option(fc.constantFrom(...TEAMS), { nil: undefined }),
    reason: fc.constantFrom(...CLOSE_REASONS),
  });
  fc.assert(
    fc.property(fc.array(fc.array(event, { minLength: 1, maxLength: 12 }), { maxLength: 6 }), (cases) => {
      const fold = foldCases(logOf(cases));
      const found = cases.map((_, at) => ({
        answered: hours(fold.firstResponse)[at],
        resolved: hours(fold.resolved)[at],
        reopened: hours(fold.reopened)[at],
        handovers: fold.handovers[at],
        bounces: fold.bounces[at],
        customer: fold.customerMs[at],
        unspecified: fold.unspecifiedMs[at],
        vendor: fold.vendorMs[at],
      }));
      expect(found).toEqual(cases.map(plainly));
    }),
    { numRuns: 500 },
  );
});

it('many cases fold as each alone', () => {
  const cases = Array.from({ length: 2500 }, (_, at): Event[] => [
    opened,
    says(1 + (at % 7), at % 3 === 0 ? 'vendor' : 'customer'),
    { hour: 20 + (at % 11), kind: 'resolved', group: TEAMS[at % 3] },
  ]);
  const alone = cases.map((events) => factsOf(logOf([events])));
  const all = factsOf(logOf(cases));
  expect(all.firstResponse?.answered).toBe(alone.reduce((sum, one) => sum + (one.firstResponse?.answered ?? 0), 0));
  expect(all.waiting?.vendorSeconds).toBe(alone.reduce((sum, one) => sum + (one.waiting?.vendorSeconds ?? 0), 0));
});
