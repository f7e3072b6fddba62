import { drawingError } from '../../decision/acceptability.ts';
import type { Dimension } from '../../model/dimension.ts';
import { ENOUGH_FIRST, FAVOURING } from '../../report/favouring.ts';
import { inert } from '../../report/inert.ts';
import { dimensionNames } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { BoundBar } from '../parts/bound-bar.tsx';
import { Busy } from '../parts/busy.tsx';
import { useChances } from '../parts/chances.ts';
import { colourOf } from './series.ts';

/** Over every weighting there is: under which each vendor would be first. */
export function Favours() {
  const t = useWords('weights');
  const say = useSay();
  const { vendor } = useData();
  const refined = useChances(undefined);
  if (refined === null) return <Busy />;
  const { value: chances, isRough } = refined;
  return (
    <section aria-busy={isRough}>
      <h2>{t('favour')}</h2>
      <p className="quiet">{t('favourNote')}</p>
      <ul className="legend">
        {chances.dimensions.map((dimension, at) => (
          <li key={dimension}>
            <span className="swatch" style={{ background: colourOf(at) }} /> {say(dimensionNames[dimension])}
          </li>
        ))}
      </ul>
      <div className="scroll sticky" role="region" aria-label={t('favour')} tabIndex={0}>
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{t('vendor')}</th>
              <th scope="col">{t('firstOf')}</th>
              <th scope="col">{t('surely')}</th>
              <th scope="col">{t('possibly')}</th>
            </tr>
          </thead>
          <tbody>
            {chances.alternatives.map(({ id, ranks: [first], weightsIfFirst }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {inert(say(vendor.get(id)?.name ?? { en: id, zh: id }))}
                </th>
                <td className={first.lower === 0 && first.upper === 1 ? 'unknown' : undefined}>
                  <BoundBar bound={first} />
                </td>
                {(
                  [
                    [first.lower, weightsIfFirst.surely],
                    [first.upper, weightsIfFirst.possibly],
                  ] as const
                ).map(([share, weights], at) => (
                  <td key={at === 0 ? 'surely' : 'possibly'}>
                    <WeightBar weights={weights} share={share} dimensions={chances.dimensions} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet tries">
        {t('tries', {
          n: chances.draws.toLocaleString('en'),
          error: (100 * drawingError(0.5, chances.draws)).toFixed(1),
        })}
      </p>
    </section>
  );
}

interface WeightBarProps {
  readonly weights: readonly number[] | null;
  /** Of the tries in which it is first. */
  readonly share: number;
  readonly dimensions: readonly Dimension[];
}

/** Weights as one bar; the two that stand out are said beneath it. */
function WeightBar({ weights, share, dimensions }: WeightBarProps) {
  const t = useWords('weights');
  const say = useSay();
  if (weights === null) return <span className="quiet">{t('never')}</span>;
  if (share < ENOUGH_FIRST) return <span className="quiet">{t('rarely')}</span>;
  const top = dimensions
    .map((dimension, at) => ({ dimension, weight: weights[at] }))
    .filter(({ weight }) => weight >= FAVOURING / dimensions.length)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 2);
  return (
    <span className="range">
      <span className="track" aria-hidden="true">
        {weights.map((weight, at) => (
          <span key={dimensions[at]} style={{ inlineSize: `${100 * weight}%`, background: colourOf(at) }} />
        ))}
      </span>
      <span className="under quiet">
        {top.length === 0 && t(share === 1 ? 'any' : 'balanced')}
        {top
          .map(({ dimension, weight }) => `${say(dimensionNames[dimension])} ${Math.round(100 * weight)}%`)
          .join(' · ')}
      </span>
    </span>
  );
}
