import { useEffect } from 'react';
import { useWords } from '../i18n.ts';
import { DropAnywhere } from '../live/drop.tsx';
import { hasEnded } from '../live/jobs.ts';
import { useLive } from '../live/store.ts';
import { href, type ScreenProps } from '../route.ts';
import { Switches } from '../shell.tsx';
import { EnterScreen } from './enter.tsx';

/** What is shown while there is no report: how to come to one. */
export function FirstScreen({ parts }: ScreenProps) {
  const t = useWords('live');
  const shell = useWords('shell');
  const { workspace, jobs } = useLive();
  const isJudging = jobs.some((job) => !hasEnded(job));
  // The reader stays at the form when the first report arrives while he is writing.
  useEffect(() => {
    if (!location.hash.startsWith('#/enter')) location.replace(href('enter'));
  }, []);
  document.title = `${t('title')} · ${shell('brand')}`;
  return (
    <>
      <DropAnywhere />
      <header className="top">
        <div className="top-line">
          <p className="brand">
            Touchstone <span lang="zh-CN">试金石</span>
          </p>
          <Switches />
        </div>
        <h1>{t('first')}</h1>
        <p className="quiet">{workspace === 'none' ? t('intro') : t(isJudging ? 'judging' : 'waiting')}</p>
      </header>
      <main id="screen" tabIndex={-1}>
        <EnterScreen parts={parts} />
      </main>
    </>
  );
}
