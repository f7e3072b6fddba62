import type { Contract } from '../../model/contract.ts';
import type { CreditClaim, Measured } from '../../model/credit-claim.ts';

/**
 * Holds what was measured against the contract's own table. The window runs from the end of the month; where it is in business
 * days the last day depends on holidays and stays null. Nothing is assumed that the document does not say.
 */
export function creditClaim({ availability, remedies, claim }: Contract, measured: Measured): CreditClaim {
  const none = { measured, promised: null, remedy: null, until: null };
  const fits = (scope: string | null) =>
    measured.scope === undefined || scope === null || scope.includes(measured.scope) || measured.scope.includes(scope);
  const promises = availability.filter(({ scope, binding }) => binding !== 'example' && fits(scope));
  if (promises.length === 0) return { ...none, state: 'no-promise' };
  if (new Set(promises.map(({ percent }) => percent)).size > 1) return { ...none, state: 'several-scopes' };
  const promised = promises[0] ?? null;
  if (promised === null || measured.availability >= promised.percent) return { ...none, promised, state: 'met' };
  const share = measured.availability;
  const steps = remedies.filter(
    ({ scope, lt, ge, condition }) =>
      fits(scope) && condition === null && (lt === null || share < lt) && (ge === null || share >= ge),
  );
  if (steps.length === 0) return { ...none, promised, state: 'no-remedy' };
  if (new Set(steps.map(({ creditPercent }) => creditPercent)).size > 1)
    return { ...none, promised, state: 'several-scopes' };
  const until =
    claim?.windowDays != null && claim.windowUnit === 'd' ? lastDay(measured.month, claim.windowDays) : null;
  return { measured, promised, remedy: steps[0] ?? null, until, state: 'eligible' };
}

function lastDay(month: string, days: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0) + days * 86_400_000).toISOString().slice(0, 10);
}
