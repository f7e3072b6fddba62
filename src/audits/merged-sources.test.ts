import { describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, START, type Step, times } from '../../test/case-logs.ts';
import { auditInput, record } from '../../test/records.ts';
import { mergeCaseLogs } from '../cases/merge.ts';
import type { CaseLog, LogShows } from '../model/case.ts';
import { promisedAgainstMeasured } from './contract/promised-against-measured.ts';
import { firstContactResolution } from './resolution/first-contact-resolution.ts';
import { pingPong } from './resolution/ping-pong.ts';
import { reopenRate } from './resolution/reopen-rate.ts';
import { resolutionTime } from './resolution/resolution-time.ts';
import { firstResponse } from './responsiveness/first-response.ts';
import { nextReply } from './responsiveness/next-reply.ts';
import { offHoursCoverage } from './responsiveness/off-hours-coverage.ts';
import { simpleQuestion } from './responsiveness/simple-question.ts';

const AUDITS = [
  firstResponse,
  nextReply,
  offHoursCoverage,
  simpleQuestion,
  resolutionTime,
  firstContactResolution,
  pingPong,
  reopenRate,
  promisedAgainstMeasured,
];
const DAY = 24;
const NOTHING: LogShows = { messages: false, groups: false, resolution: false, waiting: false };

const steps = (wait: number): Step[] => [
  [wait, 'message', 'vendor', { group: 'A' }],
  [wait + 1, 'waiting-customer', 'vendor', { group: 'B' }],
  [wait + 3, 'message', 'customer'],
  [wait + 9, 'message', 'vendor', { group: 'A' }],
  [wait + 10, 'resolved', 'vendor'],
  ...(wait % 2 === 0 ? ([[wait + 30, 'reopened', 'customer']] satisfies Step[]) : []),
];
const desk: CaseSketch[] = [
  ...Array.from(
    { length: 30 },
    (_, at): CaseSketch => ({ opened: at * 7, severity: 'P1', steps: steps(1 + (at % 9)) }),
  ),
  ...times(6, { opened: 50, severity: 'P1', steps: [] }),
];
const shown = caseLog(desk, { shows: { groups: true, waiting: true } });
/** The same names nowhere: a source of its own, watched longer, that begins earlier. */
const silent = withNames(
  caseLog(times(2, { steps: [[900, 'closed', 'vendor']] }), { from: -500, to: 90 * DAY, shows: NOTHING }),
  'other',
);

function withNames(log: CaseLog, name: string): CaseLog {
  return { ...log, caseIds: { at: (index) => `${name}-${index}` } };
}

const logRecord = record('log', { tier: 'first-hand' });
const promises = [
  record('commitment', { severity: null, canonicalSeverity: null, targetMinutes: 240 }),
  record('commitment', { severity: null, canonicalSeverity: null, targetMinutes: 600, metric: 'resolution' }),
  record('clause', { clause: 'customer-wait-excluded' }),
];
const judged = (log: CaseLog) =>
  AUDITS.map((audit) => ({
    id: audit.id,
    ...audit.audit(auditInput([logRecord, ...promises], { log, asOf: START + 100 * DAY * 3_600_000 })),
  }));

/** All but the words that say what was left aside. */
const figures = (log: CaseLog) => judged(log).map((one) => ({ ...one, cohort: null }));

describe('a source that cannot show it', () => {
  it('takes nothing from the cases of one that can, whatever is measured', () => {
    expect(figures(mergeCaseLogs([shown, silent]))).toEqual(figures(shown));
    expect(figures(mergeCaseLogs([silent, shown]))).toEqual(figures(shown));
  });

  it('is told in the cohort', () => {
    const measured = judged(mergeCaseLogs([shown, silent])).filter(({ outcome }) => outcome === 'measured');
    expect(measured.map(({ id }) => id)).toEqual(AUDITS.map(({ id }) => id).filter((id) => id !== 'simple-question'));
    for (const { id, ...rest } of measured)
      expect(rest, id).toMatchObject({
        cohort: {
          en: expect.stringContaining('2 of logs that do not show this left aside'),
          zh: expect.stringContaining('另有 2 个所在日志看不出此项，未计入'),
        },
      });
  });

  it('wipes no case by holding it as well, nor lets it look unanswered for longer', () => {
    const again = caseLog(
      desk.map(({ steps: _none, ...about }) => ({ ...about, steps: [] })),
      { to: 90 * DAY, shows: NOTHING },
    );
    expect(figures(mergeCaseLogs([shown, again]))).toEqual(figures(shown));
  });

  it('leaves the few that are shown, and n says so', () => {
    const notes = caseLog(times(5, { steps: [[1, 'message', 'vendor']] }));
    const export1 = withNames(caseLog(times(40, { steps: [] }), { shows: { messages: false } }), 'export');
    const outcome = firstResponse.audit(auditInput([logRecord], { log: mergeCaseLogs([export1, notes]) }));
    expect(outcome).toMatchObject({ outcome: 'measured', value: 3600, n: 5 });
    expect(outcome).toMatchObject({ cohort: { en: expect.stringContaining('40 of logs that do not show this') } });
  });

  it('is not measured where no source can', () => {
    const log = mergeCaseLogs([silent, withNames(silent, 'third')]);
    expect(firstResponse.audit(auditInput([logRecord], { log }))).toMatchObject({ reason: 'cannot-show' });
  });
});
