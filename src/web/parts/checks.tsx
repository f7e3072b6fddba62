import { useId } from 'react';

interface ChecksProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly (readonly [value: Value, name: string])[];
  readonly values: readonly Value[];
  readonly change: (values: Value[]) => void;
  readonly error?: string | undefined;
  /** Those that the error is of; all, if left out. */
  readonly wrong?: readonly Value[];
}

/** Any number of some choices; they keep the order of the choices, whatever the order of ticking. */
export function Checks<Value extends string>({ legend, choices, values, change, error, wrong }: ChecksProps<Value>) {
  const id = useId();
  return (
    <fieldset aria-describedby={error === undefined ? undefined : id}>
      <legend>{legend}</legend>
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
        <small id={id} className="field-error">
          {error}
        </small>
      )}
    </fieldset>
  );
}
