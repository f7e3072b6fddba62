import { axisX, axisY, barX, type PlotOptions, ruleX } from '@observablehq/plot';
import { useCallback, useId, useMemo } from 'react';
import { COST_PARTS } from '../../model/cost-names.ts';
import { nameOf } from '../../report/cost-words.ts';
import { costLabels, costParts, money } from '../../report/words/cost.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { Chart } from '../parts/chart.tsx';
import { type CostFigures, useNames } from './cost-figures.ts';
import { BELOW, heightFor, inLines } from './label-text.ts';
import { legendOf, partLook } from './part-look.ts';

/** What the average total is made of, stacked; a part that is left out is unknown, not 0. */
export function CostParts({ figures: { costs, isAlike } }: { readonly figures: CostFigures }) {
  const t = useWords('cost');
  const say = useSay();
  const lang = useLang();
  const names = useNames();
  const hatching = useId();
  const vendors = useMemo(() => costs.vendors.slice(0, isAlike ? 1 : undefined), [costs, isAlike]);
  const amount = (value: number) => money(value, costs.currency, lang);
  const months = costs.vendors[0]?.horizons.at(-1)?.months ?? 0;
  const there = useMemo(
    () =>
      COST_PARTS.filter((part) =>
        costs.vendors.some(({ parts }) => parts.some((one) => one.part === part && one.mean !== null)),
      ),
    [costs],
  );
  const nameAt = useCallback((id: string) => (isAlike ? t('any') : nameOf(names, id, lang)), [isAlike, names, lang, t]);
  const options = useCallback(
    (width: number): PlotOptions => {
      const domain = vendors.map(({ vendor }) => vendor);
      const padding = 0.25;
      const room = Math.min(150, width * 0.36);
      const nameIn = (id: string) => inLines(nameAt(id), room / 7 - 2);
      return {
        height: heightFor(domain.map(nameIn), padding),
        marginLeft: room,
        marginRight: 34,
        marginBottom: BELOW,
        x: { label: null },
        y: { domain, padding },
        color: { domain: there, range: there.map((_, at) => fillOf(at, hatching)) },
        marks: [
          axisY({ label: null, tickSize: 0, tickFormat: nameIn }),
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
      };
    },
    [vendors, there, costs.currency, lang, nameAt, hatching],
  );
  return (
    <div className="parts">
      <svg width="0" height="0" aria-hidden="true" className="aloud">
        {there.map((part, at) => (
          <Hatching key={part} id={`${hatching}-${at}`} at={at} />
        ))}
      </svg>
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
            <span className="swatch" style={{ background: legendOf(partLook(at)) }} /> {say(costParts[part])}
          </li>
        ))}
      </ul>
    </div>
  );
}

const fillOf = (at: number, hatching: string): string => {
  const { colour, isHatched } = partLook(at);
  return isHatched ? `url(#${hatching}-${at})` : colour;
};

function Hatching({ id, at }: { readonly id: string; readonly at: number }) {
  const { colour, isHatched } = partLook(at);
  if (!isHatched) return null;
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0h5v5h-5z" fill={colour} />
      <path d="M0 0h2v5h-2z" fill="var(--card)" />
    </pattern>
  );
}
