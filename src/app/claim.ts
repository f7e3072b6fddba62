import { type Claim, claimOf } from '../decision/cost/claim.ts';
import { readEstimate } from '../decision/cost/estimate.ts';
import type { Effects } from '../model/effects.ts';
import { inputError, usageError } from '../model/error.ts';
import type { Text } from '../model/text.ts';
import { durationMs, parseDuration } from '../time/duration.ts';
import { placesOf, readWorkspace } from './workspace.ts';

/** What was measured, as it was written on the command line. */
export interface ClaimInput {
  readonly vendor: string;
  readonly month: string;
  readonly downtime: string;
  readonly fee: string;
}

/** What the contract gives back for a month, from the buyer's own measurement. */
export async function claimOfWorkspace(
  effects: Effects,
  folder: string,
  { vendor: id, month, downtime, fee }: ClaimInput,
): Promise<{ readonly claim: Claim; readonly vendor: Text; readonly currency: string }> {
  const { costs, vendors } = await readWorkspace(effects, folder);
  const { definition } = placesOf(folder);
  const vendor = vendors.find((one) => one.id === id);
  const credits = costs?.vendors[id]?.credits ?? costs?.credits;
  if (vendor === undefined)
    throw usageError(`--claim ${id}: no vendor of this workspace`, `--claim ${id}：不是本工作区的服务商`);
  if (costs === undefined || credits === undefined || credits === 'none')
    throw inputError(
      `${definition}: costs.vendors.${id}.credits: the contract’s credits are not there; add its steps and window as in docs/cost.md`,
      `${definition}：costs.vendors.${id}.credits：没有填写合同的赔付条款；请按 docs/cost.md 写出各档与申请期限`,
    );
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw usageError(`--month ${month}: write a month such as 2026-10`, `--month ${month}：请写成 2026-10 这样的月份`);
  const time = durationMs(parseDuration(downtime));
  if (time === null)
    throw usageError(`--downtime ${downtime}: write it in m, h or d`, `--downtime ${downtime}：请用 m、h 或 d`);
  const amount = readEstimate(fee);
  if (!amount.ok || amount.estimate.kind !== 'point' || amount.estimate.value < 0)
    throw usageError(
      `--fee ${fee}: write the month’s fee as one number, in ${costs.currency}`,
      `--fee ${fee}：请用一个数字写出当月费用，币种 ${costs.currency}`,
    );
  return {
    claim: claimOf(credits, month, time / 3_600_000, amount.estimate.value),
    vendor: vendor.name,
    currency: costs.currency,
  };
}
