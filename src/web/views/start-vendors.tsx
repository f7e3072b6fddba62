import { INDICATORS, type Indicator } from '../../model/dimension.ts';
import type { ReportVendor } from '../../model/report.ts';
import { indicatorAudit } from '../../report/indicators.ts';
import { inert } from '../../report/inert.ts';
import { byStanding, standingReason } from '../../report/standing.ts';
import { indicatorNames, labels } from '../../report/words/terms.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Measure } from '../parts/measure.tsx';
import { StandingTag } from '../parts/standing-tag.tsx';
import { Statement } from '../parts/statement.tsx';
import { href } from '../route.ts';

/** Where each vendor stands and why, beside the four hard indicators. */
export function VendorsTable() {
  const t = useWords('start');
  const lang = useLang();
  const { report, figures } = useData();
  return (
    <section>
      <h2>{t('standing')}</h2>
      <table className="vendors">
        <thead>
          <tr>
            <th scope="col">{t('vendor')}</th>
            {INDICATORS.map((indicator) => (
              <th scope="col" key={indicator}>
                {indicatorNames[indicator][lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byStanding(report.vendors).map((vendor) => (
            <tr key={vendor.id}>
              <th scope="row">
                <a href={href('vendor', vendor.id)} dir="auto">
                  {inert(vendor.name[lang])}
                </a>{' '}
                <StandingTag standing={vendor.standing} />
                <p className="quiet">{standingReason(vendor, lang)}</p>
                {figures
                  .get(vendor.id)
                  ?.statements.filter(({ audit }) => audit === null)
                  .map((statement) => (
                    <Statement key={statement.record} statement={statement} />
                  ))}
              </th>
              {INDICATORS.map((indicator) => (
                <IndicatorCell key={indicator} vendor={vendor} indicator={indicator} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function IndicatorCell({ vendor, indicator }: { readonly vendor: ReportVendor; readonly indicator: Indicator }) {
  const t = useWords('start');
  const say = useSay();
  const { report } = useData();
  const audit = indicatorAudit(report, vendor, indicator);
  return (
    <td className={audit === null ? 'unknown' : undefined}>
      <span className="cell-head">{say(indicatorNames[indicator])}</span>
      {audit === null ? (
        say(labels.unknown)
      ) : (
        <>
          {audit.group === 'terms' && <span className="quiet">{t('stated')} </span>}
          <Measure vendor={vendor} audit={audit.id} />
        </>
      )}
    </td>
  );
}
