import type { EvidenceRecord } from '../../model/evidence.ts';
import type { ReportDoc, ReportVendor } from '../../model/report.ts';
import type { ViewClaim } from '../../model/view.ts';

/** What is only claimed of a vendor, each beside what was found on the same question and what states otherwise. */
export function claimsOf(
  records: readonly EvidenceRecord[],
  vendor: ReportVendor,
  contradictions: ReportDoc['contradictions'],
): ViewClaim[] {
  const claimed = records.filter(isClaim);
  const ids = new Set(claimed.map(({ id }) => id));
  return claimed.map((record) => {
    const result = vendor.audits.find(
      ({ audit, findings }) =>
        (record.kind === 'claim' && audit === record.topic) ||
        findings.some(({ code, evidence }) => code === 'claim-only' && evidence.includes(record.id)),
    );
    return {
      record: record.id,
      topic: record.kind === 'claim' ? record.topic : record.kind,
      says: record.kind === 'claim' ? record.says : (record.quote ?? record.note ?? record.source),
      saidBy: record.kind === 'claim' ? record.saidBy : record.source,
      tier: record.tier,
      audit: result?.audit ?? null,
      evidence: result?.evidence.filter((id) => !ids.has(id)) ?? [],
      against: contradictions
        .flatMap(({ records: pair }) => (pair.includes(record.id) ? pair : []))
        .filter((id) => id !== record.id),
    };
  });
}

/** A vendor's reply to a finding stands beside it and is no claim on its own. */
const isClaim = (record: EvidenceRecord): boolean =>
  record.kind === 'claim' || (record.tier === 'marketing' && record.kind !== 'statement');
