import type { CostPart } from '../../model/cost-names.ts';
import { costLabels } from '../../report/words/cost.ts';
import { useSay, useWords } from '../i18n.ts';
import { Busy } from '../parts/busy.tsx';
import { href } from '../route.ts';
import { CostField } from './cost-field.tsx';
import { type CostFigures, useCostFigures, useCostModel } from './cost-figures.ts';
import { OneIncident } from './cost-incident.tsx';
import { CostLead, Missing, WhoseFigures } from './cost-lead.tsx';
import { TotalsTable } from './cost-totals.tsx';
import './cost.css';

/** Whom an incident hits: as the buyer's own account has it, and DAU with those who pay where he has none yet. */
const CROWD = {
  daily: ['dailyUsers', 'payingUsers', 'payingValue'],
  concurrent: ['users', 'valuePerUserHour', 'dailyUsers'],
} as const;

/** The few figures that most of the hidden cost hangs by. */
const FIGURES = [
  'incidents.P0',
  'fixHours.P0',
  'affected.P0',
  'churn.P0',
  'lifetimeValue',
  'engineers.P0',
  'engineerHour',
] as const;

/** The parts that those figures make. */
const ASKED: ReadonlySet<CostPart> = new Set(['downtime', 'churn', 'engineers'] as const);

/** The hidden-cost calculator: recomputed as one types. */
export function StartCalculator() {
  const t = useWords('start');
  const figures = useCostFigures();
  const { costs } = useCostModel();
  const crowd = CROWD[costs.users === undefined ? 'daily' : 'concurrent'];
  return (
    <section className="card calculator" id="calculator">
      <h2>{t('calculator')}</h2>
      <p className="quiet">{t('calculatorWhy')}</p>
      <div className="calculator-halves">
        <div className="fields">
          {[...crowd, ...FIGURES].map((path) => (
            <CostField key={path} path={path} />
          ))}
        </div>
        {figures === null ? <Busy /> : <Calculated figures={figures} />}
      </div>
      <p>
        <a href={href('cost')}>{t('toCost')}</a>
      </p>
    </section>
  );
}

function Calculated({ figures }: { readonly figures: CostFigures }) {
  const say = useSay();
  const { leftOut } = figures.costs;
  return (
    <div aria-busy={figures.isRough}>
      <WhoseFigures figures={figures} />
      <CostLead figures={figures} />
      <OneIncident figures={figures} />
      {!figures.isEmpty && <TotalsTable figures={figures} months={36} />}
      {figures.isEmpty && <Missing leftOut={leftOut.filter(({ part }) => ASKED.has(part))} />}
      <Missing leftOut={figures.isEmpty ? leftOut.filter(({ part }) => !ASKED.has(part)) : leftOut} isFolded />
      {!figures.isEmpty && <p className="quiet">{say(costLabels.onlyThis)}</p>}
    </div>
  );
}
