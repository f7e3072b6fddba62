import { useWords } from '../i18n.ts';

export function CaseScreen() {
  const t = useWords('case');
  return <h2>{t('title')}</h2>;
}
