import { axisX, axisY, barX, dot, type PlotOptions } from '@observablehq/plot';
import { useCallback } from 'react';
import type { Holding } from '../../cases/holding.ts';
import { EVENT_KINDS, type EventKind, NONE, ROLE } from '../../model/case.ts';
import { inert } from '../../report/inert.ts';
import { formatDuration } from '../../time/duration.ts';
import { useLang, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Chart } from '../parts/chart.tsx';
import type { CaseRows } from './case-rows.ts';
import { timeTicks, useTimes } from './case-time.ts';
import { useNarrow } from './narrow.ts';

const LANE = 30;
const FILLS: Readonly<Record<Holding['holder'], string>> = {
  vendor: 'var(--series-1)',
  customer: 'var(--series-2)',
  unspecified: 'var(--hatch)',
  nobody: 'var(--line)',
};
/** Told apart by shape, not by colour alone. */
const MARKS = new Map<number, { symbol: 'circle' | 'triangle' | 'square' | 'diamond'; fill: string }>([
  [ROLE.vendor, { symbol: 'circle', fill: 'var(--series-1)' }],
  [ROLE.customer, { symbol: 'triangle', fill: 'var(--series-2)' }],
  [ROLE.bot, { symbol: 'square', fill: 'var(--series-7)' }],
]);
const OTHER = { symbol: 'diamond', fill: 'var(--series-4)' } as const;

/** From top to bottom. */
const ORDER: readonly Holding['holder'][] = ['customer', 'vendor', 'unspecified', 'nobody'];

interface CaseLanesProps {
  readonly rows: CaseRows;
  readonly index: number;
  readonly holdings: readonly Holding[];
}

/** Who held the ball when: a lane each for the customer, every team of the vendor and nobody, and the words on a lane of their own. */
export function CaseLanes({ rows, index, holdings }: CaseLanesProps) {
  const t = useWords('case');
  const lang = useLang();
  const times = useTimes();
  const isNarrow = useNarrow();
  const { timezone } = useData().report.needs;
  const { log } = rows;
  const nameOf = ({ holder, group }: Holding) =>
    group === null ? t(`holder-${holder}`) : inert(`${t(`holder-${holder}`)} · ${group}`, isNarrow ? 12 : 26);
  const options = useCallback(
    (width: number): PlotOptions => {
      const spoken = wordsOf(rows, index);
      const [from, to] = spanOf(rows, index, holdings);
      const cut = holdings
        .filter((one) => one.from <= to)
        .map((one) => ({ ...one, to: Math.min(one.to, to), lane: nameOf(one) }));
      const lanes = [
        t('words'),
        ...new Set(ORDER.flatMap((who) => cut.filter(({ holder }) => holder === who)).map(({ lane }) => lane)),
      ];
      const left = isNarrow ? 96 : 190;
      const ticks = timeTicks(timezone, from, to, Math.max(2, (width - left) / 70));
      return {
        marginLeft: left,
        marginRight: 16,
        marginTop: 4,
        marginBottom: 28,
        height: LANE * lanes.length + 32,
        x: { type: 'linear', domain: [from, to] },
        y: { type: 'band', domain: lanes, padding: 0.3 },
        marks: [
          axisY({ tickSize: 0, label: null }),
          axisX(
            ticks.map(({ at }) => at),
            { tickFormat: (_: number, row: number) => ticks[row].text, label: null },
          ),
          barX(cut, { x1: 'from', x2: 'to', y: 'lane', fill: ({ holder }: Holding) => FILLS[holder], rx: 2 }),
          // By who spoke: Plot draws one symbol a mark.
          ...[...new Set(spoken.map(({ role }) => role))].map((role) =>
            dot(
              spoken.filter((one) => one.role === role),
              { x: 'at', y: () => lanes[0], r: 5, stroke: 'var(--card)', ...(MARKS.get(role) ?? OTHER) },
            ),
          ),
        ],
      };
    },
    // The words change with the language only.
    [rows, index, holdings, timezone, lang, isNarrow],
  );
  const parts = holdings.map((one) => `${nameOf(one)} ${formatDuration(one.to - one.from, lang)}`);
  const [first, last] = [holdings[0]?.from ?? Number.NaN, holdings.at(-1)?.to ?? Number.NaN];
  return (
    <div className="card">
      <Chart
        label={t('lanesLabel', {
          id: inert(log.caseIds.at(index), 60),
          from: times(first),
          to: times(last),
          parts: parts.slice(0, MOST_SAID).join(' · '),
        })}
        options={options}
        table={<HoldingsTable holdings={holdings} nameOf={nameOf} />}
      />
      <p className="quiet">
        <small>{t('marks')}</small>
      </p>
    </div>
  );
}

/** Of a long case a label says the beginning; the table has all. */
const MOST_SAID = 12;

/** Words, as far as the log tells; a label or a change of state without any is none. */
function wordsOf({ log }: CaseRows, index: number): { at: number; role: number }[] {
  const words: { at: number; role: number }[] = [];
  for (let row = log.offsets[index]; row < log.offsets[index + 1]; row++)
    if (SPOKEN.has(EVENT_KINDS[log.kind[row]]) || (log.text?.codes[row] ?? NONE) !== NONE)
      words.push({ at: log.time[row], role: log.role[row] });
  return words;
}
const SPOKEN: ReadonlySet<EventKind> = new Set(['opened', 'message', 'promised', 'workaround']);

/** An ended case is drawn to a little after its last event: what follows is nobody's, however long it was watched. */
function spanOf(
  { log, opened, ended }: CaseRows,
  index: number,
  holdings: readonly Holding[],
): [from: number, to: number] {
  const from = opened[index];
  const watched = holdings.at(-1)?.to ?? from;
  const last = Math.max(from, log.time[log.offsets[index + 1] - 1] ?? from);
  const to = Number.isNaN(ended[index]) ? watched : Math.min(watched, last + Math.max(60_000, (last - from) * 0.08));
  return [from, Math.max(to, from + 60_000)];
}

interface HoldingsTableProps {
  readonly holdings: readonly Holding[];
  readonly nameOf: (holding: Holding) => string;
}

function HoldingsTable({ holdings, nameOf }: HoldingsTableProps) {
  const t = useWords('case');
  const lang = useLang();
  const times = useTimes();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('lane')}</th>
          <th scope="col">{t('from')}</th>
          <th scope="col">{t('to')}</th>
          <th scope="col">{t('length')}</th>
        </tr>
      </thead>
      <tbody>
        {holdings.map((one) => (
          <tr key={one.from}>
            <th scope="row">{nameOf(one)}</th>
            <td>{times(one.from)}</td>
            <td>{times(one.to)}</td>
            <td>{formatDuration(one.to - one.from, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
