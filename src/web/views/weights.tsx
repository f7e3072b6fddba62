import { useWords } from '../i18n.ts';

export function WeightsScreen() {
  const t = useWords('weights');
  return <h2>{t('title')}</h2>;
}
