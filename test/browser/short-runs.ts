import { createHash } from 'node:crypto';

/** In characters. No word or Chinese sentence of ours runs on longer without a space. */
const MOST = 220;

/**
 * A golden text without the megabytes that evidence may bring: of a run that no space breaks its beginning stays, with how long it
 * was and a hash of the whole, so that a change anywhere in it still shows.
 */
export const shortRuns = (told: string): string =>
  told.replace(LONG, (run) => {
    const hash = createHash('sha256').update(run).digest('hex').slice(0, 12);
    return `${run.slice(0, 40)}…(${run.length} characters, sha256 ${hash})`;
  });

const LONG = new RegExp(`\\S{${MOST + 1},}`, 'gu');
