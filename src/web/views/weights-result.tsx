import { useMemo } from 'react';
import { drawingError } from '../../decision/acceptability.ts';
import { candidatesOf } from '../../decision/record.ts';
import { overallRange, verdictOf } from '../../decision/verdict.ts';
import type { Weights } from '../../model/needs.ts';
import { inert } from '../../report/inert.ts';
import { verdictReasons } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { BoundBar } from '../parts/bound-bar.tsx';
import { Busy } from '../parts/busy.tsx';
import { useChances } from '../parts/chances.ts';
import { RangeBar } from '../parts/range-bar.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Verdict } from '../parts/verdict.tsx';

/** The verdict as it would be, and how often each vendor then comes first. */
export function WeightsResult({ weights, isOwn }: { readonly weights: Weights | undefined; readonly isOwn: boolean }) {
  const t = useWords('weights');
  const say = useSay();
  const { report, vendor } = useData();
  const { value: chances = null, isRough = true } = useChances(weights) ?? {};
  const verdict = useMemo(() => {
    if (isOwn || chances === null) return report.verdict;
    const { reasons, ...found } = verdictOf(candidatesOf(report), weights, chances);
    return { ...found, reasons: reasons.map((reason) => verdictReasons[reason]) };
  }, [report, weights, chances, isOwn]);
  if (chances === null) return <Busy />;
  const shown = chances.alternatives.toSorted(
    (a, b) => b.ranks[0].lower - a.ranks[0].lower || b.ranks[0].upper - a.ranks[0].upper,
  );
  return (
    <section aria-busy={isRough} className="weights-result">
      <p>
        <span className={isOwn ? 'tag' : 'tag warning'}>{t(isOwn ? 'own' : 'tried')}</span>
      </p>
      <h3>{t(isOwn ? 'ownVerdict' : 'verdict')}</h3>
      <Verdict verdict={verdict} />
      <h3>{t('first')}</h3>
      <Scroll label={t('first')}>
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{t('vendor')}</th>
              <th scope="col">{t('firstOf')}</th>
              <th scope="col">{t('overall')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, ranks: [first] }) => {
              const about = vendor.get(id);
              const isOpen = first.lower === 0 && first.upper === 1;
              return (
                <tr key={id}>
                  <th scope="row" dir="auto">
                    {inert(say(about?.name ?? { en: id, zh: id }))}
                  </th>
                  <td className={isOpen ? 'unknown' : undefined}>
                    <BoundBar bound={first} />
                  </td>
                  <td className={isOpen ? 'unknown' : undefined}>
                    <RangeBar range={about === undefined ? null : overallRange(weights, about.dimensions)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      <p className="quiet tries">
        {t('tries', {
          n: chances.draws.toLocaleString('en'),
          error: (100 * drawingError(0.5, chances.draws)).toFixed(1),
        })}{' '}
        {isRough && t('refining')}
      </p>
    </section>
  );
}
