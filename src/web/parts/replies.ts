import type { ReportSign } from '../../model/report.ts';
import type { ViewVendor } from '../../model/view.ts';

export type Reply = ViewVendor['statements'][number];

interface RowSigns {
  readonly good: readonly ReportSign[];
  readonly warning: readonly ReportSign[];
}

/** Which of a vendor's own words stand below which sign: each below the first of its measure, a warning before a good sign, and once only. */
export function repliesBelow(statements: readonly Reply[], rows: readonly RowSigns[]): Map<ReportSign, Reply[]> {
  const signs = rows.flatMap(({ good, warning }) => [...warning, ...good]);
  const below = new Map<ReportSign, Reply[]>();
  for (const reply of statements) {
    const sign = signs.find(({ audit }) => audit === reply.audit);
    if (sign !== undefined) below.set(sign, [...(below.get(sign) ?? []), reply]);
  }
  return below;
}
