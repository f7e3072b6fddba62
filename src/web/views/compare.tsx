import { labels } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Below } from '../parts/below.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { CompareChances } from './compare-chances.tsx';
import { CompareGates } from './compare-gates.tsx';
import { Conflicts, Contradictions, NextEvidence } from './compare-rest.tsx';
import { CompareGroups, CompareTable } from './compare-table.tsx';
import './compare.css';

/** All vendors side by side: ranges, gates, chances, and what would tell them apart. */
export function CompareScreen() {
  const t = useWords('compare');
  const say = useSay();
  const { report } = useData();
  return (
    <>
      <h2>{t('ranges')}</h2>
      <p className="quiet">{t('note')}</p>
      <CompareTable />
      <Below>
        <h2>{t('verdict')}</h2>
        <Verdict verdict={report.verdict} />
        <h2>{t('gates')}</h2>
        <CompareGates />
        <h2>{t('groups')}</h2>
        <p className="quiet">{t('groupsNote')}</p>
        <CompareGroups />
        <CompareChances />
        <h2>{t('next')}</h2>
        <NextEvidence />
        <h2>{say(labels.contradictions)}</h2>
        <Contradictions />
        <h2>{t('conflicts')}</h2>
        <Conflicts />
      </Below>
    </>
  );
}
