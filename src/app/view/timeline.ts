import type { EvidenceRecord } from '../../model/evidence.ts';
import { groupBy } from '../../model/grouping.ts';
import type { Happening } from '../../model/view.ts';
import { happeningText } from '../../report/words/happenings.ts';

/** Everything dated of a vendor, oldest first. What its source does not date is not on it. */
export function timelineOf(records: readonly EvidenceRecord[]): Happening[] {
  const happened = records.flatMap((record) => {
    const { at, until } = whenOf(record);
    return at === null ? [] : [{ at, until, kind: record.kind, text: happeningText(record), record: record.id }];
  });
  // The forty promises of one document were made at once.
  const once = groupBy(happened, ({ at, kind, text }) => `${kind}\u0000${at}\u0000${text.en}`);
  return [...once.values()]
    .map(([first]) => first)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.record < b.record ? -1 : 1));
}

type When = { readonly at: string | null; readonly until: string | null };
const once = (at: string | null): When => ({ at, until: null });

function whenOf(record: EvidenceRecord): When {
  switch (record.kind) {
    case 'release':
      return once(record.publishedAt);
    case 'notice':
      return record.announcedAt === null
        ? once(record.effectiveAt ?? record.observedAt)
        : { at: record.announcedAt, until: record.effectiveAt };
    case 'incident':
      return { at: record.startedAt, until: record.resolvedAt };
    case 'price':
      return once(record.effectiveAt ?? record.observedAt);
    case 'page':
      return once(record.changedAt);
    case 'case':
      return once(record.openedAt);
    case 'log':
      return { at: record.from, until: record.to };
    default:
      return once(record.observedAt);
  }
}
