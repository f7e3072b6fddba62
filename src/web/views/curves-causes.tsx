import { areaY, axisX, axisY, type PlotOptions, ruleY, text } from '@observablehq/plot';
import { memo, useCallback } from 'react';
import type { CurveCause } from '../../model/figure-names.ts';
import type { Text } from '../../model/text.ts';
import type { CurveFigure } from '../../model/view.ts';
import { inPercent, partInPercent } from '../../report/words/quantity.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Chart } from '../parts/chart.tsx';
import { Measure } from '../parts/measure.tsx';
import { href } from '../route.ts';
import { endNames } from '../words/case-events.ts';
import { curvesWords } from '../words/curves.ts';
import { type AgeAxis, isKept } from './age-axis.ts';
import { useAges } from './ages.ts';
import { openAt, rowAt, type Shown, stepsBetween } from './curve-reading.ts';
import { UsualBeside } from './curves-usual.tsx';
import { labelPlaces } from './label-places.ts';
import { useVendorNames } from './vendor-choice.tsx';

type Part = CurveCause | 'open';

interface Stack {
  readonly part: Part;
  base(row: number): number;
  top(row: number): number;
}

const PART_NAMES: Readonly<Record<Part, Text>> = {
  ...endNames,
  reached: curvesWords['cause-reached'],
  open: curvesWords['cause-open'],
};
const FILLS: Readonly<Record<Part, string>> = {
  reached: 'var(--series-1)',
  'self-solved': 'var(--series-3)',
  stale: 'var(--series-2)',
  declined: 'var(--series-6)',
  duplicate: 'var(--series-4)',
  abandoned: 'var(--series-5)',
  resolved: 'var(--series-10)',
  unknown: 'var(--series-7)',
  open: 'var(--line)',
};
const HEIGHT = 170;
const MARGIN = { marginTop: 8, marginBottom: 28, marginLeft: 40, marginRight: 122 };

interface CausesOfProps {
  readonly shown: Shown;
  readonly axis: AgeAxis;
}

/** One vendor's cases by how they had ended, stacked, with the median as it is usually computed beside it. */
export const CausesOf = memo(function CausesOf({ shown: { vendor, figure }, axis }: CausesOfProps) {
  const t = useWords('curves');
  const say = useSay();
  const lang = useLang();
  const ages = useAges();
  const nameOf = useVendorNames();
  const data = useData();
  const about = data.vendor.get(vendor);
  const options = useCallback(
    (width: number): PlotOptions => {
      const ticks = axis.ticks(58 / Math.max(100, width - MARGIN.marginLeft - MARGIN.marginRight));
      const steps = stepsBetween(figure, axis.from, axis.to);
      const stacks = stackOf(figure);
      const last = steps.at(-1)?.row ?? 0;
      const named = stacks.filter(({ top, base }) => top(last) - base(last) > 0.005);
      const middles = named.map(({ top, base }) => (top(last) + base(last)) / 2);
      const places = labelPlaces(middles, 15 / HEIGHT, 0.03, 0.97);
      return {
        ...MARGIN,
        height: HEIGHT + MARGIN.marginTop + MARGIN.marginBottom,
        x: { type: 'linear', domain: [0, 1] },
        y: { domain: [0, 1] },
        marks: [
          ...stacks.map(({ part, base, top }) =>
            areaY(steps, {
              x: ({ seconds }) => axis.placeOf(seconds),
              y1: ({ row }) => base(row),
              y2: ({ row }) => top(row),
              curve: 'step-after',
              fill: FILLS[part],
              fillOpacity: part === 'open' ? 0.45 : 0.85,
            }),
          ),
          axisY({ ticks: 2, tickFormat: (share: number) => inPercent(share), tickSize: 0 }),
          ruleY([0]),
          axisX(ticks.map(axis.placeOf), { tickFormat: (_: number, row: number) => ages(ticks[row]), label: null }),
          text(named, {
            x: 1,
            y: (_, row) => places[row],
            text: ({ part, top, base }: Stack) => `${partInPercent(top(last) - base(last))} ${say(PART_NAMES[part])}`,
            textAnchor: 'start',
            dx: 6,
            fill: 'currentColor',
          }),
        ],
      };
    },
    // The functions change with the language and the document only.
    [figure, axis, lang],
  );
  const end = Math.min(axis.to, figure.time.at(-1) ?? 0);
  const parts = stackOf(figure).map(({ part, base, top }) => {
    const row = Math.max(0, rowAt(figure.time, end));
    return `${say(PART_NAMES[part])} ${partInPercent(top(row) - base(row))}`;
  });
  return (
    <section className="card">
      <h3>{nameOf(vendor)}</h3>
      <p className="quiet">
        {about !== undefined && figure.audit !== null ? (
          <Measure vendor={about} audit={figure.audit} />
        ) : (
          t('cases', { n: figure.cases })
        )}{' '}
        · <a href={href('case', vendor)}>{t('openCases')}</a>
      </p>
      <Chart
        label={t('causesChart', { vendor: nameOf(vendor), n: figure.cases, age: ages(end), values: parts.join(' · ') })}
        options={options}
        table={<CauseTable figure={figure} axis={axis} />}
      />
      <UsualBeside figure={figure} />
    </section>
  );
});

/** What was waited for at the bottom, then the other ends, what is still open on top. */
function stackOf(figure: CurveFigure): Stack[] {
  const below = (row: number, count: number) =>
    figure.share.slice(0, count).reduce((sum, cause) => sum + (cause[row] ?? 0), 0);
  const ended = figure.causes.map((part, at) => ({
    part,
    base: (row: number) => below(row, at),
    top: (row: number) => below(row, at + 1),
  }));
  return [...ended, { part: 'open', base: (row) => 1 - openAt(figure, row), top: () => 1 }];
}

function CauseTable({ figure, axis }: { readonly figure: CurveFigure; readonly axis: AgeAxis }) {
  const t = useWords('curves');
  const say = useSay();
  const ages = useAges();
  const stacks = stackOf(figure);
  const rows = figure.time.flatMap((seconds, row) =>
    isKept(seconds) && seconds > 0 && seconds <= axis.to ? [{ seconds, row }] : [],
  );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('age')}</th>
          {stacks.map(({ part }) => (
            <th key={part} scope="col">
              {say(PART_NAMES[part])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ seconds, row }) => (
          <tr key={seconds}>
            <th scope="row">{ages(seconds)}</th>
            {stacks.map(({ part, base, top }) => (
              <td key={part}>{partInPercent(top(row) - base(row))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
