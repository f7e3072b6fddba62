import type { CurveFigure } from '../../model/view.ts';
import { measuredText } from '../../report/measured.ts';
import { COLON, WORD_SPACE } from '../../report/words/punctuation.ts';
import { inPercent, partInPercent, quantity, quantityRange } from '../../report/words/quantity.ts';
import { useLang, useWords } from '../i18n.ts';
import { Scroll } from '../parts/scroll.tsx';
import { href } from '../route.ts';
import type { AgeAxis } from './age-axis.ts';
import { useAges } from './ages.ts';
import { type CurveReading, readingAt, type Shown } from './curve-reading.ts';
import { widthOf } from './label-text.ts';
import { useNarrow } from './narrow.ts';
import { useVendorColours, useVendorNames } from './vendor-choice.tsx';

const MINUTE = 60;
/** Ages that can be had by one press, exact on every curve. */
const PRESSES = [15 * MINUTE, 60 * MINUTE, 240 * MINUTE, 1440 * MINUTE, 7 * 1440 * MINUTE] as const;
/** Steps of the slider along its axis. */
const STEPS = 400;

/** The longest name that a wide chart has room for, in Latin letters, and the pixels of one. */
const LONGEST = 32;
const LETTER = 7.5;

interface CurveMargins {
  /** Pixels beside the axis of the chart: for its numbers and for the names of the curves. The slider leaves as much. */
  readonly left: number;
  readonly right: number;
  /** Latin letters that a name may have. */
  readonly most: number;
}

export function useCurveMargins(shown: readonly Shown[]): CurveMargins {
  const isNarrow = useNarrow();
  const nameOf = useVendorNames();
  if (isNarrow) return { left: 44, right: 76, most: 9 };
  const most = Math.min(LONGEST, Math.max(...shown.map(({ vendor }) => widthOf(nameOf(vendor)))));
  return { left: 44, right: 12 + Math.ceil(LETTER * most), most };
}
/** Half of the slider's handle, which stands over the axis at either end. */
const HANDLE = 8;

interface AgeReaderProps {
  readonly shown: readonly Shown[];
  readonly axis: AgeAxis;
  readonly at: number;
  readonly onAt: (seconds: number) => void;
}

/** Reads all curves at one age, by slider, keyboard or press; the slider stands on the chart's own axis. */
export function AgeReader({ shown, axis, at, onAt }: AgeReaderProps) {
  const t = useWords('curves');
  const lang = useLang();
  const ages = useAges();
  const { left, right } = useCurveMargins(shown);
  return (
    <>
      <input
        className="curve-slider"
        style={{ marginLeft: left - HANDLE, width: `calc(100% - ${left + right - 2 * HANDLE}px)` }}
        type="range"
        min={0}
        max={STEPS}
        value={Math.round(axis.placeOf(at) * STEPS)}
        aria-label={t('readAt')}
        aria-valuetext={ages(at)}
        onChange={({ target }) => onAt(axis.secondsAt(Number(target.value) / STEPS))}
      />
      <div className="controls">
        <span>{t('readAt')}</span>
        <div className="segments" role="group" aria-label={t('readAt')}>
          {PRESSES.filter((seconds) => seconds <= axis.to).map((seconds) => (
            <button key={seconds} type="button" aria-pressed={seconds === at} onClick={() => onAt(seconds)}>
              {ages(seconds)}
            </button>
          ))}
        </div>
      </div>
      <Scroll label={t('by', { age: ages(at) })}>
        <table className="readings">
          <thead>
            <tr>
              <th scope="col">{t('by', { age: ages(at) })}</th>
              <th scope="col">{t('share')}</th>
              <th scope="col">{t('otherwise')}</th>
              <th scope="col">{t('open')}</th>
              <th scope="col">{t('stillFollowed')}</th>
              <th scope="col">{t('median')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <ReadingRow key={one.vendor} shown={one} at={at} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="quiet">
        <small>
          {t('restOnly')}
          {WORD_SPACE[lang]}
          {t('thinned')}
        </small>
      </p>
    </>
  );
}

function ReadingRow({ shown: { vendor, figure }, at }: { readonly shown: Shown; readonly at: number }) {
  const t = useWords('curves');
  const lang = useLang();
  const nameOf = useVendorNames();
  const colourOf = useVendorColours();
  const reading = readingAt(figure, at);
  const { lower, upper, otherwise, open, atRisk } = reading;
  const { median, cases, level } = figure;
  const part = (share: number | null) =>
    share === null ? <td className="unknown">{t('notFollowed')}</td> : <td>{partInPercent(share)}</td>;
  return (
    <tr>
      <th scope="row">
        <span className="swatch" style={{ background: colourOf(vendor) }} />
        <a href={href('case', vendor)}>{nameOf(vendor)}</a>
        <Aside figure={figure} />
        {figure.unclear > 0 && (
          <small className="quiet"> {t('unclear', { vendor: nameOf(vendor), n: figure.unclear })}</small>
        )}
      </th>
      <td className={reading.share === null ? 'unknown' : undefined}>
        <strong>
          <ShareText reading={reading} />
        </strong>{' '}
        <small className="quiet">
          {Math.round(level * 100)}%{COLON[lang]}
          {quantityRange('share', lower, upper)[lang]} · {t('cases', { n: cases })}
        </small>
      </td>
      {part(otherwise)}
      {part(open)}
      <td>{atRisk.least === atRisk.most ? atRisk.most : `${atRisk.least}\u2013${atRisk.most}`}</td>
      <td className={median.value === null ? 'unknown' : undefined}>
        {median.value === null && figure.unclear === 0 ? (
          <>
            {t('notReached')}{' '}
            <small>
              {Math.round(level * 100)}%{COLON[lang]}≥ {quantity('seconds', median.lower ?? 0)[lang]} ·{' '}
              {t('cases', { n: cases })}
            </small>
          </>
        ) : (
          measuredText(
            { value: median.value, interval: { lower: median.lower ?? 0, upper: median.upper }, level, n: cases },
            'seconds',
            lang,
          )
        )}
      </td>
    </tr>
  );
}

/** The share itself, or that it is not known. */
export function ShareText({ reading }: { readonly reading: CurveReading }) {
  const t = useWords('parts');
  return reading.share === null ? t('unknown') : inPercent(reading.share);
}

/** Cases that the curve does not count, and why. */
function Aside({ figure: { aside } }: { readonly figure: CurveFigure }) {
  const t = useWords('curves');
  return (
    <>
      {aside.notShown > 0 && <small className="quiet"> {t('asideShown', { n: aside.notShown })}</small>}
      {aside.notFollowed > 0 && <small className="quiet"> {t('asideFollowed', { n: aside.notFollowed })}</small>}
    </>
  );
}
