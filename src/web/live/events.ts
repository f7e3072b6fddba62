import type { Job, LiveEvent, ShownState } from '../../model/api.ts';

/** What the server tells, and what the line to it does: `open` after every connection, `lost` while there is none. */
export type Told = LiveEvent | { readonly event: 'open' } | { readonly event: 'lost' };

const NAME = 'touchstone-events';

/**
 * Listens to the server. All tabs share one connection, held by one of them: browsers allow six to a server, and a seventh tab would
 * otherwise wait forever. Where a browser gives no locks (they want loopback or https), each tab has its own.
 *
 * @returns how to stop
 */
export function listen(hear: (told: Told) => void): () => void {
  if (!('locks' in navigator)) return connect(hear);
  const channel = new BroadcastChannel(NAME);
  const stop = new AbortController();
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
  const hold = () =>
    new Promise<void>((release) => {
      const tell = (told: Told) => {
        hear(told);
        channel.postMessage(told);
      };
      const disconnect = connect(tell);
      stop.signal.addEventListener('abort', () => {
        disconnect();
        release();
      });
    });
  // Refused only when we stop before our turn has come.
  navigator.locks.request(NAME, { signal: stop.signal }, hold).catch(() => undefined);
  // Whoever joins has missed what was told before.
  hear({ event: 'open' });
  return () => {
    stop.abort();
    channel.close();
  };
}

function connect(hear: (told: Told) => void): () => void {
  const events = new EventSource('/api/events');
  events.addEventListener('open', () => hear({ event: 'open' }));
  events.addEventListener('error', () => hear({ event: 'lost' }));
  const dataOf = ({ data }: MessageEvent<string>): unknown => JSON.parse(data);
  events.addEventListener('view', (event) => hear({ event: 'view', data: dataOf(event) as { etag: string } }));
  events.addEventListener('workspace', (event) =>
    hear({ event: 'workspace', data: dataOf(event) as { hash: string | null } }),
  );
  events.addEventListener('shown', (event) => hear({ event: 'shown', data: dataOf(event) as ShownState }));
  events.addEventListener('job', (event) => hear({ event: 'job', data: dataOf(event) as Job }));
  return () => events.close();
}
