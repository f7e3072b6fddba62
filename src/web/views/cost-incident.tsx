import type { OneIncident as Incident, Spread } from '../../model/cost.ts';
import { nameOf } from '../../report/cost-words.ts';
import { amountText, costLabels, money } from '../../report/words/cost.ts';
import { COLON, inBrackets } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { Scroll } from '../parts/scroll.tsx';
import { href } from '../route.ts';
import { type CostFigures, useNames } from './cost-figures.ts';

const COLUMNS = ['money', 'usersHit', 'usersLost'] as const satisfies readonly (keyof Incident)[];
type Column = (typeof COLUMNS)[number];
const HEADS = { money: costLabels.incidentMoney, usersHit: costLabels.usersHit, usersLost: costLabels.usersLost };

/** What one P0 incident does: how much is lost, and how many users; once where it is the same with every vendor. */
export function OneIncident({ figures: { costs, isAlike } }: { readonly figures: CostFigures }) {
  const t = useWords('cost');
  const say = useSay();
  const lang = useLang();
  const names = useNames();
  const vendors = costs.vendors.slice(0, isAlike ? 1 : undefined);
  const told = COLUMNS.filter((column) => vendors.some(({ incident }) => incident[column] !== null));
  const isShared = (column: Column) =>
    vendors.length > 1 && vendors.every(({ incident }) => isSame(incident[column], vendors[0].incident[column]));
  const columns = told.filter((column) => !isShared(column));
  const amount = (column: Column, value: number) =>
    column === 'money' ? money(value, costs.currency, lang) : amountText(value, lang);
  const range = (column: Column, { p5, p95 }: Spread) => `${amount(column, p5)} – ${amount(column, p95)}`;
  if (told.length === 0) return null;
  return (
    <>
      {columns.length > 0 && (
        <Scroll label={say(costLabels.oneIncident)}>
          <table className="totals one-incident">
            <thead>
              <tr>
                <th scope="col">{say(costLabels.oneIncident)}</th>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {say(HEADS[column])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {vendors.map(({ vendor, incident }) => (
                <tr key={vendor}>
                  <th scope="row" dir="auto">
                    {isAlike ? t('any') : <a href={href('vendor', vendor)}>{nameOf(names, vendor, lang)}</a>}
                  </th>
                  {columns.map((column) => {
                    const spread = incident[column];
                    return spread === null ? (
                      <td key={column} className="cell unknown">
                        {t('notSupplied')}
                      </td>
                    ) : (
                      <td key={column}>
                        {amount(column, spread.mean)} <small className="quiet">{range(column, spread)}</small>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {told.filter(isShared).map((column) => {
        const spread = vendors[0].incident[column];
        return (
          spread !== null && (
            <p key={column}>
              {say(costLabels.oneIncident)}
              {COLON[lang]}
              {say(HEADS[column])} {amount(column, spread.mean)}
              {inBrackets(range(column, spread), lang)}
            </p>
          )
        );
      })}
      <p className="quiet">{t('incidentHow')}</p>
    </>
  );
}

const isSame = (one: Spread | null, other: Spread | null): boolean =>
  one?.mean === other?.mean && one?.p5 === other?.p5 && one?.p95 === other?.p95;
