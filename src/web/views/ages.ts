import { formatDuration } from '../../time/duration.ts';
import { useLang, useWords } from '../i18n.ts';

const WEEK = 7 * 86_400;

/** Ages in seconds as people say them: 15 min, 4 h, 1 d, 2 w. */
export function useAges(): (seconds: number) => string {
  const t = useWords('curves');
  const lang = useLang();
  return (seconds) =>
    seconds > 0 && seconds % WEEK === 0 && seconds < 5 * WEEK
      ? t('weeks', { n: seconds / WEEK })
      : formatDuration(seconds * 1000, lang);
}
