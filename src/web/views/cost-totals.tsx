import { nameOf, percentOfTries } from '../../report/cost-words.ts';
import { costLabels, money } from '../../report/words/cost.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { Scroll } from '../parts/scroll.tsx';
import { href } from '../route.ts';
import { type CostFigures, useNames } from './cost-figures.ts';

interface TotalsProps {
  readonly figures: CostFigures;
  readonly months: number;
}

/** Totals over one horizon. Where nothing tells vendors apart, one row stands for all of them. */
export function TotalsTable({ figures, months }: TotalsProps) {
  const t = useWords('cost');
  const say = useSay();
  const lang = useLang();
  const names = useNames();
  const { costs, isAlike, isRough } = figures;
  const amount = (value: number) => money(value, costs.currency, lang);
  const rows = costs.vendors.flatMap(({ vendor, horizons }) =>
    horizons.filter((one) => one.months === months).map((one) => ({ vendor, ...one })),
  );
  const isContest = !isAlike && costs.vendors.length > 1;
  const shown = isAlike ? rows.slice(0, 1) : rows;
  const error = Math.max(0, ...shown.map(({ total }) => (total.mean === 0 ? 0 : total.error / Math.abs(total.mean))));
  return (
    <>
      <Scroll label={t('table')}>
        <table className="totals">
          <thead>
            <tr>
              <th scope="col">{t('months', { n: months })}</th>
              <th scope="col">{say(costLabels.mean)}</th>
              <th scope="col">{say(costLabels.between)}</th>
              {isContest && <th scope="col">{t('cheapest')}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ vendor, total, cheapest }) => (
              <tr key={vendor}>
                <th scope="row" dir="auto">
                  {isAlike ? t('any') : <a href={href('vendor', vendor)}>{nameOf(names, vendor, lang)}</a>}
                </th>
                <td>{amount(total.mean)}</td>
                <td>
                  {amount(total.p5)} – {amount(total.p95)}
                </td>
                {isContest && <td>{percentOfTries(cheapest)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="quiet tries">
        {t('tries', { n: costs.draws.toLocaleString('en'), share: `${(100 * error).toPrecision(2)}%` })}{' '}
        {isRough && t('refining')}
      </p>
    </>
  );
}
