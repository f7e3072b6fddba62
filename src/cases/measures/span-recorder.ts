import { growingBytes, growingFloats, growingInts } from '../growing.ts';
import type { Spans } from './spans.ts';

/** Takes spans one by one into columns. */
export interface SpanRecorder {
  /** `from` in epoch milliseconds, `ms` in milliseconds, `entryMs` as the age at which following began. */
  add(index: number, from: number, ms: number, cause: number, entryMs?: number): void;
  spans(): Spans;
}

export function spanRecorder(): SpanRecorder {
  const [caseOf, cause] = [growingInts(), growingBytes()];
  const [from, time, entry] = [growingFloats(), growingFloats(), growingFloats()];
  let hasLate = false;
  return {
    add(index, start, ms, why, entryMs = 0) {
      caseOf.push(index);
      from.push(start);
      time.push(ms / 1000);
      cause.push(why);
      entry.push(entryMs / 1000);
      hasLate ||= entryMs > 0;
    },
    spans: () => ({
      caseOf: Uint32Array.from(caseOf.done()),
      from: from.done(),
      time: time.done(),
      cause: cause.done(),
      ...(hasLate && { entry: entry.done() }),
    }),
  };
}
