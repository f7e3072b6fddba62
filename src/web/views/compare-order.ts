import type { ReportVendor } from '../../model/report.ts';
import type { Range } from '../../scoring/score.ts';

export interface Order {
  readonly column: string;
  readonly isAscending: boolean;
}

/** By the lower end, then by the upper: design section 6. What is not needed comes last either way; equals keep their order. */
export function ordered(
  vendors: readonly ReportVendor[],
  order: Order | null,
  of: (vendor: ReportVendor) => Range | null,
) {
  if (order === null) return vendors;
  const sign = order.isAscending ? 1 : -1;
  return vendors.toSorted((a, b) => {
    const [first, second] = [of(a), of(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * (first.lower - second.lower || first.upper - second.upper);
  });
}

/** Pressed once a column is sorted from the best down, pressed again from the worst up, then as the buyer has it. */
export const pressed = (order: Order | null, column: string): Order | null =>
  order?.column !== column ? { column, isAscending: false } : order.isAscending ? null : { column, isAscending: true };
