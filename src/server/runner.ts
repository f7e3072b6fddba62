import type { JobProgress } from '../model/api.ts';
import type { Effects } from '../model/effects.ts';
import { interruptedError } from '../model/error.ts';
import { abortable } from './abortable.ts';
import type { Judge } from './judge.ts';
import { performTask, type TaskKind, type Tasks } from './tasks.ts';

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly tell?: (progress: JobProgress) => void;
}

/** Who does the tasks. Aborted, a task ends at its next step with an interruptedError. */
export interface Runner {
  run<K extends TaskKind>(kind: K, asks: Tasks[K]['asks'], options?: RunOptions): Promise<Tasks[K]['gives']>;
  close(): Promise<void>;
}

/** Does tasks where it stands: inside the worker, and in tests. */
export const runnerHere = (effects: Effects, folder: string, judge: Judge): Runner => ({
  async run(kind, asks, { signal = new AbortController().signal, tell = () => undefined } = {}) {
    const context = { effects: abortable(effects, signal), folder, judge, signal, tell };
    try {
      return await performTask(kind, asks, context);
    } catch (error) {
      throw signal.aborted ? interruptedError() : error;
    }
  },
  close: async () => undefined,
});
