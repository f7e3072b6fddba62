import { inert } from '../../report/inert.ts';
import { useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Below } from '../parts/below.tsx';
import { href, type ScreenProps } from '../route.ts';
import '../parts/stack.css';
import './method.css';
import { MethodOfAudit } from './method-audit.tsx';
import { Limits } from './method-limits.tsx';
import { AuditList } from './method-list.tsx';
import { Grades, VerdictMethod } from './method-verdict.tsx';

/** `#/method` is the whole method, `#/method/AUDIT` one measure. */
export function MethodScreen({ parts: [id] }: ScreenProps) {
  const t = useWords('method');
  const data = useData();
  const about = id === undefined ? undefined : data.audit.get(id);
  if (id !== undefined)
    return (
      <>
        <p>
          <a href={href('method')}>← {t('back')}</a>
        </p>
        {about === undefined ? (
          <p role="alert">{t('unknownAudit', { id: inert(id, 80) })}</p>
        ) : (
          <MethodOfAudit about={about} />
        )}
      </>
    );
  return (
    <>
      <h2>{t('title')}</h2>
      <p>{t('about')}</p>
      <AuditList />
      <Below>
        <Grades />
        <VerdictMethod />
        <Limits />
      </Below>
    </>
  );
}
