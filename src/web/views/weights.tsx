import { useMemo, useState } from 'react';
import { dimensionsInPlay } from '../../decision/candidate.ts';
import { candidatesOf } from '../../decision/record.ts';
import type { Weights } from '../../model/needs.ts';
import { useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { misfitOf } from '../parts/weight-kinds.ts';
import { WeightsEditor } from './weights-editor.tsx';
import { Favours } from './weights-favour.tsx';
import { WeightsResult } from './weights-result.tsx';
import './compare.css';
import './weights.css';

/** What matters, moved; and who then comes first. It decides nothing: the report keeps the buyer's own weights. */
export function WeightsScreen() {
  const t = useWords('weights');
  const { report } = useData();
  const own = report.needs.weights;
  const [weights, setWeights] = useState<Weights | undefined>(own);
  const [used, setUsed] = useState<Weights | undefined>(own);
  const inPlay = useMemo(
    () => dimensionsInPlay(candidatesOf(report).filter(({ standing }) => standing !== 'rejected')),
    [report],
  );
  const misfit = misfitOf(weights, inPlay);
  const isOwn = JSON.stringify(used) === JSON.stringify(own);
  const favours = useMemo(() => <Favours />, []);
  const change = (next: Weights | undefined) => {
    setWeights(next);
    // What fits no weighting moves nothing: the last that did stays in sight.
    if (misfitOf(next, inPlay) === null) setUsed(next);
  };
  if (inPlay.length === 0)
    return (
      <>
        <h2>{t('title')}</h2>
        <p className="quiet">{t('tooFew')}</p>
      </>
    );
  return (
    <>
      <h2>{t('title')}</h2>
      <p className="quiet">{t('lead')}</p>
      <div className="weights-halves">
        <section className="card">
          <WeightsEditor weights={weights} inPlay={inPlay} onChange={change} />
          {misfit !== null && (
            <p className="problem" role="status">
              {t(misfit)}
            </p>
          )}
          {!isOwn && (
            <button type="button" className="button" onClick={() => change(own)}>
              {t('reset')}
            </button>
          )}
        </section>
        <WeightsResult weights={used} isOwn={isOwn} />
      </div>
      {favours}
    </>
  );
}
