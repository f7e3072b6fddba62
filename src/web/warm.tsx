import { plot, ruleY } from '@observablehq/plot';
import type { FC } from 'react';
import { createRoot } from 'react-dom/client';
import { DataContext, type PageData } from './page-data.ts';
import type { ScreenProps } from './route.ts';
import { WORDS } from './words.ts';

/** In milliseconds, for browsers that do not tell when they are idle. */
const SOON = 300;

/**
 * Draws each screen once where nobody sees it, one whenever the page is idle, and takes it away again: a browser compiles code when it
 * first runs and looks for a font when it first meets a letter, and the first opening of a screen, or the first change of the language,
 * would else take twice as long as every other. Returns how to stop.
 */
export function warm(data: PageData, screens: readonly FC<ScreenProps>[]): () => void {
  const steps = [
    ...screens.map((Screen) => () => drawOnce(data, Screen)),
    drawFigure,
    ...LETTERED.map((name) => () => drawLetters(name)),
  ];
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

/** Elements of every size and weight that words have. */
const LETTERED = ['h2', 'h3', 'p', 'strong', 'small', 'button', 'code'] as const;

/** Lays out every letter of the page's words, in either language, where nobody sees it. */
function drawLetters(name: (typeof LETTERED)[number]): void {
  const element = document.createElement(name);
  element.ariaHidden = 'true';
  element.className = 'letters';
  element.textContent = [...new Set(JSON.stringify(WORDS))].join('');
  document.body.append(element);
  element.getBoundingClientRect();
  element.remove();
}

function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(work);
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, SOON);
  return () => clearTimeout(id);
}
