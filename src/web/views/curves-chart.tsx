import { areaY, axisX, axisY, dot, line, type PlotOptions, ruleY, text } from '@observablehq/plot';
import { memo, useCallback } from 'react';
import type { CurveName } from '../../model/figure-names.ts';
import { inPercent, quantityRange } from '../../report/words/quantity.ts';
import { useLang, useWords } from '../i18n.ts';
import { Chart } from '../parts/chart.tsx';
import { type AgeAxis, isKept } from './age-axis.ts';
import { useAges } from './ages.ts';
import { readingAt, type Shown, stepsBetween } from './curve-reading.ts';
import { useCurveMargins } from './curves-reader.tsx';
import { CurveTable } from './curves-table.tsx';
import { labelPlaces } from './label-places.ts';
import { shortened } from './label-text.ts';
import { useVendorColours, useVendorNames } from './vendor-choice.tsx';

const TOP = 12;
const PLOT_HEIGHT = 300;
const AXIS_HEIGHT = 36;
const RISK_ROW = 16;

interface IncidenceChartProps {
  readonly name: CurveName;
  readonly shown: readonly Shown[];
  readonly axis: AgeAxis;
}

/** All vendors as step curves with their bands, named at their ends, the cases still followed beneath on the same axis. */
export const IncidenceChart = memo(function IncidenceChart({ name, shown, axis }: IncidenceChartProps) {
  const t = useWords('curves');
  const lang = useLang();
  const ages = useAges();
  const nameOf = useVendorNames();
  const colourOf = useVendorColours();
  const { left, right, most } = useCurveMargins(shown);
  const options = useCallback(
    (width: number): PlotOptions => {
      const ticks = axis.ticks(58 / Math.max(100, width - left - right));
      const series = shown.map(({ vendor, figure }) => ({
        vendor,
        figure,
        colour: colourOf(vendor),
        steps: stepsBetween(figure, axis.from, axis.to),
      }));
      const ends = series.map(({ figure, steps }) => figure.share[0][steps.at(-1)?.row ?? 0] ?? 0);
      const places = labelPlaces(ends, 16 / PLOT_HEIGHT, 0.01, 0.99);
      const riskTop = AXIS_HEIGHT + 16;
      return {
        marginTop: TOP,
        marginLeft: left,
        marginRight: right,
        height: TOP + PLOT_HEIGHT + riskTop + RISK_ROW * (series.length + 0.5),
        marginBottom: riskTop + RISK_ROW * (series.length + 0.5),
        x: { type: 'linear', domain: [0, 1] },
        y: { domain: [0, 1] },
        marks: [
          axisY([0, 0.25, 0.5, 0.75, 1], { tickFormat: (share: number) => inPercent(share), tickSize: 0 }),
          ruleY([0.25, 0.75, 1], { stroke: 'var(--line)' }),
          ruleY([0.5], { stroke: 'var(--quiet)', strokeDasharray: '3 3' }),
          ruleY([0]),
          axisX(ticks.map(axis.placeOf), { tickFormat: (_: number, row: number) => ages(ticks[row]), label: null }),
          ...series.flatMap(({ figure, steps, colour }) => [
            areaY(steps, {
              x: ({ seconds }) => axis.placeOf(seconds),
              y1: ({ row }) => figure.lower[row],
              y2: ({ row }) => figure.upper[row],
              curve: 'step-after',
              fill: colour,
              fillOpacity: 0.14,
            }),
            line(steps, {
              x: ({ seconds }) => axis.placeOf(seconds),
              y: ({ row }) => figure.share[0][row],
              curve: 'step-after',
              stroke: colour,
              strokeWidth: 2,
            }),
          ]),
          dot(
            series.filter(({ figure: { median } }) => median.value !== null && median.value <= axis.to),
            {
              x: ({ figure }) => axis.placeOf(figure.median.value ?? 0),
              y: 0.5,
              fill: ({ colour }) => colour,
              stroke: 'var(--card)',
              r: 5,
            },
          ),
          text(series, {
            x: 1,
            y: (_, row) => places[row],
            text: ({ vendor }) => shortened(nameOf(vendor), most),
            fill: ({ colour }) => colour,
            fontWeight: 600,
            textAnchor: 'start',
            dx: 8,
          }),
          text([t('atRisk')], { frameAnchor: 'bottom-left', dy: riskTop - 6, dx: -38, fill: 'var(--quiet)' }),
          ...series.flatMap(({ vendor, figure, colour }, at) => {
            const dy = riskTop + RISK_ROW * (at + 1) - 4;
            return [
              text(
                ticks.filter((tick) => isKept(tick)),
                {
                  x: axis.placeOf,
                  frameAnchor: 'bottom',
                  dy,
                  text: (tick: number) => String(readingAt(figure, tick).atRisk.most),
                  fill: colour,
                },
              ),
              text([shortened(nameOf(vendor), most)], {
                frameAnchor: 'bottom-right',
                textAnchor: 'start',
                dx: 8,
                dy,
                fill: colour,
              }),
            ];
          }),
        ],
      };
    },
    // The functions change with the language and the document only.
    [shown, axis, lang, left, right, most],
  );
  const values = shown.map(({ vendor, figure }) => {
    const { share, lower, upper } = readingAt(figure, DAY);
    return `${nameOf(vendor)} ${share === null ? quantityRange('share', lower, upper)[lang] : inPercent(share)}`;
  });
  const label = t('chart', {
    curve: t(name),
    vendors: shown.map(({ vendor }) => nameOf(vendor)).join(' · '),
    age: ages(DAY),
    values: values.join(' · '),
  });
  return <Chart label={label} options={options} table={<CurveTable shown={shown} axis={axis} />} />;
});

/** A line over the chart where the reader reads: moving it draws nothing anew. */
export function Cursor({
  shown,
  axis,
  at,
}: {
  readonly shown: readonly Shown[];
  readonly axis: AgeAxis;
  readonly at: number;
}) {
  const { left, right } = useCurveMargins(shown);
  const x = `calc(${left}px + (100% - ${left + right}px) * ${axis.placeOf(at)})`;
  return <div className="curve-cursor" aria-hidden="true" style={{ left: x, height: PLOT_HEIGHT }} />;
}

const DAY = 86_400;
