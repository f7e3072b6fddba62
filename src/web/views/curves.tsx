import { useWords } from '../i18n.ts';

export function CurvesScreen() {
  const t = useWords('curves');
  return <h2>{t('title')}</h2>;
}
