import { Worker } from 'node:worker_threads';
import { interruptedError } from '../model/error.ts';
import { type Answer, errorOf, type Order } from './messages.ts';
import type { Runner, RunOptions } from './runner.ts';

interface Waiting extends RunOptions {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Does tasks in a worker of its own, which starts with the first of them. */
export function workerRunner(folder: string): Runner {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const failAll = (error: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const hear = (answer: Answer) => {
    const task = waiting.get(answer.id);
    if (task === undefined) return;
    if ('progress' in answer) return task.tell?.(answer.progress);
    waiting.delete(answer.id);
    if ('failure' in answer) task.reject(errorOf(answer.failure));
    else task.resolve(answer.value as never);
  };
  const start = (): Worker => {
    const started = newWorker(folder);
    started.on('message', hear);
    started.on('error', failAll);
    started.on('exit', () => {
      if (worker === started) failAll(interruptedError());
    });
    return started;
  };
  const order = (message: Order) => {
    worker ??= start();
    worker.postMessage(message);
  };

  return {
    run: (kind, asks, options = {}) =>
      new Promise((resolve, reject) => {
        if (options.signal?.aborted) throw interruptedError();
        const id = ++last;
        waiting.set(id, { ...options, resolve, reject });
        options.signal?.addEventListener('abort', () => {
          if (waiting.has(id)) order({ id, kind: 'cancel' });
        });
        order({ id, kind, asks });
      }),
    async close() {
      const closing = worker;
      failAll(interruptedError());
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
