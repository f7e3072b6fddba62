import { describe, expect, it } from 'vitest';
import { leastWeightedSum } from '../../decision/weights.ts';
import { DIMENSIONS, type Dimension } from '../../model/dimension.ts';
import type { Weights } from '../../model/needs.ts';
import { KINDS, kindOf, misfitOf, moved, saidAs, wholeOrder } from './weight-kinds.ts';

const inPlay: readonly Dimension[] = ['responsiveness', 'resolution', 'team'];
const points: Weights = { points: { responsiveness: 30, resolution: 60, team: 10 } };

describe('what matters, said in one way or another', () => {
  it('keeps its order whichever way it is said', () => {
    for (const kind of KINDS) {
      const said = saidAs(kind, points, inPlay);
      expect(kindOf(said)).toBe(kind);
      expect(misfitOf(said, inPlay)).toBeNull();
      if (kind !== 'none')
        expect(saidAs('order', said, inPlay)).toEqual({ order: ['resolution', 'responsiveness', 'team'] });
    }
  });

  it('stays word for word what the buyer said as long as the way is the same', () => {
    expect(saidAs('points', points, inPlay)).toBe(points);
  });

  it('names every dimension in an order, and moves one by a place', () => {
    const order = wholeOrder(['team', 'trust'], inPlay);
    expect(order).toEqual(['team', 'responsiveness', 'resolution']);
    expect(moved(order, 'resolution', -1)).toEqual(['team', 'resolution', 'responsiveness']);
    expect(moved(order, 'team', -1)).toEqual(order);
  });

  it('is refused here exactly where the decision would refuse it', () => {
    const said: Weights[] = [
      { points: {} },
      { points: { responsiveness: 0, trust: 5 } },
      points,
      { ranges: { responsiveness: [0.6, 0.9], resolution: [0.6, 1] } },
      { ranges: { responsiveness: [0, 0.2], resolution: [0, 0.2], team: [0, 0.2] } },
      { ranges: { responsiveness: [0.5, 0.4] } },
      { ranges: { responsiveness: [0.2, 0.4] } },
    ];
    const values = Object.fromEntries(inPlay.map((one, at) => [one, at]));
    const refuses = (weights: Weights) => {
      try {
        leastWeightedSum(weights, values);
        return false;
      } catch {
        return true;
      }
    };
    expect(said.map((weights) => misfitOf(weights, inPlay) !== null)).toEqual(said.map(refuses));
    expect(said.map(refuses)).toContain(true);
    expect(misfitOf({ order: [...DIMENSIONS] }, inPlay)).toBeNull();
  });
});
