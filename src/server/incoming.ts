import { join } from 'node:path';
import { placesOf } from '../app/workspace.ts';
import type { Effects } from '../model/effects.ts';

/** Where files wait that were sent to be imported: each in a folder of its own, which says whose it is. */
const incomingOf = (folder: string): string => join(placesOf(folder).hidden, 'incoming');

export function newIncoming({ process, randomBytes }: Effects, folder: string): string {
  const mark = Buffer.from(randomBytes(8)).toString('hex');
  return join(incomingOf(folder), `${process.name}.${mark}`);
}

/** Removes what a server that was killed has left; what belongs to one that still runs, or to nobody known, stays. */
export async function clearIncoming({ files, process }: Effects, folder: string): Promise<void> {
  const incoming = incomingOf(folder);
  for (const name of await files.list(incoming)) {
    const owner = name.slice(0, Math.max(0, name.lastIndexOf('.')));
    // A folder that may only be read can be served all the same.
    if (process.hasEnded(owner)) await files.remove(join(incoming, name)).catch(() => undefined);
  }
}
