import type { Commitment, Contract, Metric } from '../../model/contract.ts';
import { groupBy } from '../../model/grouping.ts';
import { quotation } from '../../report/contract-quote.ts';
import { target } from '../../report/contract-target.ts';
import { labels, lossNotes, metricNames } from '../../report/words/contract.ts';
import { COLON, COMMA } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { Quoted } from './quoted.tsx';
import { Scroll } from './scroll.tsx';

const METRICS = Object.keys(metricNames) as Metric[];

/** Severities down, kinds of time across; a table a plan. Times that are only an example promise nothing and are left out. */
export function ContractTimes({ contract }: { readonly contract: Contract }) {
  const t = useWords('contract');
  const real = contract.commitments.filter(({ binding }) => binding !== 'example');
  if (real.length === 0) return <p className="unknown">{t('noTimes')}</p>;
  const metrics = METRICS.filter((metric) => real.some((one) => one.metric === metric));
  return [...groupBy(real, ({ plan }) => plan)].map(([plan, own]) => (
    <PlanTimes key={plan ?? ''} plan={plan} own={own} metrics={metrics} severities={contract.severities} />
  ));
}

interface PlanTimesProps {
  readonly plan: string | null;
  readonly own: readonly Commitment[];
  readonly metrics: readonly Metric[];
  readonly severities: Contract['severities'];
}

function PlanTimes({ plan, own, metrics, severities }: PlanTimesProps) {
  const t = useWords('contract');
  const lang = useLang();
  const say = useSay();
  const notesOf = (severity: string | null) =>
    severities
      .filter(({ label }) => label === severity)
      .flatMap(({ notes }) => notes.map((note) => say(lossNotes[note])));
  const name = plan === null ? t('unnamedPlan') : `${say(labels.plan)}${COLON[lang]}${quotation(plan)}`;
  return (
    <Scroll label={name}>
      <table className="times">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{say(labels.severity)}</th>
            {metrics.map((metric) => (
              <th scope="col" key={metric}>
                {say(metricNames[metric])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...groupBy(own, ({ severity }) => severity)].map(([severity, promises]) => (
            <tr key={severity ?? ''}>
              <th scope="row" dir="auto">
                {severity === null ? say(labels.everyCase) : quotation(severity)}
                {promises[0]?.canonicalSeverity && <span className="quiet"> → {promises[0].canonicalSeverity}</span>}
                {notesOf(severity).length > 0 && (
                  <small className="quiet block">{notesOf(severity).join(COMMA[lang])}</small>
                )}
              </th>
              {metrics.map((metric) => (
                <TimeCell key={metric} promises={promises.filter((one) => one.metric === metric)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function TimeCell({ promises }: { readonly promises: readonly Commitment[] }) {
  const lang = useLang();
  const say = useSay();
  if (promises.length === 0) return <td className="unknown">{say(labels.nothing)}</td>;
  return (
    <td>
      {promises.map((promise) => (
        <div key={`${promise.span[0]}-${promise.targetValue}-${promise.targetUnit}`}>
          <Quoted quote={promise.quote}>{target(promise, lang)}</Quoted>
        </div>
      ))}
    </td>
  );
}
