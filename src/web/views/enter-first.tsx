import { useEffect } from 'react';
import { useWords } from '../i18n.ts';
import { hasEnded } from '../live/jobs.ts';
import { useLive } from '../live/store.ts';
import { href } from '../route.ts';
import { useTitle } from '../title.ts';

/** What stands above the forms while there is no report: how to come to one. */
export function FirstHead() {
  const t = useWords('live');
  const { workspace, jobs } = useLive();
  const isJudging = jobs.some((job) => !hasEnded(job));
  // The reader stays at the form when the first report arrives while he is writing.
  useEffect(() => {
    if (!location.hash.startsWith('#/enter')) location.replace(href('enter'));
  }, []);
  useTitle(t('title'));
  return (
    <>
      <h1>{t('first')}</h1>
      <p className="quiet">{workspace === 'none' ? t('intro') : t(isJudging ? 'judging' : 'waiting')}</p>
    </>
  );
}
