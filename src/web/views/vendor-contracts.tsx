import type { ViewVendor } from '../../model/view.ts';
import { inert } from '../../report/inert.ts';
import { useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { ContractReadout } from '../parts/contract.tsx';
import { EvidenceLinks } from '../parts/evidence-links.tsx';
import { href } from '../route.ts';

/** Each document that was read, and what it says; without one, what else is on record of the vendor's terms. */
export function Contracts({ vendor, figure: { contracts } }: { readonly vendor: string; readonly figure: ViewVendor }) {
  const c = useWords('contract');
  if (contracts.length === 0) return <NoContract vendor={vendor} />;
  return contracts.map(({ record, name, contract }) => (
    <article className="card" key={`${name}-${record}`}>
      <p dir="auto">
        <strong>{inert(contract.document.title ?? c('untitled'))}</strong>{' '}
        <span className="quiet">
          {record === null ? inert(name, 120) : <a href={href('evidence', record)}>{inert(name, 120)}</a>}
        </span>
      </p>
      <ContractReadout contract={contract} />
    </article>
  ));
}

/** No document was read whole; single statements of one may still be on record. */
function NoContract({ vendor }: { readonly vendor: string }) {
  const t = useWords('vendor');
  const { record } = useData();
  const ids = [...record.values()].flatMap((one) =>
    one.vendor === vendor && one.tier === 'contract' && one.kind !== 'statement' ? one.id : [],
  );
  if (ids.length === 0) return <p className="unknown">{t('noContract')}</p>;
  return (
    <p>
      {t('noWholeContract')} {t('termsOnRecord', { count: ids.length })} <EvidenceLinks ids={ids} />
    </p>
  );
}
