import { plot, ruleY } from '@observablehq/plot';
import type { FC } from 'react';
import { createRoot } from 'react-dom/client';
import { DataContext, type PageData } from './page-data.ts';
import type { ScreenProps } from './route.ts';

/** In milliseconds, for browsers that do not tell when they are idle. */
const SOON = 300;

/**
 * Draws each screen once where nobody sees it, one whenever the page is idle, and takes it away again: a browser compiles code when it
 * first runs, and the first opening of a screen would else take twice as long as every other. Returns how to stop.
 */
export function warm(data: PageData, screens: readonly FC<ScreenProps>[]): () => void {
  const steps = [...screens.map((Screen) => () => drawOnce(data, Screen)), drawFigure];
  let stop = () => {};
  const next = () => {
    const step = steps.shift();
    if (step === undefined) return;
    stop = whenIdle(() => {
      step();
      next();
    });
  };
  next();
  return () => stop();
}

/** Its effects never run: they come after a frame, and by then it is gone. */
function drawOnce(data: PageData, Screen: FC<ScreenProps>): void {
  const root = createRoot(document.createElement('div'));
  root.render(
    <DataContext value={data}>
      <Screen parts={[]} />
    </DataContext>,
  );
  root.unmount();
}

const drawFigure = (): void => void plot({ marks: [ruleY([0, 1])] });

function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(work);
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, SOON);
  return () => clearTimeout(id);
}
