import { useWords } from '../i18n.ts';

export function HoursScreen() {
  const t = useWords('hours');
  return <h2>{t('title')}</h2>;
}
