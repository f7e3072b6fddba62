import type { Row } from '../../model/dimension.ts';
import type { ReportSign, ReportVendor } from '../../model/report.ts';
import type { ViewVendor } from '../../model/view.ts';
import { dimensionNames, labels } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Sign } from '../parts/sign.tsx';
import { Statement } from '../parts/statement.tsx';

/** The article's table for one vendor: five rows, what speaks for it and what warns, and its own words to them. */
export function Signs({ vendor, figure }: { readonly vendor: ReportVendor; readonly figure: ViewVendor }) {
  const t = useWords('vendor');
  const say = useSay();
  const { audit } = useData();
  return (
    <table className="vendor-signs stack">
      <colgroup>
        <col className="col-row" />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('row')}</th>
          <th scope="col">{t('goodSigns')}</th>
          <th scope="col">{t('warningSigns')}</th>
        </tr>
      </thead>
      <tbody>
        {vendor.rows.map(({ row, good, warning }) => {
          const replies = figure.statements.filter(({ audit: id }) => id !== null && audit.get(id)?.row === row);
          return (
            <tr key={row}>
              <th scope="row">
                {say(dimensionNames[row])}
                {replies.map((statement) => (
                  <Statement key={statement.record} statement={statement} />
                ))}
              </th>
              <SignCell kind="good" row={row} label={t('goodSigns')} signs={good} />
              <SignCell kind="warning" row={row} label={t('warningSigns')} signs={warning} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface SignCellProps {
  readonly kind: 'good' | 'warning';
  readonly row: Row;
  readonly label: string;
  readonly signs: readonly ReportSign[];
}

function SignCell({ kind, row, label, signs }: SignCellProps) {
  const say = useSay();
  return (
    <td
      data-label={label}
      data-on-paper={`${say(dimensionNames[row])} · ${label}`}
      className={signs.length === 0 ? 'unknown' : undefined}
    >
      {signs.length === 0
        ? say(labels.notObserved)
        : signs.map((sign) => (
            <Sign key={`${sign.audit}-${sign.text.en}-${sign.evidence[0]}`} kind={kind} sign={sign} />
          ))}
    </td>
  );
}
