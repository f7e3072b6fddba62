import { observationOf, openBefore } from '../cases/measures/observation.ts';
import { partOfLog } from '../cases/measures/part-of-log.ts';
import { casesShowing } from '../cases/measures/shown.ts';
import { stratumOf } from '../cases/measures/strata.ts';
import type { AuditInput, AuditOutcome } from '../model/audit.ts';
import type { CaseLog, LogShows } from '../model/case.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import type { Finding, FindingCode, GeneralCode, Sign } from '../model/finding.ts';
import { joinTexts, type Text } from '../model/text.ts';
import { clopperPearson } from '../stats/binomial.ts';
import { finding, idsOf, notMeasured, planFit } from './outcome.ts';

/** Level of the intervals of all measures of cases. */
export const LEVEL = 0.95;

/** So many of so many cases, with the interval of their share (Clopper and Pearson): they stand for those to come. */
export function counted(cases: number, of: number) {
  const { lower, upper } = clopperPearson(cases, of, LEVEL);
  return { cases, of, lower, upper };
}

/** What an audit of cases works on. */
export interface CaseBasis {
  /** The cases of the plan considered, as they stood at `asOf`. */
  readonly log: CaseLog;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly records: readonly EvidenceRecord[];
  readonly evidence: readonly string[];
  readonly found: <const Code extends FindingCode>(
    code: Code,
    sign: Sign,
    values: Finding['values'],
    redFlag?: boolean,
  ) => Finding<Code>;
  /** What was counted, and what was left aside; the audit may have left aside more for what their source does not show. */
  readonly cohort: (counted: Text, notShown?: number) => Text;
}

/**
 * Hands an audit the cases it may judge: those of the plan considered, as far as the log knows plans (R78), and nothing later than
 * `asOf`. What the log cannot show is not measured, never 0; of several sources, those that can show it are judged.
 */
export function onCases<Code extends FindingCode>(
  { log, records, claimed, plan, asOf }: AuditInput<'log' | 'case'>,
  shows: readonly (keyof LogShows)[],
  audit: (basis: CaseBasis) => AuditOutcome<Code>,
): AuditOutcome<Code | GeneralCode> {
  if (log === null || log.cases === 0) return notMeasured('no-evidence', claimed);
  const then = partOfLog(log, { until: asOf });
  if (then.cases === 0) return notMeasured('no-evidence', claimed);
  const planOf = stratumOf(then, 'plan');
  const ours = plan === null ? then : partOfLog(then, { keep: (index) => planFit(planOf(index), plan) !== 'no' });
  if (ours.cases === 0) return notMeasured('plan-not-covered', claimed);
  const shown = casesShowing(ours, shows);
  if (shown === null) return notMeasured('cannot-show', claimed);
  const basis = [...records.log, ...records.case];
  const [others, unseen] = [otherPlans(then.cases - ours.cases), unseenOpenings(openBefore(shown))];
  return audit({
    log: shown,
    ...observationOf(shown),
    records: basis,
    evidence: idsOf(basis),
    found: (code, sign, values, redFlag = false) => finding(code, sign, basis, values, redFlag),
    cohort: (counted, more = 0) =>
      joinTexts(
        [counted, ...[others, notShown(ours.cases - shown.cases + more), unseen].filter((aside) => aside !== null)],
        { en: '; ', zh: '；' },
      ),
  });
}

const otherPlans = (cases: number): Text | null =>
  cases === 0 ? null : { en: `${cases} of other plans left aside`, zh: `另有 ${cases} 个属其他套餐，未计入` };

/** By source, never by how a case went (DECISIONS.md). */
const notShown = (cases: number): Text | null =>
  cases === 0
    ? null
    : {
        en: `${cases} of ${cases === 1 ? 'a log that does' : 'logs that do'} not show this left aside`,
        zh: `另有 ${cases} 个所在日志看不出此项，未计入`,
      };

const unseenOpenings = (cases: number): Text | null =>
  cases === 0
    ? null
    : { en: `${cases} open before the log begins left aside`, zh: `另有 ${cases} 个在日志开始前已存在，未计入` };
