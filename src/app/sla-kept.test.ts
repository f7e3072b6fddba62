import { expect, it } from 'vitest';
import { caseLog, times } from '../../test/case-logs.ts';
import { mergeCaseLogs } from '../cases/merge.ts';
import type { CaseLog } from '../model/case.ts';
import { needsSchema } from '../model/needs.ts';
import { judgeKept } from './sla-kept.ts';

const needs = needsSchema.parse({ scenario: 'live', timezone: 'Asia/Shanghai' });
const wanted = { severity: 'P0', metric: 'first_response', target: '1h' } as const;
const missed = caseLog(times(20, { severity: 'P0', steps: [[9, 'message', 'vendor']] }));
const others = (names: string): CaseLog => ({
  ...caseLog(times(3, { severity: 'P0', steps: [] }), { shows: { messages: false } }),
  caseIds: { at: (index) => `${names}-${index}` },
});

it('a promise that was not kept stays so beside cases of a log that cannot show it, which are said to be left aside', () => {
  const alone = judgeKept(missed, wanted, null, needs);
  expect(alone).toMatchObject({ verdict: 'fail', measured: { n: 20, breached: 20 } });
  const { measured, verdict, settle } = judgeKept(mergeCaseLogs([missed, others('other')]), wanted, null, needs);
  expect({ measured, verdict }).toEqual({ measured: alone.measured, verdict: 'fail' });
  expect(settle).toEqual([...alone.settle, { code: 'left-aside', values: { cases: 3 } }]);
});

it('a log of which no source shows it measures nothing', () => {
  const log = mergeCaseLogs([others('one'), others('two')]);
  expect(judgeKept(log, wanted, null, needs)).toMatchObject({ measured: null, settle: [{ code: 'cannot-show' }] });
});
