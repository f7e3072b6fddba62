import { foldCases } from '../cases/fold.ts';
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
  const { log } = lines.done({ messages: true, resolution: true }, observationOf(records));
  return { ...log, attributes: { ...log.attributes, watchedUntil: watchedUntil(records, log) } };
}

/** From the first opening to the last thing that anybody saw. */
function observationOf(records: readonly RecordOf<'case'>[]): CaseLog['observation'] {
  const seen = records.flatMap(({ openedAt, observedAt, events }) =>
    [openedAt, ...(observedAt === null ? [] : [observedAt]), ...events.map((event) => event.at)].map((at) =>
      Date.parse(at),
    ),
  );
  if (seen.length === 0) return undefined;
  return {
    from: records.reduce((first, { openedAt }) => Math.min(first, Date.parse(openedAt)), Number.POSITIVE_INFINITY),
    to: seen.reduce((last, time) => Math.max(last, time), Number.NEGATIVE_INFINITY),
  };
}

/** A case by hand was watched until its record says; nobody knows what became of an open one since. */
function watchedUntil(records: readonly RecordOf<'case'>[], log: CaseLog): Float64Array {
  const until = new Map(
    records.map(({ caseId, observedAt }) => [caseId, observedAt === null ? Number.NaN : Date.parse(observedAt)]),
  );
  const { ended } = foldCases(log);
  return Float64Array.from({ length: log.cases }, (_, index) =>
    Number.isNaN(ended[index]) ? (until.get(log.caseIds.at(index)) ?? Number.NaN) : Number.NaN,
  );
}
