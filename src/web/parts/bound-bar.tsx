import type { Bound } from '../../decision/acceptability.ts';
import { RangeBar } from './range-bar.tsx';

/** A share between two bounds, of 100. */
export const BoundBar = ({ bound }: { readonly bound: Bound }) => (
  <RangeBar range={{ lower: 100 * bound.lower, upper: 100 * bound.upper }} />
);
