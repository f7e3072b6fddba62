import { useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { href } from '../route.ts';
import { casesBehind } from './cases-behind.ts';
import { addressOf } from './evidence-address.ts';

/** Leads to the records that something rests on: one by its address, several as the list of them; and to the cases that a log stands for. */
export function EvidenceLinks({ ids }: { readonly ids: readonly string[] }) {
  const t = useWords('parts');
  const vendor = casesBehind(useData(), ids);
  if (ids.length === 0) return <span className="quiet">{t('noEvidence')}</span>;
  return (
    <>
      <a className="cite" href={href('evidence', addressOf(ids))}>
        {t('evidence', { count: ids.length })}
      </a>
      {vendor !== null && (
        <>
          {' · '}
          <a className="cite" href={href('case', vendor)}>
            {t('cases')}
          </a>
        </>
      )}
    </>
  );
}
