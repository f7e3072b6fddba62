import { useCallback } from 'react';
import { type Chances, chanceSteps } from '../../decision/chances.ts';
import { candidatesOf } from '../../decision/record.ts';
import type { Weights } from '../../model/needs.ts';
import { DECISION } from '../../scoring/policy.ts';
import { useData } from '../page-data.ts';
import { useRefined } from './refined.ts';

/** Tries while a weight is being moved; then as many as the report has. */
const ROUGH = 1000;

/** How often each vendor comes first under these weights: from few tries, then as the report has it; null until then. */
export function useChances(weights: Weights | undefined): ReturnType<typeof useRefined<Chances>> {
  const { report } = useData();
  const rough = useCallback(() => chanceSteps(candidatesOf(report), weights, ROUGH), [report, weights]);
  const fine = useCallback(() => chanceSteps(candidatesOf(report), weights, DECISION.draws), [report, weights]);
  return useRefined(rough, fine);
}
