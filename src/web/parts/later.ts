import { useEffect, useState } from 'react';
import { drawSoon } from './drawing.ts';

/**
 * Follows `wanted` in a task of its own, once what was pressed or typed is on the screen; `first` until then. For parts that are many or
 * slow to draw.
 */
export function useLater<Value>(wanted: Value, first: Value = wanted): Value {
  const [shown, setShown] = useState({ value: first });
  useEffect(() => {
    if (shown.value === wanted) return undefined;
    return drawSoon(() => setShown({ value: wanted }));
  }, [shown, wanted]);
  return shown.value;
}
