import { unpackCases } from '../cases/packed.ts';
import type { CaseLog } from '../model/case.ts';
import type { ViewDoc } from '../model/view.ts';

/** Where the page has its document from: its own file, or the server of the workspace. */
export interface Source {
  /** Served: evidence can be entered, and the page follows it. */
  readonly isLive: boolean;
  /** The document, where it is there before anything is drawn: the first frame shows it, and a page printed at once has it. */
  readonly atHand: ViewDoc | null;
  /** The newest; null while a workspace has no report yet. */
  view(): Promise<ViewDoc | null>;
  /** The cases of one vendor that the page can open; null without any. */
  cases(vendor: string): Promise<CaseLog | null>;
  /** Calls back when there is a new document; returns how to stop that. */
  changed(callback: () => void): () => void;
}

export function fileSource(page: Document): Source {
  const view = JSON.parse(page.getElementById('view')?.textContent ?? 'null') as ViewDoc | null;
  return {
    isLive: false,
    atHand: view,
    view: async () => view,
    async cases(vendor) {
      const packed = page.getElementById(`cases-${vendor}`)?.textContent;
      if (!packed) return null;
      const zipped = bytesOf(atob(packed));
      const plain = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
      return unpackCases(new Uint8Array(await new Response(plain).arrayBuffer()));
    },
    changed: () => () => undefined,
  };
}

/** In a loop: a call a letter is ten times as slow, and this is the one moment at which the page does not answer. */
function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
