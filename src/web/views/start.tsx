import { useWords } from '../i18n.ts';

export function StartScreen() {
  const t = useWords('start');
  return <h2>{t('title')}</h2>;
}
