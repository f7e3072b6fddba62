import { clocksShown, shownBy } from '../cases/clock-contract.ts';
import { clockEventsOf } from '../cases/clock-event.ts';
import type { NamedCase } from '../cases/clock-finding.ts';
import type { Clock } from '../cases/clock-name.ts';
import { followedTo, observationOf, wasOpenBefore } from '../cases/measures/observation.ts';
import { shownOf, watchedShowing } from '../cases/measures/shown.ts';
import { severityAt } from '../cases/measures/strata.ts';
import { type CaseLog, type LogShows, NONE } from '../model/case.ts';
import type { RecordOf } from '../model/evidence.ts';
import { groupBy } from '../model/grouping.ts';
import type { CaseBasis } from './case-basis.ts';
import type { PromisedTerms } from './promised-terms.ts';

/** A case of the buyer's, with the promised clocks that its source can show. */
export interface OwnCase extends NamedCase {
  readonly index: number;
  readonly clocks: readonly Clock[];
}

/** The buyer's own cases, from their opening on: what strangers wrote in public was promised to somebody else. */
export function ownCases(
  { log, from }: CaseBasis,
  records: { readonly log: readonly RecordOf<'log'>[]; readonly case: readonly RecordOf<'case'>[] },
  terms: Pick<PromisedTerms, 'clocks' | 'takesOutWaits'>,
): OwnCase[] {
  const ids = (isOwn: boolean) =>
    new Set(records.case.flatMap(({ tier, caseId }) => ((tier === 'first-hand') === isOwn ? [caseId] : [])));
  const [own, others] = [ids(true), ids(false)];
  const cases = Array.from({ length: log.cases }, (_, index) => ({ index, id: log.caseIds.at(index) }))
    .filter(
      ({ index, id }) => !wasOpenBefore(log, index, from) && (records.log.length > 0 ? !others.has(id) : own.has(id)),
    )
    .map((one) => ({ ...one, events: clockEventsOf(log, one.index), clocks: clocksOf(log, one.index, terms) }));
  // One case may stand in several sources, each of which was watched for a time of its own.
  return [...groupBy(cases, ({ clocks }) => clocks.join())]
    .flatMap(([, alike]) => {
      const { clocks } = alike[0];
      const waits: (keyof LogShows)[] =
        terms.takesOutWaits && log.shows.waiting && clocks.some(isStoppedByWaits) ? ['waiting'] : [];
      const watched = watchedShowing(log, [...clocks.map(shownBy), ...waits]);
      const { to } = observationOf(log);
      return alike.map((one) => ({ ...one, until: followedTo(watched, one.index, to) }));
    })
    .sort((a, b) => a.index - b.index);
}

/** Cases to which a clock applies and whose severity nobody knows. */
export const unknownSeverity = (log: CaseLog, own: readonly OwnCase[], clock: Clock): number =>
  own.filter(({ index, clocks }) => clocks.includes(clock) && severityAt(log, index, 'initial') === NONE).length;

/** Where the waits that a contract takes out are shown by some source, a case of another cannot be told late from waiting. */
function clocksOf(
  log: CaseLog,
  index: number,
  { clocks, takesOutWaits }: Pick<PromisedTerms, 'clocks' | 'takesOutWaits'>,
) {
  const shows = shownOf(log, index);
  const isBlind = takesOutWaits && log.shows.waiting && !shows.waiting;
  return clocksShown(shows).filter((clock) => clocks.includes(clock) && !(isBlind && isStoppedByWaits(clock)));
}

const isStoppedByWaits = (clock: Clock): boolean => clock !== 'first-response';
