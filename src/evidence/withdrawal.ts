import type { RawEntry } from '../model/raw.ts';

/** A document that says of another one in the archive that it no longer counts; which, its options name. */
export const WITHDRAWAL = 'withdrawal@1';

/**
 * Entries without those that were withdrawn after they were kept, and without what withdrew them. In the order of the index, so that
 * what is kept once more after that counts again.
 */
export function withoutWithdrawn(entries: readonly RawEntry[]): RawEntry[] {
  let standing: RawEntry[] = [];
  for (const entry of entries)
    standing =
      entry.collector === WITHDRAWAL
        ? standing.filter(({ hash, vendor }) => hash !== entry.options.withdraws || vendor !== entry.vendor)
        : [...standing, entry];
  return standing;
}
