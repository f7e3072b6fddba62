import { bootstrap } from '../../stats/bootstrap.ts';
import type { Seed } from '../../stats/random.ts';
import { drawnQuantile, orderCases } from '../../stats/resampling.ts';
import { type BoundedTime, CAUSES, REACHED, type Spans, timeBetween, waitingOf } from './spans.ts';

/** Fewer cases than this have no interval for a median at 95 %, whatever happened in them (order statistics; Conover 1999). */
export const FEWEST = 6;

/**
 * Median of spans of which several belong to one case and so are alike: whole cases are drawn anew, and the outer bounds of that and of
 * the cautious ones are taken, so that neither likeness within cases nor few of them makes it look surer than it is.
 * Null without any span.
 */
export function clusteredMedian(spans: Spans, seed: Seed, replicates = enough(spans)): BoundedTime | null {
  const waiting = waitingOf(spans);
  if (waiting === null) return null;
  const cautious = waiting.quantile(0.5);
  const cases = [...new Set(spans.caseOf)];
  if (cases.length < FEWEST) return { value: cautious.value, lower: 0, upper: null };
  const position = new Map(cases.map((index, at) => [index, at]));
  const order = orderCases({ time: spans.time, cause: spans.cause, causes: CAUSES });
  const owner = ownersInOrder(spans).map((index) => position.get(index) ?? 0);
  const counts = new Uint32Array(owner.length);
  const { lower, upper } = bootstrap({
    cases: cases.length,
    seed,
    replicates,
    statistic: (drawn) => {
      for (let row = 0; row < counts.length; row++) counts[row] = drawn[owner[row]];
      return drawnQuantile(order, counts, 0.5, REACHED);
    },
  });
  // A replicate that never gets there at its quick end says no more than the cautious bound does.
  return timeBetween(cautious, { value: cautious.value, lower: lower ?? cautious.lower, upper });
}

/** The more spans, the less a replicate adds: some seconds are enough for any log. */
const enough = ({ time }: Spans): number => Math.min(400, Math.max(100, Math.floor(2e7 / (time.length + 1))));

/** Case of each span, in the order that `orderCases` puts them in: by time, kind of end, position. */
function ownersInOrder({ caseOf, time, cause }: Spans): number[] {
  const order = Array.from(time, (_, row) => row).sort((a, b) => time[a] - time[b] || cause[a] - cause[b] || a - b);
  return order.map((row) => caseOf[row]);
}
