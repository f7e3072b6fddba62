import { readContract, type Terms } from './clock-contract.ts';
import type { ClockEvent } from './clock-event.ts';
import { CLOCKS, type Clock } from './clock-name.ts';
import type { SeverityReading } from './clock-run.ts';
import type { Contract } from './clock-schema.ts';
import { type ClockState, clockStates } from './clock-state.ts';

/** How often one clock was kept, counted in runs. */
export interface Attainment {
  readonly clock: Clock;
  readonly runs: number;
  readonly met: number;
  readonly breached: number;
  /** Still running within their time. */
  readonly pending: number;
  /** Ended within their time without the thing that was owed: closed unanswered, merged away. */
  readonly void: number;
  /** Breached by the events, yet met if a message of somebody unknown was the vendor's. */
  readonly doubtful: number;
  /** Met only because the clock stood still after the customer had written. */
  readonly contested: number;
  /**
   * Met among all runs: at least (everything undecided fails), at most (everything undecided is kept), and by the events among those
   * decided. Null when nothing was owed: an average of nothing is not 0.
   */
  readonly share: { readonly lower: number; readonly upper: number; readonly decided: number | null } | null;
}

/** Attainment on the first and on the last severity: the gap between them is what changing severities is worth to the vendor. */
export interface Attainments {
  readonly initial: readonly Attainment[];
  readonly final: readonly Attainment[];
}

/**
 * Attainment of a contract over cases, for the clocks the log can show, at one instant, or with a case's own of either (one that was
 * watched for less, or by a source that shows less). Every case opened by then counts, answered or not.
 */
export function attainmentOf(
  cases: readonly (readonly ClockEvent[])[],
  contract: Contract | Terms,
  nowMs: number | ((index: number) => number),
  clocks: readonly Clock[] | ((index: number) => readonly Clock[]) = CLOCKS,
): Attainments {
  const terms = readContract(contract);
  const nowOf = typeof nowMs === 'number' ? () => nowMs : nowMs;
  const clocksOf = typeof clocks === 'function' ? clocks : () => clocks;
  const by = (reading: SeverityReading) => {
    const states = cases.flatMap(
      (events, index) => clockStates(events, terms, nowOf(index), { reading, clocks: clocksOf(index) }).runs,
    );
    return CLOCKS.map((clock) =>
      attainment(
        clock,
        states.filter((state) => state.clock === clock && !state.isUndone),
      ),
    );
  };
  return { initial: by('initial'), final: by('final') };
}

function attainment(clock: Clock, states: readonly ClockState[]): Attainment {
  const count = (holds: (state: ClockState) => boolean) => states.filter(holds).length;
  const runs = states.length;
  const met = count(({ verdict }) => verdict === 'met');
  const breached = count(({ verdict }) => verdict === 'breached');
  const doubtful = count(({ verdict, possibleVerdict }) => verdict === 'breached' && possibleVerdict === 'met');
  const contested = count(({ verdict, strictVerdict }) => verdict === 'met' && strictVerdict === 'breached');
  return {
    clock,
    runs,
    met,
    breached,
    pending: count(({ verdict }) => verdict === 'pending'),
    void: count(({ verdict }) => verdict === 'void'),
    doubtful,
    contested,
    share:
      runs === 0
        ? null
        : {
            lower: (met - contested) / runs,
            upper: (runs - breached + doubtful) / runs,
            decided: met + breached === 0 ? null : met / (met + breached),
          },
  };
}
