import { useEffect, useMemo, useRef } from 'react';
import { foldCases } from '../../cases/fold.ts';
import { holdingsOf } from '../../cases/holding.ts';
import { followedTo, observationOf } from '../../cases/measures/observation.ts';
import { partOfLog } from '../../cases/measures/part-of-log.ts';
import { shownOf } from '../../cases/measures/shown.ts';
import { severityAt, stratumOf } from '../../cases/measures/strata.ts';
import type { CaseLog } from '../../model/case.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { inert } from '../../report/inert.ts';
import { channelName } from '../../report/words/findings.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { href } from '../route.ts';
import { CaseClocks } from './case-clocks.tsx';
import { CaseLanes } from './case-lanes.tsx';
import { State, Wait } from './case-list.tsx';
import { CaseMessages } from './case-messages.tsx';
import type { CaseRows } from './case-rows.ts';
import { useTimes } from './case-time.ts';
import { useVendorNames } from './vendor-choice.tsx';

interface OneCaseProps {
  readonly vendor: string;
  readonly rows: CaseRows;
  readonly index: number;
  /** The list that it was opened from, to step through. */
  readonly shown: readonly number[];
}

/** One case: who held the ball, what happened, and the clocks. */
export function OneCase({ vendor, rows, index, shown }: OneCaseProps) {
  const t = useWords('case');
  const { log } = rows;
  const heading = useRef<HTMLHeadingElement>(null);
  // A reader who came by keyboard goes on reading here, not at the head of the page.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);
  const holdings = useMemo(() => holdingsOf(log, index), [log, index]);
  return (
    <article className="one-case">
      <Steps vendor={vendor} rows={rows} index={index} shown={shown} />
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {inert(log.caseIds.at(index), 120)}
      </h2>
      <Facts rows={rows} index={index} />
      <h3>{t('lanes')}</h3>
      <p className="quiet">{t('lanesNote')}</p>
      <CaseLanes rows={rows} index={index} holdings={holdings} />
      <h3>{t('messages')}</h3>
      <CaseMessages log={log} index={index} holdings={holdings} />
      <h3>{t('clocks')}</h3>
      <CaseClocks vendor={vendor} log={log} index={index} />
    </article>
  );
}

function Steps({ vendor, rows: { log }, index, shown }: OneCaseProps) {
  const t = useWords('case');
  const nameOf = useVendorNames();
  const at = shown.indexOf(index);
  const step = (to: number | undefined, word: string) =>
    at >= 0 && to !== undefined && <a href={href('case', vendor, log.caseIds.at(to))}>{word}</a>;
  return (
    <p className="case-steps">
      <a href={href('case', vendor)}>← {t('back', { vendor: nameOf(vendor) })}</a>
      {step(shown[at - 1], t('previous'))}
      {step(shown[at + 1], t('next'))}
    </p>
  );
}

function Facts({ rows, index }: { readonly rows: CaseRows; readonly index: number }) {
  const t = useWords('case');
  const say = useSay();
  const times = useTimes();
  const { report } = useData();
  const { log } = rows;
  const handovers = useMemo(() => handoversOf(log, index), [log, index]);
  const [first, last] = [severityAt(log, index, 'initial'), severityAt(log, index, 'final')].map(
    (code) => SEVERITIES[code],
  );
  const [channel, plan] = [stratumOf(log, 'channel')(index), stratumOf(log, 'plan')(index)];
  const severity = first === last ? first : t('severityFrom', { from: first ?? '—', to: last ?? '—' });
  return (
    <>
      <dl className="facts">
        <Fact term={t('opened')}>{times(rows.opened[index])}</Fact>
        <Fact term={t('state')}>
          <State rows={rows} index={index} />
        </Fact>
        <Fact term={t('wait')}>
          <Wait rows={rows} index={index} />
        </Fact>
        <Fact term={t('severity')}>{severity ?? <span className="unknown">{t('noSeverity')}</span>}</Fact>
        {channel !== null && <Fact term={t('channel')}>{inert(say(channelName(channel)))}</Fact>}
        {plan !== null && <Fact term={t('plan')}>{inert(plan)}</Fact>}
        {shownOf(log, index).groups && <Fact term={t('handovers')}>{handovers}</Fact>}
        <Fact term={t('followed')}>{times(followedTo(log, index, observationOf(log).to))}</Fact>
      </dl>
      <p className="quiet">
        <small>{t('zone', { timezone: report.needs.timezone })}</small>
      </p>
    </>
  );
}

const handoversOf = (log: CaseLog, index: number): number =>
  foldCases(partOfLog(log, { keep: (other) => other === index })).handovers[0];

const Fact = ({ term, children }: { readonly term: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
