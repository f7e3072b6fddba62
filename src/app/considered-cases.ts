import { planFit } from '../audits/outcome.ts';
import { partOfLog } from '../cases/measures/part-of-log.ts';
import { stratumOf } from '../cases/measures/strata.ts';
import type { CaseLog } from '../model/case.ts';

/** The cases that an audit of the plan judges, as they stood at `until` (epoch milliseconds); see `audits/case-basis.ts`. */
export function consideredCases(log: CaseLog, plan: string | null, until: number): CaseLog {
  const then = partOfLog(log, { until });
  const planOf = stratumOf(then, 'plan');
  return plan === null ? then : partOfLog(then, { keep: (index) => planFit(planOf(index), plan) !== 'no' });
}
