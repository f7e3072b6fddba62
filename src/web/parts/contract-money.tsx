import type { Contract, Remedy } from '../../model/contract.ts';
import { quotation } from '../../report/contract-quote.ts';
import { allowedDowntime } from '../../report/contract-target.ts';
import { labels } from '../../report/words/contract.ts';
import { COMMA } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { DocumentQuote, Quoted } from './quoted.tsx';
import { Scroll } from './scroll.tsx';

/** What availability is promised, and how long it may be down all the same. */
export function ContractAvailability({ contract }: { readonly contract: Contract }) {
  const t = useWords('contract');
  const lang = useLang();
  const say = useSay();
  if (contract.availability.length === 0) return <p className="unknown">{say(labels.nothing)}</p>;
  return (
    <ul className="plain">
      {contract.availability.map(({ scope, percent, binding, quote, span }) => (
        <li key={`${span[0]}-${percent}`}>
          <Quoted quote={quote}>{percent}%</Quoted>
          {binding === 'slo' && <span className="tag">{say(labels.goalMark)}</span>} {say(labels.downtime)}{' '}
          <strong>{allowedDowntime(percent, lang)}</strong> <span className="quiet">{t('monthOf')}</span>
          {scope !== null && <span dir="auto"> · {quotation(scope, 80)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Steps of the credit table, then what has to be done to get it. */
export function ContractRemedies({ contract }: { readonly contract: Contract }) {
  const t = useWords('contract');
  const say = useSay();
  const { remedies, claim } = contract;
  const steps = remedies.filter(({ creditPercent }) => creditPercent !== null);
  const others = remedies.filter(({ creditPercent }) => creditPercent === null);
  if (remedies.length === 0 && claim === null) return <p className="unknown">{say(labels.nothing)}</p>;
  const quotes = [...new Map((claim?.places ?? []).map((one) => [quotation(one.quote, 200), one])).values()];
  return (
    <>
      {steps.length > 0 && <CreditTable steps={steps} />}
      {typeof claim?.capPercent === 'number' && <p>{t('cap', { percent: claim.capPercent })}</p>}
      <ul className="plain">
        {others.map(({ quote, span }) => (
          <li key={span[0]}>
            <DocumentQuote words={quote} />
          </li>
        ))}
      </ul>
      {quotes.length > 0 && (
        <>
          <h5>{say(labels.claim)}</h5>
          <ul className="plain">
            {quotes.map(({ quote, span }) => (
              <li key={span[0]}>
                <DocumentQuote words={quote} most={200} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function CreditTable({ steps }: { readonly steps: readonly Remedy[] }) {
  const t = useWords('contract');
  const lang = useLang();
  const isFor = steps.some(({ scope, condition }) => scope !== null || condition !== null);
  return (
    <Scroll label={t('credit')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('below')}</th>
            <th scope="col">{t('credit')}</th>
            {isFor && <th scope="col">{t('condition')}</th>}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ lt, ge, creditPercent, scope, condition, quote, span }) => (
            <tr key={`${span[0]}-${lt}-${ge}-${condition}`}>
              <th scope="row">
                {[ge === null ? '' : `≥ ${ge}%`, lt === null ? '' : `< ${lt}%`].filter(Boolean).join(COMMA[lang])}
              </th>
              <td>
                <Quoted quote={quote}>{t('ofFee', { percent: creditPercent ?? 0 })}</Quoted>
              </td>
              {isFor && (
                <td dir="auto">
                  {[scope, condition]
                    .flatMap((words) => (words === null ? [] : [quotation(words, 60)]))
                    .join(COMMA[lang])}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
