import { unpackCases } from '../../cases/packed.ts';
import type { ViewDoc } from '../../model/view.ts';
import type { Source } from '../source.ts';
import { api } from './api.ts';
import { onView, sawView } from './store.ts';

/** The page has its document from the server of the workspace. */
export const servedSource = (): Source => ({
  isLive: true,
  atHand: null,
  async view() {
    // A view that is not there would be asked for with an error in the console.
    const shown = await api.shown();
    if ('value' in shown && shown.value.judgedAt === null) return null;
    const response = await fetch('/api/view');
    if (!response.ok) throw new Error(`/api/view: ${response.status}`);
    sawView(response.headers.get('etag'));
    return (await response.json()) as ViewDoc;
  },
  async cases(vendor) {
    const response = await fetch(`/api/vendors/${encodeURIComponent(vendor)}/cases`);
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`/api/vendors/${vendor}/cases: ${response.status}`);
    return unpackCases(new Uint8Array(await response.arrayBuffer()));
  },
  changed: onView,
});
