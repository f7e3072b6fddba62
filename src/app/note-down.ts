import type { Noted, NoteRequest } from '../model/api.ts';
import type { Effects } from '../model/effects.ts';
import { openArchive } from '../store/archive.ts';
import { log } from './log.ts';
import { placesOf, readWorkspace } from './workspace.ts';

/** `touchstone log` for a face without files: the paste is the text itself. The evidence is made from it later. */
export async function noteDown(effects: Effects, folder: string, { paste, ...given }: NoteRequest): Promise<Noted> {
  const workspace = await readWorkspace(effects, folder);
  const hasPaste = paste !== undefined && paste.trim() !== '';
  const terminal = { ...effects.terminal, stdin: async () => new TextEncoder().encode(paste) };
  const options = { ...given, ...(hasPaste && { paste: '-' }) };
  const { saved, ...noted } = await log({ ...effects, terminal }, { workspace, options });
  await openArchive(effects, placesOf(folder).raw).add(...saved);
  return { ...noted, caseIds: [...noted.caseIds], warnings: [...noted.warnings] };
}

/** A sheet with a case a row (`touchstone log --sheet`), of one vendor. */
export async function noteSheet(effects: Effects, folder: string, sheet: string, vendor: string): Promise<void> {
  const workspace = await readWorkspace(effects, folder);
  const { saved } = await log(effects, { workspace, options: { vendor, sheet } });
  await openArchive(effects, placesOf(folder).raw).add(...saved);
}
