import { CURVE_GRID } from '../../model/figure-names.ts';
import { quantityRange } from '../../report/words/quantity.ts';
import { useLang, useWords } from '../i18n.ts';
import type { AgeAxis } from './age-axis.ts';
import { useAges } from './ages.ts';
import { readingAt, type Shown } from './curve-reading.ts';
import { ShareText } from './curves-reader.tsx';
import { useVendorNames } from './vendor-choice.tsx';

/** The curves in rows: at every age that all of them keep, the share, its interval and the cases still followed. */
export function CurveTable({ shown, axis }: { readonly shown: readonly Shown[]; readonly axis: AgeAxis }) {
  const t = useWords('curves');
  const lang = useLang();
  const ages = useAges();
  const nameOf = useVendorNames();
  const grid = CURVE_GRID.filter((seconds) => seconds > 0 && seconds <= axis.to);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('age')}</th>
          {shown.map(({ vendor }) => (
            <th key={vendor} scope="col">
              {nameOf(vendor)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.map((seconds) => (
          <tr key={seconds}>
            <th scope="row">{ages(seconds)}</th>
            {shown.map(({ vendor, figure }) => {
              const reading = readingAt(figure, seconds);
              return (
                <td key={vendor} className={reading.share === null ? 'unknown' : undefined}>
                  <ShareText reading={reading} />{' '}
                  <small className="quiet">
                    {quantityRange('share', reading.lower, reading.upper)[lang]} ·{' '}
                    {t('cases', { n: reading.atRisk.most })}
                  </small>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
