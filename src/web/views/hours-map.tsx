import { Fragment, memo, useMemo, useState } from 'react';
import { HOUR_TARGETS } from '../../model/figure-names.ts';
import type { HoursFigure } from '../../model/view.ts';
import { WEEKDAYS } from '../../model/weekday.ts';
import { measuredText } from '../../report/measured.ts';
import { inPercent } from '../../report/words/quantity.ts';
import { useLang, useWords } from '../i18n.ts';
import { useLater } from '../parts/later.ts';
import { href } from '../route.ts';
import { useAges } from './ages.ts';
import { extremes, type HourCell, hourCells } from './hour-cells.ts';
import { HoursTable } from './hours-table.tsx';
import { useVendorNames } from './vendor-choice.tsx';

interface HourMapProps {
  readonly vendor: string;
  readonly figure: HoursFigure;
  /** Position in `HOUR_TARGETS`. */
  readonly target: number;
}

/** One vendor's week under its name; of ten vendors each is drawn in a task of its own when another target is asked for. */
export const HourMap = memo(function HourMap({ vendor, figure, target: wanted }: HourMapProps) {
  const t = useWords('hours');
  const nameOf = useVendorNames();
  const target = useLater(wanted);
  return (
    <section className="card hour-map" aria-busy={target !== wanted}>
      <h3>{nameOf(vendor)}</h3>
      <Week vendor={vendor} figure={figure} target={target} />
      <p>
        <a href={href('case', vendor)}>{t('openCases')}</a>
      </p>
    </section>
  );
});

/** Days beside, hours across (on a phone the other way round), the share in each cell as colour and number. */
function Week({ vendor, figure, target }: HourMapProps) {
  const t = useWords('hours');
  const lang = useLang();
  const ages = useAges();
  const nameOf = useVendorNames();
  const [pointed, setPointed] = useState<number | null>(null);
  const cells = useMemo(() => hourCells(figure, target), [figure, target]);
  const range = extremes(cells);
  const told = (cell: HourCell): string => {
    const place = { day: t(WEEKDAYS[cell.day]), from: cell.hour, to: cell.hour + 1 };
    if (cell.answered === null) return t('cellNone', place);
    const { share, lower, upper } = cell.answered;
    const value = measuredText(
      { value: share, interval: { lower, upper }, level: figure.level, n: cell.cases },
      'share',
      lang,
    );
    return t('cell', { ...place, value });
  };
  /** Words for the cell pointed at only: of 1,680 cells nobody reads more than a few. */
  const point = (over: EventTarget): void => {
    const at = indexAt(over);
    setPointed(at);
    if (at !== null && over instanceof HTMLElement) over.title = told(cells[at]);
  };
  const label = t('map', {
    vendor: nameOf(vendor),
    n: figure.cases,
    target: ages(HOUR_TARGETS[target] * 60),
    low: range === null ? '—' : inPercent(range.low),
    high: range === null ? '—' : inPercent(range.high),
    empty: cells.filter(({ cases }) => cases === 0).length,
  });
  return (
    <>
      <p className="quiet heat-told">{pointed === null ? t('hint') : told(cells[pointed])}</p>
      <div
        className="heat-map"
        role="img"
        aria-label={label}
        onPointerOver={({ target: over }) => point(over)}
        onPointerLeave={() => setPointed(null)}
      >
        <span className="heat-corner" />
        {Array.from({ length: 24 }, (_, hour) => (
          <span key={hour} className="heat-hour">
            {hour}
          </span>
        ))}
        {WEEKDAYS.map((day, at) => (
          <Fragment key={day}>
            <span className="heat-day">{t(day)}</span>
            {cells.slice(at * 24, at * 24 + 24).map((cell) => (
              <span key={cell.hour} data-cell={at * 24 + cell.hour} className={classOf(cell)}>
                {cell.answered === null ? '' : cell.answered.share === null ? '?' : percentOf(cell.answered.share)}
              </span>
            ))}
          </Fragment>
        ))}
      </div>
      <HoursTable cells={cells} level={figure.level} />
    </>
  );
}

const classOf = ({ heat, isWide }: HourCell): string =>
  `heat ${heat === null ? 'cell unknown' : `heat-${heat}`}${isWide ? ' wide' : ''}`;

/** Short enough for a cell; a share just short of all is not all. */
const percentOf = (share: number): number => (share < 1 ? Math.min(99, Math.round(share * 100)) : 100);

function indexAt(over: EventTarget): number | null {
  const cell = over instanceof HTMLElement ? over.dataset['cell'] : undefined;
  return cell === undefined ? null : Number(cell);
}
