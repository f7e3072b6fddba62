import { readPageApp } from '../app/page.ts';
import type { Effects } from '../model/effects.ts';
import type { Lang } from '../model/text.ts';
import { accessOf, addressOf } from './access.ts';
import { createApi } from './api.ts';
import { documentLimit } from './document-limit.ts';
import { listen } from './listen.ts';
import { openLive } from './live.ts';
import { workerRunner } from './worker-runner.ts';

export interface ServeOptions {
  readonly folder: string;
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly token?: string | undefined;
  /** How long reading one dropped document may take. */
  readonly documentSeconds: number;
  readonly lang: Lang;
  readonly signal: AbortSignal;
  /** Told where the page is, once it can be opened. */
  ready(address: string): void;
}

/** Serves a workspace until the signal aborts. */
export async function serve(effects: Effects, options: ServeOptions): Promise<void> {
  const { folder, host, lang, signal } = options;
  const access = accessOf(effects, { host, folder, token: options.token });
  const live = openLive(effects, folder, lang, {
    jobs: workerRunner(folder),
    quick: workerRunner(folder),
    documents: workerRunner(folder, documentLimit(options.documentSeconds)),
  });
  const api = createApi(live, access, () => readPageApp(effects, 'served'));
  const listening = await listen(api.fetch, host, options.port);
  try {
    await live.start();
    options.ready(addressOf(host, listening.port, access.token));
    await aborted(signal);
  } finally {
    await Promise.all([live.close(), listening.close()]);
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
