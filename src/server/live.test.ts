import { afterEach, describe, expect, it } from 'vitest';
import { nodeEffects } from '../app/effects-node.ts';
import type { Job, LiveEvent } from '../model/api.ts';
import { interruptedError } from '../model/error.ts';
import { newHub } from './hub.ts';
import { type JobQueue, newJobQueue, type Work } from './job-queue.ts';

const job = (id: string, done: number): LiveEvent => ({
  event: 'job',
  data: {
    id,
    kind: 'audit',
    state: 'running',
    progress: { message: null, done, of: null },
    error: null,
    startedAt: null,
    endedAt: null,
  },
});

describe('the hub', () => {
  it('tells each listener the newest of each thing, first what it joined with', async () => {
    const hub = newHub();
    const listener = hub.join([{ event: 'workspace', data: { hash: 'a' } }]);
    for (let done = 0; done < 1000; done++) hub.publish(job('1', done));
    hub.publish({ event: 'view', data: { etag: 'x' } });
    expect(await listener?.next()).toEqual({ event: 'workspace', data: { hash: 'a' } });
    expect(await listener?.next()).toEqual(job('1', 999));
    expect(await listener?.next()).toEqual({ event: 'view', data: { etag: 'x' } });
    const later = listener?.next();
    hub.publish(job('2', 0));
    expect(await later).toEqual(job('2', 0));
  });

  it('forgets who leaves, ends all when it closes, and has room for so many only', async () => {
    const hub = newHub();
    const gone = hub.join([]);
    const stays = hub.join([]);
    gone?.leave();
    expect(hub.listeners).toBe(1);
    expect(await gone?.next()).toBeNull();
    const waiting = stays?.next();
    hub.close();
    expect(await waiting).toBeNull();
    const joined = Array.from({ length: 300 }, () => hub.join([]));
    expect(joined.filter((one) => one === null).length).toBe(44);
  });
});

describe('jobs', () => {
  const seen: string[] = [];
  const failures: unknown[] = [];
  let queue: JobQueue;
  const start = (): void => {
    seen.length = 0;
    failures.length = 0;
    queue = newJobQueue(
      nodeEffects(),
      ({ kind, state, progress }: Job) =>
        seen.push(`${kind} ${state}${progress.message === null ? '' : ` ${progress.message.en}`}`),
      (error) => failures.push(error),
    );
  };
  afterEach(() => queue.close());
  const until: Work = (signal) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(interruptedError())));

  it('run one at a time, in order', async () => {
    start();
    let running = 0;
    const work: Work = async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };
    for (const kind of ['gather', 'import', 'audit'] as const) queue.start(kind, work);
    await expect
      .poll(() => seen.filter((line) => line.endsWith('done')))
      .toEqual(['gather done', 'import done', 'audit done']);
  });

  it('that are cancelled stop, and the next one runs', async () => {
    start();
    const first = queue.start('gather', until);
    queue.start('audit', async () => undefined);
    await expect.poll(() => queue.list().find(({ id }) => id === first.id)?.state).toBe('running');
    expect(queue.cancel(first.id)).toMatchObject({ state: 'running', progress: { message: { en: 'stopping' } } });
    await expect.poll(() => queue.list().map(({ state }) => state)).toEqual(['done', 'cancelled']);
    expect(queue.cancel(first.id)?.state).toBe('cancelled');
    expect(queue.cancel('unknown')).toBeNull();
  });

  it('that fail say why; a bug is told to the terminal and not to the page', async () => {
    start();
    queue.start('gather', async () => {
      throw new TypeError('a secret');
    });
    await expect.poll(() => queue.list()[0].state).toBe('failed');
    expect(JSON.stringify(queue.list())).not.toContain('secret');
    expect(failures).toEqual([new TypeError('a secret')]);
  });

  it('long ended are forgotten', async () => {
    start();
    for (let at = 0; at < 60; at++) queue.start('audit', async () => undefined);
    await expect.poll(() => queue.list().length).toBe(20);
  });
});
