import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, START } from '../../../test/case-logs.ts';
import { record } from '../../../test/records.ts';
import { promisedTerms as auditTerms } from '../../audits/promised-terms.ts';
import { clockEventsOf } from '../../cases/clock-event.ts';
import { contractSchema } from '../../cases/clock-schema.ts';
import { type ClockState, clockStates } from '../../cases/clock-state.ts';
import type { RecordOf, WeekHours } from '../../model/evidence.ts';
import type { Needs } from '../../model/needs.ts';
import { type CaseTerms, neededTerms, promisedTerms } from './case-terms.ts';

const MINUTE = 60_000;
/** The clocks of one case, so many hours after Monday 9:00 in Shanghai. */
const statesOf = (sketch: CaseSketch, terms: CaseTerms | null, hours: number) => {
  if (terms === null) throw new Error('no terms');
  return clockStates(clockEventsOf(caseLog([sketch]), 0), terms.contract, START + hours * HOUR);
};
const runOf = (sketch: CaseSketch, terms: CaseTerms | null, hours: number, clock: ClockState['clock']) =>
  statesOf(sketch, terms, hours).runs.find((run) => run.clock === clock);

describe('the terms of what a buyer needs', () => {
  const needs = (severityTargets: Needs['severityTargets'], timezone = 'Asia/Shanghai') =>
    neededTerms({ severityTargets, timezone, coverage: '24x7' });

  it('are none where no target is named', () => {
    expect(needs({})).toBeNull();
    expect(needs({ P0: {} })).toBeNull();
  });

  it('are each target named, of its severity, and rest on no record', () => {
    const terms = needs({ P0: { firstResponse: '15m', resolution: '8h' }, P2: { workaround: '1bd' } });
    expect(terms?.contract.targets).toEqual([
      { clock: 'first-response', severity: 'P0', target: '15m', calendar: 'office' },
      { clock: 'resolution', severity: 'P0', target: '8h', calendar: 'office' },
      { clock: 'workaround', severity: 'P2', target: '1bd', calendar: 'office' },
    ]);
    expect(terms).toMatchObject({ source: 'needs', evidence: [], leftOut: 0 });
    expect(contractSchema.safeParse(terms?.contract).success).toBe(true);
  });

  it('hold a case to the minute: answered after 15 is met, after 16 late', () => {
    const terms = needs({ P0: { firstResponse: '15m' } });
    const answered = (minutes: number): CaseSketch => ({
      severity: 'P0',
      steps: [[minutes / 60, 'message', 'vendor']],
    });
    expect(runOf(answered(15), terms, 5, 'first-response')).toMatchObject({ verdict: 'met', elapsedMs: 15 * MINUTE });
    expect(runOf(answered(16), terms, 5, 'first-response')).toMatchObject({
      verdict: 'breached',
      breachedAt: START + 15 * MINUTE,
    });
  });

  it('take out the time that the customer was waited for, but not from the first response', () => {
    const terms = needs({ P1: { firstResponse: '2h', resolution: '8h' } });
    const paused: CaseSketch = {
      severity: 'P1',
      steps: [
        [1, 'message', 'vendor'],
        [1, 'waiting-customer', 'vendor'],
        [6, 'resumed', 'customer'],
        [10, 'resolved', 'vendor'],
      ],
    };
    expect(runOf(paused, terms, 24, 'resolution')).toMatchObject({
      verdict: 'met',
      elapsedMs: 5 * HOUR,
      pausedMs: 5 * HOUR,
    });
    expect(runOf(paused, terms, 24, 'first-response')).toMatchObject({ elapsedMs: HOUR, pausedMs: 0 });
    expect(runOf(paused, terms, 3, 'resolution')).toMatchObject({ phase: 'paused', dueAt: null, verdict: 'pending' });
  });

  it('count business time in the hours of the coverage, or of an office where that is 24x7; holidays are kept (DECISIONS)', () => {
    const terms = needs({ P2: { firstResponse: '8bh' } });
    // Monday 16:00: two hours until closing, six on Tuesday from 9:00.
    const late: CaseSketch = { opened: 7, severity: 'P2', steps: [] };
    expect(runOf(late, terms, 24, 'first-response')?.dueAt).toBe(Date.parse('2026-01-06T15:00:00+08:00'));
    // Thursday 30 April 2026, 17:00: an hour until closing, seven on May Day.
    const may: CaseSketch = {
      opened: (Date.parse('2026-04-30T17:00:00+08:00') - START) / HOUR,
      severity: 'P2',
      steps: [],
    };
    expect(runOf(may, terms, 4000, 'first-response')?.dueAt).toBe(Date.parse('2026-05-01T16:00:00+08:00'));
    // In Berlin it is two in the morning: the office opens at nine, eight hours later it is due.
    const berlin = needs({ P2: { firstResponse: '8bh' } }, 'Europe/Berlin');
    const early: CaseSketch = { opened: 24, severity: 'P2', steps: [] };
    expect(runOf(early, berlin, 24, 'first-response')?.dueAt).toBe(Date.parse('2026-01-06T17:00:00+01:00'));
    // Evenings only, from 18:00 to 22:00: four hours on Monday, four on Tuesday.
    const evenings = neededTerms({
      severityTargets: { P2: { firstResponse: '8bh' } },
      timezone: 'Asia/Shanghai',
      coverage: { days: ['mon', 'tue'], from: '18:00', to: '22:00' },
    });
    expect(runOf(late, evenings, 40, 'first-response')?.dueAt).toBe(Date.parse('2026-01-06T22:00:00+08:00'));
  });

  it('hold a case of no known severity to nothing, and say so', () => {
    const { runs, unmeasured } = statesOf({ steps: [] }, needs({ P0: { firstResponse: '15m' } }), 5);
    expect(runs).toEqual([]);
    expect(unmeasured).toContainEqual({ clock: 'first-response', why: 'severity-unknown' });
  });
});

describe('the terms of what a vendor promises', () => {
  type Commitment = RecordOf<'commitment'>;
  const acme = { id: 'acme', plan: null, product: null, calendar: null } as const;
  const gold = { ...acme, plan: 'Gold' } as const;
  const desk: WeekHours = {
    timezone: 'Asia/Shanghai',
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    from: '09:00',
    to: '18:00',
  };
  const promise = (about: Partial<Commitment> = {}) => record('commitment', about);
  const targets = (records: readonly Commitment[], vendor: Parameters<typeof promisedTerms>[1] = acme) =>
    promisedTerms(records, vendor)?.contract.targets.map(({ clock, severity, target }) => [clock, severity, target]);

  it('are none where nothing is promised that a clock could show', () => {
    expect(promisedTerms([], acme)).toBeNull();
    const nothing = [
      promise({ metric: 'availability', targetMinutes: null, percent: 99.9 }),
      promise({ targetMinutes: null, binding: 'none-found' }),
      promise({ binding: 'example' }),
      promise({ tier: 'marketing' }),
      promise({ tier: 'generated' }),
      promise({ vendor: 'other' }),
    ];
    expect(promisedTerms(nothing, acme)).toBeNull();
  });

  it('are the times stated, with the records they rest on', () => {
    const first = promise();
    const update = promise({ metric: 'update', targetMinutes: 120 });
    const all = promise({ metric: 'resolution', severity: null, canonicalSeverity: null, targetMinutes: 1440 });
    const terms = promisedTerms([first, update, all], acme);
    expect(targets([first, update, all])).toEqual([
      ['first-response', 'P0', '30m'],
      ['update-cadence', 'P0', '120m'],
      ['resolution', 'all', '1440m'],
    ]);
    expect(terms).toMatchObject({ source: 'promised', evidence: [first.id, update.id, all.id], leftOut: 0 });
    expect(contractSchema.safeParse(terms?.contract).success).toBe(true);
  });

  it('of several for one thing are the one that is surely owed: of the strongest source the longest', () => {
    const docs = promise({ targetMinutes: 600 });
    const [short, long] = [30, 60].map((targetMinutes) => promise({ tier: 'contract', targetMinutes }));
    expect(targets([docs, short, long])).toEqual([['first-response', 'P0', '60m']]);
  });

  it('put eight business hours after ten hours of the clock: they last overnight', () => {
    const business = promise({ targetMinutes: 480, clock: 'business', hours: desk });
    expect(targets([promise({ targetMinutes: 600 }), business])).toEqual([['first-response', 'P0', '8bh']]);
  });

  it('take what binds before a longer goal, and a goal where nothing binds', () => {
    const goal = promise({ binding: 'slo', targetMinutes: 600 });
    expect(targets([goal, promise()])).toEqual([['first-response', 'P0', '30m']]);
    expect(targets([goal])).toEqual([['first-response', 'P0', '600m']]);
  });

  it('take what is for the plan before what is for all plans, and nothing of another plan', () => {
    const records = [
      promise({ targetMinutes: 480 }),
      promise({ plan: 'gold', targetMinutes: 60 }),
      promise({ plan: 'Basic', targetMinutes: 900 }),
    ];
    expect(targets(records, gold)).toEqual([['first-response', 'P0', '60m']]);
    // Of no plan in particular only the longest is sure.
    expect(targets(records)).toEqual([['first-response', 'P0', '900m']]);
  });

  it('count a promise of business days in days, begun outside hours from the next opening', () => {
    const day = promise({ targetMinutes: null, targetDays: 1, clock: 'business', hours: desk });
    const terms = promisedTerms([day], acme);
    // Monday 19:00, an hour after closing: from Tuesday 9:00 to Wednesday 9:00.
    const evening: CaseSketch = { opened: 10, severity: 'P0', steps: [] };
    expect(runOf(evening, terms, 24, 'first-response')).toMatchObject({
      target: '1bd',
      dueAt: Date.parse('2026-01-07T09:00:00+08:00'),
    });
  });

  it('count hours that end the next morning to the evening on which they begin', () => {
    const night = promise({
      targetMinutes: 240,
      clock: 'business',
      hours: { ...desk, from: '20:00', to: '04:00', days: ['mon'] },
    });
    // Opened on Monday at 23:00: one hour on Monday, three on Tuesday, though Tuesday has no hours of its own.
    const opened: CaseSketch = { opened: 14, severity: 'P0', steps: [] };
    expect(runOf(opened, promisedTerms([night], acme), 24, 'first-response')?.dueAt).toBe(
      Date.parse('2026-01-06T03:00:00+08:00'),
    );
  });

  it('take the hours of business time from where the vendor states them for all', () => {
    const hours = promise({
      metric: 'support-hours',
      severity: null,
      canonicalSeverity: null,
      targetMinutes: null,
      hours: desk,
    });
    const terms = promisedTerms([promise({ clock: 'business', targetMinutes: 60 }), hours], acme);
    const evening: CaseSketch = { opened: 10, severity: 'P0', steps: [] };
    expect(runOf(evening, terms, 24, 'first-response')?.dueAt).toBe(Date.parse('2026-01-06T10:00:00+08:00'));
    expect(terms?.leftOut).toBe(0);
  });

  it('run in the hours that the buyer knows where no document states any, and count those that do', () => {
    const bare = promise({ clock: 'business', targetMinutes: 60 });
    const calendar = { timezone: 'Asia/Shanghai', hours: { tue: [['10:00', '12:00'] as [string, string]] } };
    const terms = promisedTerms([bare, promise({ metric: 'resolution' })], { ...acme, calendar });
    expect(terms).toMatchObject({ leftOut: 0, onBuyersHours: 1 });
    const evening: CaseSketch = { opened: 10, severity: 'P0', steps: [] };
    expect(runOf(evening, terms, 24, 'first-response')?.dueAt).toBe(Date.parse('2026-01-06T11:00:00+08:00'));
    const stated = [promise({ clock: 'business', targetMinutes: 60, hours: desk })];
    expect(promisedTerms(stated, { ...acme, calendar })).toEqual(promisedTerms(stated, acme));
  });

  it('leave out, and count, what cannot be measured: whose severity, whose hours or whose length is not known', () => {
    const unusable = [
      promise({ severity: 'Urgent', canonicalSeverity: null }),
      promise({ clock: 'business', hours: null }),
      promise({ targetMinutes: null, targetDays: 2, clock: 'business', hours: null }),
      promise({ targetMinutes: 0 }),
    ];
    const terms = promisedTerms([...unusable, promise({ metric: 'resolution' })], acme);
    expect(terms?.leftOut).toBe(4);
    expect(terms?.contract.targets).toHaveLength(1);
    // Answered after a second, it was not late for an `immediately` of no length.
    expect(promisedTerms(unusable, acme)).toBeNull();
  });

  it('say of a case what the audit’s mild reading says, where holidays make no difference', () => {
    const records = [
      promise({ targetMinutes: 60 }),
      promise({ plan: 'Gold', targetMinutes: 120, clock: 'business', hours: desk }),
      promise({ metric: 'workaround', targetMinutes: 300 }),
      promise({
        metric: 'resolution',
        severity: null,
        canonicalSeverity: null,
        targetMinutes: null,
        targetDays: 2,
        clock: 'business',
        hours: desk,
      }),
    ];
    const sketch: CaseSketch = {
      opened: 8,
      severity: 'P0',
      steps: [
        [14, 'message', 'vendor'],
        [15, 'waiting-customer', 'vendor'],
        [40, 'resumed', 'customer'],
        [70, 'resolved', 'vendor'],
      ],
    };
    const mild = auditTerms(records, { commitment: records, clause: [] }, gold).terms?.readings[1];
    if (mild === undefined) throw new Error('no terms');
    const events = clockEventsOf(caseLog([sketch]), 0);
    for (const hours of [10, 23, 30, 60, 100]) {
      const here = statesOf(sketch, promisedTerms(records, gold), hours).runs;
      expect(here).toEqual(clockStates(events, mild, START + hours * HOUR).runs);
      expect(here.length).toBeGreaterThanOrEqual(3);
    }
  });
});
