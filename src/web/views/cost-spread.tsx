import { axisX, dot, link, type PlotOptions, ruleX } from '@observablehq/plot';
import { useCallback } from 'react';
import { nameOf } from '../../report/cost-words.ts';
import { money } from '../../report/words/cost.ts';
import { useLang, useWords } from '../i18n.ts';
import { Chart } from '../parts/chart.tsx';
import { type CostFigures, useNames } from './cost-figures.ts';
import { TotalsTable } from './cost-totals.tsx';
import { colourOf } from './series.ts';

/** Quantile dots: twenty dots a vendor, each one try in twenty, over a line from the 5th to the 95th percentile. */
export function CostSpread({ figures, months }: { readonly figures: CostFigures; readonly months: number }) {
  const t = useWords('cost');
  const lang = useLang();
  const names = useNames();
  const { costs, dots, isAlike } = figures;
  const options = useCallback(
    (width: number): PlotOptions => {
      const shown = costs.vendors.slice(0, isAlike ? 1 : undefined).flatMap(({ vendor, horizons }, index) => {
        const at = horizons.findIndex((one) => one.months === months);
        if (at < 0) return [];
        const name = isAlike ? t('any') : nameOf(names, vendor, lang);
        return [{ name, index, spread: horizons[at].total, dots: dots[index]?.[at] ?? [] }];
      });
      const most = Math.max(1e-9, ...shown.flatMap((one) => [one.spread.p95, ...one.dots.slice(0, -1)]));
      const points = shown.flatMap((one) =>
        stacked(
          one.dots.filter((value) => value <= most),
          most,
          width,
        ).map((dotAt) => ({ ...one, ...dotAt })),
      );
      return {
        height: 34 + 62 * shown.length,
        marginLeft: 34,
        marginRight: 44,
        marginTop: 4,
        x: { domain: [Math.min(0, ...shown.map((one) => one.spread.p5)), most], label: null, nice: true },
        y: { domain: [-2.2, 6], axis: null },
        fy: { domain: shown.map((one) => one.name), axis: null },
        marks: [
          axisX({
            ticks: Math.max(2, Math.floor(width / 150)),
            tickFormat: (value: number) => money(value, costs.currency, lang),
          }),
          ruleX([0], { stroke: 'var(--line)' }),
          link(shown, {
            fy: 'name',
            x1: (one) => one.spread.p5,
            x2: (one) => one.spread.p95,
            y1: -1.1,
            y2: -1.1,
            stroke: (one) => colourOf(one.index),
            strokeWidth: 3,
          }),
          dot(points, { fy: 'name', x: 'x', y: 'level', r: 4, fill: (one) => colourOf(one.index) }),
          dot(shown, {
            fy: 'name',
            x: (one) => one.spread.median,
            y: -1.1,
            r: 6,
            symbol: 'diamond',
            fill: 'currentColor',
            stroke: 'var(--plot-background)',
          }),
        ],
      };
    },
    [costs, dots, isAlike, months, names, lang, t],
  );
  const vendors = costs.vendors.slice(0, isAlike ? 1 : undefined);
  return (
    <div className="spread">
      <ul className="legend">
        {vendors.map(({ vendor }, at) => (
          <li key={vendor} dir="auto">
            <span className="swatch" style={{ background: colourOf(at) }} />{' '}
            {isAlike ? t('any') : nameOf(names, vendor, lang)}
          </li>
        ))}
      </ul>
      <Chart
        label={t('spreadLabel', { months })}
        options={options}
        table={<TotalsTable figures={figures} months={months} />}
      />
      <p className="quiet">{t('spreadLabel', { months })}</p>
    </div>
  );
}

/** Pixels that a dot takes. */
const ROOM = 9;

/** Dots that would lie on one another stand on one another. */
function stacked(
  values: readonly number[],
  most: number,
  width: number,
): { readonly x: number; readonly level: number }[] {
  const step = (most * ROOM) / Math.max(1, width);
  const levels = new Map<number, number>();
  return values.map((value) => {
    const column = Math.round(value / step);
    const level = levels.get(column) ?? 0;
    levels.set(column, level + 1);
    return { x: column * step, level };
  });
}
