import { useState } from 'react';
import { ROWS, type Row } from '../../model/dimension.ts';
import type { ReportSign, ReportVendor } from '../../model/report.ts';
import { inert } from '../../report/inert.ts';
import { byStanding } from '../../report/standing.ts';
import { COMMA } from '../../report/words/punctuation.ts';
import { dimensionNames } from '../../report/words/terms.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Below } from '../parts/below.tsx';
import { type Reply, repliesBelow } from '../parts/replies.ts';
import { AnsweredSigns } from '../parts/statement.tsx';
import { href } from '../route.ts';

/** Signs of one vendor in one cell before the rest is folded. */
const AT_FIRST = 2;
/** Characters of a reply before the rest is folded. */
const REPLY_AT_FIRST = 300;

const [FIRST, ...OTHERS] = ROWS;
/** Vendors of which a window shows a whole row, and more than one. */
const FEW = 4;

/** The article's table: five rows, good signs, warning signs; who was not observed is named, and never put in the middle. */
export function SignsTable() {
  const t = useWords('start');
  const { report } = useData();
  const [isAll, setIsAll] = useState(false);
  const left = report.vendors.filter(({ standing }) => standing !== 'rejected');
  const rejected = report.vendors.length - left.length;
  const shown = byStanding(isAll || left.length === 0 ? report.vendors : left);
  return (
    <section>
      <h2>{t('signs')}</h2>
      {rejected > 0 && left.length > 0 && (
        <label className="choice">
          <input type="checkbox" checked={isAll} onChange={({ target }) => setIsAll(target.checked)} />{' '}
          {t('rejected', { count: rejected })}
        </label>
      )}
      <table className="signs">
        <thead>
          <tr>
            <th scope="col">{t('dimension')}</th>
            <th scope="col">{t('good')}</th>
            <th scope="col">{t('warning')}</th>
          </tr>
        </thead>
        <SignsRow row={FIRST} vendors={shown} />
        {OTHERS.map((row) => (
          <Below key={row} isWanted={shown.length <= FEW}>
            <SignsRow row={row} vendors={shown} />
          </Below>
        ))}
      </table>
    </section>
  );
}

function SignsRow({ row, vendors }: { readonly row: Row; readonly vendors: readonly ReportVendor[] }) {
  const t = useWords('start');
  const lang = useLang();
  const { figures } = useData();
  const cells = vendors.map((vendor) => {
    const signs = vendor.rows.find((one) => one.row === row);
    return { vendor, signs, replies: repliesBelow(figures.get(vendor.id)?.statements ?? [], vendor.rows) };
  });
  const unseen = cells.filter(({ signs }) => !signs?.good.length && !signs?.warning.length);
  const isNobody = unseen.length === cells.length;
  const who = unseen.map(({ vendor }) => inert(vendor.name[lang])).join(COMMA[lang]);
  const signsOf = (some: typeof cells, kind: 'good' | 'warning') =>
    some.map(({ vendor, signs, replies }) => (
      <VendorSigns
        key={vendor.id}
        row={row}
        vendor={vendor}
        kind={kind}
        signs={signs?.[kind] ?? []}
        replies={replies}
      />
    ));
  const cellOf = (kind: 'good' | 'warning') => (
    <td className={kind}>
      <span className="cell-head">{t(kind)}</span>
      {cells.every(({ signs }) => !signs?.[kind].length) ? (
        <span className="quiet">{t('noGood')}</span>
      ) : (
        <>
          {signsOf(cells.slice(0, FEW), kind)}
          <Below>{signsOf(cells.slice(FEW), kind)}</Below>
        </>
      )}
    </td>
  );
  return (
    <tbody>
      {!isNobody && (
        <tr>
          <th scope="row" rowSpan={unseen.length > 0 ? 2 : 1}>
            {dimensionNames[row][lang]}
          </th>
          {cellOf('good')}
          {cellOf('warning')}
        </tr>
      )}
      {unseen.length > 0 && (
        <tr>
          {isNobody && <th scope="row">{dimensionNames[row][lang]}</th>}
          <td colSpan={2} className="unknown">
            {isNobody && unseen.length > 1 ? t('notObservedAny') : t('notObserved', { who })}
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface VendorSignsProps {
  readonly row: Row;
  readonly vendor: ReportVendor;
  readonly kind: 'good' | 'warning';
  readonly signs: readonly ReportSign[];
  readonly replies: ReadonlyMap<ReportSign, readonly Reply[]>;
}

function VendorSigns({ row, vendor, kind, signs, replies }: VendorSignsProps) {
  const t = useWords('start');
  const say = useSay();
  if (signs.length === 0) return null;
  const listed = (some: readonly ReportSign[]) => (
    <AnsweredSigns kind={kind} signs={some} replies={replies} atOnce={REPLY_AT_FIRST} />
  );
  return (
    <div className="of-vendor">
      <a href={href('vendor', vendor.id)} dir="auto" data-on-paper={`${say(dimensionNames[row])} · ${t(kind)} · `}>
        {inert(say(vendor.name))}
      </a>
      {listed(signs.slice(0, AT_FIRST))}
      {signs.length > AT_FIRST && (
        <details>
          <summary>{t('more', { n: signs.length - AT_FIRST })}</summary>
          <Below>{listed(signs.slice(AT_FIRST))}</Below>
        </details>
      )}
    </div>
  );
}
