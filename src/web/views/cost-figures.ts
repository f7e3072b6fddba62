import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { costsSteps } from '../../decision/cost/costs.ts';
import type { CostReport } from '../../model/cost.ts';
import type { CostModel } from '../../model/cost-model.ts';
import type { Text } from '../../model/text.ts';
import { useData } from '../page-data.ts';
import { useRefined } from '../parts/refined.ts';
import { type Draft, problemOf, tellsApart, withDraft } from './cost-draft.ts';

/** Tries while a figure is being moved, and when the reader rests. */
const ROUGH = 1500;
const FINE = 20_000;

/** What was typed stays while the reader goes from screen to screen, and no longer: it is never kept, and never in the report. */
let draft: Draft = {};
let currency = 'CNY';
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
export function changeFigure(path: string, typed: string): void {
  draft = { ...draft, [path]: typed };
  tell();
}
export function changeCurrency(code: string): void {
  currency = code;
  tell();
}
export function resetFigures(): void {
  draft = {};
  tell();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const useDraft = () => useSyncExternalStore(subscribe, () => draft);
/** What was typed for one figure, so that only its own box is drawn again; undefined where nothing was. */
export const useTyped = (path: string) => useSyncExternalStore(subscribe, () => draft[path]);
export const useCurrency = () => useSyncExternalStore(subscribe, () => currency);

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
export function useCostModel(): CostModel {
  const { view } = useData();
  const chosen = useCurrency();
  return useMemo(
    () =>
      view.cost === null ? { ...view.costModel, costs: { ...view.costModel.costs, currency: chosen } } : view.costModel,
    [view, chosen],
  );
}

/** The account with the figures as they stand; null until it is simulated. Unchanged, it is the workspace's own, to the digit. */
export function useCostFigures(): CostFigures | null {
  const { view } = useData();
  const base = useCostModel();
  const typed = useDraft();
  const model = useMemo(() => withDraft(base, typed), [base, typed]);
  const ignored = useMemo(
    () => Object.entries(typed).filter(([path, text]) => problemOf(base, path, text) !== null).length,
    [base, typed],
  );
  const rough = useCallback(() => costsSteps(model, { draws: ROUGH, isRough: true }), [model]);
  const isChanged = JSON.stringify(model.costs) !== JSON.stringify(base.costs);
  const isOwn = !isChanged && view.cost !== null;
  const fine = useCallback(() => costsSteps(model, { draws: FINE, isRough: isOwn }), [model, isOwn]);
  const refined = useRefined(rough, fine);
  const costs = (isOwn ? view.cost : null) ?? refined?.value.costs;
  if (costs === undefined) return null;
  return {
    costs,
    dots: refined?.value.dots ?? [],
    isRough: (refined?.isRough ?? true) && !isOwn,
    isChanged,
    ignored,
    isAlike: !tellsApart(model),
    isEmpty: costs.vendors.every(({ parts }) => parts.every(({ mean }) => mean === null)),
  };
}

export function useNames(): Readonly<Record<string, Text>> {
  const { report } = useData();
  return useMemo(() => Object.fromEntries(report.vendors.map(({ id, name }) => [id, name])), [report]);
}
