import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, HOUR, START, times } from '../../../test/case-logs.ts';
import { auditInput, record } from '../../../test/records.ts';
import { nextReply } from './next-reply.ts';

const audit = (cases: readonly CaseSketch[]) =>
  nextReply.audit(auditInput([record('log')], { log: caseLog(cases), asOf: START + 100 * 24 * HOUR }));
const codes = (outcome: ReturnType<typeof audit>) => outcome.findings.map(({ code }) => code);

/** A talk whose replies take so many hours each; null: none came. */
const talk = (...replies: (number | null)[]): CaseSketch => {
  const steps: CaseSketch['steps'][number][] = [[1, 'message', 'vendor']];
  let now = 1;
  for (const hours of replies) {
    steps.push([(now += 1), 'message', 'customer']);
    if (hours !== null) steps.push([(now += hours), 'message', 'vendor']);
  }
  return { steps };
};

describe('next-reply', () => {
  it('is the wait of all turns, unanswered ones included', () => {
    const outcome = audit([...times(20, talk(2)), ...times(30, talk(null))]);
    expect(outcome).toMatchObject({ outcome: 'measured', value: null, interval: { upper: null }, n: 50 });
    expect(codes(outcome)).toContain('silent-for-days');
  });

  it('tells quick from slow by the interval and not by the middle', () => {
    expect(codes(audit(times(40, talk(2, 3))))).toContain('next-replies-fast');
    expect(codes(audit(times(40, talk(30, 40))))).toContain('next-replies-slow');
    expect(codes(audit(times(4, talk(2, 3))))).toEqual([]);
  });

  it('does not grow surer by long talks in few cases', () => {
    expect(audit(times(5, talk(...Array.from({ length: 40 }, () => 2))))).toMatchObject({
      n: 200,
      interval: { lower: 0, upper: null },
    });
  });

  it('draws whole cases: where cases differ and their turns do not, the interval is that of the cases', () => {
    const cases = Array.from({ length: 12 }, (_, at) => talk(...Array.from({ length: 20 }, () => at + 1)));
    const outcome = audit(cases);
    // Order statistics of 12 cases: between the third and the tenth.
    expect(outcome.outcome === 'measured' && outcome.interval.lower).toBeLessThanOrEqual(4 * 3600);
    expect(outcome.outcome === 'measured' && outcome.interval.upper).toBeGreaterThanOrEqual(9 * 3600);
  });

  it('says the same every time', () => {
    const cases = [...times(9, talk(2, 5)), ...times(7, talk(9))];
    expect(audit(cases)).toEqual(audit(cases));
  });

  it('is not measured where no customer ever wrote again', () => {
    expect(audit(times(3, talk()))).toMatchObject({ outcome: 'not-measured' });
  });
});
