import { SEVERITIES, type Severity } from '../model/severity.ts';
import { type Attainments, attainmentOf } from './clock-attainment.ts';
import { readContract, type Terms } from './clock-contract.ts';
import type { ClockEvent } from './clock-event.ts';
import { CLOCKS, type Clock } from './clock-name.ts';
import type { Contract } from './clock-schema.ts';
import { type ClockState, type ClockStates, clockStates } from './clock-state.ts';

/** One case of a log, under its name there. */
export interface NamedCase {
  readonly id: string;
  readonly events: readonly ClockEvent[];
  /** Until when it was watched, epoch milliseconds, where that is less than the whole. */
  readonly until?: number;
  /** The clocks that its source can show, where that differs from case to case. */
  readonly clocks?: readonly Clock[];
}

/** What a desk does to its clocks, as data; the words are in `clock-words.ts`. Instants are epoch milliseconds. */
export type ClockFinding =
  | {
      readonly code: 'severity-lowered';
      readonly case: string;
      readonly at: number;
      readonly from: Severity;
      readonly to: Severity;
      /** Clocks that are breached on the first severity and not on the last. */
      readonly spared: readonly Clock[];
    }
  | {
      readonly code: 'clock-stopped-after-answer';
      readonly case: string;
      readonly at: number;
      readonly customerWroteAt: number;
      /** How long it went on standing still; until `nowMs` where it never ran again. */
      readonly stoodMs: number;
      /** Clocks that are breached if that time counts. */
      readonly spared: readonly Clock[];
    }
  | {
      readonly code: 'vendor-wrote-while-stopped';
      readonly case: string;
      readonly at: number;
      readonly vendorWroteAt: number;
    }
  | { readonly code: 'merged-while-owed'; readonly case: string; readonly at: number; readonly owed: readonly Clock[] };

/** Over the whole desk: how many cases show it, and what it does to attainment. */
export interface ClockFindings {
  readonly cases: number;
  readonly findings: readonly ClockFinding[];
  readonly attainment: Attainments;
}

/**
 * Looks for lowered severities, stopped clocks and merged cases (R78, R83), with what each spared the vendor, on the clocks that the
 * log can show (`clocksShown`).
 */
export function clockFindings(
  cases: readonly NamedCase[],
  contract: Contract | Terms,
  nowMs: number,
  clocks: readonly Clock[] = CLOCKS,
): ClockFindings {
  const terms = readContract(contract);
  const nowOf = ({ until = nowMs }: NamedCase) => Math.min(nowMs, until);
  const clocksIn = (named: NamedCase) => clocks.filter((clock) => named.clocks?.includes(clock) !== false);
  const findings = cases.flatMap((named) => {
    const now = nowOf(named);
    const shown = clocksIn(named);
    const states = clockStates(named.events, terms, now, { clocks: shown });
    return [
      ...lowered(named, states, terms, now, shown),
      ...stopped(named.id, states, now),
      ...merged(named, states, now),
    ];
  });
  const attainment = attainmentOf(
    cases.map(({ events }) => events),
    terms,
    (index) => nowOf(cases[index]),
    (index) => clocksIn(cases[index]),
  );
  return { cases: cases.length, findings, attainment };
}

function lowered(
  { id, events }: NamedCase,
  { severities }: ClockStates,
  terms: Terms,
  nowMs: number,
  clocks: readonly Clock[],
): ClockFinding[] {
  const changes = severities.flatMap(({ at, severity }, index) => {
    const from = index === 0 ? severity : severities[index - 1].severity;
    return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(from) ? [{ at, from, to: severity }] : [];
  });
  if (changes.length === 0) return [];
  const breached = (reading: 'initial' | 'final') =>
    clocksOf(clockStates(events, terms, nowMs, { reading, clocks }).runs, ({ verdict }) => verdict === 'breached');
  const onFinal = breached('final');
  const spared = breached('initial').filter((clock) => !onFinal.includes(clock));
  return changes.map((change) => ({ code: 'severity-lowered', case: id, ...change, spared }));
}

function stopped(id: string, { waits, runs }: ClockStates, nowMs: number): ClockFinding[] {
  const spared = clocksOf(runs, ({ verdict, strictVerdict }) => verdict !== 'breached' && strictVerdict === 'breached');
  return waits.flatMap(({ kind, from, to, customerWroteAt, vendorWroteAt }) => {
    const end = to ?? nowMs;
    const found: ClockFinding[] = [];
    if (kind === 'waiting-customer' && customerWroteAt !== null && customerWroteAt < end) {
      const stoodMs = end - customerWroteAt;
      found.push({ code: 'clock-stopped-after-answer', case: id, at: from, customerWroteAt, stoodMs, spared });
    }
    if (vendorWroteAt !== null && vendorWroteAt < end)
      found.push({ code: 'vendor-wrote-while-stopped', case: id, at: from, vendorWroteAt });
    return found;
  });
}

function merged({ id, events }: NamedCase, { runs }: ClockStates, nowMs: number): ClockFinding[] {
  const at = events.find((event) => event.kind === 'merged' && event.at <= nowMs)?.at;
  const owed = clocksOf(runs, ({ phase }) => phase === 'merged');
  return at === undefined || owed.length === 0 ? [] : [{ code: 'merged-while-owed', case: id, at, owed }];
}

const clocksOf = (runs: readonly ClockState[], holds: (run: ClockState) => boolean): readonly Clock[] => [
  ...new Set(runs.filter(holds).map(({ clock }) => clock)),
];
