import { NOTE_COLLECTOR, parseNote } from '../evidence/note.ts';
import { WITHDRAWAL, withoutWithdrawn } from '../evidence/withdrawal.ts';
import type { KeptNote } from '../model/api.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import type { RawEntry } from '../model/raw.ts';
import { openArchive } from '../store/archive.ts';
import { placesOf } from './workspace.ts';

/** The notes that count, the newest first. */
export async function keptNotes(effects: Effects, folder: string): Promise<KeptNote[]> {
  const archive = openArchive(effects, placesOf(folder).raw);
  const notes: KeptNote[] = [];
  for (const entry of noteEntries(await archive.entries()))
    notes.unshift(keptNote(entry, parseNote(entry, await archive.body(entry)).notes));
  return notes;
}

/**
 * Says of a note that it no longer counts. Its bytes stay in the archive: what was once judged can be judged again.
 *
 * @param id its hash
 */
export async function withdrawNote(effects: Effects, folder: string, id: string): Promise<void> {
  const archive = openArchive(effects, placesOf(folder).raw);
  const found = noteEntries(await archive.entries()).find(({ hash }) => hash === id);
  if (found === undefined)
    throw inputError(
      'there is no such note, or it was taken back already; load the list again',
      '没有这条记录，或已被撤回；请重新载入列表',
    );
  const withdrawnAt = new Date(effects.now()).toISOString();
  const said = { schema: 'touchstone/withdrawal@1', withdraws: found.hash, withdrawnAt };
  await archive.add({
    vendor: found.vendor,
    source: found.source,
    url: null,
    name: null,
    capturedAt: withdrawnAt,
    tier: found.tier,
    collector: WITHDRAWAL,
    options: { withdraws: found.hash },
    body: new TextEncoder().encode(`${JSON.stringify(said)}\n`),
  });
}

const noteEntries = (entries: readonly RawEntry[]): readonly RawEntry[] =>
  withoutWithdrawn(entries).filter(({ collector }) => collector === NOTE_COLLECTOR);

function keptNote(
  { hash, vendor, name, capturedAt }: RawEntry,
  notes: ReturnType<typeof parseNote>['notes'],
): KeptNote {
  const [{ title, asked, paste, opened }] = notes;
  return {
    id: hash,
    vendor,
    notedAt: capturedAt,
    name,
    cases: notes.length,
    opened: opened ?? null,
    about: (title ?? asked ?? paste?.text ?? '').slice(0, 200),
  };
}
