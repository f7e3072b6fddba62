import { Worker } from 'node:worker_threads';
import { interruptedError } from '../model/error.ts';
import { type Answer, errorOf, type Order } from './messages.ts';
import type { Runner, RunOptions } from './runner.ts';
import type { TaskKind } from './tasks.ts';

interface Task extends RunOptions {
  readonly id: number;
  readonly kind: TaskKind;
  readonly asks: unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** How long one task may take, from when the worker begins it, and what is said of one that takes longer. */
export interface TaskLimit {
  readonly seconds: number;
  readonly tooSlow: () => Error;
}

/**
 * Does tasks in a worker of its own, which starts with the first of them: one after the other, so that one that has to be stopped, which
 * only ending the worker does where it computes, takes nobody else's work with it. The next begins in a worker of its own.
 */
export function workerRunner(folder: string, limit?: TaskLimit): Runner {
  const waiting: Task[] = [];
  let current: Task | null = null;
  let worker: Worker | null = null;
  let clock: NodeJS.Timeout | undefined;
  let last = 0;

  const next = () => {
    current ??= waiting.shift() ?? null;
    if (current === null) return;
    worker ??= start();
    const { id, kind, asks } = current;
    worker.postMessage({ id, kind, asks } satisfies Order);
  };
  const finish = (settle: (task: Task) => void) => {
    clearTimeout(clock);
    const task = current;
    current = null;
    if (task !== null) settle(task);
    next();
  };
  const tooSlow = ({ tooSlow }: TaskLimit) => {
    const ended = worker;
    worker = null;
    void ended?.terminate();
    finish(({ reject }) => reject(tooSlow()));
  };
  const hear = (answer: Answer) => {
    if (current === null || answer.id !== current.id) return;
    if ('progress' in answer) return current.tell?.(answer.progress);
    if ('hasBegun' in answer) {
      if (limit !== undefined) clock = setTimeout(() => tooSlow(limit), limit.seconds * 1000);
      return;
    }
    finish(({ resolve, reject }) => {
      if ('failure' in answer) reject(errorOf(answer.failure));
      else resolve(answer.value as never);
    });
  };
  const start = (): Worker => {
    const started = newWorker(folder);
    const die = (error: Error) => {
      if (worker !== started) return;
      worker = null;
      finish(({ reject }) => reject(error));
    };
    started.on('message', (answer: Answer) => {
      if (worker === started) hear(answer);
    });
    started.on('error', die);
    started.on('exit', () => die(interruptedError()));
    return started;
  };

  return {
    run: (kind, asks, options = {}) =>
      new Promise((resolve, reject) => {
        if (options.signal?.aborted) throw interruptedError();
        const task: Task = { ...options, id: ++last, kind, asks, resolve, reject };
        options.signal?.addEventListener('abort', () => {
          if (current === task) worker?.postMessage({ id: task.id, kind: 'cancel' } satisfies Order);
          const at = waiting.indexOf(task);
          if (at < 0) return;
          waiting.splice(at, 1);
          reject(interruptedError());
        });
        waiting.push(task);
        if (current === null) next();
      }),
    async close() {
      const closing = worker;
      worker = null;
      for (const { reject } of waiting.splice(0)) reject(interruptedError());
      finish(({ reject }) => reject(interruptedError()));
      await closing?.terminate();
    },
  };
}

function newWorker(folder: string): Worker {
  const about = { workerData: { folder }, execArgv: [] };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), about);
  // Run from its sources (tests, scripts), the worker needs a loader of its own before it can read them.
  const loader = import.meta.resolve('tsx/esm/api');
  const entry = new URL('./worker.ts', import.meta.url).href;
  const words = [loader, entry].map((url) => JSON.stringify(url));
  return new Worker(`import(${words[0]}).then(({ register }) => (register(), import(${words[1]})))`, {
    ...about,
    eval: true,
  });
}
