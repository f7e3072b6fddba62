import type { CostFigures, Costs } from '../../model/cost.ts';
import type { Workspace } from '../../model/workspace.ts';
import { entryOf, feesOf, figureOf, givenFees } from './fees-edit.ts';
import { COST_FIELDS, type WorkspaceDraft } from './workspace-draft.ts';

/** Does the buyer give any figure? Then a currency and a first day are needed. */
export const hasCosts = ({ currency, start, costs, rates, fees, vendors }: WorkspaceDraft): boolean =>
  [currency, start, ...Object.values(costs)].some((text) => text.trim() !== '') ||
  rates.length > 0 ||
  [fees, ...vendors.map((vendor) => vendor.fees)].some((one) => givenFees(one).length > 0);

/** The figures as edited; those that the form has no field for stay, under the vendor's new id if it has one. */
export function costsOf(draft: WorkspaceDraft, base: Workspace | null): Pick<Workspace, 'costs'> {
  if (!hasCosts(draft)) return {};
  const before: Partial<Costs> & Pick<Costs, 'together'> = base?.costs ?? { together: [] };
  const edited = Object.fromEntries(
    COST_FIELDS.flatMap((field) => {
      const text = draft.costs[field];
      // A figure in a form of its own (by severity, as a table) has no field and stays.
      if (text === undefined) return [];
      const was = before[field];
      const one = typeof was === 'object' && !('is' in was) ? undefined : was;
      return [[field, text.trim() === '' ? undefined : entryOf(text, one)] as const];
    }),
  );
  return {
    costs: {
      ...given({ ...before, ...edited, ...feesOf(draft.fees) }),
      together: before.together,
      currency: draft.currency.trim(),
      start: draft.start.trim(),
      rates: Object.fromEntries(
        draft.rates.map(({ currency, is, on }) => [currency.trim(), { is: figureOf(is), on: on.trim() }]),
      ),
      vendors: vendorFigures(draft, base),
    },
  };
}

function vendorFigures({ vendors }: WorkspaceDraft, base: Workspace | null): Costs['vendors'] {
  const before = base?.costs?.vendors ?? {};
  const listed = base?.vendors.map(({ id }) => id) ?? [];
  const others = Object.entries(before).filter(([id]) => !listed.includes(id));
  const edited = vendors.flatMap(({ id, was, fees }): [string, CostFigures][] => {
    const kept = was === null ? undefined : before[was];
    const figures = given({ ...kept, ...feesOf(fees) });
    return kept === undefined && Object.keys(figures).length === 0 ? [] : [[id.trim(), figures]];
  });
  return Object.fromEntries([...others, ...edited]);
}

/** Without what was not supplied. */
const given = <Figures extends object>(figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined)) as Figures;
