import { useMemo, useState } from 'react';
import { HOUR_TARGETS } from '../../model/figure-names.ts';
import { useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Below } from '../parts/below.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { href } from '../route.ts';
import { useAges } from './ages.ts';
import './hours.css';
import { HEATS } from './hour-cells.ts';
import { HourMap } from './hours-map.tsx';
import { HoursSummary } from './hours-summary.tsx';
import { NotKnown, useChoice, VendorChoice } from './vendor-choice.tsx';

/** When is somebody there: the week by hours, vendor by vendor. */
export function HoursScreen() {
  const t = useWords('hours');
  const ages = useAges();
  const { view, report, audit } = useData();
  const able = useMemo(() => view.vendors.filter(({ hours }) => hours !== null).map(({ id }) => id), [view]);
  const choice = useChoice(able);
  const [target, setTarget] = useState(1);
  if (able.length === 0) return <Nothing title={t('title')} why={t('none')} />;
  const shown = view.vendors.flatMap(({ id, hours }) =>
    hours !== null && choice.chosen.includes(id) ? [{ vendor: id, hours }] : [],
  );
  return (
    <>
      <h2>{t('title')}</h2>
      <p>
        {t('intro', { timezone: report.needs.timezone })}{' '}
        {audit.has('off-hours-coverage') && <a href={href('method', 'off-hours-coverage')}>{t('definition')}</a>}
      </p>
      <div className="controls">
        <span>{t('within')}</span>
        <div className="segments" role="group" aria-label={t('within')}>
          {HOUR_TARGETS.map((minutes, index) => (
            <button key={minutes} type="button" aria-pressed={index === target} onClick={() => setTarget(index)}>
              {ages(minutes * 60)}
            </button>
          ))}
        </div>
      </div>
      <VendorChoice label={t('vendors')} choice={choice} />
      <NotKnown vendors={view.vendors.filter(({ hours }) => hours === null).map(({ id }) => id)} />
      {shown.length === 0 && <p className="unknown">{t('noneChosen')}</p>}
      {shown.length > 0 && (
        <>
          <h2>{t('summary')}</h2>
          <HoursSummary shown={shown} target={target} />
          <p className="quiet">{t('officeMeans')}</p>
          <Legend />
          {shown.map(({ vendor, hours }) => (
            <Below key={vendor}>
              <HourMap vendor={vendor} figure={hours} target={target} />
            </Below>
          ))}
        </>
      )}
    </>
  );
}

function Legend() {
  const t = useWords('hours');
  return (
    <p className="heat-legend">
      <span>{t('legend')}</span>
      <span className="heat-scale">
        {t('fewer')}
        {Array.from({ length: HEATS }, (_, heat) => (
          <span key={heat} className={`heat heat-${heat}`} />
        ))}
        {t('all')}
      </span>
      <span className="heat-scale">
        <span className="heat cell unknown" /> {t('hatched')}
      </span>
      <span className="heat-scale">
        <span className="heat wide" /> {t('wide')}
      </span>
    </p>
  );
}
