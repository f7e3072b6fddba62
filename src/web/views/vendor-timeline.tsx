import { dot, link, type PlotOptions } from '@observablehq/plot';
import { useCallback, useMemo, useState } from 'react';
import type { Happening, ViewVendor } from '../../model/view.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { Chart } from '../parts/chart.tsx';
import { href } from '../route.ts';
import { kindNames } from '../words/record.ts';
import { monthAxis, monthIn } from './month-axis.ts';
import { countsOf, type Year, yearsOf } from './vendor-years.ts';

/** Everything dated: a picture of it, then the list by year; a year is drawn when it is opened. */
export function Timeline({ figure: { timeline } }: { readonly figure: ViewVendor }) {
  const t = useWords('vendor');
  const years = useMemo(() => yearsOf(timeline), [timeline]);
  if (timeline.length === 0) return <p className="unknown">{t('noTimeline')}</p>;
  return (
    <>
      <p className="quiet">{t('timelineNote')}</p>
      <TimelineChart timeline={timeline} years={years} />
      {years.map((year, at) => (
        <YearList key={year.year} year={year} isFirst={at === 0} />
      ))}
    </>
  );
}

function TimelineChart({
  timeline,
  years,
}: {
  readonly timeline: readonly Happening[];
  readonly years: readonly Year[];
}) {
  const t = useWords('vendor');
  const lang = useLang();
  const kinds = useMemo(() => [...new Set(timeline.map(({ kind }) => kind))], [timeline]);
  const options = useCallback(
    (width: number): PlotOptions => {
      const name = ({ kind }: Happening) => kindNames[kind][lang];
      const lasting = timeline.filter(({ until }) => until !== null);
      return {
        marginLeft: lang === 'zh' ? 70 : 130,
        marginRight: 44,
        height: 50 + 26 * kinds.length,
        x: {
          type: 'utc',
          grid: true,
          label: null,
          ...monthAxis(timeline, Math.max(2, Math.floor(width / 110))),
          tickFormat: monthIn(lang),
        },
        y: { domain: kinds.map((kind) => kindNames[kind][lang]), label: null, tickSize: 0 },
        marks: [
          link(lasting, {
            x1: ({ at }: Happening) => new Date(at),
            x2: ({ until }: Happening) => new Date(until ?? 0),
            y1: name,
            y2: name,
            stroke: 'var(--series-1)',
            strokeWidth: 3,
            strokeOpacity: 0.35,
          }),
          dot(timeline, {
            x: ({ at }: Happening) => new Date(at),
            y: name,
            r: 4,
            fill: 'var(--series-1)',
            fillOpacity: 0.55,
            stroke: 'var(--series-1)',
          }),
        ],
      };
    },
    [timeline, kinds, lang],
  );
  const [first, last] = [timeline[0], timeline.at(-1)];
  return (
    <Chart
      label={t('timelineChart', {
        n: timeline.length,
        from: first?.at.slice(0, 10) ?? '',
        to: last?.at.slice(0, 10) ?? '',
      })}
      options={options}
      table={<CountTable kinds={kinds} years={years} />}
    />
  );
}

function CountTable({
  kinds,
  years,
}: {
  readonly kinds: readonly Happening['kind'][];
  readonly years: readonly Year[];
}) {
  const t = useWords('vendor');
  const say = useSay();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('year')}</th>
          {kinds.map((kind) => (
            <th scope="col" key={kind}>
              {say(kindNames[kind])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.year}>
            <th scope="row">{year.year}</th>
            {kinds.map((kind) => (
              <td key={kind}>{countsOf(year).get(kind) ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function YearList({ year: { year, happened }, isFirst }: { readonly year: Year; readonly isFirst: boolean }) {
  const t = useWords('vendor');
  const say = useSay();
  const [isOpen, setOpen] = useState(isFirst);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className="year">
      <summary>{t('inYear', { year, n: happened.length })}</summary>
      {isOpen && (
        <ol className="happenings">
          {happened.map(({ at, until, kind, text, record }) => (
            <li key={`${record}-${at}`}>
              <time dateTime={at}>{at.slice(0, 10)}</time>
              <span className="tag">{say(kindNames[kind])}</span>
              <span dir="auto">
                <a href={href('evidence', record)}>{say(text)}</a>
                {until !== null && <span className="quiet"> · {t('until', { day: until.slice(0, 10) })}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
