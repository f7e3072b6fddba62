import { drawingError } from '../../decision/acceptability.ts';
import { inert } from '../../report/inert.ts';
import { decisionLabels } from '../../report/words/decision.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { BoundBar } from '../parts/bound-bar.tsx';
import { Busy } from '../parts/busy.tsx';
import { useChances } from '../parts/chances.ts';

/** Most ranks that are shown; a buyer asks who comes first, not who comes twelfth. */
const RANKS = 4;

/** Rank chances and pairwise wins as bounds. */
export function CompareChances() {
  const t = useWords('compare');
  const say = useSay();
  const { report, vendor } = useData();
  const refined = useChances(report.needs.weights);
  if (refined === null) return <Busy />;
  const { value: chances, isRough } = refined;
  const { alternatives, draws } = chances;
  const nameOf = (id: string) => inert(say(vendor.get(id)?.name ?? { en: id, zh: id }));
  const tries = (
    <p className="quiet">
      {t('tries', { n: draws.toLocaleString('en'), error: (100 * drawingError(0.5, draws)).toFixed(1) })}
    </p>
  );
  if (alternatives.length < 2)
    return (
      <>
        <h2>{t('chances')}</h2>
        <p className="quiet">{t('tooFew')}</p>
      </>
    );
  const shown = alternatives.toSorted(
    (a, b) => b.ranks[0].lower - a.ranks[0].lower || b.ranks[0].upper - a.ranks[0].upper,
  );
  if (alternatives.every(({ ranks: [first] }) => isOpen(first)))
    return (
      <div aria-busy={isRough}>
        <h2>{t('chances')}</h2>
        <p>{say(decisionLabels.notSeparated)}</p>
        {tries}
      </div>
    );
  const ranks = Math.min(RANKS, alternatives.length);
  return (
    <div aria-busy={isRough}>
      <h2>{t('chances')}</h2>
      <p className="quiet">{t('chancesNote')}</p>
      <div className="scroll sticky" role="region" aria-label={t('chances')} tabIndex={0}>
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{t('vendor')}</th>
              {Array.from({ length: ranks }, (_, at) => (
                <th scope="col" key={at}>
                  {t('rank', { n: at + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.id}>
                <th scope="row" dir="auto">
                  {nameOf(one.id)}
                </th>
                {one.ranks.slice(0, ranks).map((bound, at) => (
                  <td key={`${one.id}-${at}`} className={isOpen(bound) ? 'unknown' : undefined}>
                    <BoundBar bound={bound} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {tries}
      <h3>{t('wins')}</h3>
      <p className="quiet">{t('winsNote')}</p>
      <div className="scroll sticky" role="region" aria-label={t('wins')} tabIndex={0}>
        <table className="compare wins">
          <thead>
            <tr>
              <th scope="col">{t('beats')}</th>
              {alternatives.map(({ id }) => (
                <th scope="col" key={id} dir="auto">
                  {nameOf(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {alternatives.map(({ id, wins }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {nameOf(id)}
                </th>
                {wins.map((bound, at) => (
                  <td key={alternatives[at].id} className={bound !== null && isOpen(bound) ? 'unknown' : undefined}>
                    {bound === null ? '—' : <BoundBar bound={bound} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const isOpen = ({ lower, upper }: { readonly lower: number; readonly upper: number }) => lower === 0 && upper === 1;
