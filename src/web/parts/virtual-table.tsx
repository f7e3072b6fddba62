import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useWords } from '../i18n.ts';
import { usePrinting } from './printing.ts';

export interface Column {
  readonly key: string;
  readonly head: string;
  /** A CSS grid track such as `8rem` or `1fr`. */
  readonly width: string;
}

interface VirtualTableProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: number;
  /** What the rows were picked and put in order by: with another, a reader begins at the top again. */
  readonly picked: string;
  readonly cell: (row: number, column: string) => ReactNode;
  /** Pixels of one row. */
  readonly rowHeight?: number;
}

/** What paper shows of a long table. */
const PRINTED = 200;

/** A table of any length: only the rows in sight are in the page; on paper, which does not scroll, the first rows and how many follow. */
export function VirtualTable({ label, columns, rows, picked, cell, rowHeight = 40 }: VirtualTableProps) {
  const t = useWords('parts');
  const isPrinting = usePrinting();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const shownAs = useRef(picked);
  useLayoutEffect(() => {
    // To scroll lays the page out: not where it stands at the top anyway.
    if (shownAs.current !== picked && (virtual.scrollOffset ?? 0) > 0) virtual.scrollToOffset(0);
    shownAs.current = picked;
  }, [picked, virtual]);
  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  const drawn = isPrinting
    ? Array.from({ length: Math.min(rows, PRINTED) }, (_, index) => ({ index, place: tracks }))
    : virtual.getVirtualItems().map(({ index, start }) => ({
        index,
        place: { ...tracks, height: rowHeight, transform: `translateY(${start}px)` },
      }));
  return (
    // A region that scrolls must be reachable by keyboard.
    <div className="virtual" ref={scroller} role="region" aria-label={label} tabIndex={0}>
      <div role="table" aria-label={label} aria-rowcount={rows + 1}>
        <div role="row" aria-rowindex={1} className="virtual-head" style={tracks}>
          {columns.map(({ key, head }) => (
            <div role="columnheader" key={key}>
              {head}
            </div>
          ))}
        </div>
        <div
          role="rowgroup"
          className="virtual-body"
          style={isPrinting ? undefined : { height: virtual.getTotalSize() }}
        >
          {drawn.map(({ index, place }) => (
            <div role="row" aria-rowindex={index + 2} key={index} className="virtual-row" style={place}>
              {columns.map(({ key }) => (
                <div role="cell" key={key}>
                  {cell(index, key)}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
      {isPrinting && rows > PRINTED && <p>{t('printed', { n: PRINTED, all: rows })}</p>}
    </div>
  );
}
