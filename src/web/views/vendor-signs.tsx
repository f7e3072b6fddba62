import type { Row } from '../../model/dimension.ts';
import type { ReportSign, ReportVendor } from '../../model/report.ts';
import type { ViewVendor } from '../../model/view.ts';
import { dimensionNames, labels } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { type Reply, repliesBelow } from '../parts/replies.ts';
import { AnsweredSigns, Statement } from '../parts/statement.tsx';

/** The article's table for one vendor: five rows, what speaks for it and what warns, and its own words to them. */
export function Signs({ vendor, figure }: { readonly vendor: ReportVendor; readonly figure: ViewVendor }) {
  const t = useWords('vendor');
  const say = useSay();
  const { audit } = useData();
  const replies = repliesBelow(figure.statements, vendor.rows);
  const placed = new Set([...replies.values()].flat());
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
          // What answers a measure that shows no sign stands with its row.
          const others = figure.statements.filter(
            (one) => one.audit !== null && audit.get(one.audit)?.row === row && !placed.has(one),
          );
          return (
            <tr key={row}>
              <th scope="row">
                {say(dimensionNames[row])}
                {others.map((statement) => (
                  <Statement key={statement.record} statement={statement} />
                ))}
              </th>
              <SignCell kind="good" row={row} label={t('goodSigns')} signs={good} replies={replies} />
              <SignCell kind="warning" row={row} label={t('warningSigns')} signs={warning} replies={replies} />
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
  readonly replies: ReadonlyMap<ReportSign, readonly Reply[]>;
}

function SignCell({ kind, row, label, signs, replies }: SignCellProps) {
  const say = useSay();
  return (
    <td
      data-label={label}
      data-on-paper={`${say(dimensionNames[row])} · ${label}`}
      className={signs.length === 0 ? 'unknown' : undefined}
    >
      {signs.length === 0 ? say(labels.notObserved) : <AnsweredSigns kind={kind} signs={signs} replies={replies} />}
    </td>
  );
}
