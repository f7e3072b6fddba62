import { useWords } from '../i18n.ts';

export function EvidenceScreen() {
  const t = useWords('evidence');
  return <h2>{t('title')}</h2>;
}
