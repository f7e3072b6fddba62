import type { Attainment, Attainments } from '../cases/clock-attainment.ts';
import type { Clock } from '../cases/clock-name.ts';
import { partialIdentification } from '../stats/partial-identification.ts';
import type { PromisedTerms } from './promised-terms.ts';

/** How often one promise was kept, by the severity first set, as far as that is known. */
export interface Kept {
  readonly clock: Clock;
  /** Cases to which it was promised; of some the severity is unknown. */
  readonly n: number;
  /** Surely kept, and kept if everything undecided is. */
  readonly least: number;
  readonly most: number;
  /** The share with sampling error, whatever the undecided are like. */
  readonly lower: number;
  readonly upper: number;
  /** The same on the severity last set; `null` ends where it leaves no case. */
  readonly final: {
    readonly n: number;
    readonly least: number;
    readonly lower: number | null;
    readonly upper: number | null;
  };
}

interface Doubts {
  readonly terms: PromisedTerms;
  /** Cases without a severity. */
  readonly unknown: number;
  /** The contract takes out waits that the log does not show: what looks late may not be. */
  readonly hidesWaits: boolean;
  readonly level: number;
}

/** From the attainment under the strictest and the mildest reading of the contract; null where nothing was owed in any case. */
export function keptOf(clock: Clock, readings: readonly Attainments[], doubts: Doubts): Kept | null {
  const { terms, unknown, hidesWaits, level } = doubts;
  const targets = terms.readings[0].targets.filter((target) => target.clock === clock);
  const unseen = targets.some(({ severity }) => severity === 'all') ? 0 : unknown;
  const isOpenAbove = hidesWaits && clock !== 'first-response';
  const countsOf = (which: keyof Attainments) =>
    counts(
      readings.flatMap((one) => one[which].find((row) => row.clock === clock) ?? []),
      unseen,
      isOpenAbove,
    );
  const { n, least, most, runs } = countsOf('initial');
  if (runs === 0) return null;
  const interval = intervalOf({ n, least, most }, level);
  const final = countsOf('final');
  const ends = intervalOf(final, level) ?? { lower: null, upper: null };
  return interval && { clock, n, least, most, ...interval, final: { n: final.n, least: final.least, ...ends } };
}

const intervalOf = ({ n, least, most }: { n: number; least: number; most: number }, level: number) =>
  partialIdentification({ events: least, seen: n - (most - least), unseen: most - least, level }).interval;

function counts(rows: readonly Attainment[], unseen: number, isOpenAbove: boolean) {
  const runs = Math.max(0, ...rows.map((row) => row.runs));
  const n = runs + unseen;
  const least = Math.min(...rows.map(({ met, contested }) => met - contested));
  const most = Math.max(...rows.map(({ breached, doubtful }) => runs - breached + doubtful)) + unseen;
  return { runs, n, least, most: isOpenAbove ? n : most };
}
