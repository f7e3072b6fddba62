import type { CostReport } from '../../model/cost.ts';
import { costInputName } from '../../report/cost-input.ts';
import { nameOf, percentOfTries } from '../../report/cost-words.ts';
import { costInputs, costLabels, costParts } from '../../report/words/cost.ts';
import { COLON, COMMA, inBrackets, WORD_SPACE } from '../../report/words/punctuation.ts';
import { DECISION } from '../../scoring/policy.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { type CostFigures, changeCurrency, resetFigures, useCurrency, useNames } from './cost-figures.ts';

/** The answer in one sentence: who costs least how often, or why that cannot be said. */
export function CostLead({ figures: { costs, isEmpty, isAlike } }: { readonly figures: CostFigures }) {
  const t = useWords('cost');
  const lang = useLang();
  const names = useNames();
  if (isEmpty)
    return (
      <p>
        <strong>{t('empty')}</strong>
        {WORD_SPACE[lang]}
        {t('emptyHow')}
      </p>
    );
  if (isAlike && costs.vendors.length > 1) return <p>{t('alike')}</p>;
  const longest = costs.vendors.flatMap(({ vendor, horizons }) =>
    horizons.slice(-1).map((last) => ({ vendor, ...last })),
  );
  const [best] = longest.toSorted((a, b) => b.cheapest - a.cheapest);
  if (best === undefined || costs.vendors.length < 2) return null;
  const share = percentOfTries(best.cheapest);
  return (
    <p className="cost-lead" dir="auto">
      {t(best.cheapest >= DECISION.lean ? 'lead' : 'leadOpen', {
        months: best.months,
        vendor: nameOf(names, best.vendor, lang),
        share,
      })}
    </p>
  );
}

/** Says whether these are the buyer's figures or what a reader tried, and leads back. */
export function WhoseFigures({ figures: { isChanged, ignored } }: { readonly figures: CostFigures }) {
  const t = useWords('cost');
  const { view } = useData();
  const currency = useCurrency();
  const hasOwn = view.cost !== null;
  return (
    <p className="whose">
      <span className={isChanged ? 'tag warning' : 'tag'}>
        {hasOwn ? t(isChanged ? 'changed' : 'own') : t(isChanged ? 'changed' : 'typed')}
      </span>{' '}
      {ignored > 0 && <span className="problem">{t('ignored', { count: ignored })} </span>}
      {(isChanged || ignored > 0) && (
        <button type="button" className="button" onClick={resetFigures}>
          {t(hasOwn ? 'reset' : 'clear')}
        </button>
      )}
      {view.cost === null && (
        <label className="currency">
          {t('currency')}{' '}
          <select value={currency} onChange={({ target }) => changeCurrency(target.value)}>
            {['CNY', 'USD', 'EUR'].map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        </label>
      )}
    </p>
  );
}

/** What was supplied to no effect. */
export function NotUsed({ inputs }: { readonly inputs: CostReport['notUsed'] }) {
  const say = useSay();
  const lang = useLang();
  if (inputs.length === 0) return null;
  return (
    <p className="told">
      {inputs.map((input) => say(costInputs[input])).join(COMMA[lang])}
      {COLON[lang]}
      {say(costLabels.notUsed)}
    </p>
  );
}

/** What is not in the sums, and for want of which figures: unknown, never 0. */
export function Missing({
  leftOut,
  isFolded = false,
}: {
  readonly leftOut: CostReport['leftOut'];
  readonly isFolded?: boolean;
}) {
  const t = useWords('cost');
  const lang = useLang();
  const names = useNames();
  if (leftOut.length === 0) return null;
  const list = (
    <ul className="left-out">
      {leftOut.map(({ part, missing, vendors }) => (
        <li key={part + vendors.join()} className="cell unknown">
          {costParts[part][lang]}
          {COLON[lang]}
          {t('missing', { what: missing.map((input) => costInputName(input, names)[lang]).join(COMMA[lang]) })}
          {vendors.length > 0 && inBrackets(vendors.map((id) => nameOf(names, id, lang)).join(COMMA[lang]), lang)}
        </li>
      ))}
    </ul>
  );
  if (!isFolded) return list;
  return (
    <details>
      <summary>
        {t('leftOut')}
        {inBrackets(String(leftOut.length), lang)}
      </summary>
      {list}
    </details>
  );
}
