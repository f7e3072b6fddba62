import type { Job } from '../../model/api.ts';

/** The list with what is now known of a job; a new one comes first. */
export function withJob(jobs: readonly Job[], job: Job): readonly Job[] {
  return jobs.some(({ id }) => id === job.id)
    ? jobs.map((one) => (one.id === job.id && !isOlder(job, one) ? job : one))
    : [job, ...jobs];
}

/** An answer may be overtaken by an event: what runs does not wait again, and what has ended does not run. */
const isOlder = (told: Job, known: Job): boolean => stageOf(told) < stageOf(known);
const stageOf = (job: Job): number => (hasEnded(job) ? 2 : job.state === 'running' ? 1 : 0);

export const hasEnded = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled';

/** 0 to 1; null where nobody knows how far it is to the end. */
export const shareDone = ({ progress: { done, of } }: Pick<Job, 'progress'>): number | null =>
  done === null || of === null || of === 0 ? null : Math.min(1, done / of);

/** What runs, and of each kind how it last ended: an old failure says nothing once it went well. */
export const worthShowing = (jobs: readonly Job[]): readonly Job[] =>
  jobs.filter((job, at) => !hasEnded(job) || jobs.findIndex((one) => one.kind === job.kind && hasEnded(one)) === at);
