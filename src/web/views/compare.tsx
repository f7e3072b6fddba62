import { useWords } from '../i18n.ts';

export function CompareScreen() {
  const t = useWords('compare');
  return <h2>{t('title')}</h2>;
}
