import { useId } from 'react';

interface ChecksProps<Value extends string> {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly choices: readonly (readonly [value: Value, name: string])[];
  readonly values: readonly Value[];
  readonly change: (values: Value[]) => void;
  readonly error?: string | undefined;
  /** Those that the error is of; all, if left out. */
  readonly wrong?: readonly Value[];
}

/** Any number of some choices; they keep the order of the choices, whatever the order of ticking. */
export function Checks<Value extends string>({
  legend,
  hint,
  choices,
  values,
  change,
  error,
  wrong,
}: ChecksProps<Value>) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet">
          <small>{hint}</small>
        </p>
      )}
      <div className="checks">
        {choices.map(([value, name]) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              aria-invalid={error === undefined || wrong?.includes(value) === false ? undefined : true}
              onChange={({ target }) =>
                change(
                  choices.map(([one]) => one).filter((one) => (one === value ? target.checked : values.includes(one))),
                )
              }
            />
            {name}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <small id={`${id}-error`} className="field-error">
          {error}
        </small>
      )}
    </fieldset>
  );
}
