import type { CostFigures, Costs } from '../../model/cost.ts';
import { ownOf } from '../../model/own.ts';
import type { Workspace } from '../../model/workspace.ts';
import { figureOf } from './entry-edit.ts';
import { feesOf, givenFees } from './fees-edit.ts';
import { figureValues, givenFigures } from './figures-edit.ts';
import { plain } from './plain.ts';
import { tiesOf } from './ties-edit.ts';
import type { WorkspaceDraft } from './workspace-draft.ts';

/** Does the buyer give any figure? Then a currency and a first day are needed. */
export const hasCosts = ({ currency, start, rates, strays, vendors, ...all }: WorkspaceDraft): boolean =>
  [currency, start].some((text) => text.trim() !== '') ||
  rates.length + strays.length > 0 ||
  [all, ...vendors].some(({ fees, figures }) => givenFees(fees).length + givenFigures(figures).length > 0);

/** The figures as edited, each vendor's under its new id if it has one; those under an id that no vendor has stay until they are given up. */
export function costsOf(draft: WorkspaceDraft, base: Workspace | null): Pick<Workspace, 'costs'> {
  if (!hasCosts(draft)) return {};
  return {
    costs: {
      ...given({ ...base?.costs, ...figureValues(draft.figures), ...feesOf(draft.fees) }),
      together: tiesOf(draft),
      currency: plain(draft.currency),
      start: plain(draft.start),
      rates: Object.fromEntries(
        draft.rates.map(({ currency, is, on }) => [plain(currency), { is: figureOf(is), on: plain(on) }]),
      ),
      vendors: vendorFigures(draft, base),
    },
  };
}

function vendorFigures({ vendors, strays }: WorkspaceDraft, base: Workspace | null): Costs['vendors'] {
  const before = base?.costs?.vendors ?? {};
  const edited = vendors.flatMap(({ id, was, fees, figures }): [string, CostFigures][] => {
    const kept = was === null ? undefined : ownOf(before, was);
    const own = given({ ...kept, ...figureValues(figures), ...feesOf(fees) });
    return kept === undefined && Object.keys(own).length === 0 ? [] : [[id.trim(), own]];
  });
  const stay = Object.entries(before).filter(([id]) => strays.includes(id));
  return Object.fromEntries([...stay, ...edited]);
}

/** Without what was not supplied. */
const given = <Figures extends object>(figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined)) as Figures;
