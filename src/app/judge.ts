import { AUDITS } from '../audits/registry.ts';
import { runAudits } from '../audits/run.ts';
import { factsOf } from '../cases/facts.ts';
import { nextQuestions } from '../decision/next-evidence.ts';
import { standingOf } from '../decision/standing.ts';
import { overallCoverage, overallRange, verdictOf } from '../decision/verdict.ts';
import { findContradictions } from '../evidence/contradictions.ts';
import { GROUPS } from '../model/audit.ts';
import type { CaseLog } from '../model/case.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import { groupBy } from '../model/grouping.ts';
import { ownOf } from '../model/own.ts';
import type { ReportDoc } from '../model/report.ts';
import type { Vendor, Workspace } from '../model/workspace.ts';
import { composeReport, type JudgedVendor } from '../report/compose.ts';
import { POLICY_VERSION } from '../scoring/policy.ts';
import { scoreAudit, scoreDimensions, scoreGroup } from '../scoring/score.ts';

/** All evidence of a workspace, normalised. */
export interface Evidence {
  readonly records: readonly EvidenceRecord[];
  /** By vendor: imported logs and cases by hand, merged. */
  readonly logs: ReadonlyMap<string, CaseLog>;
  /** SHA-256 over everything above, for "the same evidence". */
  readonly hash: string;
}

/** The pure middle: workspace and evidence in, report out. */
export function judge(workspace: Workspace, evidence: Evidence, asOf: number): ReportDoc {
  const byVendor = groupBy(evidence.records, (record) => record.vendor);
  const vendors = workspace.vendors.map((vendor) =>
    judgeVendor(vendor, workspace, byVendor.get(vendor.id) ?? [], evidence, asOf),
  );
  const { weights } = workspace.needs;
  return composeReport({
    audits: AUDITS,
    policyVersion: POLICY_VERSION,
    asOf: new Date(asOf).toISOString(),
    evidenceHash: evidence.hash,
    workspace,
    vendors,
    verdict: verdictOf(vendors, weights),
    next: nextQuestions(vendors, weights),
    contradictions: findContradictions(vendors.flatMap((vendor) => vendor.records)),
  });
}

const groupOf = new Map(AUDITS.map((audit) => [audit.id, audit.group]));

function judgeVendor(
  vendor: Vendor,
  { needs, calendars }: Workspace,
  records: readonly EvidenceRecord[],
  evidence: Evidence,
  asOf: number,
): JudgedVendor {
  const log = evidence.logs.get(vendor.id) ?? null;
  const plan = vendor.plan ?? null;
  const product = vendor.product ?? null;
  const calendar = ownOf(calendars, vendor.id) ?? null;
  const results = runAudits(AUDITS, { records, log, plan, product, calendar }, needs, asOf);
  const dimensions = scoreDimensions(results);
  const tiers = new Map(records.map((record) => [record.id, record.tier]));
  return {
    vendor: vendor.id,
    name: vendor.name,
    plan,
    product,
    calendar,
    records,
    results,
    dimensions,
    ...standingOf(needs.gates, results, (id) => tiers.get(id)),
    scores: Object.fromEntries(results.map((result) => [result.audit, scoreAudit(result)])),
    groups: GROUPS.map((group) => {
      const { range, measured, audits } = scoreGroup(results.filter((result) => groupOf.get(result.audit) === group));
      return { group, range, measured, audits };
    }),
    overall: overallRange(needs.weights, dimensions),
    coverage: overallCoverage(needs.weights, dimensions),
    facts: log === null ? null : factsOf(log),
  };
}
