import { type Chances, chanceSteps } from '../../decision/chances.ts';
import { candidatesOf } from '../../decision/record.ts';
import type { Weights } from '../../model/needs.ts';
import type { ReportDoc } from '../../model/report.ts';
import { DECISION } from '../../scoring/policy.ts';
import { useData } from '../page-data.ts';
import { keptFor } from './kept.ts';
import { type Draws, useRefined } from './refined.ts';

/** Tries while a weight is being moved; then as many as the report has. */
const ROUGH = 1000;

/** Every weighting there is. */
const ANY = { any: true } as const;

const drawsFor = keptFor((report: ReportDoc, weights: Weights | typeof ANY): Draws<Chances> => {
  const steps = (draws: number) => chanceSteps(candidatesOf(report), 'any' in weights ? undefined : weights, draws);
  return { rough: () => steps(ROUGH), fine: () => steps(DECISION.draws) };
});

/** How often each vendor comes first under these weights: from few tries, then as the report has it; null until then. */
export function useChances(weights: Weights | undefined): ReturnType<typeof useRefined<Chances>> {
  return useRefined(drawsFor(useData().report, weights ?? ANY));
}
