import { foldCases } from '../cases/fold.ts';
import { mergeCaseLogs } from '../cases/merge.ts';
import type { CaseLog, LogShows } from '../model/case.ts';
import type { RecordOf } from '../model/evidence.ts';
import { groupBy } from '../model/grouping.ts';
import { caseLines } from './case-lines.ts';

type CaseRecord = RecordOf<'case'>;

/**
 * Cases that the buyer wrote down himself, as a log like any other. He saw who answered and how it ended, so a case without an
 * answer is an unanswered case; who held it, and waits, show only of the note or the sheet in which he wrote them: what one says takes
 * nothing from another that says nothing of it. The same id at two vendors is two cases.
 */
export function caseLogFromRecords(records: readonly CaseRecord[]): CaseLog {
  const notes = [...groupBy(records, ({ rawHash }) => rawHash).values()];
  const alike = groupBy(notes, (note) => JSON.stringify(shownBy(note)));
  const observation = observationOf(records);
  return mergeCaseLogs([...alike.values()].map((some) => logOf(some.flat(), shownBy(some[0]), observation)));
}

/** What a note shows besides answers and endings. */
function shownBy(note: readonly CaseRecord[]): Pick<LogShows, 'groups' | 'waiting'> {
  const events = note.flatMap((one) => one.events);
  return {
    groups: events.some(({ group }) => group !== undefined),
    waiting: events.some(({ kind }) => kind.startsWith('waiting-')),
  };
}

function logOf(
  records: readonly CaseRecord[],
  shown: Pick<LogShows, 'groups' | 'waiting'>,
  observation: CaseLog['observation'],
): CaseLog {
  const lines = caseLines();
  for (const { vendor, caseId, channel, plan, severity, openedAt, events } of records) {
    const index = lines.about(caseId, { vendor, channel, plan, severity, openedAt });
    for (const event of events) lines.event(index, event);
  }
  const { log } = lines.done({ ...shown, messages: true, resolution: true }, observation);
  return { ...log, attributes: { ...log.attributes, watchedUntil: watchedUntil(records, log) } };
}

/** From the first opening to the last thing that anybody saw. */
function observationOf(records: readonly CaseRecord[]): CaseLog['observation'] {
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
function watchedUntil(records: readonly CaseRecord[], log: CaseLog): Float64Array {
  const until = new Map(
    records.map(({ caseId, observedAt }) => [caseId, observedAt === null ? Number.NaN : Date.parse(observedAt)]),
  );
  const { ended } = foldCases(log);
  return Float64Array.from({ length: log.cases }, (_, index) =>
    Number.isNaN(ended[index]) ? (until.get(log.caseIds.at(index)) ?? Number.NaN) : Number.NaN,
  );
}
