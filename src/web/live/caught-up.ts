import type { Job, ShownState } from '../../model/api.ts';
import type { Answer } from './api.ts';
import { withJob } from './jobs.ts';

interface Known {
  readonly shown: ShownState | null;
  readonly jobs: readonly Job[];
}

/** What is known after two answers: what was told since they were asked for, `before`, is newer than they are. */
export function caughtUp(before: Known, now: Known, shown: Answer<ShownState>, jobs: Answer<readonly Job[]>): Known {
  return {
    shown: 'value' in shown && now.shown === before.shown ? shown.value : now.shown,
    jobs: !('value' in jobs)
      ? now.jobs
      : now.jobs === before.jobs
        ? jobs.value
        : now.jobs.reduceRight(withJob, jobs.value),
  };
}
