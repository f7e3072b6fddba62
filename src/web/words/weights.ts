import type { Text } from '../../model/text.ts';
import { drawnWords } from './drawn.ts';

/** Words of the screen “Weights”. */
export const weightsWords = {
  title: { en: 'Weights', zh: '权重' },
  lead: {
    en: 'Move what matters to you and see who comes first. Nothing here is written into the report.',
    zh: '调整各维度的重要程度，看谁排第一。这里的改动不会写入报告。',
  },
  kind: { en: 'How you say it', zh: '表达方式' },
  none: { en: 'nothing said', zh: '不表态' },
  order: { en: 'an order', zh: '排序' },
  ranges: { en: 'ranges', zh: '范围' },
  points: { en: 'points', zh: '分值' },
  noneHow: { en: 'Every weighting counts alike.', zh: '所有权重组合一视同仁。' },
  orderHow: {
    en: 'The most important first. Every weighting in this order counts alike.',
    zh: '最重要的排最前。符合该顺序的所有权重一视同仁。',
  },
  rangesHow: {
    en: 'The least and the most that each may weigh. All weights together are 100%.',
    zh: '每个维度权重的下限与上限。全部权重之和为 100%。',
  },
  pointsHow: { en: 'Shares follow from the points.', zh: '权重按分值的占比计算。' },
  own: { en: 'As you stated it in your needs', zh: '与你在需求中所述一致' },
  tried: { en: 'With these weights, not those of your needs', zh: '按此处的权重，不是你在需求中所述的' },
  reset: { en: 'Back to your own weights', zh: '恢复你自己的权重' },
  up: { en: 'Move {{what}} up', zh: '上移：{{what}}' },
  down: { en: 'Move {{what}} down', zh: '下移：{{what}}' },
  least: { en: '{{what}}, at least', zh: '{{what}}，下限' },
  most: { en: '{{what}}, at most', zh: '{{what}}，上限' },
  share: { en: '{{points}} points, {{share}}', zh: '{{points}} 分，占 {{share}}' },
  noFit: {
    en: 'No weighting fits: the lower ends must add up to at most 100%, the upper ends to at least 100%, and none may be upside down.',
    zh: '没有符合条件的权重：下限之和不能超过 100%，上限之和不能小于 100%，且下限不能大于上限。',
  },
  noPoints: { en: 'Give points to at least one dimension.', zh: '请至少给一个维度分值。' },
  verdict: { en: 'Verdict with these weights', zh: '按这些权重的结论' },
  ownVerdict: { en: 'Verdict', zh: '结论' },
  first: { en: 'Who comes first', zh: '谁排第一' },
  vendor: { en: 'Vendor', zh: '服务商' },
  firstOf: { en: 'first, of 100 tries', zh: '100 次中排第一' },
  overall: { en: 'score over these weightings', zh: '在这些权重下的得分' },
  ...drawnWords,
  favour: { en: 'What would make each vendor first', zh: '什么样的权重会让每一家排第一' },
  favourNote: {
    en: 'Over every possible weighting: how often each vendor comes first, and what the weights are like, on average, where it does. “Surely” holds whatever is still unknown; “possibly” if what is unknown turns out in its favour.',
    zh: '考虑所有可能的权重：每一家排第一的频次，以及排第一时的平均权重。“确定”指无论未知部分如何都成立，“可能”指未知部分对它有利时成立。',
  },
  surely: { en: 'surely first where', zh: '确定第一时的权重' },
  possibly: { en: 'possibly first where', zh: '可能第一时的权重' },
  any: { en: 'any weighting', zh: '任何权重' },
  balanced: { en: 'balanced weightings', zh: '各维度较均衡的权重' },
  rarely: { en: 'under too few weightings to say', zh: '符合的权重太少，无法概括' },
  never: { en: 'under no weighting', zh: '任何权重下都不会' },
} as const satisfies Record<string, Text>;
