import { useWords } from '../i18n.ts';

export function VendorScreen() {
  const t = useWords('vendor');
  return <h2>{t('title')}</h2>;
}
