import { useMemo, useSyncExternalStore } from 'react';
import { type CostRun, costsSteps } from '../../decision/cost/costs.ts';
import type { CostReport } from '../../model/cost.ts';
import type { CostModel } from '../../model/cost-model.ts';
import type { Text } from '../../model/text.ts';
import type { ViewDoc } from '../../model/view.ts';
import { useData } from '../page-data.ts';
import { keptFor } from '../parts/kept.ts';
import { type Draws, useRefined } from '../parts/refined.ts';
import { type Draft, problemOf, tellsApart, withDraft } from './cost-draft.ts';

/** Tries while a figure is being moved, and when the reader rests. */
const ROUGH = 1500;
const FINE = 20_000;

interface Typed {
  readonly draft: Draft;
  readonly currency: string;
}

/** What was typed stays while the reader goes from screen to screen, and no longer: it is never kept, and never in the report. */
let typed: Typed = { draft: {}, currency: 'CNY' };
const listeners = new Set<() => void>();
function become(next: Partial<Typed>): void {
  typed = { ...typed, ...next };
  for (const listener of listeners) listener();
}
export const changeFigure = (path: string, text: string): void => become({ draft: { ...typed.draft, [path]: text } });
export const changeCurrency = (currency: string): void => become({ currency });
export const resetFigures = (): void => become({ draft: {} });

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** What was typed for one figure, so that only its own box is drawn again; undefined where nothing was. */
export const useTyped = (path: string) => useSyncExternalStore(subscribe, () => typed.draft[path]);
export const useCurrency = () => useSyncExternalStore(subscribe, () => typed.currency);

export interface CostFigures {
  readonly costs: Omit<CostReport, 'notes'>;
  readonly dots: readonly (readonly (readonly number[])[])[];
  /** Still few tries; the break-even is not looked for yet. */
  readonly isRough: boolean;
  /** Other figures than the buyer's. */
  readonly isChanged: boolean;
  /** How many boxes hold no figure, and are left out. */
  readonly ignored: number;
  /** Nothing differs between the vendors. */
  readonly isAlike: boolean;
  /** No part of the account can be computed. */
  readonly isEmpty: boolean;
}

/** The buyer's own model; without figures of his, one that has what was measured, in the currency that the reader chooses. */
const modelIn = ({ cost, costModel }: ViewDoc, currency: string): CostModel =>
  cost === null ? { ...costModel, costs: { ...costModel.costs, currency } } : costModel;

export function useCostModel(): CostModel {
  const { view } = useData();
  const currency = useCurrency();
  return useMemo(() => modelIn(view, currency), [view, currency]);
}

/** The account with the figures as they stand, not yet drawn. */
const accountOf = keptFor((view: ViewDoc, { draft, currency }: Typed) => {
  const base = modelIn(view, currency);
  const model = withDraft(base, draft);
  const isChanged = JSON.stringify(model.costs) !== JSON.stringify(base.costs);
  const isOwn = !isChanged && view.cost !== null;
  const draws: Draws<CostRun> = {
    rough: () => costsSteps(model, { draws: ROUGH, isRough: true }),
    fine: () => costsSteps(model, { draws: FINE, isRough: isOwn }),
  };
  return {
    isChanged,
    isOwn,
    draws,
    ignored: Object.entries(draft).filter(([path, text]) => problemOf(base, path, text) !== null).length,
    isAlike: !tellsApart(model),
  };
});

/** The account with the figures as they stand; null until it is simulated. Unchanged, it is the workspace's own, to the digit. */
export function useCostFigures(): CostFigures | null {
  const { view } = useData();
  const { isChanged, isOwn, draws, ignored, isAlike } = accountOf(
    view,
    useSyncExternalStore(subscribe, () => typed),
  );
  const refined = useRefined(draws);
  const costs = (isOwn ? undefined : refined?.value.costs) ?? view.cost;
  if (costs === null) return null;
  return {
    costs,
    dots: refined?.value.dots ?? [],
    isRough: !isOwn && (refined?.isRough ?? true),
    isChanged,
    ignored,
    isAlike,
    isEmpty: costs.vendors.every(({ parts }) => parts.every(({ mean }) => mean === null)),
  };
}

export function useNames(): Readonly<Record<string, Text>> {
  const { report } = useData();
  return useMemo(() => Object.fromEntries(report.vendors.map(({ id, name }) => [id, name])), [report]);
}
