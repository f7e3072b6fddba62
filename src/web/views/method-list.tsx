import { DIMENSIONS } from '../../model/dimension.ts';
import type { ReportDoc } from '../../model/report.ts';
import { dimensionNames } from '../../report/words/terms.ts';
import { POLICY } from '../../scoring/policy.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Scroll } from '../parts/scroll.tsx';
import { href } from '../route.ts';
import { CurveText, curveOf } from './method-curve.tsx';

/** Every measure with its weight and curve, as the policy has them. */
export function AuditList() {
  const t = useWords('method');
  const { report } = useData();
  return (
    <section>
      <h2>{t('measures')}</h2>
      <p className="quiet">{t('requirements')}</p>
      {DIMENSIONS.map((dimension) => report.audits.filter((audit) => audit.dimension === dimension))
        .filter((audits) => audits.length > 0)
        .map((audits) => (
          <DimensionTable key={audits[0]?.dimension} audits={audits} />
        ))}
      <p className="quiet">{t('policy', { version: report.policyVersion })}</p>
    </section>
  );
}

function DimensionTable({ audits }: { readonly audits: ReportDoc['audits'] }) {
  const t = useWords('method');
  const say = useSay();
  const [first] = audits;
  const weightOf = (id: string) => POLICY.audits[id]?.weight ?? 0;
  const all = audits.reduce((sum, { id }) => sum + weightOf(id), 0);
  if (first === undefined) return null;
  return (
    <Scroll label={say(dimensionNames[first.dimension])}>
      <table className="method-list">
        <caption>{say(dimensionNames[first.dimension])}</caption>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <th scope="col">{t('weight')}</th>
            <th scope="col">{t('zero')}</th>
            <th scope="col">{t('full')}</th>
            <th scope="col">{t('requirement')}</th>
          </tr>
        </thead>
        <tbody>
          {audits.map(({ id, title, unit, requirement }) => (
            <tr key={id}>
              <th scope="row">
                <a href={href('method', id)}>{say(title)}</a>
              </th>
              <td>{curveOf(id) === undefined ? t('noCurve') : t('share', { weight: weightOf(id), all })}</td>
              <td>
                <CurveText audit={id} unit={unit} end="zero" />
              </td>
              <td>
                <CurveText audit={id} unit={unit} end="full" />
              </td>
              <td>{requirement.join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
