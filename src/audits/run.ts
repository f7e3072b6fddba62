import { type Audit, type AuditInput, type AuditOutcome, type AuditResult, findable } from '../model/audit.ts';
import type { CalendarSpec } from '../model/calendar.ts';
import type { CaseLog } from '../model/case.ts';
import { byKind, compareTiers, type EvidenceRecord, isScorable, type RecordKind } from '../model/evidence.ts';
import type { Needs } from '../model/needs.ts';

export interface VendorEvidence {
  readonly records: readonly EvidenceRecord[];
  readonly log: CaseLog | null;
  readonly plan: string | null;
  readonly product: string | null;
  /** The vendor's business hours as the buyer knows them; null where none were written down. */
  readonly calendar: CalendarSpec | null;
}

/** Runs every audit on one vendor's evidence. An audit that throws is an `error` of its own and spoils no other. */
export function runAudits(
  audits: readonly Audit[],
  evidence: VendorEvidence,
  needs: Needs,
  asOf: number,
): AuditResult[] {
  return audits.map((audit) => ({
    audit: audit.id,
    version: audit.version,
    dimension: audit.dimension,
    unit: audit.unit,
    ...outcomeOf(audit, evidence, needs, asOf),
  }));
}

function outcomeOf(audit: Audit, evidence: VendorEvidence, needs: Needs, asOf: number): AuditOutcome {
  if (needs.notNeeded.includes(audit.id))
    return { outcome: 'not-applicable', reason: 'not-needed', findings: [], evidence: [] };
  try {
    return asDeclared(audit, audit.audit(inputOf(audit, evidence, needs, asOf)));
  } catch (error) {
    return {
      outcome: 'error',
      message: error instanceof Error ? error.message : String(error),
      findings: [],
      evidence: [],
    };
  }
}

/** Gates are checked against what an audit declares: one that returns more is at fault, for nobody could ask it for that. */
function asDeclared(audit: Audit, outcome: AuditOutcome): AuditOutcome {
  const codes = findable(audit);
  const undeclared = [
    ...outcome.findings.map(({ code }) => code).filter((code) => !codes.includes(code)),
    ...Object.keys(outcome.parts ?? {}).filter((part) => !audit.parts?.includes(part)),
  ];
  if (undeclared.length > 0) throw new Error(`${audit.id} does not declare what it found: ${undeclared.join(', ')}`);
  return outcome;
}

/** Hands over only what the audit named: a kind it did not ask for is empty to it. */
function inputOf(
  audit: Audit,
  { records, log, plan, product, calendar }: VendorEvidence,
  needs: Needs,
  asOf: number,
): AuditInput<RecordKind> {
  const wanted = records.filter((record) => audit.needs.includes(record.kind));
  const scorable = wanted.filter((record) => isScorable(record.tier)).sort((a, b) => compareTiers(b.tier, a.tier));
  const claims = records.filter(
    (record) =>
      (record.kind === 'claim' && record.topic === audit.id && record.tier !== 'generated') ||
      (record.tier === 'marketing' && record.kind !== 'claim' && audit.needs.includes(record.kind)),
  );
  return {
    records: byKind(scorable),
    claimed: claims.map((record) => record.id),
    log: audit.needs.includes('case') ? log : null,
    needs,
    plan,
    product,
    calendar,
    asOf,
  };
}
