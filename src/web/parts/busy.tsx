import { useWords } from '../i18n.ts';

/** Stands where figures come as soon as they are worked out. */
export function Busy() {
  const t = useWords('parts');
  return (
    <p className="quiet" role="status" aria-busy="true">
      {t('busy')}
    </p>
  );
}
