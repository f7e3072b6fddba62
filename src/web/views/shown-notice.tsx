import { inert } from '../../report/inert.ts';
import { useSay, useWords } from '../i18n.ts';
import { api } from '../live/api.ts';
import { hasEnded } from '../live/jobs.ts';
import { keepJob, useLive } from '../live/store.ts';
import { href, useRoute } from '../route.ts';

/** Above every screen of the served page: that what it shows is not made from the files as they are now. Nothing where it is. */
export function ShownNotice() {
  const { shown, isLost } = useLive();
  const isOld = isLost || (shown !== null && !(shown.isCurrent && shown.isReadable));
  return (
    <div role="status" className="shown-notice">
      {isOld && <Why />}
    </div>
  );
}

function Why() {
  const t = useWords('live');
  const say = useSay();
  const { screen } = useRoute();
  const { shown, isLost, jobs } = useLive();
  const judging = jobs.filter(({ kind }) => kind === 'judge' || kind === 'audit');
  if (isLost) return <p>{t('lostStale')}</p>;
  if (shown?.isReadable === false)
    return (
      <p>
        {t('unreadable')} <a href={href('enter')}>{t('seeWhy')}</a>
      </p>
    );
  // Where evidence is entered the jobs stand already.
  if (judging.some((job) => !hasEnded(job))) return screen === 'enter' ? null : <p>{t('beingJudged')}</p>;
  const why = judging[0]?.error;
  return (
    <>
      <p dir="auto">{why ? t('staleWhy', { why: inert(say(why), 400) }) : t('stale')}</p>
      <button
        type="button"
        className="button"
        onClick={() =>
          void api.start('audit').then((answer) => {
            if ('value' in answer) keepJob(answer.value);
          })
        }
      >
        {t('judgeNow')}
      </button>
    </>
  );
}
