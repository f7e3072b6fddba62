import type { ClockState } from '../../cases/clock-state.ts';
import { CLOCK_WORDS } from '../../cases/clock-words.ts';
import { formatDuration, parseDuration } from '../../time/duration.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { Scroll } from '../parts/scroll.tsx';
import { useTimes } from './case-time.ts';

/** Every run of every clock: how it stands, what was allowed, when it was due. */
export function ClockTable({ runs }: { readonly runs: readonly ClockState[] }) {
  const t = useWords('case');
  const say = useSay();
  const lang = useLang();
  const times = useTimes();
  const target = useTarget();
  const instances = new Map(runs.map(({ clock, instance }) => [clock, instance]));
  const due = ({ dueAt }: ClockState) =>
    dueAt === null ? t('pausedDue') : dueAt === 'never' ? t('neverDue') : times(dueAt);
  return (
    <Scroll label={t('clocks')}>
      <table className="clocks">
        <thead>
          <tr>
            <th scope="col">{t('clock')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('target')}</th>
            <th scope="col">{t('took')}</th>
            <th scope="col">{t('started')}</th>
            <th scope="col">{t('dueAt')}</th>
            <th scope="col">{t('ended')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={`${run.clock} ${run.instance}`}>
              <th scope="row">
                {say(CLOCK_WORDS[run.clock])} {(instances.get(run.clock) ?? 1) > 1 && run.instance}{' '}
                {run.severity !== null && <small className="quiet">{run.severity}</small>}
              </th>
              <td>
                <StateOf run={run} />
              </td>
              <td>{target(run)}</td>
              <td>
                {formatDuration(run.elapsedMs, lang)}
                {run.pausedMs > 0 && (
                  <small className="quiet">
                    {' '}
                    {t('paused')} {formatDuration(run.pausedMs, lang)}
                  </small>
                )}
              </td>
              <td>{times(run.startedAt)}</td>
              <td>{due(run)}</td>
              <td>{run.endedAt === null ? '—' : times(run.endedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function StateOf({ run }: { readonly run: ClockState }) {
  const t = useWords('case');
  const lang = useLang();
  const { verdict, phase, contestedMs, isUndone, possibleVerdict } = run;
  const [tone, word] =
    verdict === 'breached'
      ? (['stop', run.endedAt === null ? t('breachedRunning') : t('breached')] as const)
      : verdict === 'met'
        ? (['good', t('met')] as const)
        : verdict === 'void'
          ? (['', phase === 'replaced' ? t('replaced') : t('void')] as const)
          : (['', phase === 'paused' ? t('clock-paused') : t('running')] as const);
  return (
    <>
      <span className={`tag ${tone}`}>{word}</span>
      <small className="quiet">
        {isUndone && ` ${t('undone')}`}
        {contestedMs > 0 && ` ${t('contested', { age: formatDuration(contestedMs, lang) })}`}
        {verdict === 'breached' && possibleVerdict === 'met' && ` ${t('doubtful')}`}
      </small>
    </>
  );
}

/** A target as people say it: what is in business time says so. */
function useTarget(): (run: ClockState) => string {
  const t = useWords('case');
  const lang = useLang();
  return ({ target, targetMs }) => {
    if (target === null) return t('ownPromise');
    const { unit, value } = parseDuration(target);
    if (unit === 'bd') return t('businessDays', { count: value });
    const age = formatDuration(targetMs, lang);
    return unit === 'bh' ? t('openTime', { age }) : age;
  };
}
