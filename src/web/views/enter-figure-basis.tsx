import { inert } from '../../report/inert.ts';
import { costLabels } from '../../report/words/cost.ts';
import { COLON } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import {
  type FigureDraft,
  givenSeverities,
  telling,
  toldApart,
  toldIn,
  WHOSE,
  type Whose,
} from '../live/figures-draft.ts';
import { ChoiceField, TextField } from '../parts/field.tsx';

interface FigureBasisProps {
  /** The figure's name. */
  readonly name: string;
  readonly figure: FigureDraft;
  readonly change: (figure: FigureDraft) => void;
}

/** Where a figure is from, and whose it is: folded, for most figures need no more than themselves. Of each severity where they differ. */
export function FigureBasis({ name, figure, change }: FigureBasisProps) {
  const t = useWords('live');
  const lang = useLang();
  const given = givenSeverities(figure);
  const isApart = figure.isToldApart && given.length > 0;
  return (
    <details className="figure-basis">
      <summary dir="auto">
        <span className="aloud">
          {name}
          {COLON[lang]}
        </span>
        {figure.note.trim() === '' ? t('figureFrom') : inert(figure.note, 80)}
      </summary>
      {(isApart ? given : (['all'] as const)).map((field) => {
        const of = field === 'all' ? '' : `${field}${COLON[lang]}`;
        const { note, whose } = toldIn(figure, field);
        return (
          <div key={field}>
            <TextField
              label={of + t('figureNote')}
              placeholder={t('figureNoteExample')}
              value={note}
              change={(words) => change(telling(figure, field, { note: words }))}
            />
            <WhoseField of={of} value={whose} change={(one) => change(telling(figure, field, { whose: one }))} />
          </div>
        );
      })}
      {(isApart || given.length > 1) && (
        <label className="check">
          <input
            type="checkbox"
            checked={isApart}
            aria-label={t('bySeverityOf', { what: t('figureFrom') })}
            onChange={({ target }) => change(toldApart(figure, target.checked))}
          />
          {t('bySeverity')}
        </label>
      )}
    </details>
  );
}

interface WhoseFieldProps {
  /** Before its label: of what. */
  readonly of?: string;
  readonly value: Whose;
  readonly change: (whose: Whose) => void;
}

/** The buyer's own figure, or an estimate. */
export function WhoseField({ of = '', value, change }: WhoseFieldProps) {
  const t = useWords('live');
  const say = useSay();
  return (
    <ChoiceField
      label={of + t('figureWhose')}
      hint={value === '' ? t('figureWhoseOpen') : undefined}
      value={value}
      choices={WHOSE.map((one) => [one, one === '' ? t('givesUnsaid') : say(costLabels[one])] as const)}
      change={(chosen) => change(WHOSE.find((one) => one === chosen) ?? value)}
    />
  );
}
