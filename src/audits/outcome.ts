import type { AuditOutcome, NotMeasuredReason } from '../model/audit.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import type { Finding, FindingCode, GeneralCode, Sign } from '../model/finding.ts';

export const idsOf = (records: readonly EvidenceRecord[]): string[] => records.map((record) => record.id);

export const finding = <const Code extends FindingCode>(
  code: Code,
  sign: Sign,
  evidence: readonly EvidenceRecord[],
  values: Finding['values'] = {},
  redFlag = false,
): Finding<Code> => ({ code, sign, values, evidence: idsOf(evidence), ...(redFlag ? { redFlag } : {}) });

/** No value. Where marketing has an answer and nothing stronger does, that is said: a claim is no measurement. */
export function notMeasured<Code extends FindingCode = never>(
  reason: NotMeasuredReason,
  claimed: readonly string[],
  findings: readonly Finding<Code>[] = [],
): AuditOutcome<Code | GeneralCode> {
  const said: Finding<GeneralCode>[] =
    claimed.length > 0
      ? [{ code: 'claim-only', sign: 'note', values: { claims: claimed.length }, evidence: claimed }]
      : [];
  return {
    outcome: 'not-measured',
    reason: reason === 'no-evidence' && claimed.length > 0 ? 'only-claims' : reason,
    findings: [...findings, ...said],
    evidence: claimed,
  };
}

/** The records of the strongest tier among them; weaker ones that disagree are shown as contradictions elsewhere. */
export function strongest<R extends EvidenceRecord>(records: readonly R[]): readonly R[] {
  return records.filter((record) => record.tier === records[0].tier);
}

/** Is a log among them that the buyer did not keep himself? Its cases were another's, and nobody promised him anything in them. */
export const hasForeignLog = (records: readonly EvidenceRecord[]): boolean =>
  records.some(({ kind, tier }) => kind === 'log' && tier !== 'first-hand');

export type Fit = 'yes' | 'no' | 'maybe';

/** Does what a record says of one plan (or product) hold for the one considered? A record that names none holds for all. */
export function planFit(named: string | null | undefined, considered: string | null): Fit {
  if (named === null || named === undefined) return 'yes';
  if (considered === null) return 'maybe';
  const fold = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  return fold(named) === fold(considered) ? 'yes' : 'no';
}

/** What the buyer considers of a vendor; null: whatever there is. */
export interface Considered {
  readonly plan: string | null;
  readonly product: string | null;
}

/** As `planFit`, for terms that may be of one product only. */
export function termsFit(terms: Considered, considered: Considered): Fit {
  const fits = [planFit(terms.plan, considered.plan), planFit(terms.product, considered.product)];
  return fits.includes('no') ? 'no' : fits.includes('maybe') ? 'maybe' : 'yes';
}
