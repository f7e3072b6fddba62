import type { Unit } from '../../model/audit.ts';
import { quantity } from '../../report/words/quantity.ts';
import { type Curve, POLICY } from '../../scoring/policy.ts';
import { useSay, useWords } from '../i18n.ts';

export const curveOf = (audit: string): Curve | undefined => POLICY.audits[audit]?.curve;

/** Where a curve begins or ends, in the measure's own unit. */
export function CurveText({
  audit,
  unit,
  end,
}: {
  readonly audit: string;
  readonly unit: Unit;
  readonly end: 'zero' | 'full';
}) {
  const t = useWords('method');
  const say = useSay();
  const curve = curveOf(audit);
  if (curve === undefined) return t('noCurve');
  return say(quantity(unit, curve[end]));
}
