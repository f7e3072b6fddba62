import { axisX, axisY, barX, type PlotOptions, ruleX } from '@observablehq/plot';
import { useCallback } from 'react';
import { COST_PARTS } from '../../model/cost-names.ts';
import { nameOf } from '../../report/cost-words.ts';
import { costLabels, costParts, money } from '../../report/words/cost.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { Chart } from '../parts/chart.tsx';
import { type CostFigures, useNames } from './cost-figures.ts';
import { inLines } from './label-text.ts';
import { colourOf } from './series.ts';

/** Vendors have the first colours; a part is none of them. */
const AFTER_VENDORS = 3;
const partColour = (at: number): string => colourOf(AFTER_VENDORS + at);

/** What the average total is made of, stacked; a part that is left out is unknown, not 0. */
export function CostParts({ figures: { costs, isAlike } }: { readonly figures: CostFigures }) {
  const t = useWords('cost');
  const say = useSay();
  const lang = useLang();
  const names = useNames();
  const vendors = costs.vendors.slice(0, isAlike ? 1 : undefined);
  const amount = (value: number) => money(value, costs.currency, lang);
  const months = costs.vendors[0]?.horizons.at(-1)?.months ?? 0;
  const there = COST_PARTS.filter((part) =>
    costs.vendors.some(({ parts }) => parts.some((one) => one.part === part && one.mean !== null)),
  );
  const nameAt = useCallback((id: string) => (isAlike ? t('any') : nameOf(names, id, lang)), [isAlike, names, lang, t]);
  const options = useCallback(
    (width: number): PlotOptions => ({
      // Three lines of a name find room on a phone.
      height: 34 + (width < 480 ? 56 : 36) * vendors.length,
      marginLeft: Math.min(150, width * 0.36),
      marginRight: 34,
      x: { label: null },
      y: { domain: vendors.map(({ vendor }) => vendor), padding: 0.25 },
      color: { domain: there, range: there.map((_, at) => partColour(at)) },
      marks: [
        axisY({
          label: null,
          tickSize: 0,
          tickFormat: (id: string) => inLines(nameAt(id), Math.min(150, width * 0.36) / 7 - 2),
        }),
        axisX({
          ticks: Math.max(2, Math.floor(width / 150)),
          tickFormat: (value: number) => money(value, costs.currency, lang),
        }),
        barX(
          vendors.flatMap(({ vendor, parts }) =>
            parts.flatMap(({ part, mean }) => (mean === null ? [] : [{ vendor, part, mean }])),
          ),
          { y: 'vendor', x: 'mean', fill: 'part', order: [...there], insetRight: 1 },
        ),
        ruleX([0], { stroke: 'var(--quiet)' }),
      ],
    }),
    [vendors, there, costs.currency, lang, nameAt],
  );
  return (
    <div className="parts">
      <Chart
        label={t('partsLabel', { months })}
        options={options}
        table={
          <table>
            <thead>
              <tr>
                <th scope="col">
                  {t('part')}{' '}
                  <small className="quiet">
                    {say(costLabels.mean)}, {say(costLabels.between)}
                  </small>
                </th>
                {vendors.map(({ vendor }) => (
                  <th scope="col" key={vendor} dir="auto">
                    {nameAt(vendor)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {COST_PARTS.map((part) => (
                <tr key={part}>
                  <th scope="row">{say(costParts[part])}</th>
                  {vendors.map(({ vendor, parts }) => {
                    const one = parts.find(({ part: name }) => name === part);
                    if (one === undefined || one.mean === null)
                      return (
                        <td key={vendor} className="unknown">
                          {say(costLabels.notSupplied)}
                        </td>
                      );
                    return (
                      <td key={vendor}>
                        {amount(one.mean)}{' '}
                        {one.p5 !== null && one.p95 !== null && (
                          <small className="quiet">
                            {amount(one.p5)} – {amount(one.p95)}
                          </small>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      <ul className="legend">
        {there.map((part, at) => (
          <li key={part}>
            <span className="swatch" style={{ background: partColour(at) }} /> {say(costParts[part])}
          </li>
        ))}
      </ul>
    </div>
  );
}
