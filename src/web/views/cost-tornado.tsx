import { axisX, axisY, barX, type PlotOptions, ruleX } from '@observablehq/plot';
import { useCallback, useId, useState } from 'react';
import { costInputName } from '../../report/cost-input.ts';
import { nameOf } from '../../report/cost-words.ts';
import { money } from '../../report/words/cost.ts';
import { useLang, useWords } from '../i18n.ts';
import { Chart } from '../parts/chart.tsx';
import { type CostFigures, useNames } from './cost-figures.ts';
import { amountLines, BELOW, heightFor, inLines } from './label-text.ts';

/** Pixels right of the axis, for half of its last label. */
const END = 34;

/** A tornado: the average total with each figure in its lowest and in its highest tenth. */
export function CostDrivers({ figures: { costs, isAlike } }: { readonly figures: CostFigures }) {
  const t = useWords('cost');
  const lang = useLang();
  const names = useNames();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = costs.vendors.find(({ vendor }) => vendor === chosen) ?? costs.vendors[0];
  const options = useCallback(
    (width: number): PlotOptions => {
      const total = shown?.horizons.at(-1)?.total.mean ?? 0;
      const padding = 0.3;
      const room = Math.min(210, width * 0.42);
      const drivers = (shown?.drivers ?? []).map((driver) => ({
        ...driver,
        name: inLines(costInputName(driver.input, {})[lang], room / 7 - 2),
      }));
      const names = drivers.map(({ name }) => name);
      const ticks = Math.max(2, Math.floor(width / 170));
      const letters = (width - room - END) / ticks / 7 - 2;
      return {
        height: heightFor(names, padding),
        marginLeft: room,
        marginRight: END,
        marginBottom: BELOW,
        x: { label: null },
        y: { domain: names, padding },
        marks: [
          axisY({ label: null, tickSize: 0 }),
          axisX({
            ticks,
            tickFormat: (value: number) => amountLines(money(value, costs.currency, lang), letters),
          }),
          barX(drivers, { y: 'name', x1: 'low', x2: () => total, fill: 'var(--quiet)' }),
          barX(drivers, { y: 'name', x1: () => total, x2: 'high', fill: 'var(--ink)' }),
          ruleX([total], { stroke: 'currentColor' }),
        ],
      };
    },
    [shown, costs.currency, lang],
  );
  if (shown === undefined) return null;
  const name = isAlike ? t('any') : nameOf(names, shown.vendor, lang);
  const label = t('driversLabel', { vendor: name, months: shown.horizons.at(-1)?.months ?? 0 });
  return (
    <>
      {!isAlike && (
        <p>
          <label htmlFor={id}>{t('vendor')}</label>{' '}
          <select id={id} value={shown.vendor} onChange={({ target }) => setChosen(target.value)}>
            {costs.vendors.map(({ vendor }) => (
              <option key={vendor} value={vendor}>
                {nameOf(names, vendor, lang)}
              </option>
            ))}
          </select>
        </p>
      )}
      {shown.drivers.length === 0 ? (
        <p className="quiet">{t('noDrivers')}</p>
      ) : (
        <>
          <Chart label={label} options={options} table={<DriversTable shown={shown} currency={costs.currency} />} />
          <ul className="legend">
            <li>
              <span className="swatch low" /> {t('low')}
            </li>
            <li>
              <span className="swatch high" /> {t('high')}
            </li>
          </ul>
          <p className="quiet">{label}</p>
        </>
      )}
    </>
  );
}

function DriversTable({
  shown,
  currency,
}: {
  readonly shown: CostFigures['costs']['vendors'][number];
  readonly currency: string;
}) {
  const t = useWords('cost');
  const lang = useLang();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('figure')}</th>
          <th scope="col">{t('low')}</th>
          <th scope="col">{t('high')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.drivers.map(({ input, low, high }) => (
          <tr key={input}>
            <th scope="row">{costInputName(input, {})[lang]}</th>
            <td>{money(low, currency, lang)}</td>
            <td>{money(high, currency, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
