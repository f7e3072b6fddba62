import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ClockEvent } from '../src/cases/clock-event.ts';
import type { Contract } from '../src/cases/clock-schema.ts';
import { type ClockState, clockStates } from '../src/cases/clock-state.ts';
import { compileCalendar } from '../src/time/calendar.ts';
import { type Answer, ASK, type Vector, vectorSchema } from './sla-vector.ts';

/** Facts out of the test suites of nine open desks and libraries; they are kept outside the project. */
const FILE = new URL('../../shared/data/sla-vectors.json', import.meta.url);

/** Where we answer otherwise, with our answer. Each has its worked example in DECISIONS.md. */
const DISAGREEMENTS: Readonly<Record<string, { readonly ours: string; readonly why: string }>> = {
  v107: {
    ours: '2014-04-08T00:00:00.000Z',
    why: 'a closing at 24:00 is midnight; 23:59:59.999999 is an artefact of intervals that are closed at both ends',
  },
  v140: { ours: '90000', why: 'elapsed time is absolute: a Sunday of 25 hours, open all day, has 25' },
  v146: {
    ours: '2014-04-08',
    why: 'begun on a holiday, 0 business days are over at the next opening; the source counts dates without a clock',
  },
  v303: {
    ours: '2020-03-06T08:30:00.000Z 2020-03-07T08:30:00.000Z 2020-03-08T08:30:00.000Z 2020-03-09T07:30:00.000Z 2020-03-10T07:30:00.000Z',
    why: 'a local time in a gap moves forward by the gap, as in Temporal and RFC 5545; the source takes the first instant after it',
  },
  v350: {
    ours: '["pending","2026-11-23T10:15:00.000Z"]',
    why: 'a severity without a target leaves the earlier commitment standing; otherwise relabelling a case would end what is owed',
  },
  v355: {
    ours: '["met","met"]',
    why: 'an answer in time is met at once; it does not wait for the case to be resolved',
  },
  v357: { ours: '{"met":true,"breached":false}', why: 'met if and only if elapsed <= target' },
};

/** What does not exist here, by name. */
const NOT_APPLICABLE: Readonly<Record<string, string>> = {
  v243: 'pauses stay exact instants and are never turned into local breaks',
  v246: 'pauses stay exact instants and are never turned into local breaks',
  v361: "targets between a vendor's own teams are not the buyer's contract",
  v366: 'an event has one kind here; events of the same instant keep the order of the source',
};

const at = (clock: string) => Date.parse(`2026-11-23T${clock}:00Z`);
const event = (
  clock: string,
  kind: ClockEvent['kind'],
  by: ClockEvent['by'],
  more: Partial<ClockEvent> = {},
): ClockEvent => ({
  at: at(clock),
  kind,
  by,
  ...more,
});
const contract: Contract = {
  plan: 'test',
  targets: [
    { clock: 'first-response', severity: 'P0', target: '15m' },
    { clock: 'next-response', severity: 'all', target: '1h' },
    { clock: 'update-cadence', severity: 'all', target: '2h' },
    { clock: 'resolution', severity: 'all', target: '4h' },
  ],
};
const opened = event('10:00', 'opened', 'customer', { severity: 'P0' });
const runs = (clock: ClockState['clock'], now: string, events: readonly ClockEvent[], terms: Partial<Contract> = {}) =>
  clockStates(events, { ...contract, ...terms }, at(now)).runs.filter((run) => run.clock === clock);
const json = (value: unknown) => JSON.stringify(value);
const utc = (ms: unknown) => (typeof ms === 'number' ? new Date(ms).toISOString() : String(ms));
const sameTime = (expected: unknown) => utc(Date.parse(String(expected)));
const NOTHING: Answer = { got: '', expected: '' };
const same = (holds: boolean, expected: unknown): Answer => ({
  got: holds ? json(expected) : 'otherwise',
  expected: json(expected),
});

/** Vectors that tell a story instead of numbers, told to our clocks. */
const TOLD: Readonly<Record<string, (vector: Vector) => Answer>> = {
  /** Its pauses are given as a sum of business seconds. */
  v287: (vector) => {
    const calendar = compileCalendar(vector.calendar ?? { always: true });
    const start = Date.parse(vector.start ?? '');
    const pause = [start, Number(calendar.dueMs(start, 178_200_000))] as const;
    return { got: utc(calendar.dueDays(start, 5, { pauses: [pause] })), expected: sameTime(vector.expected) };
  },
  /** The source's option to mean the end of that day. */
  v302: (vector) => {
    const calendar = compileCalendar(vector.calendar ?? { always: true });
    const due = calendar.dueDays(Date.parse(vector.start ?? ''), vector.target_business_days ?? 0);
    return { got: utc(calendar.nextClosing(Number(due))), expected: sameTime(vector.expected) };
  },
  v022: ({ expected }) =>
    same(
      refuses(() => always().dueMs(at('10:00'), -60_000)),
      expected,
    ),
  v168: ({ expected }) =>
    same(
      refuses(() => always().dueMs(at('10:00'), -300_000)),
      expected,
    ),
  v169: ({ expected }) =>
    same(
      refuses(() => compileCalendar({ timezone: 'UTC', hours: {} })),
      expected,
    ),
  v170: ({ expected }) =>
    same(
      refuses(() => compileCalendar({ timezone: 'UTC', hours: { mon: [['25:00', '26:00']] } })),
      expected,
    ),
  v068: ({ expected }) => {
    const back = (days: number) => always().dueMs(Date.parse('2006-02-01'), days * 86_400_000, { direction: 'before' });
    return same(back(31) === Date.parse('2006-01-01') && back(396) === Date.parse('2005-01-01'), expected);
  },
  v267: ({ expected }) => {
    const [run] = runs('resolution', '23:59', [
      opened,
      event('10:30', 'resolved', 'vendor'),
      event('20:00', 'closed', 'vendor'),
    ]);
    return { got: json({ resolution_minutes: run.elapsedMs / 60_000 }), expected: json(expected) };
  },
  v342: ({ expected }) =>
    same(runs('first-response', '10:10', [opened, event('10:05', 'note', 'vendor')])[0].endedAt === null, expected),
  v343: ({ expected }) =>
    same(
      runs('first-response', '10:10', [opened, event('10:05', 'message', 'vendor')])[0].endedAt === at('10:05'),
      expected,
    ),
  v345: ({ expected }) => {
    const next = runs('next-response', '12:00', [
      opened,
      event('10:05', 'message', 'vendor'),
      event('10:06', 'message', 'vendor'),
    ]);
    return { got: json({ update_due: next[0]?.dueAt ?? null }), expected: json(expected) };
  },
  v346: ({ expected }) => same(twice().length === 1 && twice()[0].dueAt === at('12:00'), expected),
  v350: ({ expected }) => {
    const [run] = runs('first-response', '10:05', [
      opened,
      event('10:02', 'severity-set', 'vendor', { severity: 'P3' }),
    ]);
    return { got: json([run.verdict, utc(run.dueAt)]), expected: json(expected) };
  },
  v353: ({ expected }) => {
    const again = [opened, event('11:00', 'resolved', 'vendor'), event('12:30', 'reopened', 'customer')];
    return same(runs('resolution', '13:00', again)[1].dueAt === at('15:30'), expected);
  },
  v355: ({ expected }) => {
    const reply = [opened, event('10:05', 'message', 'vendor'), event('11:00', 'resolved', 'vendor')];
    const verdicts = ['10:30', '12:00'].map((now) => runs('first-response', now, reply)[0].verdict);
    return { got: json(verdicts), expected: json(expected) };
  },
  v356: ({ expected }) => ({ got: json({ open_next_response_events: twice().length }), expected: json(expected) }),
  v357: ({ expected }) => {
    const [{ verdict }] = runs('first-response', '12:00', [opened, event('10:15', 'message', 'vendor')]);
    return { got: json({ met: verdict === 'met', breached: verdict === 'breached' }), expected: json(expected) };
  },
  v359: ({ expected }) => {
    const again = [opened, event('11:00', 'resolved', 'vendor'), event('12:30', 'reopened', 'customer')];
    const [, second, ...more] = runs('resolution', '13:00', again, { reopening: 'restarts' });
    return same(second.startedAt === at('12:30') && more.length === 0, expected);
  },
  v360: ({ expected }) =>
    same(
      runs('resolution', '12:00', [opened, event('11:00', 'contract-attached', 'vendor')])[0].dueAt === at('14:00'),
      expected,
    ),
  v363: ({ expected }) => {
    const byVendor = [
      event('10:00', 'opened', 'vendor', { severity: 'P0' }),
      event('10:00', 'message', 'vendor'),
      event('10:05', 'message', 'vendor'),
    ];
    return same(runs('first-response', '12:00', byVendor)[0].endedAt === at('10:05'), expected);
  },
  v364: ({ expected }) => {
    const waiting = (kind: 'waiting-customer' | 'waiting-vendor') =>
      runs('update-cadence', '11:00', [opened, event('10:05', 'message', 'vendor'), event('10:30', kind, 'vendor')])[0]
        .phase;
    return same(waiting('waiting-customer') === 'paused' && waiting('waiting-vendor') === 'running', expected);
  },
  v365: ({ expected }) => {
    const events = [
      opened,
      event('10:10', 'waiting-customer', 'vendor'),
      event('10:30', 'contract-attached', 'vendor'),
    ];
    const [run] = runs('resolution', '10:30', events);
    return same(run.startedAt === at('10:00') && run.pausedMs === 20 * 60_000, expected);
  },
};

function always() {
  return compileCalendar({ always: true });
}

function refuses(ask: () => unknown): boolean {
  try {
    ask();
    return false;
  } catch {
    return true;
  }
}

/** Three unanswered messages after a reply. */
const twice = () =>
  runs('next-response', '11:30', [
    opened,
    event('10:05', 'message', 'vendor'),
    event('11:00', 'message', 'customer'),
    event('11:10', 'message', 'customer'),
    event('11:20', 'message', 'customer'),
  ]);

const vectors = existsSync(FILE)
  ? z.object({ vectors: z.array(vectorSchema) }).parse(JSON.parse(readFileSync(FILE, 'utf8'))).vectors
  : [];
const counts = new Map<string, number>();

describe.skipIf(vectors.length === 0)(`the vectors of others in ${FILE.pathname}`, () => {
  test.each(vectors.map((vector) => [vector.id, vector.kind, vector] as const))('%s %s', (id, kind, vector) => {
    const disagreement = DISAGREEMENTS[id];
    const outcome = id in NOT_APPLICABLE ? 'do not apply' : disagreement === undefined ? 'agree' : 'disagree';
    counts.set(`${kind}: ${outcome}`, (counts.get(`${kind}: ${outcome}`) ?? 0) + 1);
    const { got, expected } = id in NOT_APPLICABLE ? NOTHING : (TOLD[id] ?? ASK[kind])(vector);
    // A disagreement that is none any more must leave the list.
    expect([got, got === expected]).toEqual([disagreement?.ours ?? expected, disagreement === undefined]);
  });
  test('are all that the lists name', () => {
    const listed = [...Object.keys(DISAGREEMENTS), ...Object.keys(NOT_APPLICABLE), ...Object.keys(TOLD)];
    expect(listed.filter((name) => !vectors.some(({ id }) => id === name))).toEqual([]);
  });
  afterAll(() => {
    const told = [
      `${vectors.length} vectors of others`,
      ...[...counts].sort(([a], [b]) => a.localeCompare(b)).map(([what, count]) => `  ${what} ${count}`),
      ...Object.entries(DISAGREEMENTS).map(([id, { why }]) => `  ${id} disagrees: ${why}`),
      ...Object.entries(NOT_APPLICABLE).map(([id, why]) => `  ${id} does not apply: ${why}`),
    ];
    process.stdout.write(`${told.join('\n')}\n`);
  });
});
