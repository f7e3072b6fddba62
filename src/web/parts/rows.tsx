import type { ReactNode } from 'react';
import { useWords } from '../i18n.ts';
import { useFocusNext } from './focus-next.ts';
import { type Row, withRow } from './row-keys.ts';

interface RowsProps<One extends Row> {
  readonly legend: string;
  readonly hint?: string;
  readonly rows: readonly One[];
  readonly change: (rows: readonly One[]) => void;
  /** What a new row begins with. */
  readonly empty: Omit<One, 'key'>;
  readonly addName: string;
  /** So many rows always stay. */
  readonly least?: number;
  readonly children: (row: One, change: (part: Partial<One>) => void, n: number) => ReactNode;
}

/** Rows to fill in, to add and to take away. A new row has the focus at once; after a row is gone, the button that adds one has it. */
export function Rows<One extends Row>({
  legend,
  hint,
  rows,
  change,
  empty,
  addName,
  least = 0,
  children,
}: RowsProps<One>) {
  const t = useWords('live');
  const [fieldset, focusNext] = useFocusNext<HTMLFieldSetElement>();
  return (
    <fieldset className="rows" ref={fieldset}>
      <legend>{legend}</legend>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {rows.length > 0 && (
        <ul className="plain">
          {rows.map((row, at) => (
            <li key={row.key}>
              {children(row, (part) => change(rows.with(at, { ...row, ...part })), at + 1)}
              {rows.length > least && (
                <button
                  type="button"
                  className="button small"
                  aria-label={t('dropNamed', { what: t('rowOf', { what: legend, n: at + 1 }) })}
                  onClick={() => {
                    focusNext(':scope > .button');
                    change(rows.toSpliced(at, 1));
                  }}
                >
                  {t('drop')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className="button small"
        onClick={() => {
          focusNext(':scope > ul > :last-child :is(input, select)');
          change(withRow(rows, empty));
        }}
      >
        {addName}
      </button>
    </fieldset>
  );
}
