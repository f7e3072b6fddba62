import { describe, expect, it } from 'vitest';
import { type CostFigures, costsSchema } from '../../model/cost.ts';
import { type Workspace, workspaceSchema } from '../../model/workspace.ts';
import { emptyFee, type FeesDraft, feesDraftOf } from './fees-draft.ts';
import { feesOf } from './fees-edit.ts';
import { draftOf, type WorkspaceDraft } from './workspace-draft.ts';
import { problemsOf, workspaceOf } from './workspace-edit.ts';

const money = { currency: 'CNY', start: '2027-01-01', rates: { USD: { is: '7.0 to 7.3', on: '2026-11-20' } } };
const base: Workspace = workspaceSchema.parse({
  schema: 'touchstone/workspace@1',
  needs: { scenario: 'live rooms', timezone: 'Asia/Shanghai', coverage: '24x7' },
  vendors: [
    { id: 'aster', name: { en: 'Aster', zh: '紫菀' } },
    { id: 'briar', name: { en: 'Briar', zh: '荆棘' } },
  ],
  costs: {
    ...money,
    usage: '1.5M',
    engineerHour: { is: 180, from: 'own', note: 'payroll' },
    incidents: { P0: 1 },
    licence: { is: 900, from: 'own', note: 'offer of May' },
    vendors: {
      aster: {
        prices: [
          { tiers: [{ upTo: 10_000, each: 0 }, { each: 'USD 0.004' }] },
          { from: '2027-06-01', tiers: [{ each: '0.02 to 0.03' }] },
        ],
        supportPlan: [
          { from: '2027-01-01', is: { table: { 0: 1, 500: 2 } } },
          { from: '2028-01-01', is: 700 },
        ],
        fixHours: { P0: 3 },
        credits: {
          steps: [{ below: 99.9, share: 0.07 }],
          cap: 0.3,
          counts: ['P0', 'P1'],
          windowDays: 30,
          claimDays: '5 to 40',
        },
      },
      briar: { credits: 'none' },
    },
  },
});
const draft = draftOf(base, 'en', []);
const [aster, briar] = draft.vendors;
if (aster === undefined || briar === undefined) throw new Error('two vendors');

const edited = (part: Partial<WorkspaceDraft>) => workspaceOf({ ...draft, ...part }, base).costs;
const withAster = (fees: Partial<FeesDraft>): WorkspaceDraft => ({
  ...draft,
  vendors: [{ ...aster, fees: { ...aster.fees, ...fees } }, briar],
});
const wrong = (fees: Partial<FeesDraft>) =>
  Object.entries(problemsOf(withAster(fees))).map(([field, problem]) => [
    field.replace('vendor.0.fees.', ''),
    typeof problem === 'string' ? problem : problem?.en,
  ]);

describe('fees in the form', () => {
  it('are written as they were where nothing was edited, notes, tables and all', () => {
    expect(problemsOf(draft)).toEqual({});
    expect(edited({})).toEqual(base.costs);
  });

  it('changed, are those that the schema takes, and say whose figure they are as before', () => {
    const fees: FeesDraft = {
      licence: [{ ...draft.fees.licence[0], key: '0', from: '', is: '1000' }],
      supportPlan: [{ ...emptyFee, key: '0', is: '0' }],
      prices: [
        {
          key: '0',
          from: '',
          tiers: [
            { key: '0', upTo: '1万', each: '0.01' },
            { key: '1', upTo: '', each: '0.008' },
          ],
        },
      ],
      credits: {
        gives: 'steps',
        steps: [{ key: '0', below: '99.9%', share: '10%' }],
        cap: '',
        counts: ['P0'],
        windowDays: '',
        claimDays: '3',
        claimNote: 'as last year',
        claimWhose: 'estimate',
      },
    };
    expect(problemsOf({ ...draft, fees })).toEqual({});
    const costs = costsSchema.parse(JSON.parse(JSON.stringify(edited({ fees }))));
    expect(costs.licence).toEqual({ is: 1000, from: 'own', note: 'offer of May' });
    const [row] = fees.licence;
    expect(edited({ fees: { ...fees, licence: [{ ...row, note: 'offer of June' }] } })?.licence).toEqual({
      is: 1000,
      from: 'own',
      note: 'offer of June',
    });
    expect(edited({ fees: { ...fees, supportPlan: [{ ...fees.supportPlan[0], note: 'none' }] } })?.supportPlan).toEqual(
      {
        is: 0,
        note: 'none',
      },
    );
    expect(costs.supportPlan).toBe(0);
    expect(costs.prices).toEqual([{ tiers: [{ upTo: 10_000, each: 0.01 }, { each: 0.008 }] }]);
    expect(costs.credits).toEqual({
      steps: [{ below: 99.9, share: 0.1 }],
      counts: ['P0'],
      claimDays: { is: 3, from: 'estimate', note: 'as last year' },
    });
    expect(costs.usage).toBe('1.5M');
  });

  it('taken away are not supplied, which is not zero', () => {
    expect(feesOf(feesDraftOf(undefined))).toEqual({});
    const costs = workspaceOf(withAster(feesDraftOf(undefined)), base).costs;
    expect(costs?.vendors['aster']).toEqual({ fixHours: { P0: 3 } });
  });

  it('follow a vendor that is given another id, and go with one that is taken away', () => {
    const renamed = edited({ vendors: [{ ...aster, id: 'aster-cloud' }, briar] });
    expect(Object.keys(renamed?.vendors ?? {})).toEqual(['aster-cloud', 'briar']);
    expect(renamed?.vendors['aster-cloud']).toEqual(base.costs?.vendors['aster']);
    expect(Object.keys(edited({ vendors: [briar] })?.vendors ?? {})).toEqual(['briar']);
  });

  it('are not sent while a field is wrong, and each is named with what to write', () => {
    const tier = (key: string, upTo: string, each = '1') => ({ key, upTo, each });
    expect(wrong({ licence: [{ ...emptyFee, key: '4', from: '2027-02-30', is: 'dear' }] })).toEqual([
      ['licence.4.from', 'notDay'],
      ['licence.4.is', expect.stringContaining('is not a figure')],
    ]);
    expect(
      wrong({
        supportPlan: [
          { ...emptyFee, key: '0', is: '' },
          { ...emptyFee, key: '1', from: '2027-05-01', is: 'EUR 5' },
          { ...emptyFee, key: '2', from: '2027-04-01', is: '9 to 2' },
        ],
      }),
    ).toEqual([
      ['supportPlan.0.from', 'needed'],
      ['supportPlan.0.is', 'needed'],
      ['supportPlan.1.is', 'noRate'],
      ['supportPlan.2.is', expect.stringContaining('upside down')],
      ['supportPlan.2.from', expect.stringContaining('must begin after')],
    ]);
    expect(
      wrong({
        prices: [
          { key: '0', from: '', tiers: [tier('0', '20'), tier('1', '10'), tier('2', 'some', ''), tier('3', '40')] },
          { key: '1', from: '', tiers: [tier('0', '')] },
        ],
      }),
    ).toEqual([
      ['prices.0.1.upTo', expect.stringContaining('smallest up')],
      ['prices.0.2.upTo', 'notAmount'],
      ['prices.0.2.each', 'needed'],
      ['prices.0.3.upTo', expect.stringContaining('last tier')],
      ['prices.1.from', 'needed'],
    ]);
    const fees = feesDraftOf(undefined);
    const steps = [{ key: '0', below: '101', share: '10' }];
    expect(
      wrong({
        credits: {
          ...fees.credits,
          gives: 'steps',
          steps,
          cap: 'x',
          counts: [],
          windowDays: '-1',
          claimDays: '40 to 5',
        },
      }),
    ).toEqual([
      ['credits.0.below', 'notPercent'],
      ['credits.0.share', 'notShare'],
      ['credits.cap', 'notShare'],
      ['credits.counts', 'pickSeverity'],
      ['credits.windowDays', 'notAmount'],
      ['credits.claimDays', expect.stringContaining('upside down')],
    ]);
  });

  it('need a rate for each other currency, once, with its day', () => {
    expect(problemsOf({ ...draft, rates: [] })).toEqual({ 'vendor.0.fees.prices.0.1.each': 'noRate' });
    const rate = { key: '1', currency: 'USD', is: '', on: 'May' };
    expect(problemsOf({ ...draft, rates: [...draft.rates, rate, { ...rate, key: '2', currency: 'usd' }] })).toEqual({
      'rates.1.currency': 'sameCurrency',
      'rates.1.on': 'notDay',
      'rates.1.is': 'needed',
      'rates.2.currency': 'notCurrency',
      'rates.2.on': 'notDay',
      'rates.2.is': 'needed',
    });
  });

  it('alone make an account, which then needs its currency and its first day', () => {
    const none: WorkspaceDraft = { ...draftOf(null, 'en', []), scenario: 'a player' };
    const vendors = none.vendors.slice(0, 1).map((one) => ({ ...one, id: 'a', en: 'A' }));
    const licence = [{ ...emptyFee, key: '0', is: '5' }];
    const fees = { ...none.fees, licence };
    expect(problemsOf({ ...none, vendors, fees })).toEqual({ currency: 'notCurrency', start: 'notDay' });
    const made = workspaceOf({ ...none, vendors, fees, currency: 'CNY', start: '2027-01-01' }, null);
    const expected: CostFigures = { licence: 5 };
    expect(workspaceSchema.parse(JSON.parse(JSON.stringify(made))).costs).toMatchObject(expected);
  });
});
