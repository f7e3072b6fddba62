import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, type LogSketch, START, times } from '../../../test/case-logs.ts';
import { auditInput, record } from '../../../test/records.ts';
import { logOfText } from '../../../test/simulated.ts';
import type { CaseLog } from '../../model/case.ts';
import type { EvidenceRecord } from '../../model/evidence.ts';
import type { Archetype } from '../../simulate/character.ts';
import { simulatedLog } from '../../simulate/log-text.ts';
import { simulate } from '../../simulate/simulation.ts';
import { promisedAgainstMeasured } from './promised-against-measured.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as ('mon' | 'tue' | 'wed' | 'thu' | 'fri')[];
const desk = { timezone: 'Asia/Shanghai', days: weekdays, from: '09:00', to: '18:00' };
const pacific = { timezone: 'America/Los_Angeles', days: weekdays, from: '06:00', to: '18:00' };
const promise = (about: Parameters<typeof record<'commitment'>>[1] = {}) =>
  record('commitment', { tier: 'contract', severity: null, canonicalSeverity: null, targetMinutes: 240, ...about });
const inBusinessHours = { targetMinutes: 240, clock: 'business', hours: desk } as const;
const ownLog = record('log', { tier: 'first-hand' });

const on = (log: CaseLog, ...records: EvidenceRecord[]) =>
  promisedAgainstMeasured.audit(auditInput([ownLog, ...records], { log, asOf: START + 4000 * HOUR }));
const audit = (cases: readonly CaseSketch[], records: readonly EvidenceRecord[], about: LogSketch = {}) =>
  on(caseLog(cases, about), ...records);
const answered = (opened: number, after: number): CaseSketch => ({ opened, steps: [[after, 'message', 'vendor']] });
const solved = (after: number): CaseSketch => ({ steps: [[after, 'resolved', 'vendor', { text: 'Fixed.' }]] });
/** Kinds of events by which a simulated desk says something. */
const SPOKEN = new Set(['message', 'resolved']);
const kept = (outcome: ReturnType<typeof audit>, clock = 'first-response') =>
  outcome.findings.find(({ code, values }) => code === 'promise-kept' && values.clock === clock)?.values;

describe('promised-against-measured, on the contract\u2019s own clock', () => {
  it('counts business hours: asked on Monday 17:00, four of them end on Tuesday 12:00', () => {
    // One hour of Monday (17 to 18) and three of Tuesday (9 to 12): 19 hours by the wall clock.
    const late = 1 / 60;
    expect(kept(audit([answered(8, 19), answered(8, 19 + late)], [promise(inBusinessHours)]))).toMatchObject({
      n: 2,
      least: 1,
      most: 1,
    });
    // The same four hours by the wall clock end on Monday 21:00.
    expect(kept(audit([answered(8, 19)], [promise()]))).toMatchObject({ n: 1, most: 0 });
  });

  it('counts twenty minutes of business time to the millisecond', () => {
    const minutes = { ...inBusinessHours, targetMinutes: 20 };
    expect(kept(audit([answered(0, 1 / 3)], [promise(minutes)]))).toMatchObject({ least: 1 });
  });

  it('counts in the zone of the contract: Monday 09:00 in Beijing, an hour at a Pacific desk ends at 23:00', () => {
    // It opens on Monday 06:00 Pacific, 22:00 in Beijing in January, thirteen hours after the question.
    const hour = promise({ targetMinutes: 60, clock: 'business', hours: pacific });
    expect(kept(audit([answered(0, 14), answered(0, 14.1)], [hour]))).toMatchObject({ least: 1, most: 1 });
  });

  it('ends a business day at the same local time: Monday 16:00 to Tuesday 16:00', () => {
    const day = promise({ metric: 'resolution', targetMinutes: null, targetDays: 1, clock: 'business', hours: desk });
    const at = (after: number): CaseSketch => ({ ...solved(after), opened: 7 });
    expect(kept(audit([at(24), at(24.1)], [day]), 'resolution')).toMatchObject({ n: 2, least: 1, most: 1 });
  });

  it('leaves open whether public holidays count, where the contract does not say', () => {
    // Saturday 14 February 2026, 17:30, a make-up workday before the Spring Festival; answered on Tuesday the 24th, 09:30.
    const festival = answered(40 * 24 + 8.5, 9 * 24 + 16);
    const two = promise({ targetMinutes: 120, clock: 'business', hours: desk });
    expect(kept(audit([festival], [two], { to: 60 * 24 }))).toMatchObject({ n: 1, least: 0, most: 1 });
  });

  it('takes the hours that the vendor states elsewhere, and says so where there are none', () => {
    const bare = promise({ ...inBusinessHours, hours: null });
    const hours = record('commitment', {
      metric: 'support-hours',
      severity: null,
      canonicalSeverity: null,
      hours: desk,
    });
    expect(kept(audit([answered(8, 19)], [bare, hours]))).toMatchObject({ least: 1 });
    expect(audit([answered(8, 19)], [bare])).toMatchObject({
      outcome: 'not-measured',
      reason: 'not-stated',
      findings: [{ code: 'promise-not-checkable', values: { why: 'no-hours' } }],
    });
  });

  it('counts in the hours that the buyer knows where no document states any, over National Day, and says so', () => {
    const bare = promise({ ...inBusinessHours, targetMinutes: 480, hours: null });
    const hours = Object.fromEntries(weekdays.map((day) => [day, [['09:00', '18:00']] as [string, string][]]));
    // Closed from Thursday 1 to Wednesday 7 October 2026; Saturday the 10th is worked for it.
    const holidays = Array.from({ length: 7 }, (_, day) => `2026-10-0${day + 1}`);
    const calendar = { timezone: 'Asia/Shanghai', hours, holidays, workdays: ['2026-10-10'] };
    const since = (local: string) => (Date.parse(`${local}+08:00`) - START) / HOUR;
    const ask = (opened: string, at: string) => answered(since(opened), since(at) - since(opened));
    const log = caseLog(
      [
        // Two of eight hours on Wednesday, six on the first workday after: due on Thursday 8 October, 15:00.
        ask('2026-09-30T16:00', '2026-10-08T15:00'),
        ask('2026-09-30T16:00', '2026-10-08T15:01'),
        // Two hours on Friday, six on the Saturday that is worked: due on Saturday the 10th, 15:00.
        ask('2026-10-09T16:00', '2026-10-10T15:00'),
        ask('2026-10-09T16:00', '2026-10-10T15:01'),
      ],
      { to: since('2026-11-01T00:00') },
    );
    const judged = (...records: EvidenceRecord[]) =>
      promisedAgainstMeasured.audit(
        auditInput([ownLog, ...records], { log, calendar, asOf: Date.parse('2026-11-01T00:00Z') }),
      );
    const outcome = judged(bare);
    // Nothing is left open: both readings keep the holidays of the calendar.
    expect(outcome).toMatchObject({ outcome: 'measured', value: 0.5, n: 4 });
    expect(kept(outcome)).toMatchObject({ n: 4, least: 2, most: 2, hours: 'yours' });
    expect(outcome.outcome === 'measured' && outcome.cohort.en).toContain('as you stated them in touchstone.yaml');
    expect(outcome.findings).toContainEqual({
      code: 'promise-hours-yours',
      sign: 'note',
      values: { promises: 1, of: 1 },
      evidence: [bare.id],
    });
    // A document that states hours wins, and the calendar changes nothing.
    const stated = promise({ ...inBusinessHours, targetMinutes: 480 });
    const without = promisedAgainstMeasured.audit(
      auditInput([ownLog, stated], { log, asOf: Date.parse('2026-11-01T00:00Z') }),
    );
    expect(judged(stated)).toEqual(without);
    expect(without.findings.map(({ code }) => code)).not.toContain('promise-hours-yours');
  });

  it('takes out waiting for the customer if the contract does, and leaves it open if the contract is silent', () => {
    const waited: CaseSketch = {
      steps: [
        [1, 'waiting-customer', 'vendor'],
        [5, 'message', 'customer'],
        [5, 'resumed', 'customer'],
        [6, 'resolved', 'vendor', { text: 'Fixed.' }],
      ],
    };
    const four = promise({ metric: 'resolution' });
    const excluded = record('clause', { clause: 'customer-wait-excluded' });
    const shows = { shows: { waiting: true } };
    expect(kept(audit([waited], [four], shows), 'resolution')).toMatchObject({ least: 0, most: 1 });
    expect(kept(audit([waited], [four, excluded], shows), 'resolution')).toMatchObject({ least: 1, most: 1 });
    // A log that shows no waits cannot show that a solution after six hours was late.
    expect(kept(audit([solved(6)], [four, excluded]), 'resolution')).toMatchObject({ least: 0, most: 1 });
  });
});

describe('promised-against-measured, over cases', () => {
  it('counts an open case past its time as missed, and leaves one open that is not yet due', () => {
    const open: CaseSketch = { steps: [] };
    const outcome = audit([answered(0, 1), open, { ...open, opened: 23 }], [promise()], { to: 24 });
    expect(kept(outcome)).toMatchObject({ n: 3, least: 1, most: 2 });
    expect(outcome).toMatchObject({ outcome: 'measured', value: null, n: 3, level: 0.95 });
  });

  it('gives the exact interval of Clopper and Pearson', () => {
    const outcome = audit(times(5, answered(0, 1)), [promise()]);
    expect(outcome).toMatchObject({ value: 1, interval: { upper: 1 } });
    expect(outcome.outcome === 'measured' && outcome.interval.lower).toBeCloseTo(0.025 ** (1 / 5), 9);
  });

  it('counts the cases of the promise that the value and the interval rest on, and names all beside', () => {
    const urgent: CaseSketch = { ...answered(0, 0.5), severity: 'P0' };
    const helped: CaseSketch = { ...urgent, steps: [...urgent.steps, [0.6, 'workaround', 'vendor']] };
    const commitments = [promise(), promise({ metric: 'workaround', severity: 'P0', canonicalSeverity: 'P0' })];
    const outcome = audit([...times(7, helped), ...times(40, { ...answered(0, 0.5), severity: 'P2' })], commitments);
    expect(outcome).toMatchObject({ value: 1, n: 7, cohort: { en: expect.stringMatching(/^7 of 47 own cases/) } });
    expect(outcome.outcome === 'measured' && outcome.interval.lower).toBeCloseTo(0.0125 ** (1 / 7), 9);
    const missed = audit([...times(7, helped), ...times(40, { ...answered(0, 9), severity: 'P2' })], commitments);
    expect(missed).toMatchObject({ n: 47, cohort: { zh: expect.stringContaining('47 个自有工单中的 47 个') } });
  });

  it('judges by the promise kept least often, with the level shared among the promises', () => {
    const slow: CaseSketch = {
      steps: [
        [1, 'message', 'vendor'],
        [50, 'resolved', 'vendor', { text: 'Fixed.' }],
      ],
    };
    const outcome = audit(times(4, slow), [promise(), promise({ metric: 'resolution' })]);
    expect(outcome).toMatchObject({ value: 0, interval: { lower: 0 } });
    expect(kept(outcome)).toMatchObject({ least: 4 });
    expect(kept(outcome, 'resolution')).toMatchObject({ most: 0 });
    // Two promises: 97.5 % each. None of four at 97.5 %.
    expect(outcome.outcome === 'measured' && outcome.interval.upper).toBeCloseTo(1 - 0.0125 ** (1 / 4), 9);
  });

  it('is no answer to have a machine reply at once (R7)', () => {
    const acknowledged: CaseSketch = {
      steps: [
        [5 / 3600, 'message', 'bot'],
        [40 / 60, 'message', 'vendor'],
      ],
    };
    expect(kept(audit([acknowledged], [promise({ targetMinutes: 15 })]))).toMatchObject({ most: 0 });
  });

  it('shows the first severity beside the last, and the cases that were lowered (R78)', () => {
    const lowered: CaseSketch = {
      severity: 'P0',
      steps: [
        [0.2, 'severity-set', 'vendor', { severity: 'P3' }],
        [3, 'message', 'vendor'],
      ],
    };
    const outcome = audit(times(4, lowered), [
      promise({ severity: 'Urgent', canonicalSeverity: 'P0', targetMinutes: 30 }),
      promise({ severity: 'Question', canonicalSeverity: 'P3', targetMinutes: 1440 }),
    ]);
    expect(outcome).toMatchObject({ value: 0 });
    expect(outcome.findings).toMatchObject([
      { code: 'promise-kept', sign: 'warning' },
      {
        code: 'promise-by-severity',
        sign: 'warning',
        // R: binom.test(0, 4) and binom.test(4, 4).
        values: {
          first: 0,
          of: 4,
          lower: 0,
          upper: expect.closeTo(0.6024, 4),
          last: 4,
          ofLast: 4,
          lastLower: expect.closeTo(0.3976, 4),
          lastUpper: 1,
        },
      },
      {
        code: 'cases-lowered',
        sign: 'warning',
        values: { cases: 4, of: 4, spared: 4, which: 'case-1, case-2, case-3' },
      },
    ]);
  });

  it('leaves cases of unknown severity open, where the promises are told by severity', () => {
    const urgent = promise({ severity: 'Urgent', canonicalSeverity: 'P0' });
    const cases = [{ ...answered(0, 1), severity: 'P0' as const }, answered(0, 1)];
    expect(kept(audit(cases, [urgent]))).toMatchObject({ n: 2, least: 1, most: 2 });
    expect(audit([answered(0, 1)], [urgent])).toMatchObject({ outcome: 'not-measured', reason: 'cannot-show' });
  });

  it('takes of two documents that differ both ends', () => {
    const documents = [promise({ targetMinutes: 60 }), promise({ targetMinutes: 240, source: 'another' })];
    expect(kept(audit([answered(0, 2)], documents))).toMatchObject({ least: 0, most: 1 });
  });
});

describe('promised-against-measured is not measured', () => {
  const cases = [answered(0, 1)];

  it('without a promise: an illustration is none, an objective is shown and is none', () => {
    expect(audit(cases, [])).toMatchObject({ outcome: 'not-measured', reason: 'no-evidence' });
    expect(audit(cases, [promise({ binding: 'example' })])).toMatchObject({ outcome: 'not-measured' });
    const goal = audit(cases, [promise({ binding: 'slo' })]);
    expect(goal).toMatchObject({ outcome: 'not-measured', reason: 'not-stated' });
    expect(goal.findings[0].code).toBe('promise-only-objective');
    expect(kept(goal)).toMatchObject({ least: 1 });
  });

  it('without cases of our own: what strangers wrote in public was promised to somebody else', () => {
    expect(promisedAgainstMeasured.audit(auditInput([promise()]))).toMatchObject({
      outcome: 'not-measured',
      reason: 'no-evidence',
    });
    const stranger = record('case', { caseId: 'case-1', tier: 'public-thread' });
    const log = caseLog([answered(0, 1), answered(0, 100)]);
    expect(kept(on(log, promise(), stranger))).toMatchObject({ n: 1, most: 0 });
    const onlyTheirs = auditInput([promise(), stranger], { log: caseLog(cases), asOf: START + 4000 * HOUR });
    expect(promisedAgainstMeasured.audit(onlyTheirs)).toMatchObject({ outcome: 'not-measured', reason: 'no-evidence' });
  });

  it('where plans have times of their own and ours was not named', () => {
    const plans = [promise({ plan: 'gold', targetMinutes: 30 }), promise({ plan: 'basic', targetMinutes: 480 })];
    expect(audit(cases, plans)).toMatchObject({
      outcome: 'not-measured',
      reason: 'plan-not-covered',
      findings: [{ code: 'promise-differs-by-plan' }],
    });
    const chosen = { log: caseLog(cases), plan: 'gold', asOf: START + 4000 * HOUR };
    expect(promisedAgainstMeasured.audit(auditInput([ownLog, ...plans], chosen))).toMatchObject({ value: 0 });
  });

  it('by a log that shows neither messages nor solutions', () => {
    const shows = { shows: { messages: false, resolution: false } };
    expect(audit(cases, [promise()], shows)).toMatchObject({ outcome: 'not-measured', reason: 'cannot-show' });
  });

  it('of a severity that the document does not define', () => {
    expect(audit(cases, [promise({ severity: 'Level 9' })])).toMatchObject({
      outcome: 'not-measured',
      findings: [{ code: 'promise-not-checkable', values: { why: 'severity-unmapped' } }],
    });
  });
});

describe('promised-against-measured, on desks of known character', () => {
  const eight = promise({ targetMinutes: 480 });
  const by = (severity: 'P0' | 'P1' | 'P2' | 'P3', targetMinutes: number) =>
    promise({ severity, canonicalSeverity: severity, targetMinutes });
  const desk = (archetype: Archetype, seed: number, cases = 400) => ({ archetype, cases, days: 120, seed });
  const simulated = async (archetype: Archetype, seed = 11) => logOfText(simulatedLog(desk(archetype, seed)));

  it.each(['honest-fast', 'honest-slow', 'ignorer', 'auto-acker', 'night-blind'] as const)(
    'counts what a desk that is %s keeps as a count of its events does',
    async (archetype) => {
      const { cases, to } = simulate(desk(archetype, 7));
      const inTime = cases.filter(({ openedAt, events }) =>
        events.some(({ by, kind, at }) => by === 'vendor' && SPOKEN.has(kind) && at - openedAt <= 8 * HOUR),
      ).length;
      const undecided = cases.filter(
        ({ openedAt, events }) =>
          !events.some(({ by, kind }) => by === 'vendor' && SPOKEN.has(kind)) &&
          Math.min(to, ...events.filter(({ kind }) => kind === 'closed').map(({ at }) => at)) - openedAt <= 8 * HOUR,
      ).length;
      const outcome = on(await simulated(archetype, 7), eight);
      expect(kept(outcome)).toMatchObject({ n: 400, least: inTime, most: inTime + undecided });
    },
  );

  it('covers the true share of an ignorer in nearly every one of twenty logs', async () => {
    // Six in ten are ignored; of the others all but e^(-8) are answered within eight hours.
    const truth = 0.4 * (1 - Math.exp(-8));
    let covered = 0;
    for (let seed = 30; seed < 50; seed++) {
      const outcome = on(await logOfText(simulatedLog(desk('ignorer', seed, 80))), eight);
      if (outcome.outcome !== 'measured') throw new Error(`seed ${seed} was not measured`);
      const { lower, upper } = outcome.interval;
      if (lower <= truth && truth <= (upper ?? 1)) covered++;
    }
    // At 95 % or more each, sixteen or fewer of twenty would come about once in sixty times at the worst.
    expect(covered).toBeGreaterThanOrEqual(17);
  });

  it('gives a downgrader nothing for lowering severities, and shows what it would have been worth', async () => {
    const promises = [by('P0', 60), by('P1', 240), by('P2', 480), by('P3', 5 * 1440)];
    const outcome = on(await simulated('downgrader'), ...promises);
    const gap = outcome.findings.find(({ code }) => code === 'promise-by-severity')?.values;
    expect(Number(gap?.last) / Number(gap?.ofLast)).toBeGreaterThan(Number(gap?.first) / Number(gap?.of) + 0.1);
    expect(outcome.findings).toContainEqual(expect.objectContaining({ code: 'cases-lowered', sign: 'warning' }));
    expect(outcome.outcome === 'measured' && outcome.interval.upper).toBeLessThan(0.6);
  });

  it('shows the buyer a desk that stops its clocks', async () => {
    const outcome = on(await simulated('clock-pauser'), promise({ metric: 'resolution', targetMinutes: 2880 }));
    expect(outcome.findings.map(({ code }) => code)).toContain('cases-stopped-after-answer');
  });
});
