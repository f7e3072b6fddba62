import { type ReactNode, useId } from 'react';
import { costInputs } from '../../report/words/cost.ts';
import { useSay, useWords } from '../i18n.ts';
import { type FigureDraft, type FigureInput, fieldsOf, isSevere, turned, typedIn } from '../live/figures-draft.ts';
import { fieldName } from '../live/figures-problems.ts';
import { FigureBasis } from './enter-figure-basis.tsx';

interface FigureFieldProps {
  readonly input: FigureInput;
  readonly figure: FigureDraft;
  readonly change: (figure: FigureDraft) => void;
  readonly errorOf: (field: string) => string | undefined;
  /** What holds where a field is empty. */
  readonly fallback?: (field: ReturnType<typeof fieldsOf>[number][0]) => string;
  readonly children?: ReactNode;
}

/** One figure as a row: one field, or one for each severity. */
export function FigureField({ input, figure, change, errorOf, fallback, children }: FigureFieldProps) {
  const t = useWords('live');
  const name = useSay()(costInputs[input]);
  const id = useId();
  const fields = fieldsOf(figure);
  const errors = fields.flatMap(([field]) => {
    const error = errorOf(fieldName(input, field));
    return error === undefined ? [] : [{ field, error }];
  });
  const isOpen = fields.every(([field]) => (fallback?.(field) ?? '') === '');
  const hint = input === 'fixHours' && isOpen ? t('fixHoursHint') : '';
  return (
    <fieldset className="figure">
      <legend className="aloud">{name}</legend>
      <span className="figure-name" aria-hidden="true">
        {name}
      </span>
      <div className={figure.way === 'each' ? 'figure-fields each' : 'figure-fields'}>
        {fields.map(([field, text]) => {
          const isWrong = errors.some((one) => one.field === field);
          return (
            <label key={field}>
              {isSevere(input) ? (
                <span>{field === 'all' ? t('allSeverities') : field}</span>
              ) : (
                <span className="aloud">{name}</span>
              )}
              <input
                type="text"
                value={text}
                placeholder={fallback?.(field)}
                aria-invalid={isWrong || undefined}
                aria-describedby={isWrong ? `${id}-${field}` : hint === '' ? undefined : `${id}-hint`}
                onChange={({ target }) => change(typedIn(figure, field, target.value))}
              />
            </label>
          );
        })}
      </div>
      {hint !== '' && (
        <small id={`${id}-hint`} className="quiet">
          {hint}
        </small>
      )}
      {errors.map(({ field, error }) => (
        <small key={field} id={`${id}-${field}`} className="field-error">
          {field === 'all' ? error : `${field}: ${error}`}
        </small>
      ))}
      <div className="figure-ways">
        {isSevere(input) && (
          <label className="check">
            <input
              type="checkbox"
              checked={figure.way === 'each'}
              aria-label={t('bySeverityOf', { what: name })}
              onChange={({ target }) => change(turned(figure, target.checked ? 'each' : 'all'))}
            />
            {t('bySeverity')}
          </label>
        )}
        {children}
      </div>
      {fields.some(([, text]) => text.trim() !== '') && <FigureBasis name={name} figure={figure} change={change} />}
    </fieldset>
  );
}
