import type { CaseLog } from '../model/case.ts';
import type { RecordOf } from '../model/evidence.ts';
import { caseLines } from './case-lines.ts';

/**
 * Cases that the buyer wrote down himself, as a log like any other. He saw who answered and how it ended, so a case without an
 * answer is an unanswered case; who held it, and waits, show only where he wrote them. The same id at two vendors is two cases.
 */
export function caseLogFromRecords(records: readonly RecordOf<'case'>[]): CaseLog {
  const lines = caseLines();
  for (const { vendor, caseId, channel, plan, severity, openedAt, events } of records) {
    const index = lines.about(caseId, { vendor, channel, plan, severity, openedAt });
    for (const event of events) lines.event(index, event);
  }
  return lines.done({ messages: true, resolution: true }).log;
}
