import { describe, expect, it } from 'vitest';
import { simulateCosts } from '../../decision/cost/costs.ts';
import { costsSchema } from '../../model/cost.ts';
import { type CostModel, costModelSchema } from '../../model/cost-model.ts';
import { isElsewhere, problemOf, scaled, tellsApart, withDraft, writtenAt } from './cost-draft.ts';

const model: CostModel = costModelSchema.parse({
  schema: 'touchstone/cost-model@1',
  costs: costsSchema.parse({
    currency: 'CNY',
    start: '2026-12-01',
    users: '2万 到 6万',
    valuePerUserHour: { is: 0.05, from: 'own' },
    incidents: { P0: 0.2, P1: 2 },
    fixHours: '1 to 8',
    affected: { P0: 1 },
    licence: [{ from: '2027-01-01', is: 5 }],
    vendors: { 'a.b': { supportPlan: 100 } },
  }),
  vendors: ['a.b', 'c'],
  measured: [],
});
const meanOf = (changed: CostModel) => simulateCosts(changed, { draws: 500 }).vendors[0].horizons[2].total.mean;

describe('a figure that a reader types', () => {
  it('is found where the buyer wrote it, whatever its form', () => {
    expect(
      ['users', 'valuePerUserHour', 'incidents.P1', 'fixHours.P0', 'vendors.a.b.supportPlan', 'churn.P0'].map((path) =>
        writtenAt(model, path),
      ),
    ).toEqual(['2万 到 6万', '0.05', '2', '1 to 8', '100', null]);
    expect([isElsewhere(model, 'licence'), isElsewhere(model, 'users'), isElsewhere(model, 'churn.P0')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('takes the place of the buyer’s, of that severity and vendor alone', () => {
    const { costs } = withDraft(model, { users: '500', 'fixHours.P0': '3', 'vendors.c.supportPlan': '70' });
    expect(costs.users).toBe('500');
    expect(costs.fixHours).toEqual({ P0: '3', P1: '1 to 8', P2: '1 to 8', P3: '1 to 8' });
    expect(costs.vendors).toEqual({ 'a.b': { supportPlan: 100 }, c: { supportPlan: '70' } });
    expect(model.costs.vendors).toEqual({ 'a.b': { supportPlan: 100 } });
  });

  it('leaves the account when it is emptied, and is not taken for 0', () => {
    const { costs } = withDraft(model, { users: ' ', 'affected.P0': '' });
    expect(costs).not.toHaveProperty('users');
    expect(costs).not.toHaveProperty('affected');
    const parts = simulateCosts({ ...model, costs }, { draws: 100 }).vendors[0].parts;
    expect(parts.find(({ part }) => part === 'downtime')?.mean).toBeNull();
  });

  it('is not taken when it cannot be read, and why is said', () => {
    expect(problemOf(model, 'users', '6 to 2')?.en).toContain('upside down');
    expect(problemOf(model, 'churn.P0', '120%')?.zh).toContain('比例');
    expect(problemOf(model, 'users', '')).toBeNull();
    expect(problemOf(model, 'vendors.c.supportPlan', 'USD 5')?.en).toContain('costs.rates.USD');
    expect(problemOf(model, 'users', '0')?.en).toContain('zero');
    expect(withDraft(model, { users: 'many' }).costs.users).toBe('2万 到 6万');
  });

  it('that is certain is no longer tied to another', () => {
    const tied = {
      ...model,
      costs: { ...model.costs, together: [['users', 'fixHours', 0.5]] as [[string, string, number]] },
    };
    expect(withDraft(tied, { users: '2 to 9' }).costs.together).toHaveLength(1);
    const loose = withDraft(tied, { users: '7' });
    expect(loose.costs.together).toEqual([]);
    expect(meanOf(loose)).toBeGreaterThan(0);
  });

  it('moves the account as it is moved', () => {
    const certain = withDraft(model, { users: '1000', 'fixHours.P0': '2', 'incidents.P1': '', licence: '' });
    expect(meanOf(withDraft(certain, { users: '2000' })) / meanOf(certain)).toBeCloseTo(2, 6);
  });

  it('can be made larger in the form in which it was written', () => {
    expect(scaled('users', '20000 to 60000', 2)).toBe('40000 to 120000');
    expect(scaled('churn.P0', '60%', 2)).toBe('100%');
    expect(scaled('licence', 'USD 400', 0.5)).toBe('USD 200');
    expect([scaled('users', '~normal(4, 1)', 2), scaled('users', 'x', 2), scaled('licence', '0', 2)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('tells vendors apart only where one has a figure of its own', () => {
    expect(tellsApart(model)).toBe(true);
    expect(tellsApart({ ...model, costs: { ...model.costs, vendors: {} } })).toBe(false);
  });
});
