import { unpackCases } from '../cases/packed.ts';
import type { CaseLog } from '../model/case.ts';
import type { ViewDoc } from '../model/view.ts';
import { onView, sawView } from './live/store.ts';

/** Where the page has its document from: its own file, or the server of the workspace. */
export interface Source {
  /** Served: evidence can be entered, and the page follows it. */
  readonly isLive: boolean;
  /** Null while a workspace has no report yet. */
  view(): Promise<ViewDoc | null>;
  /** The cases of one vendor that the page can open; null without any. */
  cases(vendor: string): Promise<CaseLog | null>;
  /** Calls back when there is a new document; returns how to stop that. */
  changed(callback: () => void): () => void;
}

export const pageSource = (page: Document): Source =>
  'live' in page.documentElement.dataset ? servedSource() : fileSource(page);

export const fileSource = (page: Document): Source => ({
  isLive: false,
  view: async () => JSON.parse(page.getElementById('view')?.textContent ?? 'null') as ViewDoc | null,
  async cases(vendor) {
    const packed = page.getElementById(`cases-${vendor}`)?.textContent;
    if (!packed) return null;
    const zipped = bytesOf(atob(packed));
    const plain = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
    return unpackCases(new Uint8Array(await new Response(plain).arrayBuffer()));
  },
  changed: () => () => undefined,
});

/** In a loop: a call a letter is ten times as slow, and this is the one moment at which the page does not answer. */
function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

const servedSource = (): Source => ({
  isLive: true,
  async view() {
    const response = await fetch('/api/view');
    if (response.status === 404) return null;
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
