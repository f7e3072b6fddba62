import { DIMENSIONS } from '../model/dimension.ts';
import type { Weights } from '../model/needs.ts';
import type { Text } from '../model/text.ts';

/** Where in the weights, and what. */
export interface WeightsProblem {
  readonly path: readonly PropertyKey[];
  readonly why: Text;
  /** Of ranges: it is the upper ends that are wrong. */
  readonly isUpper?: boolean;
}

/** An order that names a dimension twice contradicts itself; ranges must be right way up and leave room for a whole. Null: all is well. */
export function weightsProblem(weights: Weights | undefined): WeightsProblem | null {
  if (weights === undefined) return null;
  if ('points' in weights)
    return Object.values(weights.points).every((points) => points === 0)
      ? {
          path: ['points'],
          why: {
            en: 'nothing has any points; give some to at least one dimension that you need',
            zh: '没有任何维度得到分数；请至少给一个需要的维度分配分数',
          },
        }
      : null;
  return 'order' in weights ? orderProblem(weights.order) : rangesProblem(Object.entries(weights.ranges));
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

function rangesProblem(ranges: readonly (readonly [string, readonly [number, number]])[]): WeightsProblem | null {
  for (const [dimension, [lower, upper]] of ranges)
    if (lower > upper)
      return {
        path: ['ranges', dimension],
        why: {
          en: `the range ${lower} to ${upper} is upside down; write the smaller end first`,
          zh: `范围 ${lower} 到 ${upper} 上下颠倒；请把较小的一端写在前面`,
        },
      };
  if (ranges.reduce((sum, [, [lower]]) => sum + lower, 0) > 1 + 1e-9)
    return {
      path: ['ranges'],
      why: {
        en: 'the lower ends add up to more than 1; lower some of them',
        zh: '下限之和超过 1；请调低其中一些',
      },
    };
  if (ranges.length === DIMENSIONS.length && ranges.reduce((sum, [, [, upper]]) => sum + upper, 0) < 1 - 1e-9)
    return {
      path: ['ranges'],
      isUpper: true,
      why: {
        en: 'the upper ends add up to less than 1; raise some of them, or leave a dimension out',
        zh: '上限之和不足 1；请调高其中一些，或不写某个维度',
      },
    };
  return null;
}
