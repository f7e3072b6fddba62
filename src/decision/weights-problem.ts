import { DIMENSIONS, type Dimension } from '../model/dimension.ts';
import type { Weights } from '../model/needs.ts';
import type { Text } from '../model/text.ts';

/** Where in the weights, and what. */
export interface WeightsProblem {
  readonly path: readonly PropertyKey[];
  readonly why: Text;
  /** Of ranges: it is the upper ends that are wrong. */
  readonly isUpper?: boolean;
}

/**
 * An order that names a dimension twice contradicts itself; ranges must be right way up and leave room for a whole; and something must
 * be left of all that among the dimensions in play. Null: all is well.
 */
export function weightsProblem(
  weights: Weights | undefined,
  inPlay: readonly Dimension[] = DIMENSIONS,
): WeightsProblem | null {
  if (weights === undefined) return null;
  if ('points' in weights) return pointsProblem(weights.points, inPlay);
  return 'order' in weights ? orderProblem(weights.order) : rangesProblem(weights.ranges, inPlay);
}

/** A measure of the buyer's choice: `touchstone.yaml` may leave some out. */
interface Choosable {
  readonly id: string;
  readonly dimension: Dimension;
}

/** The dimensions that weigh something: all but those of which the buyer needs no measure. Where none is needed there is nothing to weigh: all. */
export function neededDimensions(measures: readonly Choosable[], notNeeded: readonly string[]): readonly Dimension[] {
  const needed = DIMENSIONS.filter((dimension) => {
    const own = measures.filter((measure) => measure.dimension === dimension);
    return own.length === 0 || own.some(({ id }) => !notNeeded.includes(id));
  });
  return needed.length === 0 ? DIMENSIONS : needed;
}

type By<Value> = Readonly<Partial<Record<Dimension, Value>>>;

function pointsProblem(points: By<number>, inPlay: readonly Dimension[]): WeightsProblem | null {
  if (inPlay.some((dimension) => (points[dimension] ?? 0) > 0)) return null;
  const why = Object.values(points).every((one) => one === 0)
    ? {
        en: 'nothing has any points; give some to at least one dimension that you need',
        zh: '没有任何维度得到分数；请至少给一个需要的维度分配分数',
      }
    : {
        en: 'only dimensions of which you need no measure have points; give some to one that you need',
        zh: '有分数的维度，其测量项都不需要；请给一个需要的维度分配分数',
      };
  return { path: ['points'], why };
}

function orderProblem(order: readonly string[]): WeightsProblem | null {
  const at = order.findIndex((dimension, place) => order.indexOf(dimension) !== place);
  if (at < 0) return null;
  return {
    path: ['order', at],
    why: {
      en: `“${order[at]}” stands twice in the order, so it would weigh more than itself; keep one of them`,
      zh: `“${order[at]}” 在次序中出现两次，自相矛盾；请只保留一个`,
    },
  };
}

function rangesProblem(ranges: By<readonly [number, number]>, inPlay: readonly Dimension[]): WeightsProblem | null {
  for (const [dimension, [lower, upper]] of Object.entries(ranges))
    if (lower > upper)
      return {
        path: ['ranges', dimension],
        why: {
          en: `the range ${lower} to ${upper} is upside down; write the smaller end first`,
          zh: `范围 ${lower} 到 ${upper} 上下颠倒；请把较小的一端写在前面`,
        },
      };
  if (Object.values(ranges).reduce((sum, [lower]) => sum + lower, 0) > 1 + 1e-9)
    return {
      path: ['ranges'],
      why: {
        en: 'the lower ends add up to more than 1; lower some of them',
        zh: '下限之和超过 1；请调低其中一些',
      },
    };
  if (inPlay.reduce((sum, dimension) => sum + (ranges[dimension]?.[1] ?? 1), 0) < 1 - 1e-9)
    return {
      path: ['ranges'],
      isUpper: true,
      why: {
        en: 'the upper ends add up to less than 1 over the dimensions that you need; raise some of them, or leave a dimension out',
        zh: '所需维度的上限之和不足 1；请调高其中一些，或不写某个维度',
      },
    };
  return null;
}
