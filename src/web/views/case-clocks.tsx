import { useMemo, useState } from 'react';
import { clocksShown } from '../../cases/clock-contract.ts';
import { clockEventsOf } from '../../cases/clock-event.ts';
import { clockStates } from '../../cases/clock-state.ts';
import { CLOCK_WORDS } from '../../cases/clock-words.ts';
import { followedTo, observationOf } from '../../cases/measures/observation.ts';
import { shownOf } from '../../cases/measures/shown.ts';
import type { CaseLog } from '../../model/case.ts';
import { COLON } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { EvidenceLinks } from '../parts/evidence-links.tsx';
import { ClockTable } from './case-clock-table.tsx';
import { type CaseTerms, neededTerms, promisedTerms } from './case-terms.ts';
import { useTimes } from './case-time.ts';

interface CaseClocksProps {
  readonly vendor: string;
  readonly log: CaseLog;
  readonly index: number;
}

/** The clocks of one case, held against what the buyer needs or what the vendor promises. */
export function CaseClocks({ vendor, log, index }: CaseClocksProps) {
  const t = useWords('case');
  const { report, vendor: vendors } = useData();
  const { plan = null, product = null, calendar = null } = vendors.get(vendor) ?? {};
  const all = useMemo(
    () =>
      [neededTerms(report.needs), promisedTerms(report.evidence, { id: vendor, plan, product, calendar })].filter(
        (terms): terms is CaseTerms => terms !== null,
      ),
    [report, vendor, plan, product, calendar],
  );
  const [chosen, setChosen] = useState<CaseTerms['source']>('needs');
  const terms = all.find(({ source }) => source === chosen) ?? all[0];
  if (terms === undefined) return <p className="unknown">{t('noTerms')}</p>;
  return (
    <>
      {all.length > 1 && (
        <div className="controls">
          <span>{t('against')}</span>
          <div className="segments" role="group" aria-label={t('against')}>
            {all.map(({ source }) => (
              <button
                key={source}
                type="button"
                aria-pressed={source === terms.source}
                onClick={() => setChosen(source)}
              >
                {t(`terms-${source}`)}
              </button>
            ))}
          </div>
        </div>
      )}
      <p>
        {terms.source === 'needs' ? t('needsFrom') : t('promisedFrom')}{' '}
        {terms.source === 'promised' && <EvidenceLinks ids={terms.evidence} />}{' '}
        {terms.onBuyersHours > 0 && t('onYourHours', { count: terms.onBuyersHours })}{' '}
        {terms.leftOut > 0 && t('leftOut', { count: terms.leftOut })}
      </p>
      <Clocks log={log} index={index} terms={terms} />
    </>
  );
}

function Clocks({ log, index, terms }: { readonly log: CaseLog; readonly index: number; readonly terms: CaseTerms }) {
  const t = useWords('case');
  const lang = useLang();
  const say = useSay();
  const times = useTimes();
  const now = followedTo(log, index, observationOf(log).to);
  const { runs, unmeasured } = useMemo(
    () => clockStates(clockEventsOf(log, index), terms.contract, now, { clocks: clocksShown(shownOf(log, index)) }),
    [log, index, terms, now],
  );
  return (
    <>
      <p className="quiet">{t('clocksAt', { at: times(now) })}</p>
      {runs.length > 0 && <ClockTable runs={runs} />}
      {unmeasured.length > 0 && (
        <ul className="unmeasured">
          {unmeasured.map(({ clock, why }) => (
            <li key={clock} className="unknown">
              {say(CLOCK_WORDS[clock])}
              {COLON[lang]}
              {t(`why-${why}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
