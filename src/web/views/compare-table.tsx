import { useState } from 'react';
import { DIMENSIONS } from '../../model/dimension.ts';
import type { ReportVendor } from '../../model/report.ts';
import { inert } from '../../report/inert.ts';
import { byStanding } from '../../report/standing.ts';
import { dimensionNames } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Below } from '../parts/below.tsx';
import { Score } from '../parts/score.tsx';
import { StandingTag } from '../parts/standing-tag.tsx';
import { ReplyMark } from '../parts/statement.tsx';
import { href } from '../route.ts';
import { type Order, ordered, pressed } from './compare-order.ts';

const OVERALL = 'overall';
/** Rows of the table that a window holds. */
const IN_SIGHT = 5;
const rangeOf = (vendor: ReportVendor, column: string) =>
  column === OVERALL
    ? vendor.overall
    : (vendor.dimensions.find(({ dimension }) => dimension === column)?.range ?? null);

/** Ranges with what they rest on; a heading sorts by the lower end. */
export function CompareTable() {
  const t = useWords('compare');
  const say = useSay();
  const { report } = useData();
  const [order, setOrder] = useState<Order | null>(null);
  const columns = [
    { key: OVERALL, name: t('overall') },
    ...DIMENSIONS.map((dimension) => ({ key: dimension, name: say(dimensionNames[dimension]) })),
  ];
  const vendors = ordered(byStanding(report.vendors), order, (vendor) => rangeOf(vendor, order?.column ?? OVERALL));
  return (
    <div className="scroll sticky" role="region" aria-label={t('ranges')} tabIndex={0}>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{t('vendor')}</th>
            {columns.map(({ key, name }) => (
              <th
                scope="col"
                key={key}
                aria-sort={order?.column !== key ? undefined : order.isAscending ? 'ascending' : 'descending'}
              >
                <button type="button" className="sort" onClick={() => setOrder(pressed(order, key))}>
                  {name}
                  <span aria-hidden="true">{order?.column !== key ? '' : order.isAscending ? ' ↑' : ' ↓'}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {vendors.map((vendor, at) => (
            <Below key={vendor.id} isWanted={at < IN_SIGHT}>
              <VendorRow vendor={vendor} />
            </Below>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function VendorRow({ vendor }: { readonly vendor: ReportVendor }) {
  const t = useWords('compare');
  const say = useSay();
  const { audit } = useData();
  return (
    <tr>
      <th scope="row">
        <a href={href('vendor', vendor.id)} dir="auto">
          {inert(say(vendor.name))}
        </a>{' '}
        <StandingTag standing={vendor.standing} /> <ReplyMark vendor={vendor.id} />
      </th>
      <td>
        <Score vendor={vendor} title={t('overall')} range={vendor.overall} />
        <span className="under quiet">{t('coverage', { share: `${Math.round(vendor.coverage * 100)}%` })}</span>
      </td>
      {DIMENSIONS.map((dimension) => {
        const score = vendor.dimensions.find((one) => one.dimension === dimension);
        if (score === undefined || score.range === null)
          return (
            <td key={dimension} className="unknown">
              {t('notNeeded')}
            </td>
          );
        return (
          <td key={dimension} className={score.measured === 0 ? 'unknown' : undefined}>
            <Score
              vendor={vendor}
              title={say(dimensionNames[dimension])}
              range={score.range}
              of={(id) => audit.get(id)?.dimension === dimension}
            />
            <span className="under quiet">
              {score.audits === 0 ? t('noMeasures') : t('measured', { n: score.measured, all: score.audits })}
            </span>
            {score.grade !== null && <span className="under quiet">{t('grade', { grade: score.grade })}</span>}
          </td>
        );
      })}
    </tr>
  );
}

/** Attitude, capability and terms, never in one number. */
export function CompareGroups() {
  const t = useWords('compare');
  const say = useSay();
  const { report, audit } = useData();
  const groups = report.vendors[0]?.groups.map(({ group }) => group) ?? [];
  return (
    <div className="scroll sticky" role="region" aria-label={t('groups')} tabIndex={0}>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{t('vendor')}</th>
            {groups.map((group) => (
              <th scope="col" key={group}>
                {t(group)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byStanding(report.vendors).map((vendor) => (
            <tr key={vendor.id}>
              <th scope="row" dir="auto">
                {inert(say(vendor.name))}
              </th>
              {vendor.groups.map(({ group, range, measured, audits }) => (
                <td key={group} className={measured === 0 ? 'unknown' : undefined}>
                  <Score vendor={vendor} title={t(group)} range={range} of={(id) => audit.get(id)?.group === group} />
                  <span className="under quiet">{t('measured', { n: measured, all: audits })}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
