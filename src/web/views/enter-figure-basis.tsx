import { inert } from '../../report/inert.ts';
import { costLabels } from '../../report/words/cost.ts';
import { COLON } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { type FigureDraft, WHOSE, type Whose } from '../live/figures-draft.ts';
import { ChoiceField, TextField } from '../parts/field.tsx';

interface FigureBasisProps {
  /** The figure's name. */
  readonly name: string;
  readonly figure: FigureDraft;
  readonly change: (figure: FigureDraft) => void;
}

/** Where a figure is from, and whose it is: folded, for most figures need no more than themselves. */
export function FigureBasis({ name, figure, change }: FigureBasisProps) {
  const t = useWords('live');
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
      <TextField
        label={t('figureNote')}
        placeholder={t('figureNoteExample')}
        value={figure.note}
        change={(note) => change({ ...figure, note })}
      />
      <WhoseField value={figure.whose} change={(whose) => change({ ...figure, whose })} />
    </details>
  );
}

interface WhoseFieldProps {
  readonly value: Whose;
  readonly change: (whose: Whose) => void;
}

/** The buyer's own figure, or an estimate. */
export function WhoseField({ value, change }: WhoseFieldProps) {
  const t = useWords('live');
  const say = useSay();
  return (
    <ChoiceField
      label={t('figureWhose')}
      value={value}
      choices={WHOSE.map((one) => [one, one === '' ? t('figureWhoseOpen') : say(costLabels[one])] as const)}
      change={(chosen) => change(WHOSE.find((one) => one === chosen) ?? value)}
    />
  );
}
