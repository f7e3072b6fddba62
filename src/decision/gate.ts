import type { AuditResult } from '../model/audit.ts';
import type { FindingCode } from '../model/finding.ts';
import type { Gate } from '../model/needs.ts';

export type GateState = 'pass' | 'fail' | 'unknown';

export interface GateResult {
  readonly gate: Gate;
  readonly state: GateState;
  readonly evidence: readonly string[];
}

/** A demand against what the audits found. Only what was measured can pass or fail it; everything else is unknown. */
export function checkGate(gate: Gate, results: readonly AuditResult[]): GateResult {
  const result = results.find((one) => one.audit === gate.audit);
  const state = result === undefined ? 'unknown' : stateOf(gate, result);
  return { gate, state, evidence: state === 'unknown' || result === undefined ? [] : result.evidence };
}

function stateOf(gate: Gate, result: AuditResult): GateState {
  if ('has' in gate) return stateOfPart(result, gate.has);
  if ('refuse' in gate) return stateOfRefusal(result, gate.refuse);
  return stateOfValue(result, gate);
}

/** A finding that must not be there. That nobody found it proves something only where the audit could measure. */
function stateOfRefusal(result: AuditResult, code: FindingCode): GateState {
  if (result.findings.some((finding) => finding.code === code)) return 'fail';
  return result.outcome === 'measured' ? 'pass' : 'unknown';
}

function stateOfPart(result: AuditResult, part: string): GateState {
  const known = result.parts?.[part] ?? 'unknown';
  return known === 'yes' ? 'pass' : known === 'no' ? 'fail' : 'unknown';
}

function stateOfValue(
  result: AuditResult,
  gate: { readonly atMost: number } | { readonly atLeast: number },
): GateState {
  if (result.outcome !== 'measured') return 'unknown';
  const lower = result.interval.lower;
  const upper = result.interval.upper ?? Number.POSITIVE_INFINITY;
  if ('atMost' in gate) return upper <= gate.atMost ? 'pass' : lower > gate.atMost ? 'fail' : 'unknown';
  return lower >= gate.atLeast ? 'pass' : upper < gate.atLeast ? 'fail' : 'unknown';
}
