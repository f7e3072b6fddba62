import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** In milliseconds. Writing aside and renaming makes several events of one change. */
const SETTLED = 80;
/** Where the system cannot watch (too many watches, a network disk), the reader looks by itself. */
const LOOK_EVERY = 2000;

/**
 * Watches a file, or the names in a folder. It is the folder above that is watched, for a file that is written aside and renamed is
 * another file each time; where that folder is not there yet, the nearest one that is.
 */
export function watchPath(path: string, onChange: () => void): () => void {
  let watchers: FSWatcher[] = [];
  let settle: NodeJS.Timeout | undefined;
  let look: NodeJS.Timeout | undefined;

  const changed = () => {
    clearTimeout(settle);
    settle = setTimeout(() => {
      arm();
      onChange();
    }, SETTLED);
  };
  const lookInstead = () => {
    look ??= setInterval(onChange, LOOK_EVERY).unref();
  };
  /** `child`: the only name in it that matters; null: all. */
  const watchFolder = (folder: string, child: string | null) => {
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      if (child === null || name === null || name === child) changed();
    });
    watcher.on('error', lookInstead);
    watchers.push(watcher);
  };
  const arm = () => {
    for (const watcher of watchers) watcher.close();
    watchers = [];
    try {
      const [folder, child] = nearestFolder(path);
      watchFolder(folder, child);
      if (isFolder(path)) watchFolder(path, null);
      // What was made between looking and watching would else be missed.
      if (nearestFolder(path)[0] !== folder) changed();
    } catch {
      lookInstead();
    }
  };

  arm();
  return () => {
    clearTimeout(settle);
    clearInterval(look);
    for (const watcher of watchers) watcher.close();
    watchers = [];
  };
}

/** The nearest folder above that exists, and the name in it that leads to the path. */
function nearestFolder(path: string): [folder: string, child: string] {
  const folder = dirname(path);
  return isFolder(folder) || folder === dirname(folder) ? [folder, basename(path)] : nearestFolder(folder);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
