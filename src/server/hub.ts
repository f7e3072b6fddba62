import type { LiveEvent } from '../model/api.ts';

export interface Listener {
  /** The next event for this listener; null once it is over. */
  next(): Promise<LiveEvent | null>;
  leave(): void;
}

/** Tells every open page what happens. */
export interface Hub {
  publish(event: LiveEvent): void;
  /** `first`: what somebody who comes late must know. Null where too many listen already. */
  join(first: readonly LiveEvent[]): Listener | null;
  close(): void;
  readonly listeners: number;
}

/** Each costs a connection; more than people have tabs. */
const MOST = 256;

/**
 * A slow listener gets the newest of each thing, not all of them: how far a job is replaces how far it was. So none can make the
 * server keep more than a handful of events for it.
 */
export function newHub(): Hub {
  const inboxes = new Set<Inbox>();
  return {
    publish(event) {
      for (const inbox of inboxes) inbox.put(event);
    },
    join(first) {
      if (inboxes.size >= MOST) return null;
      const inbox = newInbox();
      for (const event of first) inbox.put(event);
      inboxes.add(inbox);
      return {
        next: inbox.next,
        leave() {
          inboxes.delete(inbox);
          inbox.close();
        },
      };
    },
    close() {
      for (const inbox of inboxes) inbox.close();
      inboxes.clear();
    },
    get listeners() {
      return inboxes.size;
    },
  };
}

interface Inbox {
  put(event: LiveEvent): void;
  next(): Promise<LiveEvent | null>;
  close(): void;
}

function newInbox(): Inbox {
  const waiting = new Map<string, LiveEvent>();
  const over = new AbortController();
  let wake: (() => void) | undefined;
  return {
    put(event) {
      const about = event.event === 'job' ? `job ${event.data.id}` : event.event;
      waiting.delete(about);
      waiting.set(about, event);
      wake?.();
    },
    async next() {
      while (waiting.size === 0 && !over.signal.aborted) {
        const { promise, resolve } = withResolvers();
        wake = resolve;
        await promise;
      }
      const [first] = waiting;
      if (over.signal.aborted || first === undefined) return null;
      waiting.delete(first[0]);
      return first[1];
    },
    close() {
      over.abort();
      wake?.();
    },
  };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
