import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Document, stringify } from 'yaml';
import { STRAY, straysOf } from '../decision/cost/strays.ts';
import { sha256 } from '../evidence/digest.ts';
import { readYaml } from '../evidence/yaml-file.ts';
import type { Conflicts, WorkspaceEdit, WorkspaceState } from '../model/api.ts';
import type { Effects } from '../model/effects.ts';
import { ExpectedError, inputError } from '../model/error.ts';
import type { Workspace } from '../model/workspace.ts';
import { mergeWorkspaces } from './merge-workspaces.ts';
import { renamedVendors, renameIn, withIds } from './vendor-ids.ts';
import { parseWorkspace, placesOf } from './workspace.ts';
import { editedYaml } from './yaml-edit.ts';

type Disk = Pick<Effects, 'files'>;

/** `touchstone.yaml` as it stands, with what is wrong with it; null where there is none. */
export async function workspaceState({ files }: Disk, folder: string): Promise<WorkspaceState | null> {
  const { definition } = placesOf(folder);
  if ((await files.size(definition)) === undefined) return null;
  return stateOf(definition, await files.read(definition));
}

/** What became of an edit: the file as it was written; or why not, for it was changed meanwhile: fields that both changed, where that is known. */
export type Saved = { readonly state: WorkspaceState } | { readonly conflicts: Conflicts | null };

/**
 * Writes an edited workspace, keeping the comments of what was not touched. Nothing is written that could not be read again.
 *
 * @throws inputError that names the field and the fix
 */
export async function saveWorkspace({ files }: Disk, folder: string, edit: WorkspaceEdit): Promise<Saved> {
  const { definition, hidden } = placesOf(folder);
  return files.exclusively(join(hidden, 'touchstone.yaml'), async () => {
    const bytes = (await files.size(definition)) === undefined ? null : await files.read(definition);
    const write = async (edited: Workspace, about: Pick<WorkspaceState, 'isMerged'>): Promise<Saved> => {
      const after = plain(edited);
      refuseStrays(after);
      const text = bytes === null ? newYaml(after) : changedYaml(definition, bytes, after);
      await files.write(definition, text);
      return { state: { ...stateOf(definition, new TextEncoder().encode(text)), ...about } };
    };
    if ((bytes === null ? null : sha256(bytes)) === edit.hash) return write(edit.workspace, {});
    if (edit.base === undefined) return { conflicts: null };
    // What was taken away has nothing that could be lost.
    if (bytes === null) return write(edit.workspace, {});
    const { workspace, conflicts } = mergedWith(stateOf(definition, bytes), edit);
    if (conflicts !== null) return { conflicts };
    return write(workspace, { isMerged: true }).catch(besideTheirs);
  });
}

/** The edit over what the file says now; or what keeps them apart. */
function mergedWith(
  { workspace: theirs, problems: [problem], hash }: WorkspaceState,
  { workspace: mine, base = null, taken }: WorkspaceEdit,
): { workspace: Workspace; conflicts: Conflicts | null } {
  if (theirs === null) throw new ExpectedError('input', problem);
  // As the file has it: a field without a value is not there.
  const { workspace, conflicts } = mergeWorkspaces(
    base && plain(base),
    plain(theirs),
    plain(mine),
    taken?.hash === hash ? taken.fields : {},
  );
  const fields = conflicts.map((one) => ({ path: [...one.path], theirs: asYaml(one.theirs), mine: asYaml(one.mine) }));
  return { workspace, conflicts: fields.length === 0 ? null : { hash, fields } };
}

/** On one line. */
const asYaml = (value: unknown): string | null =>
  value === undefined ? null : stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trimEnd();

/** Each of two edits fits, and both together do not: the field that is named may be the other's. */
function besideTheirs(error: unknown): never {
  if (!(error instanceof ExpectedError) || error.kind !== 'input') throw error;
  const { en, zh } = error.text;
  throw inputError(
    `together with what was changed in the file meanwhile: ${en}`,
    `与文件中同时发生的改动合在一起后：${zh}`,
    error,
  );
}

/** They can be read, so that the form can show them, and never be judged. */
function refuseStrays({ costs, vendors }: Workspace): void {
  const ids = vendors.map(({ id }) => id);
  const [stray] = costs === undefined ? [] : straysOf(costs, ids);
  if (stray !== undefined)
    throw inputError(
      `touchstone.yaml: costs.vendors.${stray} ${STRAY.en}`,
      `touchstone.yaml：costs.vendors.${stray} ${STRAY.zh}`,
    );
}

function stateOf(definition: string, bytes: Uint8Array): WorkspaceState {
  const about = { yaml: new TextDecoder().decode(bytes), hash: sha256(bytes) };
  try {
    return { workspace: parseWorkspace(definition, bytes), ...about, problems: [] };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { workspace: null, ...about, problems: [error.text] };
  }
}

/** Values as JSON has them: a field without a value is not there. */
const plain = (workspace: Workspace): Workspace => JSON.parse(JSON.stringify(workspace)) as Workspace;

/** The old text with what was edited; where that cannot say the same, the values that it shares by an alias written out, or a new text. */
function changedYaml(definition: string, bytes: Uint8Array, after: Workspace): string {
  const fresh = newYaml(after);
  // A file that is no YAML would lose all that its writer meant: that is for a person to mend.
  const raw = readYaml(definition, bytes).value;
  const { workspace, yaml } = stateOf(definition, bytes);
  const renamed = workspace === null ? [] : renamedVendors(workspace, after);
  const before = workspace === null ? raw : plain(withIds(workspace, renamed));
  const prepare = renamed.length === 0 ? undefined : (document: Document) => renameIn(document, renamed);
  for (const isUnshared of [false, true]) {
    const text = editedYaml(yaml, before, after, { isUnshared, ...(prepare !== undefined && { prepare }) });
    const { workspace: read } = stateOf(definition, new TextEncoder().encode(text));
    if (read !== null && isDeepStrictEqual(plain(read), after)) return text;
  }
  return fresh;
}

/** Fails where it could not be read again: a measure that does not exist, weights that fit nothing. */
function newYaml(after: Workspace): string {
  const text = `# ${NOTE}\n${stringify(withoutEmpty(after), { lineWidth: 0 })}`;
  parseWorkspace('touchstone.yaml', new TextEncoder().encode(text));
  return text;
}

/** What is empty where nothing is written; elsewhere emptiness says something, such as a day without hours. */
const BY_DEFAULT: ReadonlySet<string> = new Set([
  'calendars',
  'conflictsOfInterest',
  'dissent',
  'gates',
  'notNeeded',
  'rates',
  'severityTargets',
  'sources',
  'together',
  'vendors',
]);

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => !BY_DEFAULT.has(name) || Object.keys(part as object).length > 0)
      .map(([name, part]) => [name, withoutEmpty(part)]),
  );
}

const NOTE =
  'A Touchstone workspace; editors check it with schemas/workspace.schema.json. · 试金石工作区；编辑器可用 schemas/workspace.schema.json 校验。';
