import { useId } from 'react';
import { COLON } from '../../report/words/punctuation.ts';
import { useLang } from '../i18n.ts';

interface TypedTableProps<Line extends string, Column extends string> {
  readonly className?: string;
  readonly hint: string;
  readonly rows: readonly (readonly [key: Line, name: string])[];
  readonly columns: readonly (readonly [key: Column, name: string])[];
  readonly cell: (row: Line, column: Column) => TypedCell;
  /** What is wrong with a whole column. */
  readonly columnError?: (column: Column) => string | undefined;
  readonly inputMode?: 'decimal';
}
interface TypedCell {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
}

/** A field for each row and column. What is wrong stands below, each with the cell that it is of. */
export function TypedTable<Line extends string, Column extends string>({
  className = '',
  hint,
  rows,
  columns,
  cell,
  columnError,
  inputMode,
}: TypedTableProps<Line, Column>) {
  const id = useId();
  const lang = useLang();
  const nameOf = (...names: string[]) => names.join(COLON[lang]);
  const cells = rows.flatMap(([row, rowName]) =>
    columns.map(([column, name]) => ({
      of: `${row}-${column}`,
      name: nameOf(rowName, name),
      error: cell(row, column).error,
    })),
  );
  const whole = columns.map(([of, name]) => ({ of, name, error: columnError?.(of) }));
  const errors = [...cells, ...whole].filter(({ error }) => error !== undefined);
  return (
    <>
      <p className="quiet" id={`${id}-hint`}>
        <small>{hint}</small>
      </p>
      <table className={`targets ${className}`}>
        <thead>
          <tr>
            <td />
            {columns.map(([column, name]) => (
              <th scope="col" key={column}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([row, rowName]) => (
            <tr key={row}>
              <th scope="row">{rowName}</th>
              {columns.map(([column, name]) => {
                const { value, change } = cell(row, column);
                const wrong = errors.filter(({ of }) => of === column || of === `${row}-${column}`);
                return (
                  <td key={column}>
                    <input
                      type="text"
                      inputMode={inputMode}
                      aria-label={nameOf(rowName, name)}
                      aria-invalid={wrong.length > 0 || undefined}
                      aria-describedby={[`${id}-hint`, ...wrong.map(({ of }) => `${id}-${of}`)].join(' ')}
                      value={value}
                      onChange={({ target }) => change(target.value)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {errors.map(({ of, name, error }) => (
        <small key={of} id={`${id}-${of}`} className="field-error">
          {nameOf(name, error ?? '')}
        </small>
      ))}
    </>
  );
}
