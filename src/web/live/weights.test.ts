import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../model/dimension.ts';
import type { Weights } from '../../model/needs.ts';
import { inKind, ranked, saying, unranked, type WeightsDraft, weightsDraftOf, weightsOf } from './weights.ts';
import { checkWeights } from './weights-problems.ts';

const problems = (draft: WeightsDraft): Record<string, unknown> => {
  const found: Record<string, unknown> = {};
  checkWeights(draft, (field, problem) => {
    if (problem !== null) found[field] ??= typeof problem === 'string' ? problem : problem.en;
  });
  return found;
};

describe('weights through the form', () => {
  it.each<Weights | undefined>([
    undefined,
    { order: ['trust', 'contract'] },
    { points: { responsiveness: 40, resolution: 60.5 } },
    { ranges: { responsiveness: [0.1, 0.35], trust: [0, 0.07] } },
  ])('stay what they were: %j', (weights) => {
    expect(weightsOf(weightsDraftOf(weights))).toEqual(weights);
  });

  it('leave out what is empty; one end of a range is enough', () => {
    const draft: WeightsDraft = {
      ...weightsDraftOf(undefined),
      least: { team: ' ', resolution: '20%' },
      most: { contract: '0.5' },
      points: { team: '3', trust: '' },
    };
    expect(weightsOf({ ...draft, kind: 'ranges' })).toEqual({ ranges: { resolution: [0.2, 1], contract: [0, 0.5] } });
    expect(weightsOf({ ...draft, kind: 'points' })).toEqual({ points: { team: 3 } });
  });

  it('said in another way begin with what was said, and come back as they were', () => {
    const points = weightsDraftOf({ points: { resolution: 75, responsiveness: 25 } });
    const order = inKind(points, 'order');
    expect(order.order.slice(0, 2)).toEqual(['resolution', 'responsiveness']);
    const ranges = inKind(points, 'ranges');
    expect([ranges.least.resolution, ranges.most.resolution]).toEqual(['65%', '85%']);
    expect(inKind(ranges, 'points')).toEqual({ ...ranges, kind: 'points' });
    // What was only looked at follows what is said next; what was said in that way stays.
    const team = saying(inKind(order, 'points'), { points: { team: '100', resolution: '5' } });
    expect(inKind(team, 'order').order[0]).toBe('team');
    const moved = saying(order, { order: ['trust'] });
    expect(inKind(saying(inKind(moved, 'points'), { points: { team: '1' } }), 'order').order).toEqual(['trust']);
    expect(weightsOf(inKind(weightsDraftOf(undefined), 'ranges'))).toEqual({ ranges: {} });
  });

  it('are wrong where only what is not needed weighs anything', () => {
    const told = new Map<string, unknown>();
    const note = (field: string, problem: unknown) => problem !== null && told.set(field, problem);
    checkWeights(weightsDraftOf({ points: { trust: 2 } }), note, ['team']);
    expect([...told.values()]).toMatchObject([{ en: expect.stringContaining('you need no measure') }]);
  });

  it('rank one dimension after the other; those without a rank stay alike', () => {
    expect(unranked(['trust'])).toEqual(DIMENSIONS.filter((one) => one !== 'trust'));
    expect(ranked(['trust'], 'team', -1)).toEqual(['trust', 'team']);
    expect(ranked(['trust', 'team'], 'team', -1)).toEqual(['team', 'trust']);
    expect(ranked(['trust', 'team'], 'team', 1)).toEqual(['trust']);
    expect(ranked(['trust', 'team'], 'trust', 1)).toEqual(['team', 'trust']);
    expect(ranked(['trust'], 'trust', 1)).toEqual(['trust']);
    expect(ranked(['trust'], 'trust', -1)).toEqual(['trust']);
  });

  it('are wrong in the words of the command line, at the field that is', () => {
    const draft = weightsDraftOf(undefined);
    expect(problems({ ...draft, kind: 'points' })).toEqual({
      'weights.points': 'nothing has any points; give some to at least one dimension that you need',
    });
    expect(problems({ ...draft, kind: 'points', points: { team: 'much', trust: '-1' } })).toEqual({
      'weights.points.team': 'notPoints',
      'weights.points.trust': 'notPoints',
    });
    expect(problems({ ...draft, kind: 'ranges', least: { team: '40%' }, most: { team: '30%' } })).toEqual({
      'weights.least.team': 'the range 0.4 to 0.3 is upside down; write the smaller end first',
    });
    expect(problems({ ...draft, kind: 'ranges', least: { team: '60%', trust: '60%' } })).toEqual({
      'weights.least': 'the lower ends add up to more than 1; lower some of them',
    });
    expect(problems({ ...draft, kind: 'ranges', most: { team: '120%' } })).toEqual({
      'weights.most.team': 'notWeight',
    });
  });
});
