import type { ReactNode } from 'react';
import type { Contract, Place } from '../../model/contract.ts';
import { groupBy } from '../../model/grouping.ts';
import { quotation, scopeName } from '../../report/contract-quote.ts';
import { clauseTexts, goodTexts, labels, stateNames, trapTexts } from '../../report/words/contract.ts';
import { channelName } from '../../report/words/findings.ts';
import { COMMA, WORD_SPACE } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import './contract.css';
import { ContractAvailability, ContractRemedies } from './contract-money.tsx';
import { ContractTimes } from './contract-times.tsx';
import { DocumentQuote } from './quoted.tsx';

const TONES: Readonly<Record<Contract['state'], string>> = {
  contractual: 'good',
  objective: 'warning',
  'best-effort': 'warning',
  'none-found': 'unknown',
};

/** What a contract promises, what it takes back and what it leaves out, each with its words. Headings from h4 on. */
export function ContractReadout({ contract }: { readonly contract: Contract }) {
  const t = useWords('contract');
  const lang = useLang();
  const say = useSay();
  const { traps, good, missing, coverageHours, maintenanceNotice } = contract;
  return (
    <div className="contract">
      <p>
        <strong className={`tag ${TONES[contract.state]}`}>{say(stateNames[contract.state])}</strong>
      </p>
      <Section title={say(labels.times)}>
        <ContractTimes contract={contract} />
      </Section>
      <div className="contract-columns">
        <Section title={say(labels.availability)}>
          <ContractAvailability contract={contract} />
        </Section>
        <Section title={say(labels.credits)}>
          <ContractRemedies contract={contract} />
        </Section>
      </div>
      <Section title={say(labels.traps)}>
        {traps.length === 0 ? (
          <p className="quiet">{t('noTraps')}</p>
        ) : (
          <Clauses kind="warning" items={traps.map((trap) => ({ ...trap, says: say(trapTexts[trap.id]) }))} />
        )}
      </Section>
      {good.length > 0 && (
        <Section title={say(labels.good)}>
          <Clauses kind="good" items={good.map((clause) => ({ ...clause, says: say(goodTexts[clause.id]) }))} />
        </Section>
      )}
      {missing.length > 0 && (
        <Section title={say(labels.missing)}>
          <ul className="missing">
            {missing.map((clause) => (
              <li key={clause}>
                <strong>{say(clauseTexts[clause].name)}</strong>
                <span className="block quiet">
                  {t('askThem')}
                  {WORD_SPACE[lang]}
                  {say(clauseTexts[clause].ask)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className="contract-columns">
        <Hours hours={coverageHours} />
        <Quotes title={say(labels.maintenance)} places={maintenanceNotice === null ? [] : [maintenanceNotice]} />
        <Channels contract={contract} />
        <Quotes title={t('appliesTo')} places={contract.appliesTo} />
        <Quotes title={t('exclusions')} places={contract.exclusions} />
      </div>
      <Severities contract={contract} />
      <p className="quiet">
        <small>{t('unread')}</small>
      </p>
    </div>
  );
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h4>{title}</h4>
    {children}
  </section>
);

/** In plain words, then the words of the document. */
const Clauses = ({
  kind,
  items,
}: {
  readonly kind: 'good' | 'warning';
  readonly items: readonly (Place & { readonly id: string; readonly says: string })[];
}) => (
  <ul className="clauses">
    {items.map(({ id, says, quote, span }) => (
      <li key={`${id}-${span[0]}`} className={kind}>
        <strong>{says}</strong>
        <DocumentQuote words={quote} />
      </li>
    ))}
  </ul>
);

function Quotes({ title, places }: { readonly title: string; readonly places: readonly Place[] }) {
  if (places.length === 0) return null;
  const distinct = [...new Map(places.map((place) => [quotation(place.quote, 160), place])).values()];
  return (
    <Section title={title}>
      <ul className="plain">
        {distinct.map(({ quote, span }) => (
          <li key={span[0]}>
            <DocumentQuote words={quote} most={160} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Hours with the plans and levels that they are stated for; one line of a table may state those of several. */
function Hours({ hours }: { readonly hours: Contract['coverageHours'] }) {
  const lang = useLang();
  const say = useSay();
  if (hours.length === 0) return null;
  return (
    <Section title={say(labels.hours)}>
      <ul className="plain">
        {[...groupBy(hours, ({ quote }) => quotation(quote, 160))].map(([words, own]) => {
          const scopes = [...new Set(own.map(({ plan, severity }) => scopeName(plan, severity)))].filter(Boolean);
          return (
            <li key={words}>
              {scopes.length > 0 && (
                <strong className="block" dir="auto">
                  {scopes.join(COMMA[lang])}
                </strong>
              )}
              <DocumentQuote words={words} most={160} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Channels({ contract: { channels } }: { readonly contract: Contract }) {
  const lang = useLang();
  const say = useSay();
  if (channels.length === 0) return null;
  return (
    <Section title={say(labels.channels)}>
      <ul className="plain">
        {[...groupBy(channels, ({ plan }) => plan)].map(([plan, own]) => (
          <li key={plan ?? ''}>
            {plan !== null && <strong dir="auto">{quotation(plan, 80)} </strong>}
            {[...new Set(own.map(({ channel }) => say(channelName(channel))))].join(COMMA[lang])}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Severities({ contract: { severities } }: { readonly contract: Contract }) {
  const t = useWords('contract');
  const defined = severities.filter(({ definition }) => definition !== null);
  if (defined.length === 0) return null;
  return (
    <details>
      <summary>{t('severities')}</summary>
      <dl>
        {defined.map(({ label, definition, canonical, span }) => (
          <div key={span[0]}>
            <dt dir="auto">
              {quotation(label, 80)} {canonical.length > 0 && <span className="quiet">→ {canonical.join('–')}</span>}
            </dt>
            <dd>
              <DocumentQuote words={definition ?? ''} most={300} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
