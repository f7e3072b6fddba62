import { useState } from 'react';
import type { Job } from '../../model/api.ts';
import type { Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { useSay, useWords } from '../i18n.ts';
import { type Answer, api } from '../live/api.ts';
import { hasEnded, shareDone, worthShowing } from '../live/jobs.ts';
import { keepJob, useLive } from '../live/store.ts';

/** The two jobs to begin, and what runs, here or begun in another tab. */
export function Jobs() {
  const t = useWords('live');
  const say = useSay();
  const { jobs } = useLive();
  const [refused, setRefused] = useState<Text | null>(null);
  const take = (answer: Answer<Job>) => {
    setRefused('refused' in answer ? answer.refused.message : null);
    if ('value' in answer) keepJob(answer.value);
  };
  const isRunning = (kind: Job['kind']) => jobs.some((job) => job.kind === kind && !hasEnded(job));
  return (
    <section aria-label={t('run')} className="card">
      <div className="actions">
        {(['gather', 'audit'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            aria-disabled={isRunning(kind)}
            onClick={() => {
              if (!isRunning(kind)) void api.start(kind).then(take);
            }}
          >
            {t(kind)}
          </button>
        ))}
      </div>
      {refused !== null && (
        <p role="alert" className="told bad">
          {inert(say(refused), 1000)}
        </p>
      )}
      {jobs.length > 0 && (
        <ul className="jobs" aria-label={t('jobs')}>
          {worthShowing(jobs).map((job) => (
            <JobLine key={job.id} job={job} cancel={() => void api.cancel(job.id).then(take)} />
          ))}
        </ul>
      )}
      <JobsAloud jobs={jobs} />
    </section>
  );
}

const STATES = {
  waiting: 'jobWaiting',
  running: 'jobRunning',
  done: 'jobDone',
  failed: 'jobFailed',
  cancelled: 'jobCancelled',
} as const satisfies Record<Job['state'], string>;
const TONES = {
  waiting: '',
  running: '',
  done: 'good',
  failed: 'stop',
  cancelled: 'warning',
} as const satisfies Record<Job['state'], string>;

function JobLine({ job, cancel }: { readonly job: Job; readonly cancel: () => void }) {
  const t = useWords('live');
  const say = useSay();
  const { progress, error, state, kind } = job;
  const share = shareDone(job);
  return (
    <li>
      <span>{t(kind)}</span>
      <span className={`tag ${TONES[state]}`}>{t(STATES[state])}</span>
      {hasEnded(job) ? (
        <span className="quiet" dir="auto">
          {job.endedAt === null ? '' : new Date(job.endedAt).toLocaleTimeString('sv-SE')}
          {/* What gathering came to; the last step of another job says nothing. */}
          {kind === 'gather' && state === 'done' && progress.message !== null && (
            <small className="block">{inert(say(progress.message), 160)}</small>
          )}
        </span>
      ) : (
        <span>
          <progress aria-label={t(kind)} {...(share === null ? {} : { value: share })} />
          <small className="block quiet" dir="auto">
            {progress.message !== null && inert(say(progress.message), 160)}{' '}
            {progress.done !== null && progress.of !== null && t('progress', { done: progress.done, of: progress.of })}
          </small>
        </span>
      )}
      {!hasEnded(job) && (
        <button type="button" className="button small" aria-label={t('cancelJob', { job: t(kind) })} onClick={cancel}>
          {t('cancel')}
        </button>
      )}
      {error !== null && (
        <p className="error" dir="auto">
          {inert(say(error), 1000)}
        </p>
      )}
    </li>
  );
}

/** Said aloud when a job ends, and not at each of its steps. */
function JobsAloud({ jobs }: { readonly jobs: readonly Job[] }) {
  const t = useWords('live');
  const [newest] = jobs;
  return (
    <p role="status" className="aloud">
      {newest !== undefined && `${t(newest.kind)}: ${t(STATES[newest.state])}`}
    </p>
  );
}
