import { describe, expect, it } from 'vitest';
import { simulateCosts } from '../../decision/cost/costs.ts';
import { type Workspace, workspaceSchema } from '../../model/workspace.ts';
import { emptyFigure } from './figures-draft.ts';
import { emptyTie, placeOf, textOf } from './ties-draft.ts';
import { uncertainPlaces } from './ties-edit.ts';
import { draftOf, type WorkspaceDraft } from './workspace-draft.ts';
import { problemsOf, workspaceOf } from './workspace-edit.ts';

const base: Workspace = workspaceSchema.parse({
  schema: 'touchstone/workspace@1',
  needs: { scenario: 'live rooms', timezone: 'Asia/Shanghai', coverage: '24x7' },
  vendors: [
    { id: 'aster', name: { en: 'Aster', zh: '紫菀' } },
    { id: 'aster.eu', name: { en: 'Aster EU', zh: '紫菀欧洲' } },
  ],
  costs: {
    currency: 'CNY',
    start: '2027-01-01',
    users: '10 to 20',
    valuePerUserHour: 3,
    incidents: { P0: '0.1 to 0.4', P1: 1 },
    engineers: { table: { 3: 1 } },
    helpHours: { table: { 3: 1, 5: 2 } },
    probeHours: '0.5 to 3',
    together: [
      ['users', 'incidents.P0', 0.5],
      ['vendors.aster.eu.licence.1.is', 'vendors.aster.exit', -0.25],
    ],
    vendors: {
      aster: { exit: '5 to 9', prices: [{ tiers: [{ upTo: 5, each: 1 }, { each: '2 to 3' }] }] },
      'aster.eu': {
        licence: [
          { from: '2027-01-01', is: 1 },
          { from: '2028-01-01', is: '2 to 4' },
        ],
        credits: { steps: [{ below: 99, share: 0.1 }], claimDays: '5 to 40' },
      },
    },
  },
});
const draft = draftOf(base, 'en', []);
const [aster, europe] = draft.vendors;
const [first, second] = draft.ties;
if (aster === undefined || europe === undefined || first === undefined || second === undefined) throw new Error('two');

const problems = (part: Partial<WorkspaceDraft>) =>
  Object.entries(problemsOf({ ...draft, ...part })).map(([field, problem]) => [
    field,
    typeof problem === 'string' ? problem : problem?.en,
  ]);

describe('figures that go up and down together, in the form', () => {
  it('are written as they were where nothing was edited, and are those that the account takes', () => {
    expect(problemsOf(draft)).toEqual({});
    const { costs } = workspaceOf(draft, base);
    expect(costs).toEqual(base.costs);
    if (costs === undefined) throw new Error('costs');
    const model = { schema: 'touchstone/cost-model@1' as const, costs, vendors: ['aster', 'aster.eu'], measured: [] };
    expect(() => simulateCosts(model, { draws: 50 })).not.toThrow();
  });

  it('can be chosen of all that are not known exactly, of all vendors and of each', () => {
    expect(uncertainPlaces(draft)).toEqual([
      'users',
      'incidents.P0',
      'helpHours',
      'vendor 0 exit',
      'vendor 0 prices.0.tiers.1.each',
      'vendor 1 licence.1.is',
      'vendor 1 credits.claimDays',
    ]);
    for (const place of uncertainPlaces(draft)) expect(textOf(placeOf(place))).toBe(place);
  });

  it('follow a vendor that is given another id', () => {
    const vendors = [aster, { ...europe, id: 'aster-eu' }];
    expect(workspaceOf({ ...draft, vendors }, base).costs?.together[1]).toEqual([
      'vendors.aster-eu.licence.1.is',
      'vendors.aster.exit',
      -0.25,
    ]);
  });

  it('are named as wrong where one is known exactly now, was taken away, or went with its vendor', () => {
    const figures = { ...draft.figures, users: { ...emptyFigure, all: '15' } };
    expect(problems({ figures })).toEqual([['ties.0.a', 'notUncertain']]);
    expect(problems({ vendors: [{ ...aster, figures: {} }, europe] })).toEqual([['ties.1.b', 'notUncertain']]);
    expect(problems({ vendors: [aster] })).toEqual([['ties.1.a', 'notUncertain']]);
    expect(problems({ vendors: [aster], ties: [first] })).toEqual([]);
  });

  it('may be hours until fixed that only cases tell', () => {
    const tie = { ...first, b: 'vendor 0 fixHours.P0' };
    expect(problems({ ties: [tie] })).toEqual([]);
    const figures = { ...draft.figures, fixHours: { ...emptyFigure, all: '4' } };
    expect(problems({ ties: [tie], figures })).toEqual([['ties.0.b', 'notUncertain']]);
  });

  it('are two, with a number between -1 and 1, and must be able to hold at once', () => {
    expect(problems({ ties: [{ key: '0', ...emptyTie }] })).toEqual([
      ['ties.0.a', 'needed'],
      ['ties.0.b', 'needed'],
      ['ties.0.by', 'notCorrelation'],
    ]);
    expect(problems({ ties: [{ ...first, b: 'users', by: '1' }] })).toEqual([
      ['ties.0.b', 'sameFigure'],
      ['ties.0.by', 'notCorrelation'],
    ]);
    const pair = (key: string, a: string, b: string, by: string) => ({ key, a, b, by });
    expect(
      problems({
        ties: [
          pair('0', 'users', 'incidents.P0', '0.9'),
          pair('1', 'incidents.P0', 'helpHours', '0.9'),
          pair('2', 'helpHours', 'users', '-0.9'),
        ],
      }),
    ).toEqual([['ties.2.by', expect.stringContaining('cannot all hold at once')]]);
  });
});
