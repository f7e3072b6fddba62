import type { Contract } from '../../model/contract.ts';

/** What a document calls itself is no product of which its figures hold: two documents must be able to contradict each other. */
export const scopeIn = ({ document }: Contract, scope: string | null): string | null =>
  scope === document.title ? null : scope;
