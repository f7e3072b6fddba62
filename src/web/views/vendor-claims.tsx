import type { ViewClaim, ViewVendor } from '../../model/view.ts';
import { inert } from '../../report/inert.ts';
import { tierNames } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { EvidenceLinks } from '../parts/evidence-links.tsx';
import { Quote } from '../parts/sign.tsx';
import { href } from '../route.ts';
import { kindNames } from '../words/record.ts';

/** Every claim with who made it and how strong its source is, beside what supports or contradicts it. */
export function Claims({ figure: { claims } }: { readonly figure: ViewVendor }) {
  const t = useWords('vendor');
  if (claims.length === 0) return <p className="quiet">{t('noClaims')}</p>;
  return (
    <>
      <p className="quiet">{t('claimsNote')}</p>
      <table className="claims stack">
        <thead>
          <tr>
            <th scope="col">{t('says')}</th>
            <th scope="col">{t('saidBy')}</th>
            <th scope="col">{t('tier')}</th>
            <th scope="col">{t('found')}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <ClaimRow key={claim.record} claim={claim} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function ClaimRow({ claim }: { readonly claim: ViewClaim }) {
  const t = useWords('vendor');
  const say = useSay();
  const { audit } = useData();
  const about = claim.audit === null ? undefined : audit.get(claim.audit);
  const topic = kindNames[claim.topic as keyof typeof kindNames];
  return (
    <tr>
      <td data-label={t('says')}>
        <Quote words={claim.says} most={400} />
        <small className="block quiet">
          {about === undefined ? (
            inert(topic === undefined ? claim.topic : say(topic), 80)
          ) : (
            <a href={href('method', about.id)}>{say(about.title)}</a>
          )}
        </small>
      </td>
      <td data-label={t('saidBy')} dir="auto">
        <a href={href('evidence', claim.record)}>{inert(claim.saidBy, 80)}</a>
      </td>
      <td data-label={t('tier')}>
        <span className="tag">{say(tierNames[claim.tier])}</span>
      </td>
      <td
        data-label={t('found')}
        className={claim.evidence.length + claim.against.length === 0 ? 'unknown' : undefined}
      >
        {claim.against.length > 0 && (
          <span className="block stop-text">
            {t('against')} <EvidenceLinks ids={claim.against} />
          </span>
        )}
        {claim.evidence.length > 0 ? (
          <span className="block">
            {t('onQuestion')} <EvidenceLinks ids={claim.evidence} />
          </span>
        ) : (
          t('nothing')
        )}
      </td>
    </tr>
  );
}
