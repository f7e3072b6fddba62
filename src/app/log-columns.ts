import { guessedMap, guessOf } from '../evidence/map-guess.ts';
import { nameOf } from '../evidence/map-suggestion.ts';
import type { LogColumns } from '../model/api.ts';
import type { Effects } from '../model/effects.ts';
import type { CaseMap } from '../model/map.ts';
import { builtInMaps, fits, fittingMaps, keptMaps, mapName, readMap } from './case-maps.ts';
import { tableSample } from './map.ts';

/** Rows that are shown of a table. */
const SHOWN = 3;

/** `touchstone map suggest` for a face that asks: what a table holds, the maps that know it, and a map to begin with. */
export async function logColumns(
  effects: Pick<Effects, 'files'>,
  workspace: string,
  path: string,
  file: string,
): Promise<LogColumns> {
  const { columns, encoding } = await tableSample(effects, path, file);
  const header = columns.map(({ name }) => name);
  const kept = await keptMaps(effects, workspace);
  const own = await fittingOf(effects, workspace, kept, header);
  const builtIn = await fittingMaps(effects, header);
  const name = freeName(mapName(nameOf(file)), [...kept, ...(await builtInMaps(effects))]);
  const guessed = guessedMap(name, columns) ?? { name, columns: { case: '', time: '' } };
  return {
    map: own[0] ?? { ...guessed, ...(encoding && { encoding }) },
    fits: [...own, ...builtIn].map((map) => map.name),
    columns: columns.map((column) => {
      const { formats, ...words } = guessOf(column);
      return { name: column.name, samples: column.values.slice(0, SHOWN), formats: [...formats], ...words };
    }),
  };
}

/** Maps of the workspace that know a header; one that cannot be read knows nothing. */
async function fittingOf(
  effects: Pick<Effects, 'files'>,
  workspace: string,
  names: readonly string[],
  header: readonly string[],
): Promise<readonly CaseMap[]> {
  const read = await Promise.allSettled(names.map((name) => readMap(effects, name, workspace)));
  return read.flatMap((one, at) =>
    // Its file's name is what it is asked for by.
    one.status === 'fulfilled' && fits(one.value, header) ? [{ ...one.value, name: names[at] }] : [],
  );
}

function freeName(stem: string, taken: readonly string[]): string {
  let name = stem;
  for (let at = 2; taken.includes(name); at++) name = `${stem}-${at}`;
  return name;
}
