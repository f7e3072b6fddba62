import type { Contract, ContractClaim } from '../../model/contract.ts';
import type { BareRecord, RecordOf } from '../../model/evidence.ts';
import { type ContractSource, scopeIn } from './contract-source.ts';

type Remedy = Extract<BareRecord, { kind: 'remedy' }>;
type About = Omit<ContractSource, 'product'>;
type Says = ContractClaim['places'][number]['says'];

const NOTHING = {
  kind: 'remedy',
  plan: null,
  below: null,
  from: null,
  condition: null,
  percent: null,
  days: null,
  clock: null,
  form: null,
  party: null,
} as const;

/** What a contract gives back, and how it has to be claimed: a record a step and a record a term. */
export function remedyRecords(contract: Contract, about: About, product: string | null): Remedy[] {
  const { remedies, claim } = contract;
  const steps = remedies.map(
    ({ scope, lt, ge, creditPercent, condition, quote }): Remedy => ({
      ...about,
      ...NOTHING,
      remedy: 'step',
      product: scopeIn(contract, scope) ?? product,
      below: lt,
      from: ge,
      percent: creditPercent,
      condition,
      quote,
    }),
  );
  const terms = (claim?.places ?? []).map(
    ({ says, quote }): Remedy => ({ ...about, ...NOTHING, product, ...termOf(says, claim), quote }),
  );
  return [...steps, ...terms];
}

function termOf(says: Says, claim: ContractClaim | null): Pick<RecordOf<'remedy'>, 'remedy'> & Partial<Remedy> {
  switch (says) {
    case 'window':
      return {
        remedy: 'claim-window',
        days: claim?.windowDays ?? null,
        clock: claim?.windowUnit == null ? null : claim.windowUnit === 'bd' ? 'business' : 'calendar',
      };
    case 'cap':
      return { remedy: 'cap', percent: claim?.capPercent ?? null };
    case 'form':
      return { remedy: 'form', form: claim?.form ?? null };
    case 'burden':
      return { remedy: 'burden', party: claim?.burden ?? null };
    case 'record':
      return { remedy: 'records', party: claim?.recordOf ?? null };
  }
}
