import { type ReactNode, useId } from 'react';
import { useWords } from '../i18n.ts';

/** What a control needs in order to belong to its field. */
interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it; it is said beside the control and with it. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isWide?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A control with its label, its hint and what is wrong with it. */
export function Field({ label, hint, error, isRequired = false, isWide = false, children }: FieldProps) {
  const t = useWords('parts');
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={isWide ? 'form-field wide' : 'form-field'}>
      <label htmlFor={id}>
        {label}
        {isRequired && <span className="quiet"> {t('required')}</span>}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': isRequired || undefined,
      })}
      {hint !== undefined && (
        <small id={`${id}-hint`} className="quiet block">
          {hint}
        </small>
      )}
      {error !== undefined && (
        <small id={`${id}-error`} className="field-error">
          {error}
        </small>
      )}
    </div>
  );
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly change: (value: string) => void;
  /** Lines of text; one by default. */
  readonly lines?: number;
  readonly placeholder?: string;
  readonly list?: string;
}

export const TextField = ({ value, change, lines, placeholder, list, ...field }: TextFieldProps) => (
  <Field {...field}>
    {(control) =>
      lines === undefined ? (
        <input
          {...control}
          type="text"
          value={value}
          placeholder={placeholder}
          list={list}
          onChange={({ target }) => change(target.value)}
        />
      ) : (
        <textarea
          {...control}
          rows={lines}
          value={value}
          placeholder={placeholder}
          onChange={({ target }) => change(target.value)}
        />
      )
    }
  </Field>
);

interface ChoiceFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly choices: readonly (readonly [value: string, name: string])[];
}

export const ChoiceField = ({ value, change, choices, ...field }: ChoiceFieldProps) => (
  <Field {...field}>
    {(control) => (
      <select {...control} value={value} onChange={({ target }) => change(target.value)}>
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);
