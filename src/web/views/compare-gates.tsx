import { inert } from '../../report/inert.ts';
import { byStanding } from '../../report/standing.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { EvidenceLinks } from '../parts/evidence-links.tsx';
import { Sign } from '../parts/sign.tsx';

const MARK = { pass: '✓', fail: '✗', unknown: '?' } as const;
const TONE = { pass: 'good', fail: 'stop', unknown: '' } as const;

/** What rules a vendor out: passed, failed or not known, with the evidence; then the red flags. */
export function CompareGates() {
  const t = useWords('compare');
  const say = useSay();
  const { report } = useData();
  const vendors = byStanding(report.vendors);
  const gates = report.vendors[0]?.gates ?? [];
  const flagged = vendors.filter(({ redFlags }) => redFlags.length > 0);
  return (
    <>
      {gates.length === 0 ? (
        <p className="quiet">{t('noGates')}</p>
      ) : (
        <div className="scroll sticky" role="region" aria-label={t('gates')} tabIndex={0}>
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">{t('vendor')}</th>
                {gates.map(({ gate, text }) => (
                  <th scope="col" key={JSON.stringify(gate)}>
                    {say(text)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {vendors.map((vendor) => (
                <tr key={vendor.id}>
                  <th scope="row" dir="auto">
                    {inert(say(vendor.name))}
                  </th>
                  {vendor.gates.map(({ gate, state, evidence }) => (
                    <td key={JSON.stringify(gate)} className={state === 'unknown' ? 'unknown' : undefined}>
                      <span className={`tag ${TONE[state]}`}>
                        <span aria-hidden="true">{MARK[state]}</span> {t(state)}
                      </span>{' '}
                      {evidence.length > 0 && <EvidenceLinks ids={evidence} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {flagged.length > 0 && <h3>{t('redFlags')}</h3>}
      {flagged.map((vendor) => (
        <div key={vendor.id}>
          <strong dir="auto">{inert(say(vendor.name))}</strong>
          {vendor.redFlags.map((sign) => (
            <Sign key={sign.audit + sign.text.en} kind="warning" sign={sign} />
          ))}
        </div>
      ))}
    </>
  );
}
