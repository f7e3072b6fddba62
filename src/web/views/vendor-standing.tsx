import type { Tier } from '../../model/evidence.ts';
import type { ReportVendor } from '../../model/report.ts';
import type { ViewVendor } from '../../model/view.ts';
import { inert } from '../../report/inert.ts';
import { standingReason } from '../../report/standing.ts';
import { COLON } from '../../report/words/punctuation.ts';
import { labels, standingNames, tierNames } from '../../report/words/terms.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { EvidenceLinks } from '../parts/evidence-links.tsx';
import { Score } from '../parts/score.tsx';
import { Sign } from '../parts/sign.tsx';
import { Statement } from '../parts/statement.tsx';

const TONES = { pass: 'good', fail: 'stop', unknown: 'unknown' } as const;

/** Whether it can be taken and why, what rules it out, and what it says to all of this. */
export function Standing({ vendor, figure }: { readonly vendor: ReportVendor; readonly figure: ViewVendor }) {
  const t = useWords('vendor');
  const lang = useLang();
  const say = useSay();
  return (
    <div className="standing">
      <div>
        <p>
          <strong className={`tag ${vendor.standing}`}>{say(standingNames[vendor.standing])}</strong>{' '}
          {standingReason(vendor, lang)}
        </p>
        {vendor.plan !== null && <p dir="auto">{t('plan', { plan: inert(vendor.plan, 120) })}</p>}
        {vendor.redFlags.map((sign) => (
          <Sign key={`${sign.audit}-${sign.text.en}`} kind="warning" sign={sign} />
        ))}
        <ul className="gates" aria-label={t('gate')}>
          {vendor.gates.map(({ gate, state, text, evidence }) => (
            <li key={JSON.stringify(gate)}>
              <span className={`tag ${TONES[state]}`}>{t(state)}</span> {say(text)}{' '}
              {evidence.length > 0 && <EvidenceLinks ids={evidence} />}
            </li>
          ))}
        </ul>
        {figure.statements
          .filter(({ audit }) => audit === null)
          .map((statement) => (
            <Statement key={statement.record} statement={statement} />
          ))}
      </div>
      <dl className="card summary">
        <div>
          <dt>{t('overall')}</dt>
          <dd>
            <Score vendor={vendor} title={t('overall')} range={vendor.overall} />
          </dd>
          <dd className="quiet">{t('measured', { percent: Math.floor(vendor.coverage * 100) })}</dd>
        </div>
        <div>
          <dt>{t('facts')}</dt>
          <dd>
            {Object.entries(vendor.evidence).map(([tier, n]) => (
              <span key={tier} className="count">
                {say(tierNames[tier as Tier])}
                {COLON[lang]}
                {n}
              </span>
            ))}
            {Object.keys(vendor.evidence).length === 0 && <span className="unknown">{say(labels.unknown)}</span>}
          </dd>
        </div>
      </dl>
    </div>
  );
}
