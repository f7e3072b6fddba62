import { useEffect, useState } from 'react';
import { useWords } from '../i18n.ts';
import { href } from '../route.ts';
import { isLog } from './file-kind.ts';
import { keep } from './kept.ts';

/** A file let go anywhere on the page is read at once: a contract as a contract, a log as a log. */
export function DropAnywhere() {
  const t = useWords('live');
  const [isOver, setOver] = useState(false);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      addEventListener(name, act, { signal });
    on('dragover', (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    on('drop', (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file, ...others] = event.dataTransfer?.files ?? [];
      setLeft(others.length);
      if (file !== undefined) take(file);
    });
    return () => stop.abort();
  }, []);
  return (
    <>
      {isOver && <div className="drop-over">{t('release')}</div>}
      <p role="status" className={left > 0 ? 'told' : undefined}>
        {left > 0 && t('oneFile', { count: left })}
      </p>
    </>
  );
}

function take(file: File): void {
  const where = isLog(file.name) ? 'log' : 'contract';
  keep(`${where}-file`, file);
  location.hash = href('enter', where);
}
