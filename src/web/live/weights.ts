import { DIMENSIONS, type Dimension } from '../../model/dimension.ts';
import type { Weights } from '../../model/needs.ts';
import { type Kind, kindOf, saidAs } from '../parts/weight-kinds.ts';
import { percent } from './entry-edit.ts';
import { numberOf } from './fees-edit.ts';

type Texts = Readonly<Partial<Record<Dimension, string>>>;

/** What matters, as it is typed; each way keeps what was typed in it while the form is open, and the chosen one is saved. */
export interface WeightsDraft {
  readonly kind: Kind;
  /** The ways in which something was said, by the file or by hand. */
  readonly said: readonly Kind[];
  /** Those that have a rank, the most important first; the others come after them, all alike. */
  readonly order: readonly Dimension[];
  /** Shares such as `10%`; empty: 0 and 100 %. */
  readonly least: Texts;
  readonly most: Texts;
  readonly points: Texts;
}

export function weightsDraftOf(weights: Weights | undefined): WeightsDraft {
  const kind = kindOf(weights);
  const empty = { said: [kind], order: DIMENSIONS, least: {}, most: {}, points: {} };
  if (weights === undefined) return { ...empty, kind };
  if ('order' in weights) return { ...empty, kind, order: weights.order };
  if ('points' in weights) return { ...empty, kind, points: mapped(weights.points, String) };
  return {
    ...empty,
    kind,
    least: mapped(weights.ranges, ([lower]) => percent(lower)),
    most: mapped(weights.ranges, ([, upper]) => percent(upper)),
  };
}

/** The weights as edited; only where nothing is wrong with them. Undefined: nothing is said. */
export function weightsOf({ kind, order, least, most, points }: WeightsDraft): Weights | undefined {
  switch (kind) {
    case 'none':
      return undefined;
    case 'order':
      return { order: [...order] };
    case 'points':
      return { points: mapped(given(points), (text) => numberOf(text) ?? 0) };
    case 'ranges':
      return {
        ranges: mapped(given({ ...least, ...given(most) }), (_, one) => [
          numberOf(least[one] ?? '') ?? 0,
          numberOf(most[one] ?? '') ?? 1,
        ]),
      };
  }
}

/** Says something in the way that is chosen. */
export const saying = (draft: WeightsDraft, part: Partial<WeightsDraft>): WeightsDraft => ({
  ...draft,
  ...part,
  said: [...new Set([...draft.said, draft.kind])],
});

/** The same preference in another way, where nothing was said in that way; ranges of nothing are any. */
export function inKind(draft: WeightsDraft, kind: Kind): WeightsDraft {
  if (draft.said.includes(kind) || kind === 'none') return { ...draft, kind };
  const weights = weightsOf(draft);
  const { order, least, most, points } = weightsDraftOf(
    kind === 'ranges' && weights === undefined ? { ranges: {} } : saidAs(kind, weights, DIMENSIONS),
  );
  switch (kind) {
    case 'order':
      return { ...draft, kind, order };
    case 'points':
      return { ...draft, kind, points };
    case 'ranges':
      return { ...draft, kind, least, most };
  }
}

/** Those without a rank of their own. */
export const unranked = (order: readonly Dimension[]): readonly Dimension[] =>
  DIMENSIONS.filter((dimension) => !order.includes(dimension));

/**
 * The order with one dimension a place further up (-1) or down (1). Up from those without a rank it becomes the last that has one;
 * down from the last it loses its rank; one always keeps it.
 */
export function ranked(order: readonly Dimension[], dimension: Dimension, by: -1 | 1): readonly Dimension[] {
  const at = order.indexOf(dimension);
  if (at < 0) return by === -1 ? [...order, dimension] : order;
  if (by === 1 && at === order.length - 1) return order.length === 1 ? order : order.slice(0, -1);
  return at + by < 0 ? order : order.toSpliced(at, 1).toSpliced(at + by, 0, dimension);
}

type Mapped<Value> = Partial<Record<Dimension, Value>>;
const mapped = <Value, To>(
  record: Readonly<Partial<Record<Dimension, Value>>>,
  to: (value: Value, dimension: Dimension) => To,
): Mapped<To> =>
  Object.fromEntries(
    DIMENSIONS.flatMap((one) => {
      const value = record[one];
      return value === undefined ? [] : [[one, to(value, one)] as const];
    }),
  );
const given = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
