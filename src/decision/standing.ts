import type { AuditResult } from '../model/audit.ts';
import type { Finding } from '../model/finding.ts';
import type { Gate } from '../model/needs.ts';
import { compareTiers, type Tier } from '../model/tier.ts';
import { checkGate, type GateResult } from './gate.ts';

/** Can this vendor be taken at all? One that is rejected stays so, however good the rest. */
export type Standing = 'eligible' | 'rejected' | 'unknown';

export interface VendorStanding {
  readonly standing: Standing;
  readonly gates: readonly GateResult[];
  /** Findings that rule the vendor out by themselves. */
  readonly redFlags: readonly Finding[];
}

/**
 * Rejected: a gate failed, or a red flag stands on the vendor's own official words, the contract, or what the buyer measured.
 * Eligible: nothing speaks against it, every gate passed and something was measured. Otherwise unknown.
 */
export function standingOf(
  gates: readonly Gate[],
  results: readonly AuditResult[],
  tierOf: (id: string) => Tier | undefined,
): VendorStanding {
  const checked = gates.map((gate) => checkGate(gate, results));
  const redFlags = results
    .flatMap((result) => result.findings)
    .filter((finding) => finding.redFlag && finding.evidence.some((id) => isOfficial(tierOf(id))));
  const isRejected = redFlags.length > 0 || checked.some((gate) => gate.state === 'fail');
  const isEligible =
    checked.every((gate) => gate.state === 'pass') && results.some((result) => result.outcome === 'measured');
  return { standing: isRejected ? 'rejected' : isEligible ? 'eligible' : 'unknown', gates: checked, redFlags };
}

const isOfficial = (tier: Tier | undefined): boolean => tier !== undefined && compareTiers(tier, 'official-docs') >= 0;
