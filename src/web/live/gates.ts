import type { Measure } from '../../model/api.ts';
import type { Unit } from '../../model/audit.ts';
import type { FindingCode } from '../../model/finding.ts';
import type { Gate } from '../../model/needs.ts';
import { keyed, type Row } from '../parts/row-keys.ts';
import type { FieldProblem, Note } from './field-problem.ts';
import { valueOf, valueText } from './measure-value.ts';
import { plain } from './plain.ts';

/** Channels that a buyer may insist on; asked of the audit `channels`. */
export const WANTED_CHANNELS = [
  'hotline',
  'dedicated-group',
  'technical-manager',
  'engineer-escalation',
  'ticket',
  'on-site',
] as const;

/** What a gate may demand of a measure: a bound on its value, a part that must be there, a finding that must not. */
export const DEMANDS = ['atMost', 'atLeast', 'has', 'refuse'] as const;
export type Demand = (typeof DEMANDS)[number];

/** A gate on any measure. */
export interface GateRow extends Row {
  readonly audit: string;
  readonly unit: Unit;
  readonly demand: Demand;
  /** A value as it is typed, or the name of the part or the finding. */
  readonly value: string;
}

/** What rules a vendor out: the demands of most buyers by themselves, all others as rows. */
export interface GatesDraft {
  /** Minutes to a P0 response that the contract must promise; empty demands nothing. */
  readonly p0Minutes: string;
  readonly channels: readonly string[];
  readonly refuseRetired: boolean;
  readonly otherGates: readonly GateRow[];
}

export const demandsOf = ({ signs, parts }: Measure): readonly Demand[] =>
  DEMANDS.filter((demand) => (demand === 'has' ? parts.length > 0 : demand === 'refuse' ? signs.length > 0 : true));

export function gatesDraftOf(gates: readonly Gate[], measures: readonly Measure[]): GatesDraft {
  const p0 = gates.find(isP0);
  const channels = WANTED_CHANNELS.flatMap((has) => gates.filter(isChannel).find((gate) => gate.has === has) ?? []);
  const retired = gates.find(isRetired);
  const common: readonly (Gate | undefined)[] = [p0, ...channels, retired];
  return {
    p0Minutes: String(p0?.atMost ?? ''),
    channels: channels.map(({ has }) => has),
    refuseRetired: retired !== undefined,
    otherGates: keyed(gates.filter((gate) => !common.includes(gate)).map((gate) => rowOf(gate, measures))),
  };
}

/** A gate of the measure that asks for nothing yet. */
export const emptyGate = (measure: Measure): Omit<GateRow, 'key'> => ({
  audit: measure.id,
  unit: measure.unit,
  demand: demandsOf(measure)[0],
  value: '',
});

function rowOf(gate: Gate, measures: readonly Measure[]): Omit<GateRow, 'key'> {
  const { audit } = gate;
  const unit = measures.find(({ id }) => id === audit)?.unit ?? 'count';
  if ('has' in gate) return { audit, unit, demand: 'has', value: gate.has };
  if ('refuse' in gate) return { audit, unit, demand: 'refuse', value: gate.refuse };
  if ('atMost' in gate) return { audit, unit, demand: 'atMost', value: valueText(unit, gate.atMost) };
  return { audit, unit, demand: 'atLeast', value: valueText(unit, gate.atLeast) };
}

/** The gates as edited; those that were there before keep their order. */
export function gatesOf(draft: GatesDraft, before: readonly Gate[]): Gate[] {
  const gates: Gate[] = [
    ...(draft.p0Minutes.trim() === ''
      ? []
      : [{ audit: 'response-commitment', atMost: minutesOf(draft.p0Minutes) ?? 0 }]),
    ...draft.channels.map((has) => ({ audit: 'channels', has })),
    ...(draft.refuseRetired ? [{ audit: 'end-of-life-notice', refuse: 'product-retired' as const }] : []),
    ...draft.otherGates.flatMap((row) => gateOf(row) ?? []),
  ];
  // An edited gate is the old one of the same demand; of two that are alike each has its own place.
  const free = new Map(before.entries());
  const take = (isIt: (old: Gate) => boolean): number | undefined => {
    const [at] = [...free].find(([, old]) => isIt(old)) ?? [];
    if (at !== undefined) free.delete(at);
    return at;
  };
  const same = gates.map((gate) => take((old) => JSON.stringify(old) === JSON.stringify(gate)));
  const placed = gates.map((gate, at) => {
    const place = same[at] ?? take((old) => demandOf(old) === demandOf(gate)) ?? before.length;
    return { gate, place };
  });
  return placed.toSorted((a, b) => a.place - b.place).map(({ gate }) => gate);
}

const demandOf = (gate: Gate): string => `${gate.audit} ${DEMANDS.find((demand) => demand in gate)}`;

/** Null where what stands there is no such value. */
function gateOf({ audit, unit, demand, value }: GateRow): Gate | null {
  if (value.trim() === '') return null;
  if (demand === 'has') return { audit, has: value };
  // Chosen from what the measure can find.
  if (demand === 'refuse') return { audit, refuse: value as FindingCode };
  const bound = valueOf(unit, value);
  if (bound === null) return null;
  return demand === 'atMost' ? { audit, atMost: bound } : { audit, atLeast: bound };
}

export function checkGates(draft: GatesDraft, notNeeded: readonly string[], note: Note): void {
  note('p0Minutes', draft.p0Minutes.trim() === '' || minutesOf(draft.p0Minutes) !== null ? null : 'notMinutes');
  for (const row of draft.otherGates) note(`gates.${row.key}.value`, gateProblem(row));
  for (const { audit } of gatesOf(draft, []))
    note(`notNeeded.${audit}`, notNeeded.includes(audit) ? 'gateNotNeeded' : null);
}

const NOT_IN_UNIT = {
  seconds: 'notGateTime',
  minutes: 'notGateTime',
  days: 'notGateDays',
  share: 'notGateShare',
  count: 'notGateNumber',
  level: 'needed',
} as const satisfies Record<Unit, FieldProblem>;

function gateProblem(row: GateRow): FieldProblem | null {
  if (gateOf(row) !== null) return null;
  return row.value.trim() === '' ? 'needed' : NOT_IN_UNIT[row.unit];
}

/** Minutes, with their unit (`15m`, `1h`) or without; never a number's own `m`, a million. */
function minutesOf(text: string): number | null {
  return /^\d+(\.\d+)?$/.test(plain(text)) ? Number(plain(text)) : valueOf('minutes', text);
}

type P0Gate = Extract<Gate, { atMost: number }>;
type ChannelGate = Extract<Gate, { has: string }>;
const isP0 = (gate: Gate): gate is P0Gate => gate.audit === 'response-commitment' && 'atMost' in gate;
const isChannel = (gate: Gate): gate is ChannelGate =>
  gate.audit === 'channels' && 'has' in gate && WANTED_CHANNELS.some((one) => one === gate.has);
const isRetired = (gate: Gate): boolean =>
  gate.audit === 'end-of-life-notice' && 'refuse' in gate && gate.refuse === 'product-retired';
