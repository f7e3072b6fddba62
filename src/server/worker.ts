/** The worker's entry: does tasks beside the thread that answers readers. */
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { nodeEffects } from '../app/effects-node.ts';
import type { JobProgress } from '../model/api.ts';
import { judge } from './judge.ts';
import { type Answer, failureOf, type Order } from './messages.ts';
import { runnerHere } from './runner.ts';

/** In milliseconds. Nobody reads faster. */
const TELL_EVERY = 100;

// Readers come first: where cores are few, a judgement may take longer. Linux alone has a priority for each thread.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

const { folder } = z.object({ folder: z.string() }).parse(workerData);
const runner = runnerHere(nodeEffects(), folder, judge);
const running = new Map<number, AbortController>();
const answer = (message: Answer) => parentPort?.postMessage(message);

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'cancel') running.get(order.id)?.abort();
  else void perform(order);
});

async function perform({ id, kind, asks }: Exclude<Order, { kind: 'cancel' }>): Promise<void> {
  const stop = new AbortController();
  running.set(id, stop);
  answer({ id, hasBegun: true });
  try {
    // Only this program sends orders: what they ask for is of their kind.
    const value = await runner.run(kind, asks as never, { signal: stop.signal, tell: seldom(id) });
    answer({ id, value });
  } catch (error) {
    answer({ id, failure: failureOf(error) });
  } finally {
    running.delete(id);
  }
}

function seldom(id: number): (progress: JobProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  let words = '';
  return (progress) => {
    const now = performance.now();
    const isNew = progress.message?.en !== words;
    if (!isNew && now - last < TELL_EVERY) return;
    last = now;
    words = progress.message?.en ?? '';
    answer({ id, progress });
  };
}
