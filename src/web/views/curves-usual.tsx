import type { CurveFigure } from '../../model/view.ts';
import { WORD_SPACE } from '../../report/words/punctuation.ts';
import { quantity } from '../../report/words/quantity.ts';
import { useLang, useWords } from '../i18n.ts';
import { type UsualContrast, usualContrast } from './usual-contrast.ts';

/** The median that most tools would show, and in words what it leaves out. Nothing is judged by it. */
export function UsualBeside({ figure }: { readonly figure: CurveFigure }) {
  const t = useWords('curves');
  const lang = useLang();
  const usual = usualContrast(figure);
  if (usual === null) return null;
  const { median, counted, lookedAwayFrom, longer } = usual;
  return (
    <p className="usual">
      <strong>{t('usual')}</strong>{' '}
      {median === null
        ? t('usualNothing')
        : t('usualMedian', { median: quantity('seconds', median)[lang], n: counted })}
      {WORD_SPACE[lang]}
      {t('lookedAway', { count: lookedAwayFrom, all: counted + lookedAwayFrom })}
      {WORD_SPACE[lang]}
      {longer !== null && flattery(longer)}
    </p>
  );

  function flattery({ times, known }: NonNullable<UsualContrast['longer']>): string {
    const shown = times >= 10 ? String(Math.round(times)) : times.toFixed(1);
    if (known === 'unclear') return t('flattersUnclear', { times: shown });
    if (known === 'not-reached') return t('flattersAtLeast', { times: shown });
    return times < 1.05 ? t('flattersNot') : t('flatters', { times: shown });
  }
}
