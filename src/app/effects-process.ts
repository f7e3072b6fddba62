import { hostname } from 'node:os';
import type { Effects } from '../model/effects.ts';

const HOST = hostname().replace(/[^\w-]+/g, '-');
const BEGAN = Math.round(performance.timeOrigin);

/** This process, told apart from every other that may share a folder with it: another container, another machine, the same number later. */
export const nodeProcess: Effects['process'] = {
  name: `${HOST}.${process.pid}.${BEGAN}`,
  hasEnded(name) {
    const [, host, number, began] = /^([\w-]+)\.(\d+)\.(\d+)$/.exec(name) ?? [];
    // Of what runs on another machine nothing is known here.
    if (host !== HOST || number === undefined) return false;
    // A container that starts anew has its old number again.
    if (Number(number) === process.pid) return Number(began) !== BEGAN;
    // Where another program has the number by now, it is taken for the one that is asked about: nothing of a living one is lost.
    return !isRunning(Number(number));
  },
};

/** Signal 0 is not delivered; it only asks. A process of somebody else answers EPERM. */
function isRunning(number: number): boolean {
  try {
    return process.kill(number, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
