import { centralWeights } from '../../decision/weights.ts';
import type { Dimension } from '../../model/dimension.ts';
import type { Weights } from '../../model/needs.ts';
import { dimensionNames } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { KINDS, kindOf, moved, saidAs, wholeOrder } from '../parts/weight-kinds.ts';

interface EditorProps {
  readonly weights: Weights | undefined;
  readonly inPlay: readonly Dimension[];
  readonly onChange: (weights: Weights | undefined) => void;
}

const HOW = { none: 'noneHow', order: 'orderHow', ranges: 'rangesHow', points: 'pointsHow' } as const;

/** What matters, in the way in which the buyer said it, or in another. */
export function WeightsEditor({ weights, inPlay, onChange }: EditorProps) {
  const t = useWords('weights');
  const kind = kindOf(weights);
  return (
    <>
      <fieldset className="kinds">
        <legend>{t('kind')}</legend>
        {KINDS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="kind"
              checked={kind === one}
              onChange={() => onChange(saidAs(one, weights, inPlay))}
            />{' '}
            {t(one)}
          </label>
        ))}
      </fieldset>
      <p className="quiet">{t(HOW[kind])}</p>
      {weights !== undefined && 'order' in weights && (
        <OrderEditor order={wholeOrder(weights.order, inPlay)} onChange={onChange} />
      )}
      {weights !== undefined && 'points' in weights && (
        <PointsEditor points={weights.points} inPlay={inPlay} onChange={onChange} />
      )}
      {weights !== undefined && 'ranges' in weights && (
        <RangesEditor ranges={weights.ranges} inPlay={inPlay} onChange={onChange} />
      )}
    </>
  );
}

interface OrderProps {
  readonly order: readonly Dimension[];
  readonly onChange: EditorProps['onChange'];
}

function OrderEditor({ order, onChange }: OrderProps) {
  const t = useWords('weights');
  const say = useSay();
  return (
    <ol className="weight-order">
      {order.map((dimension, at) => (
        <li key={dimension}>
          <span>{say(dimensionNames[dimension])}</span>
          {([-1, 1] as const).map((by) => (
            <button
              key={by}
              type="button"
              className="button"
              disabled={by === -1 ? at === 0 : at === order.length - 1}
              aria-label={t(by === -1 ? 'up' : 'down', { what: say(dimensionNames[dimension]) })}
              onClick={() => onChange({ order: moved(order, dimension, by) })}
            >
              {by === -1 ? '↑' : '↓'}
            </button>
          ))}
        </li>
      ))}
    </ol>
  );
}

interface PointsProps extends Omit<EditorProps, 'weights'> {
  readonly points: Partial<Record<Dimension, number>>;
}

function PointsEditor({ points, inPlay, onChange }: PointsProps) {
  const t = useWords('weights');
  const say = useSay();
  const shares = centralWeights({ points }, inPlay);
  // Points may be any numbers; the sliders then reach as far as the greatest of them.
  const most = Math.max(100, ...Object.values(points));
  return inPlay.map((dimension) => {
    const value = points[dimension] ?? 0;
    const share = `${Math.round(100 * (shares[dimension] ?? 0))}%`;
    return (
      <label key={dimension} className="weight">
        <span>{say(dimensionNames[dimension])}</span>
        <span className="quiet">{t('share', { points: value, share })}</span>
        <input
          type="range"
          min={0}
          max={most}
          value={value}
          aria-valuetext={t('share', { points: value, share })}
          onChange={({ target }) => onChange({ points: { ...points, [dimension]: Number(target.value) } })}
        />
      </label>
    );
  });
}

interface RangesProps extends Omit<EditorProps, 'weights'> {
  readonly ranges: Partial<Record<Dimension, [number, number]>>;
}

function RangesEditor({ ranges, inPlay, onChange }: RangesProps) {
  const t = useWords('weights');
  const say = useSay();
  return inPlay.map((dimension) => {
    const ends = ranges[dimension] ?? [0, 1];
    const what = say(dimensionNames[dimension]);
    const [low, high] = ends.map((end) => Math.round(100 * end));
    const to = (end: 0 | 1, percent: number): [number, number] =>
      end === 0 ? [percent / 100, ends[1]] : [ends[0], percent / 100];
    return (
      <div key={dimension} className="weight">
        <span>{what}</span>
        <span className="quiet">{`${low}–${high}%`}</span>
        {([0, 1] as const).map((end) => (
          <input
            key={end}
            type="range"
            min={0}
            max={100}
            value={end === 0 ? low : high}
            aria-label={t(end === 0 ? 'least' : 'most', { what })}
            aria-valuetext={`${end === 0 ? low : high}%`}
            onChange={({ target }) => onChange({ ranges: { ...ranges, [dimension]: to(end, Number(target.value)) } })}
          />
        ))}
      </div>
    );
  });
}
