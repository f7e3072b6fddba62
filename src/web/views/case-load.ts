import { useEffect, useState } from 'react';
import type { ViewDoc } from '../../model/view.ts';
import { type PageData, useData } from '../page-data.ts';
import { type CaseRows, caseRowsSteps } from './case-rows.ts';

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly rows: CaseRows }
  | { readonly state: 'failed'; readonly why: string };

/** Unpacked once for each document; a new document forgets them. */
const known = new WeakMap<ViewDoc, Map<string, Promise<CaseRows>>>();

function rowsOf({ source, view }: PageData, vendor: string): Promise<CaseRows> {
  const ofView = known.get(view) ?? new Map<string, Promise<CaseRows>>();
  known.set(view, ofView);
  const before = ofView.get(vendor);
  if (before !== undefined) return before;
  const rows = source.cases(vendor).then(async (log) => {
    if (log === null) throw new Error(vendor);
    const steps = caseRowsSteps(log);
    for (;;) {
      // A task for each, so that a press in between is not kept waiting.
      await new Promise((next) => setTimeout(next));
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  });
  ofView.set(vendor, rows);
  // What failed may be tried again.
  rows.catch(() => ofView.delete(vendor));
  return rows;
}

/** The cases of a vendor, asked for when they are looked at; `again` after a failure. */
export function useCases(vendor: string): { readonly loaded: Loaded; readonly again: () => void } {
  const data = useData();
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<{ readonly key: string; readonly loaded: Loaded } | null>(null);
  const key = `${vendor} ${attempt}`;
  useEffect(() => {
    let isWanted = true;
    const hold = (loaded: Loaded) => isWanted && setHeld({ key, loaded });
    rowsOf(data, vendor).then(
      (rows) => hold({ state: 'ready', rows }),
      (error: unknown) => hold({ state: 'failed', why: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isWanted = false;
    };
    // The page's data is made anew with every route; its document is what counts.
  }, [data.view, data.source, vendor, key]);
  return {
    loaded: held !== null && held.key === key ? held.loaded : { state: 'loading' },
    again: () => setAttempt((count) => count + 1),
  };
}
