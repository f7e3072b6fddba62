import { useMemo } from 'react';
import { inert } from '../../report/inert.ts';
import { useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { namedIn } from '../parts/evidence-address.ts';
import { href, type ScreenProps } from '../route.ts';
import './evidence.css';
import { Contradictions } from './evidence-contradictions.tsx';
import { RecordList } from './evidence-list.tsx';
import { WholeRecord } from './evidence-record.tsx';

/** `#/evidence` lists every record, `#/evidence/ID,ID` those (many by their digests), `#/evidence/ID` opens one whole. */
export function EvidenceScreen({ parts: [named] }: ScreenProps) {
  const t = useWords('evidence');
  const { record } = useData();
  const { ids, unknown } = useMemo(() => namedIn(named ?? '', record), [named, record]);
  const wanted = useMemo(() => ids.flatMap((id) => record.get(id) ?? []), [ids, record]);
  const every = useMemo(() => [...record.values()], [record]);
  const isAll = ids.length + unknown.length === 0;
  const [only] = wanted;
  return (
    <>
      <h2>{t('title')}</h2>
      {!isAll && (
        <p>
          <a href={href('evidence')}>← {t('back')}</a>
        </p>
      )}
      {unknown.map((id) => (
        <p key={id} role="alert">
          {t('unknownId', { id: inert(id, 80) })}
        </p>
      ))}
      {wanted.length === 1 && only !== undefined && <WholeRecord record={only} />}
      {wanted.length > 1 && (
        <>
          <p className="quiet">{t('only')}</p>
          <RecordList records={wanted} />
        </>
      )}
      {isAll && (
        <>
          <p className="quiet">{t('about')}</p>
          <RecordList records={every} />
          <Contradictions />
        </>
      )}
    </>
  );
}
