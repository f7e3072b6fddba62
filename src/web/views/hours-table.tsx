import { useState } from 'react';
import { WEEKDAYS } from '../../model/weekday.ts';
import { inPercent, quantityRange } from '../../report/words/quantity.ts';
import { useLang, useWords } from '../i18n.ts';
import { Scroll } from '../parts/scroll.tsx';
import type { HourCell } from './hour-cells.ts';

/** The week in rows. 168 of them a vendor are made only for those who open them. */
export function HoursTable({ cells, level }: { readonly cells: readonly HourCell[]; readonly level: number }) {
  const t = useWords('hours');
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('table')}</summary>
      {isOpen && (
        <Scroll label={t('table')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                <th scope="col">{t('hour')}</th>
                <th scope="col">{t('cases')}</th>
                <th scope="col">{t('share')}</th>
                <th scope="col">{t('interval', { level: `${Math.round(level * 100)}%` })}</th>
              </tr>
            </thead>
            <tbody>
              {cells.map((cell) => (
                <HourRow key={`${cell.day}-${cell.hour}`} cell={cell} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </details>
  );
}

function HourRow({ cell: { day, hour, cases, answered } }: { readonly cell: HourCell }) {
  const t = useWords('hours');
  const p = useWords('parts');
  const lang = useLang();
  return (
    <tr>
      <th scope="row">{t(WEEKDAYS[day])}</th>
      <td>
        {hour}:00–{hour + 1}:00
      </td>
      <td>{cases}</td>
      {answered === null ? (
        <td className="unknown" colSpan={2}>
          {t('noCases')}
        </td>
      ) : (
        <>
          <td className={answered.share === null ? 'unknown' : undefined}>
            {answered.share === null ? p('unknown') : inPercent(answered.share)}
          </td>
          <td>{quantityRange('share', answered.lower, answered.upper)[lang]}</td>
        </>
      )}
    </tr>
  );
}
