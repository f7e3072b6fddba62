import { join } from 'node:path';
import { workspaceState } from '../app/edit-workspace.ts';
import { placesOf } from '../app/workspace.ts';
import { sha256 } from '../evidence/digest.ts';
import type { Job, LiveEvent, ShownState } from '../model/api.ts';
import type { Effects } from '../model/effects.ts';
import type { Lang } from '../model/text.ts';
import { type Hub, newHub } from './hub.ts';
import { clearIncoming } from './incoming.ts';
import { type JobQueue, newJobQueue, type Work } from './job-queue.ts';
import type { Runner } from './runner.ts';
import type { Shown } from './tasks.ts';

/** A workspace while it is served: what is shown of it, and who is told when that changes. */
export interface Live {
  readonly effects: Effects;
  readonly folder: string;
  readonly lang: Lang;
  readonly hub: Hub;
  readonly jobs: JobQueue;
  /** For what is asked and answered at once, so that it does not wait for a job. */
  readonly quick: Runner;
  /** For documents, which somebody else wrote: one that takes too long is stopped, and no note waits for it. */
  readonly documents: Runner;
  /** Null while there is no report. */
  shown(): Shown | null;
  state(): ShownState;
  hasWorkspace(): boolean;
  /** What somebody who begins to listen must know. */
  now(): readonly LiveEvent[];
  gather(): Job;
  /** As `touchstone audit`: report.json and report.html are written too. */
  audit(): Job;
  importLog(
    asks: { path: string; name: string; vendor: string; map?: string | undefined },
    after: () => Promise<void>,
  ): Job;
  /** Follows the files from now on. */
  start(): Promise<void>;
  /** Looks whether the files have changed, and judges anew if so. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export interface Runners {
  readonly jobs: Runner;
  readonly quick: Runner;
  readonly documents: Runner;
}

/** In milliseconds: how long a job may take to stop when the server does. */
const PATIENCE = 2000;

export function openLive(effects: Effects, folder: string, lang: Lang, runners: Runners): Live {
  const hub = newHub();
  const jobs = newJobQueue(
    effects,
    (data) => hub.publish({ event: 'job', data }),
    (error) => effects.terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  );
  const places = placesOf(folder);
  let shown: Shown | null = null;
  let judgedAt: string | null = null;
  let inputs: Inputs = { workspace: null, isReadable: true, hasEvidence: false, all: '' };
  /** What the report that is shown was made from. */
  let judged = '';
  let stops: readonly (() => void)[] = [];
  let looking: Promise<void> = Promise.resolve();

  const judging =
    (keep: Lang | null): Work =>
    async (signal, tell) => {
      const from = (await inputsOf(effects, folder)).all;
      const next = await runners.jobs.run('audit', { keep }, { signal, tell });
      judged = from;
      const isNew = next.view.etag !== shown?.view.etag;
      shown = next;
      judgedAt = new Date(effects.now()).toISOString();
      if (isNew) hub.publish({ event: 'view', data: { etag: next.view.etag } });
      hub.publish({ event: 'shown', data: state() });
    };

  const state = (): ShownState => ({
    isCurrent: judged === inputs.all || inputs.workspace === null || !inputs.hasEvidence,
    isReadable: inputs.isReadable,
    judgedAt,
  });

  async function look(): Promise<void> {
    const found = await inputsOf(effects, folder);
    const before = inputs;
    inputs = found;
    if (found.workspace !== before.workspace) hub.publish({ event: 'workspace', data: { hash: found.workspace } });
    if (found.all !== before.all) hub.publish({ event: 'shown', data: state() });
    // Without any evidence there is nothing to judge, and no failure either.
    if (found.all === before.all || found.workspace === null || !found.hasEvidence) return;
    // One that has not begun will read the files as they are now.
    if (!jobs.list().some((job) => (job.kind === 'audit' || job.kind === 'judge') && job.state === 'waiting'))
      jobs.start('judge', judging(null));
  }
  const refresh = () => {
    // One look at a time; one that failed does not stop the next.
    looking = looking.catch(() => undefined).then(look);
    return looking;
  };
  const refreshQuietly = () => {
    refresh().catch((error: unknown) => effects.terminal.err(`${String(error)}\n`));
  };

  return {
    effects,
    folder,
    lang,
    hub,
    jobs,
    quick: runners.quick,
    documents: runners.documents,
    shown: () => shown,
    state,
    hasWorkspace: () => inputs.workspace !== null,
    now: () => [
      ...(inputs.workspace === null ? [] : [{ event: 'workspace', data: { hash: inputs.workspace } } as const]),
      { event: 'shown', data: state() },
      ...jobs
        .list()
        .toReversed()
        .map((data) => ({ event: 'job', data }) as const),
      ...(shown === null ? [] : [{ event: 'view', data: { etag: shown.view.etag } } as const]),
    ],
    gather: () =>
      jobs.start('gather', async (signal, tell) => {
        await runners.jobs.run('gather', {}, { signal, tell });
      }),
    audit: () => jobs.start('audit', judging(lang)),
    importLog: (asks, after) =>
      jobs.start(
        'import',
        async (signal, tell) => {
          await runners.jobs.run('import', asks, { signal, tell });
        },
        after,
      ),
    async start() {
      await clearIncoming(effects, folder);
      stops = [places.definition, places.records, join(places.raw, 'index.jsonl')].map((path) =>
        effects.files.watch(path, refreshQuietly),
      );
      await refresh();
    },
    refresh,
    async close() {
      for (const stop of stops) stop();
      hub.close();
      const late = new AbortController();
      await Promise.race([jobs.close(), effects.sleep(PATIENCE, late.signal).catch(() => undefined)]);
      late.abort();
      await Promise.all(Object.values<Runner>({ ...runners }).map((runner) => runner.close()));
    },
  };
}

/** What a report is made from, as hashes. */
interface Inputs {
  /** Of touchstone.yaml; null where there is none. */
  readonly workspace: string | null;
  readonly isReadable: boolean;
  readonly hasEvidence: boolean;
  readonly all: string;
}

async function inputsOf(effects: Effects, folder: string): Promise<Inputs> {
  const { files } = effects;
  const { records, raw } = placesOf(folder);
  const parts: string[] = [];
  const add = async (path: string) => {
    if ((await files.size(path)) !== undefined) parts.push(path, sha256(await files.read(path)));
  };
  const read = await workspaceState(effects, folder);
  const workspace = read?.hash ?? null;
  for (const name of await files.list(records)) if (/\.ya?ml$/.test(name)) await add(join(records, name));
  await add(join(raw, 'index.jsonl'));
  const isReadable = read === null || read.workspace !== null;
  return { workspace, isReadable, hasEvidence: parts.length > 0, all: sha256(JSON.stringify([workspace, ...parts])) };
}
