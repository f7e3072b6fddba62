import type { Row } from '../model/dimension.ts';
import { byKind, type EvidenceRecord, type RecordOf } from '../model/evidence.ts';
import type { ReportDoc } from '../model/report.ts';
import type { Lang } from '../model/text.ts';
import { labels, tierNames } from './words/terms.ts';

export type Reply = RecordOf<'statement'>;

/**
 * What a vendor answers to the findings of a row of the table, in the order in which it did; for `null`, what it says to all of them or
 * to a measure that is in no row. Never scored, and shown beside what it answers (R76).
 */
export function repliesTo(report: ReportDoc, vendor: string, row: Row | null): readonly Reply[] {
  const rowOf = new Map(report.audits.map((audit) => [audit.id, audit.row]));
  return byKind(report.evidence)
    .statement.filter(
      (one) => one.vendor === vendor && (one.audit === null ? null : (rowOf.get(one.audit) ?? null)) === row,
    )
    .sort((a, b) => ((a.observedAt ?? '') < (b.observedAt ?? '') ? -1 : 1));
}

/** How a source is called in a list of sources: a vendor's answer by what it is, everything else by its tier. */
export const sourceName = ({ kind, tier }: Pick<EvidenceRecord, 'kind' | 'tier'>, lang: Lang): string =>
  (kind === 'statement' ? labels.answers : tierNames[tier])[lang];
