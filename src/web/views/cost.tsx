import { useWords } from '../i18n.ts';

export function CostScreen() {
  const t = useWords('cost');
  return <h2>{t('title')}</h2>;
}
