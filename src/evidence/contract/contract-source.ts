import type { Contract } from '../../model/contract.ts';
import type { Tier } from '../../model/evidence.ts';

/** Whose document it is and where it came from. */
export interface ContractSource {
  readonly vendor: string;
  readonly source: string;
  readonly url: string | null;
  /** When the document held, where it is known. */
  readonly observedAt: string | null;
  readonly tier: Tier;
  readonly product?: string | null;
}

/** What a document calls itself is no product of which its figures hold: two documents must be able to contradict each other. */
export const scopeIn = ({ document }: Contract, scope: string | null): string | null =>
  scope === document.title ? null : scope;
