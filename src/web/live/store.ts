import { useSyncExternalStore } from 'react';
import type { Job, Measure, ShownState, WorkspaceState } from '../../model/api.ts';
import type { Text } from '../../model/text.ts';
import { api } from './api.ts';
import { caughtUp } from './caught-up.ts';
import { listen, type Told } from './events.ts';
import { withJob } from './jobs.ts';

/** Every measure there is, in the order of the report. */
export type Measures = readonly [Measure, ...Measure[]];

/** What is known of the served workspace, the same for every part of the page. */
export interface LiveState {
  /** Null until it was asked for; `none` where there is no touchstone.yaml. */
  readonly workspace: WorkspaceState | 'none' | null;
  /** Null until they were asked for; they do not change while the server runs. */
  readonly measures: Measures | null;
  /** Why one of the two could not be read, when it was last asked for. */
  readonly unread: Text | null;
  /** How the report that is shown stands to the files; null until that was told. */
  readonly shown: ShownState | null;
  /** The newest first. */
  readonly jobs: readonly Job[];
  readonly isConnected: boolean;
  /** There was a connection, and it is gone. */
  readonly isLost: boolean;
}

let state: LiveState = {
  workspace: null,
  measures: null,
  unread: null,
  shown: null,
  jobs: [],
  isConnected: false,
  isLost: false,
};
const listeners = new Set<() => void>();
const viewListeners = new Set<() => void>();
let stop: (() => void) | undefined;
let seen: string | null = null;

/** The view that the page has: who begins to listen is told of it again. */
export const sawView = (etag: string | null): void => {
  seen = etag;
};

function change(part: Partial<LiveState>): void {
  state = { ...state, ...part };
  for (const told of listeners) told();
}

export async function readWorkspace(): Promise<void> {
  const answer = await api.workspace();
  if ('value' in answer) change({ workspace: answer.value, unread: null });
  else if (answer.refused.code === 'no-workspace') change({ workspace: 'none', unread: null });
  else change({ unread: answer.refused.message });
}

async function readMeasures(): Promise<void> {
  const answer = await api.measures();
  if ('refused' in answer) return change({ unread: answer.refused.message });
  const [first, ...rest] = answer.value;
  if (first !== undefined) change({ measures: [first, ...rest] });
}

/** What the form of the workspace stands on. */
export async function readForm(): Promise<void> {
  await readWorkspace();
  if (state.measures === null) await readMeasures();
}

export const keepJob = (job: Job): void => change({ jobs: withJob(state.jobs, job) });
export const keepWorkspace = (workspace: WorkspaceState): void => change({ workspace });

/** How things stand, for whoever was not listening. */
async function catchUp(): Promise<void> {
  const before = state;
  const [shown, jobs] = await Promise.all([api.shown(), api.jobs()]);
  change(caughtUp(before, state, shown, jobs));
}

function hear(told: Told): void {
  switch (told.event) {
    case 'open':
      change({ isConnected: true, isLost: false });
      void catchUp();
      void readForm();
      break;
    case 'lost':
      change({ isConnected: false, isLost: true });
      break;
    case 'shown':
      change({ shown: told.data });
      break;
    case 'job':
      keepJob(told.data);
      break;
    case 'workspace':
      if (state.workspace === null || state.workspace === 'none' || state.workspace.hash !== told.data.hash)
        void readWorkspace();
      break;
    case 'view':
      if (told.data.etag === seen) return;
      seen = told.data.etag;
      for (const read of viewListeners) read();
  }
}

/** One line to the server for all who want to know; it closes with the last of them. */
function join(set: Set<() => void>, callback: () => void): () => void {
  set.add(callback);
  stop ??= listen(hear);
  return () => {
    set.delete(callback);
    if (listeners.size + viewListeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

/** Calls back when there is a new view to be read. */
export const onView = (callback: () => void): (() => void) => join(viewListeners, callback);

const subscribe = (callback: () => void): (() => void) => join(listeners, callback);
export const useLive = (): LiveState => useSyncExternalStore(subscribe, () => state);
