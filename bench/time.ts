import { clockBoard } from '../src/cases/clock-board.ts';
import type { Contract } from '../src/cases/clock-schema.ts';
import { eventRecorder } from '../src/cases/event-columns.ts';
import { orderEvents } from '../src/cases/event-order.ts';
import { KIND, ROLE } from '../src/model/case.ts';
import { randomSource } from '../src/stats/random.ts';
import { type Calendar, compileCalendar } from '../src/time/calendar.ts';
import { compileRange } from '../src/time/range.ts';
import { readVersions } from '../src/time/version.ts';
import { clock, packages, type Rival, SPANS, withLuxon, withTemporal } from './time-rivals.ts';

const PAIRS = 1_000_000;
const FROM = Date.UTC(2016, 0, 1);
const YEARS = 20;
const TO = Date.UTC(2016 + YEARS, 0, 1);
const MINUTE = 60_000;
const DAY = 86_400_000;
/** A slow rival answers as many of the pairs, from the first on, as it can in this time. */
const PATIENCE_MS = 4_000;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const specIn = (timezone: string) => ({
  timezone,
  hours: Object.fromEntries(
    weekdays.map((day) => [day, SPANS.map(([from, to]): [string, string] => [clock(from), clock(to)])]),
  ),
});

interface Pairs {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Whole minutes anywhere in twenty years, up to thirty days apart: an ordinary case log. */
function randomPairs(): Pairs {
  const random = randomSource(['bench', 'time']);
  const from = new Float64Array(PAIRS);
  const to = new Float64Array(PAIRS);
  for (let index = 0; index < PAIRS; index++) {
    from[index] = FROM + 7 * DAY + MINUTE * random.below((TO - FROM - 60 * DAY) / MINUTE);
    to[index] = from[index] + MINUTE * random.below((30 * DAY) / MINUTE);
  }
  return { from, to };
}

/** Nanoseconds per turn of `work`, best of twenty: what the machine can do when nobody disturbs it. */
function nanoseconds(turns: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 20; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return (best * 1e6) / turns;
}

/** Calendars by day, two by two: `npm run bench -- time`. */
export async function run(print: (line: string) => void): Promise<void> {
  // The packages from npm work in the zone of the process.
  process.env.TZ = 'UTC';
  const pairs = randomPairs();
  print(`${PAIRS} pairs up to 30 days apart within ${YEARS} years; Mon-Fri 09-12 and 13-18`);
  print('');
  compile(print);
  for (const zone of ['UTC', 'Europe/Berlin']) {
    const ours = compileCalendar(specIn(zone));
    print('');
    print(`${zone}: open time of a pair`);
    const own = ownElapsed(ours, pairs);
    print(`  touchstone, all ${PAIRS} pairs: ${own.toFixed(1)} ns a pair`);
    const rivals = [...(zone === 'UTC' ? packages() : []), withLuxon(zone), withTemporal(zone)];
    for (const rival of rivals) compare(rival, ours, own, pairs, print);
  }
  print('');
  lookups(compileCalendar(specIn('Europe/Berlin')), pairs, print);
  print('');
  board(print);
}

function compile(print: (line: string) => void): void {
  for (const zone of ['Asia/Shanghai', 'Europe/Berlin']) {
    const versions = readVersions(specIn(zone));
    const cold = nanosecondsOnce(() => compileRange(versions, FROM, TO));
    const { index, businessDays } = compileRange(versions, FROM, TO);
    const bytes = index.rows.byteLength + index.slices.byteLength + businessDays.byteLength;
    const warm = nanoseconds(1, () => compileRange(versions, FROM, TO));
    print(
      `${zone}: compiling ${YEARS} years takes ${(cold / 1e6).toFixed(1)} ms the first time, ${(warm / 1e6).toFixed(1)} ms after, and holds ${(bytes / 1e6).toFixed(2)} MB`,
    );
  }
}

function nanosecondsOnce(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1e6;
}

function ownElapsed(calendar: Calendar, { from, to }: Pairs): number {
  let sum = 0;
  const own = nanoseconds(PAIRS, () => {
    for (let index = 0; index < PAIRS; index++) sum += calendar.elapsedMs(from[index], to[index]);
  });
  if (sum === 0) throw new Error('nothing was open');
  return own;
}

function compare(rival: Rival, ours: Calendar, own: number, { from, to }: Pairs, print: (line: string) => void): void {
  const start = performance.now();
  let asked = 0;
  let otherwise = 0;
  while (asked < PAIRS && performance.now() - start < PATIENCE_MS) {
    const minutes = rival.minutes(from[asked], to[asked]);
    if (Math.abs(minutes * MINUTE - ours.elapsedMs(from[asked], to[asked])) >= MINUTE) otherwise++;
    asked++;
  }
  const each = ((performance.now() - start) * 1e6) / asked;
  print(
    `  ${rival.name}, the first ${asked}: ${(each / 1000).toFixed(1)} µs a pair, ${Math.round(each / own)} times as long; ${otherwise} answered otherwise`,
  );
}

function lookups(calendar: Calendar, { from, to }: Pairs, print: (line: string) => void): void {
  const each = (ask: (index: number) => unknown) =>
    nanoseconds(PAIRS, () => {
      let truthy = 0;
      for (let index = 0; index < PAIRS; index++) if (ask(index)) truthy++;
      return truthy;
    }).toFixed(1);
  print('Europe/Berlin: other questions');
  print(`  isOpen: ${each((index) => calendar.isOpen(from[index]))} ns`);
  print(`  nextOpening: ${each((index) => calendar.nextOpening(from[index]))} ns`);
  print(`  dueMs of 4 h: ${each((index) => calendar.dueMs(from[index], 240 * MINUTE))} ns`);
  print(`  dueDays of 2: ${each((index) => calendar.dueDays(from[index], 2))} ns`);
  const pauses = [[0, 0]].map(([start, end]) => [start, end] as [number, number]);
  const paused = each((index) => {
    pauses[0] = [from[index] + DAY, from[index] + 2 * DAY];
    return calendar.elapsedMs(from[index], to[index], pauses);
  });
  print(`  elapsedMs with a pause: ${paused} ns`);
}

const CONTRACT: Contract = {
  plan: 'bench',
  calendars: { desk: specIn('Asia/Shanghai') },
  targets: [
    { clock: 'first-response', severity: 'P0', target: '15m' },
    { clock: 'first-response', severity: 'all', target: '4bh', calendar: 'desk' },
    { clock: 'next-response', severity: 'all', target: '8bh', calendar: 'desk' },
    { clock: 'update-cadence', severity: 'all', target: '1bd', calendar: 'desk' },
    { clock: 'workaround', severity: 'P0', target: '1h' },
    { clock: 'resolution', severity: 'P0', target: '8h' },
    { clock: 'resolution', severity: 'all', target: '5bd', calendar: 'desk' },
  ],
};

/** A million open cases: some answered, some asked again, some waiting. */
function board(print: (line: string) => void): void {
  const random = randomSource(['bench', 'board']);
  const cases = 1_000_000;
  const recorder = eventRecorder();
  const severity = new Int8Array(cases);
  for (let index = 0; index < cases; index++) {
    severity[index] = random.below(4);
    let time = Date.UTC(2026, 0, 1) + MINUTE * random.below((300 * DAY) / MINUTE);
    const add = (kind: number, role: number) => recorder.add({ caseOf: index, time, kind, role });
    add(KIND.opened, ROLE.customer);
    if (random.below(10) < 3) continue;
    time += MINUTE * random.below(600);
    add(KIND.message, ROLE.vendor);
    if (random.below(10) < 3) add(KIND['waiting-customer'], ROLE.vendor);
    if (random.below(2) === 0) continue;
    time += MINUTE * random.below(600);
    add(KIND.message, ROLE.customer);
  }
  const { log } = orderEvents(recorder.columns(), {
    caseIds: { at: String },
    cases,
    groups: [],
    shows: { messages: true, groups: false, resolution: true, waiting: true },
    attributes: { severity },
  });
  const start = performance.now();
  const clocks = clockBoard(log, CONTRACT);
  const folding = performance.now() - start;
  let now = Date.UTC(2026, 11, 1);
  const each = nanoseconds(1, () => clocks.at((now += MINUTE)));
  print(
    `${cases} open cases, ${log.events} events, ${clocks.rows} running clocks: folded once in ${(folding / 1000).toFixed(1)} s; re-evaluated at a new now in ${(each / 1e6).toFixed(1)} ms`,
  );
}
