import type { Job, JobKind, JobProgress } from '../model/api.ts';
import type { Effects } from '../model/effects.ts';
import { ExpectedError } from '../model/error.ts';
import type { Text } from '../model/text.ts';
import { asFields } from './refusal.ts';

/** Does the work of a job; ends early once the signal is aborted. */
export type Work = (signal: AbortSignal, tell: (progress: JobProgress) => void) => Promise<void>;

/** Jobs that write a workspace: one at a time, in the order they came. */
export interface JobQueue {
  /** `after` is done in any case, also for one that was cancelled before it began. */
  start(kind: JobKind, work: Work, after?: () => Promise<void>): Job;
  /** The newest first. */
  list(): readonly Job[];
  /** One that waits never begins; one that runs ends at its next step. */
  cancel(id: string): Job | null;
  /** Cancels all of them and waits for the one that runs. */
  close(): Promise<void>;
}

/** Ended jobs that are still listed. */
const REMEMBERED = 20;

interface Entry {
  job: Job;
  readonly stop: AbortController;
}

const nothingYet: JobProgress = { message: null, done: null, of: null };
const stopping: Text = { en: 'stopping', zh: '正在停止' };
const bug: Text = {
  en: 'this is a bug in Touchstone, not in your input; the terminal it runs in has the details',
  zh: '这是试金石自身的缺陷，不是输入的问题；详情见运行它的终端',
};

/** @param changed is told every new state of a job; `failed` what was no foreseen failure. */
export function newJobQueue(
  { now, randomBytes }: Pick<Effects, 'now' | 'randomBytes'>,
  changed: (job: Job) => void,
  failed: (error: unknown) => void,
): JobQueue {
  const entries: Entry[] = [];
  let tail: Promise<void> = Promise.resolve();

  const update = (entry: Entry, change: Partial<Job>) => {
    entry.job = { ...entry.job, ...change };
    changed(entry.job);
  };
  const time = () => new Date(now()).toISOString();
  const end = (entry: Entry, state: 'done' | 'failed' | 'cancelled', error: Text | null = null) => {
    update(entry, { state, error, endedAt: time() });
    const ended = entries.filter(({ job }) => job.endedAt !== null);
    for (const old of ended.slice(0, -REMEMBERED)) entries.splice(entries.indexOf(old), 1);
  };

  async function runOne(entry: Entry, work: Work, after: () => Promise<void>): Promise<void> {
    const { signal } = entry.stop;
    if (signal.aborted) return after();
    update(entry, { state: 'running', startedAt: time() });
    try {
      await work(signal, (progress) => {
        if (!signal.aborted) update(entry, { progress });
      }).finally(after);
      end(entry, 'done');
    } catch (error) {
      if (signal.aborted) return end(entry, 'cancelled');
      if (error instanceof ExpectedError) return end(entry, 'failed', asFields(error.text));
      failed(error);
      end(entry, 'failed', bug);
    }
  }

  const cancel = (entry: Entry) => {
    const { state, progress } = entry.job;
    if (entry.job.endedAt !== null || entry.stop.signal.aborted) return;
    entry.stop.abort();
    if (state === 'waiting') end(entry, 'cancelled');
    else update(entry, { progress: { ...progress, message: stopping } });
  };

  return {
    start(kind, work, after = async () => undefined) {
      const id = Buffer.from(randomBytes(8)).toString('hex');
      const entry: Entry = {
        job: { id, kind, state: 'waiting', progress: nothingYet, error: null, startedAt: null, endedAt: null },
        stop: new AbortController(),
      };
      entries.push(entry);
      changed(entry.job);
      tail = tail.then(() => runOne(entry, work, after)).catch(failed);
      return entry.job;
    },
    list: () => entries.map(({ job }) => job).reverse(),
    cancel(id) {
      const entry = entries.find(({ job }) => job.id === id);
      if (entry === undefined) return null;
      cancel(entry);
      return entry.job;
    },
    async close() {
      for (const entry of entries.slice()) cancel(entry);
      await tail;
    },
  };
}
