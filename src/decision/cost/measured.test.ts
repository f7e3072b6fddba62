import { expect, it } from 'vitest';
import { caseLog, times } from '../../../test/case-logs.ts';
import { mergeCaseLogs } from '../../cases/merge.ts';
import { measuredTimes } from './measured.ts';

it('counts the cases that can tell, and says how many of the severity it left aside', () => {
  const solved = caseLog(times(6, { severity: 'P0', steps: [[4, 'resolved', 'vendor', { text: 'fixed' }]] }));
  const blind = caseLog(times(10, { severity: 'P0', steps: [[1, 'message', 'vendor']] }), {
    shows: { resolution: false },
  });
  const [alone] = measuredTimes('a', solved);
  expect(alone).toMatchObject({ severity: 'P0', cases: 6, aside: 0 });
  // All took four hours: half of those to come need not, for six are few (R: binom.test(6, 6) begins at 54 %).
  expect(alone.half).toEqual({ lower: 4, upper: 4 });
  expect(alone.most).toEqual({ lower: 4, upper: null });
  const merged = mergeCaseLogs([solved, blind]);
  const [together] = measuredTimes('a', merged);
  expect(together).toMatchObject({ ...alone, aside: merged.cases - 6 });
});
