import { type PlotOptions, plot } from '@observablehq/plot';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { drawSoon } from './drawing.ts';
import { usePrinting } from './printing.ts';
import { Scroll } from './scroll.tsx';

interface ChartProps {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** Made again when the width or the reader's language changes; keep it in `useCallback` or at the head of a module. */
  readonly options: (width: number) => PlotOptions;
  /** The same figures in rows, for those who want to read them. */
  readonly table: ReactNode;
}

/** Pixels between the margins of A4. */
const PAPER = 640;

/** A figure with its title for screen readers and its numbers beneath. */
export function Chart({ label, options, table }: ChartProps) {
  const t = useWords('parts');
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const isPrinting = usePrinting();
  // Rows are made for those who open them: a page of charts would else be mostly tables.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (place.current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0 || isPrinting) return undefined;
    return drawSoon(() => place.current?.replaceChildren(drawn(options, width)));
  }, [options, width, isPrinting]);
  // Shrunk to the paper, letters drawn for a wide window could not be read. Paper does not wait.
  useLayoutEffect(() => {
    if (isPrinting && width > PAPER) place.current?.replaceChildren(drawn(options, PAPER));
  }, [options, width, isPrinting]);
  return (
    <figure className="chart">
      <div ref={place} role="img" aria-label={label} />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('table')}</summary>
        {isOpen && <Scroll label={t('table')}>{table}</Scroll>}
      </details>
    </figure>
  );
}

function drawn(options: ChartProps['options'], width: number): Element {
  const figure = plot({ className: 'plot', width, ...options(width) });
  // Its own style element would break the page's content policy; style.css has what it says.
  for (const style of figure.querySelectorAll('style')) style.remove();
  // The picture as a whole has its label; its strokes may have none.
  for (const mark of figure.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
  return figure;
}
