import type { RawDocument } from '../model/raw.ts';
import type { Text } from '../model/text.ts';
import type { Source } from '../model/workspace.ts';

/** What a gatherer is asked: one source of one vendor. It fetches and never normalises. */
export interface GatherRequest<S extends Source> {
  readonly vendor: string;
  readonly source: S;
  /** ISO instant, the same for all documents of a run. */
  readonly capturedAt: string;
  /** A document captured at or after this ISO instant is not fetched again: that is how an interrupted run goes on. */
  readonly freshSince: string;
  /** The newest capture of an address that is already in the archive. */
  captured(url: string): Captured | undefined;
  /** Something worth knowing that does not stop the run. */
  tell(text: Text): void;
}

export interface Captured {
  /** ISO instant. */
  readonly capturedAt: string;
  readonly etag?: string;
}

/** Documents as they come; each may be archived before the next is asked for. Fails with a `sourceError`. */
export type Documents = AsyncIterable<RawDocument>;

export const isFresh = (request: GatherRequest<Source>, url: string): boolean => {
  const known = request.captured(url);
  return known !== undefined && Date.parse(known.capturedAt) >= Date.parse(request.freshSince);
};
