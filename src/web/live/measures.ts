import { useEffect } from 'react';
import type { Measure } from '../../model/api.ts';
import { api } from './api.ts';
import { useKept } from './kept.ts';

/** Every measure with what a gate can ask of it; empty until the server has told them, which it does once. */
export function useMeasures(): readonly Measure[] {
  const [measures, setMeasures] = useKept<readonly Measure[]>('measures', []);
  const isAsked = measures.length === 0;
  useEffect(() => {
    if (isAsked)
      void api.measures().then((answer) => {
        if ('value' in answer) setMeasures(answer.value);
      });
  }, [isAsked, setMeasures]);
  return measures;
}
