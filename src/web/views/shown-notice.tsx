import { useState } from 'react';
import type { Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { api } from '../live/api.ts';
import { hasEnded } from '../live/jobs.ts';
import { keepJob, useLive } from '../live/store.ts';
import { href, useRoute } from '../route.ts';

/** Above every screen of the served page: that what it shows is not made from the files as they are now, and when it was. Nothing where it is. */
export function ShownNotice() {
  const { shown, isLost } = useLive();
  const isOld = isLost || (shown !== null && !(shown.isCurrent && shown.isReadable));
  return (
    // Has the focus when the button in it is gone.
    <div role="status" className="shown-notice" tabIndex={-1}>
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
  if (isLost)
    return (
      <p>
        {t('lostStale')} <Made />
      </p>
    );
  if (shown?.isReadable === false)
    return (
      <p>
        {t('unreadable')} <Made /> <a href={href('enter')}>{t('seeWhy')}</a>
      </p>
    );
  // Where evidence is entered the jobs stand already.
  if (judging.some((job) => !hasEnded(job)))
    return screen === 'enter' ? null : (
      <p>
        {t('beingJudged')} <Made />
      </p>
    );
  const why = judging[0]?.error;
  return (
    <>
      <p dir="auto">
        {why ? t('staleWhy', { why: inert(say(why), 400) }) : t('stale')} <Made />
      </p>
      <JudgeNow />
    </>
  );
}

/** When the report that is shown was made, by the reader's clock. */
function Made() {
  const t = useWords('live');
  const lang = useLang();
  const { shown } = useLive();
  if (!shown?.judgedAt) return null;
  const at = new Date(shown.judgedAt).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
  return <time dateTime={shown.judgedAt}>{t('judgedAt', { at })}</time>;
}

function JudgeNow() {
  const t = useWords('live');
  const say = useSay();
  const [refused, setRefused] = useState<Text | null>(null);
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={({ currentTarget: { parentElement } }) =>
          void api.start('audit').then((answer) => {
            setRefused('refused' in answer ? answer.refused.message : null);
            if (!('value' in answer)) return;
            parentElement?.focus();
            keepJob(answer.value);
          })
        }
      >
        {t('judgeNow')}
      </button>
      {refused !== null && <p className="told bad">{say(refused)}</p>}
    </>
  );
}
