import { creditClaim } from '../evidence/contract/credit.ts';
import type { Contract } from '../model/contract.ts';
import type { CreditClaim, OwnAvailability } from '../model/credit-claim.ts';
import type { Effects } from '../model/effects.ts';
import { usageError } from '../model/error.ts';
import { readSla } from './sla.ts';
import { ownAvailability } from './sla-downtime.ts';

export interface ClaimRequest {
  readonly source: string;
  readonly month: string;
  /** Percent, as it was typed; left out, it is taken from the workspace's own cases. */
  readonly availability?: string | undefined;
  readonly scope?: string | undefined;
  readonly folder: string;
  readonly vendor?: string | undefined;
}

export interface ClaimResult {
  readonly contract: Contract;
  /** On what is certain. */
  readonly claim: CreditClaim;
  /** On the worst that the cases allow, and where both come from; null where a number was given. */
  readonly own: { readonly availability: OwnAvailability; readonly atWorst: CreditClaim } | null;
}

/** `touchstone sla claim`: what is due for a month, by a number or by the buyer's own P0 cases. */
export async function claimCredit(effects: Effects, request: ClaimRequest, signal?: AbortSignal): Promise<ClaimResult> {
  const { source, month, availability, scope, folder, vendor } = request;
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
    throw usageError(`--month ${month}: give a month such as 2026-10`, `--month ${month}：请给出月份，如 2026-10`);
  const given = availability === undefined ? null : Number(availability);
  if (given !== null && !(given >= 0 && given <= 100))
    throw usageError(
      `--availability ${availability}: give a percentage such as 99.7`,
      `--availability ${availability}：请给出百分比，如 99.7`,
    );
  if (given === null && vendor === undefined)
    throw usageError(
      'give --availability, or --vendor to take it from your own P0 cases in the workspace',
      '请给出 --availability，或用 --vendor 从工作区中你自己的 P0 工单计算',
    );
  const contract = await readSla(effects, source, signal);
  const at = (percent: number) => creditClaim(contract, { month, availability: percent, scope });
  if (given !== null || vendor === undefined) return { contract, claim: at(given ?? 100), own: null };
  const own = await ownAvailability(effects, folder, vendor, month);
  return { contract, claim: at(own.upper), own: { availability: own, atWorst: at(own.lower) } };
}
