import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useWords } from '../i18n.ts';
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
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const next = useRef<'row' | 'add' | null>(null);
  // At once, so that nothing typed next goes elsewhere.
  useLayoutEffect(() => {
    const to =
      next.current === 'row'
        ? list.current?.lastElementChild?.querySelector<HTMLElement>('input, select')
        : add.current;
    if (next.current !== null) to?.focus();
    next.current = null;
  });
  return (
    <fieldset className="rows">
      <legend>{legend}</legend>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {rows.length > 0 && (
        <ul className="plain" ref={list}>
          {rows.map((row, at) => (
            <li key={row.key}>
              {children(row, (part) => change(rows.with(at, { ...row, ...part })), at + 1)}
              {rows.length > least && (
                <button
                  type="button"
                  className="button small"
                  aria-label={t('dropNamed', { what: t('rowOf', { what: legend, n: at + 1 }) })}
                  onClick={() => {
                    next.current = 'add';
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
        ref={add}
        type="button"
        className="button small"
        onClick={() => {
          next.current = 'row';
          change(withRow(rows, empty));
        }}
      >
        {addName}
      </button>
    </fieldset>
  );
}
