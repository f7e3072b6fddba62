import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, START, type Step } from '../../../test/case-logs.ts';
import { logOfText, simulatedCases } from '../../../test/simulated.ts';
import { curvesOf } from '../../app/view/curves.ts';
import { readingsOf } from '../../app/view/readings.ts';
import { mergeCaseLogs } from '../../cases/merge.ts';
import { type CaseLog, CLOSE, NONE } from '../../model/case.ts';
import { cumulativeIncidence } from '../../stats/cumulative-incidence.ts';
import { type CaseFilter, type CaseRows, caseRows, casesShown, ORDERS, SHOWS, WAITS } from './case-rows.ts';

const ALL: CaseFilter = { show: 'all', severity: null, text: '', order: 'newest' };
const told = (rows: CaseRows) =>
  Array.from(rows.wait, (code, index) => {
    const hours = rows.waitMs[index] / HOUR;
    return Number.isNaN(hours) ? WAITS[code] : `${WAITS[code]} ${hours}`;
  });
const waits = (cases: readonly CaseSketch[], about = {}) => told(caseRows(caseLog(cases, about)));
const steps = (...all: Step[]): CaseSketch => ({ steps: all });

describe('the wait for the first human word', () => {
  it('ends with it, goes on, or ends without: each with how long, worked by hand', () => {
    const cases = [
      steps([2, 'message', 'vendor']),
      steps(),
      steps([30, 'closed', 'bot', { reason: 'stale' }]),
      { opened: 24, steps: [] },
    ];
    expect(waits(cases)).toEqual(['answered 2', `waiting ${40 * 24}`, 'never 30', `waiting ${39 * 24}`]);
  });

  it('is not ended by a machine, by the asker or by a bystander', () => {
    const words: Step[] = [
      [1, 'message', 'bot'],
      [2, 'message', 'customer'],
      [3, 'message', 'community'],
      [9, 'message', 'vendor'],
    ];
    expect(waits([steps(...words)])).toEqual(['answered 9']);
  });

  it('was in vain where the word came after the case had been closed, as the curve has it', () => {
    expect(waits([steps([5, 'closed', 'bot', { reason: 'stale' }], [9, 'message', 'vendor'])])).toEqual(['never 5']);
  });

  it('is not known where somebody unknown spoke, before an engineer too: it may have been the vendor', () => {
    const cases = [
      steps([1, 'message', 'unknown']),
      steps([1, 'message', 'unknown'], [10, 'message', 'vendor']),
      steps([1, 'message', 'vendor'], [10, 'message', 'unknown']),
    ];
    expect(waits(cases)).toEqual(['unclear', 'unclear', 'answered 1']);
  });

  it('is not known of a case that was open before the log was watched', () => {
    const cases = [{ opened: -5, steps: [[6, 'message', 'vendor']] } as const, steps([6, 'message', 'vendor'])];
    expect(waits(cases)).toEqual(['unclear', 'answered 6']);
  });

  it('is not shown where the log has no messages: neither 0 nor never', () => {
    const log = caseLog([steps([4, 'resolved', 'vendor'])], { shows: { messages: false } });
    expect(told(caseRows(log))).toEqual(['not-shown']);
  });

  it('is not shown of the cases of a source that has no messages, and is of the others', () => {
    const notes = caseLog([steps([4, 'message', 'vendor']), steps()]);
    const others = caseLog([steps(), steps(), steps()], { shows: { messages: false }, to: 90 * 24 });
    expect(told(caseRows(mergeCaseLogs([notes, others])))).toEqual([...told(caseRows(notes)), 'not-shown']);
  });

  it('is not known of a case of which nothing is dated', async () => {
    const rows = caseRows(await undated());
    expect(told(rows)[1]).toBe('unclear');
    expect(rows.opened[1]).toBeNaN();
  });

  it.each(['ignorer', 'closer', 'stale-bot', 'relay-desk', 'auto-acker', 'fast-unsolved'] as const)(
    'of all cases of the %s desk comes to what the curve counts',
    async (archetype) => {
      const log = await simulatedCases(archetype, 11);
      const rows = caseRows(log);
      const figure = curvesOf(log, readingsOf(log)).find(({ curve }) => curve === 'acknowledged');
      const count = (wait: (typeof WAITS)[number]) => rows.wait.filter((code) => WAITS[code] === wait).length;
      expect(figure?.cases).toBe(log.cases);
      expect(figure?.unclear).toBe(count('unclear'));
      expect(count('answered') + count('waiting') + count('never')).toBe(log.cases - count('unclear'));
      const causes = ['waiting', 'answered', 'never'];
      const curve = cumulativeIncidence({
        time: rows.waitMs.map((ms) => ms / 1000),
        cause: Array.from(rows.wait, (code) => causes.indexOf(WAITS[code])),
      });
      const read = figure?.time.map((seconds) => curve.at(seconds, 1).estimate ?? Number.NaN) ?? [];
      read.forEach((share, row) => expect(share).toBeCloseTo(figure?.share[0][row] ?? Number.NaN, 5));
      expect(read.length).toBeGreaterThan(10);
    },
  );
});

describe('what else the list shows', () => {
  it('is how a case ended, whether it was reopened, and its severity as last set', () => {
    const rows = caseRows(
      caseLog([
        { severity: 'P0', steps: [[1, 'severity-set', 'vendor', { severity: 'P2' }]] },
        steps([2, 'resolved', 'vendor'], [5, 'reopened', 'customer']),
        steps([3, 'closed', 'vendor', { reason: 'declined' }]),
      ]),
    );
    expect([...rows.severity]).toEqual([2, NONE, NONE]);
    expect([...rows.ended].map(Number.isNaN)).toEqual([true, true, false]);
    expect(rows.endReason[2]).toBe(CLOSE.declined);
    expect(rows.reopened[1]).toBe(START + 5 * HOUR);
    expect(rows.reopened[0]).toBeNaN();
  });
});

describe('the cases that are shown', () => {
  /** One of each, opened an hour apart. */
  const rows = caseRows(
    caseLog([
      { opened: 0, severity: 'P0', steps: [[2, 'message', 'vendor']] },
      { opened: 1, steps: [[5, 'closed', 'bot', { reason: 'stale' }]] },
      { opened: 2, severity: 'P0', steps: [] },
      { opened: 3, severity: 'P3', steps: [[1, 'message', 'unknown']] },
      {
        opened: 4,
        steps: [
          [1, 'message', 'vendor'],
          [2, 'resolved', 'vendor'],
          [9, 'reopened', 'customer'],
        ],
      },
    ]),
  );
  const shown = (filter: Partial<CaseFilter>) => casesShown(rows, { ...ALL, ...filter });

  it('are all of them, newest first, where nothing is asked', () => expect(shown({})).toEqual([4, 3, 2, 1, 0]));
  it('are those that nobody answered, open or closed, but not those of which it is unclear', () =>
    expect(shown({ show: 'unanswered' })).toEqual([2, 1]));
  it('are those still open, or those reopened', () => {
    expect(shown({ show: 'open' })).toEqual([4, 3, 2, 0]);
    expect(shown({ show: 'reopened' })).toEqual([4]);
  });
  it('are those of a severity, or those that have none', () => {
    expect(shown({ severity: 0 })).toEqual([2, 0]);
    expect(shown({ severity: NONE })).toEqual([4, 1]);
    expect(shown({ severity: 1 })).toEqual([]);
  });
  it('are found by a part of their number, whatever its case and the blanks around it', () => {
    expect(shown({ text: ' CASE-3 ' })).toEqual([2]);
    expect(shown({ text: 'case-', show: 'open', severity: 0 })).toEqual([2, 0]);
  });

  it('by their wait go from the longest to the shortest or back, what is not known last in both', () => {
    expect(shown({ order: 'longest' })).toEqual([2, 1, 0, 4, 3]);
    expect(shown({ order: 'shortest' })).toEqual([4, 0, 1, 2, 3]);
  });

  it('by their opening go from the newest or the oldest, what is not dated last in both', async () => {
    const some = caseRows(await undated());
    expect(casesShown(some, ALL)).toEqual([2, 0, 1]);
    expect(casesShown(some, { ...ALL, order: 'oldest' })).toEqual([0, 2, 1]);
  });

  it('are the same in every order, and each order is what it says', () => {
    const anyStep = fc.oneof(
      fc
        .tuple(fc.integer({ min: 0, max: 99 }), fc.constantFrom('vendor', 'unknown', 'bot'))
        .map(([hours, by]): Step => [hours, 'message', by]),
      fc.integer({ min: 0, max: 99 }).map((hours): Step => [hours, 'closed', 'vendor', { reason: 'stale' }]),
    );
    const anyCase = fc.record({
      opened: fc.integer({ min: -3, max: 200 }),
      steps: fc.array(anyStep, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 12 }), fc.constantFrom(...SHOWS), (cases, show) => {
        const some = caseRows(caseLog(cases));
        const all = casesShown(some, { ...ALL, show });
        for (const order of ORDERS) {
          const found = casesShown(some, { ...ALL, show, order });
          expect(found.toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b));
          const values = order === 'newest' || order === 'oldest' ? some.opened : some.waitMs;
          const known = found.map((index) => values[index]);
          const first = known.findIndex(Number.isNaN);
          if (first >= 0) expect(known.slice(first).every(Number.isNaN)).toBe(true);
          const sign = order === 'newest' || order === 'longest' ? -1 : 1;
          const sorted = known.filter((value) => !Number.isNaN(value));
          expect(sorted).toEqual(sorted.toSorted((a, b) => sign * (a - b)));
        }
      }),
    );
  });
});

/** Of the second case the log knows nothing but its number. */
const undated = (): Promise<CaseLog> =>
  logOfText(
    [
      { schema: 'touchstone/log@1', shows: { messages: true } },
      { case: 'a', openedAt: '2026-01-05T00:00:00Z' },
      { case: 'b' },
      {
        case: 'c',
        openedAt: '2026-01-06T00:00:00Z',
        events: [{ at: '2026-01-06T03:00:00Z', kind: 'message', by: 'vendor' }],
      },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
