import type { EvidenceRecord } from '../model/evidence.ts';
import type { ReportDoc } from '../model/report.ts';

/** Footnotes in the order of their first use. Records of one page share a number. */
export interface Citations {
  /** `[3]` or `[3][5]`; empty for ids that are not in the report. */
  mark(ids: readonly string[]): string;
  used(): readonly { readonly number: number; readonly record: EvidenceRecord }[];
}

const MOST_PER_MARK = 2;

export function citations(report: ReportDoc): Citations {
  const byId = new Map(report.evidence.map((record) => [record.id, record]));
  const numbers = new Map<string, { number: number; record: EvidenceRecord }>();
  const placeOf = (record: EvidenceRecord) =>
    `${record.url ?? record.source} ${record.observedAt ?? ''} ${record.tier}`;
  return {
    mark(ids) {
      const marks = ids.flatMap((id) => {
        const record = byId.get(id);
        if (record === undefined) return [];
        const place = placeOf(record);
        const known = numbers.get(place) ?? { number: numbers.size + 1, record };
        if (numbers.size < known.number) {
          const taken = [...new Set(ids)].indexOf(id);
          if (taken >= MOST_PER_MARK) return [];
          numbers.set(place, known);
        }
        return [known.number];
      });
      return [...new Set(marks)]
        .slice(0, MOST_PER_MARK)
        .map((number) => `[${number}]`)
        .join('');
    },
    used: () => [...numbers.values()],
  };
}
