import { describe, expect, it } from 'vitest';
import { simulateCosts } from '../../decision/cost/costs.ts';
import { type Workspace, workspaceSchema } from '../../model/workspace.ts';
import { withRow } from '../parts/row-keys.ts';
import { emptyFee, type FeeRow } from './fees-draft.ts';
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

  it('follow the row of a fee, whatever is added or taken away around it, and never mean another', () => {
    const [early, late] = europe.fees.licence;
    if (early === undefined || late === undefined) throw new Error('two rows');
    const withLicence = (licence: readonly FeeRow[], ties = draft.ties): WorkspaceDraft => ({
      ...draft,
      ties,
      vendors: [aster, { ...europe, fees: { ...europe.fees, licence } }],
    });
    const tied = (edited: WorkspaceDraft) => workspaceOf(edited, base).costs?.together[1]?.[0];
    expect(tied(withLicence([late]))).toBe('vendors.aster.eu.licence.0.is');
    expect(tied(withLicence([{ ...late, from: '' }]))).toBe('vendors.aster.eu.licence');
    expect(tied(withLicence([{ ...early, key: 'new' }, early, late]))).toBe('vendors.aster.eu.licence.2.is');
    // Gone, it is told; a new row in its place is another figure.
    const gone = withLicence(withRow([early], { ...emptyFee, from: '2029-01-01', is: '3 to 6' }));
    expect(Object.entries(problemsOf(gone))).toEqual([['ties.1.a', 'notUncertain']]);
    const [, added] = withRow([early], emptyFee);
    const [, addedAgain] = withRow([early], emptyFee);
    expect(added?.key).not.toBe(addedAgain?.key);
  });

  it('follow a fee that was one figure and gets a change, and a tier of a price list', () => {
    const costs = { ...base.costs, licence: '4 to 6' };
    const together = [['licence', 'vendors.aster.prices.0.tiers.1.each', 0.5]];
    const one = workspaceSchema.parse({ ...base, costs: { ...costs, together } });
    const drawn = draftOf(one, 'en', []);
    expect(problemsOf(drawn)).toEqual({});
    expect(workspaceOf(drawn, one)).toEqual(one);
    const [fee] = drawn.fees.licence;
    const [list] = aster.fees.prices;
    if (fee === undefined || list === undefined) throw new Error('a fee and a list');
    const licence = [
      { ...fee, key: 'new1', from: '2027-01-01' },
      { ...fee, from: '2027-06-01' },
    ];
    const prices = [{ ...list, tiers: list.tiers.slice(1) }];
    const edited = {
      ...drawn,
      fees: { ...drawn.fees, licence },
      vendors: [{ ...aster, fees: { ...aster.fees, prices } }, europe],
    };
    expect(problemsOf(edited)).toEqual({});
    expect(workspaceOf(edited, one).costs?.together).toEqual([
      ['licence.1.is', 'vendors.aster.prices.0.tiers.0.each', 0.5],
    ]);
    const without = { ...edited, vendors: [{ ...aster, fees: { ...aster.fees, prices: [] } }, europe] };
    expect(Object.entries(problemsOf(without))).toEqual([['ties.0.b', 'notUncertain']]);
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
