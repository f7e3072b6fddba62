import { foldCases } from '../../cases/fold.ts';
import { partOfLog } from '../../cases/measures/part-of-log.ts';
import { packCases } from '../../cases/packed.ts';
import type { CaseLog } from '../../model/case.ts';
import { byKind, type EvidenceRecord } from '../../model/evidence.ts';
import type { ReportVendor } from '../../model/report.ts';

/** Most cases of a vendor that the page carries to be opened one by one. */
export const CASES_CARRIED = 20_000;

export interface PackedCases {
  readonly all: number;
  readonly carried: number;
  readonly bytes: Uint8Array;
}

/**
 * The cases of a vendor as they stood at `until`, of every plan, for the page. Where they are too many, those by hand that findings point at
 * come first, then the newest; a finding that rests on a whole log points at no case.
 */
export function packedCases(
  log: CaseLog,
  vendor: Pick<ReportVendor, 'audits'>,
  records: readonly EvidenceRecord[],
  until: number,
  most = CASES_CARRIED,
): PackedCases {
  const then = partOfLog(log, { until });
  if (then.cases <= most) return { all: then.cases, carried: then.cases, bytes: packCases(then) };
  const cited = citedCases(vendor, records);
  const { opened } = foldCases(then);
  const isCited = Uint8Array.from(opened, (_, index) => Number(cited.has(then.caseIds.at(index))));
  const kept = Array.from(opened.keys())
    .sort((a, b) => isCited[b] - isCited[a] || opened[b] - opened[a] || a - b)
    .slice(0, most);
  return { all: then.cases, carried: kept.length, bytes: packCases(then, kept) };
}

function citedCases({ audits }: Pick<ReportVendor, 'audits'>, records: readonly EvidenceRecord[]): ReadonlySet<string> {
  const cited = new Set(audits.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence)));
  return new Set(
    byKind(records)
      .case.filter(({ id }) => cited.has(id))
      .map(({ caseId }) => caseId),
  );
}
