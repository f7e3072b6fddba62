import { inert } from '../../report/inert.ts';
import { costLabels } from '../../report/words/cost.ts';
import { COLON } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { type FigureDraft, WHOSE } from '../live/figures-draft.ts';

interface FigureBasisProps {
  /** The figure's name. */
  readonly name: string;
  readonly figure: FigureDraft;
  readonly change: (figure: FigureDraft) => void;
}

/** Where a figure is from, and whose it is: folded, for most figures need no more than themselves. */
export function FigureBasis({ name, figure, change }: FigureBasisProps) {
  const t = useWords('live');
  const say = useSay();
  const lang = useLang();
  return (
    <details className="figure-basis">
      <summary dir="auto">
        <span className="aloud">
          {name}
          {COLON[lang]}
        </span>
        {figure.note.trim() === '' ? t('figureFrom') : inert(figure.note, 80)}
      </summary>
      <label>
        {t('figureNote')}
        <input
          type="text"
          value={figure.note}
          placeholder={t('figureNoteExample')}
          onChange={({ target }) => change({ ...figure, note: target.value })}
        />
      </label>
      <label>
        {t('figureWhose')}
        <select
          value={figure.whose}
          onChange={({ target }) =>
            change({ ...figure, whose: WHOSE.find((one) => one === target.value) ?? figure.whose })
          }
        >
          {WHOSE.map((one) => (
            <option key={one} value={one}>
              {one === '' ? t('figureWhoseOpen') : say(costLabels[one])}
            </option>
          ))}
        </select>
      </label>
    </details>
  );
}
