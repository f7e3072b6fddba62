import { useState } from 'react';
import { HORIZONS } from '../../model/cost-names.ts';
import { breakEvens } from '../../report/cost-words.ts';
import { inert } from '../../report/inert.ts';
import { costLabels } from '../../report/words/cost.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Below } from '../parts/below.tsx';
import { Busy } from '../parts/busy.tsx';
import { type CostFigures, useCostFigures, useNames } from './cost-figures.ts';
import { CostForm } from './cost-form.tsx';
import { OneIncident } from './cost-incident.tsx';
import { CostLead, Missing, NotUsed, WhoseFigures } from './cost-lead.tsx';
import { CostMethod } from './cost-method.tsx';
import { CostParts } from './cost-parts.tsx';
import { CostSpread } from './cost-spread.tsx';
import { CostDrivers } from './cost-tornado.tsx';
import { TotalsTable } from './cost-totals.tsx';
import './cost.css';

/** What each vendor really costs, with the buyer's figures or those that a reader tries. */
export function CostScreen() {
  const t = useWords('cost');
  const figures = useCostFigures();
  return (
    <>
      <h2>{t('title')}</h2>
      <div className="cost-halves">
        <CostForm />
        {figures === null ? <Busy /> : <Results figures={figures} />}
      </div>
    </>
  );
}

function Results({ figures }: { readonly figures: CostFigures }) {
  const t = useWords('cost');
  const say = useSay();
  const lang = useLang();
  const { view } = useData();
  const names = useNames();
  const [months, setMonths] = useState<number>(36);
  const { costs, isEmpty, isAlike, isRough, isChanged } = figures;
  const sentences = isAlike ? [] : breakEvens({ ...costs, notes: [] }, names);
  return (
    <div aria-busy={isRough} className="cost-results">
      <WhoseFigures figures={figures} />
      <CostLead figures={figures} />
      {!isEmpty && (
        <>
          <fieldset className="horizons">
            <legend className="quiet">{t('horizon')}</legend>
            {HORIZONS.map((one) => (
              <label key={one}>
                <input type="radio" name="months" checked={months === one} onChange={() => setMonths(one)} />{' '}
                {t('months', { n: one })}
              </label>
            ))}
          </fieldset>
          <TotalsTable figures={figures} months={months} />
          <Below>
            <OneIncident figures={figures} />
            <CostMethod />
            <h3>{t('spread')}</h3>
            <CostSpread figures={figures} months={months} />
            <h3>{t('breakEven')}</h3>
            {sentences.map((sentence) => (
              <p key={sentence.en}>{say(sentence)}</p>
            ))}
            {sentences.length === 0 && <p className="quiet">{t(isRough ? 'refining' : 'noBreakEven')}</p>}
            <h3>{t('parts')}</h3>
            <CostParts figures={figures} />
            <h3>{t('drivers')}</h3>
            <CostDrivers figures={figures} />
          </Below>
        </>
      )}
      <h3>{t('leftOut')}</h3>
      <Missing leftOut={costs.leftOut} />
      <NotUsed inputs={costs.notUsed} />
      {!isEmpty && <p className="quiet">{say(costLabels.onlyThis)}</p>}
      {!isChanged && view.cost !== null && view.cost.notes.length > 0 && (
        <>
          <h3>{say(costLabels.notes)}</h3>
          {view.cost.notes.map((note) => (
            <p key={note.en}>{inert(note[lang], 500)}</p>
          ))}
        </>
      )}
      {isEmpty && <CostMethod />}
    </div>
  );
}
