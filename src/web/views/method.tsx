import { useWords } from '../i18n.ts';

export function MethodScreen() {
  const t = useWords('method');
  return <h2>{t('title')}</h2>;
}
