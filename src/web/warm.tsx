import { plot, ruleY } from '@observablehq/plot';
import type { FC } from 'react';
import { createRoot } from 'react-dom/client';
import { LANGS, type Lang } from '../model/text.ts';
import { LangContext } from './i18n.ts';
import { DataContext, type PageData } from './page-data.ts';
import type { ScreenProps } from './route.ts';

/** In milliseconds, for browsers that do not tell when they are idle. */
const SOON = 300;

/**
 * Draws and lays out each screen where nobody sees it, one whenever the page is idle, then each once more to change its language, and takes
 * it away again: a browser compiles code when it first runs and looks for a font when it first meets a letter, and the first opening of a
 * screen, or the first change of the language, would else take twice as long as every other. Returns how to stop.
 */
export function warm(data: PageData, screens: readonly FC<ScreenProps>[], lang: Lang): () => void {
  const steps = [
    ...screens.map((Screen) => () => drawUnseen(data, Screen, [lang])),
    ...screens.map((Screen) => () => drawUnseen(data, Screen, LANGS)),
    drawFigure,
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

/** In one language after another. Its effects never run: they come after a frame, and by then it is gone. */
function drawUnseen(data: PageData, Screen: FC<ScreenProps>, langs: readonly Lang[]): void {
  // A form of its own: choices in it are no alternatives to those that the reader sees.
  const place = document.createElement('form');
  place.ariaHidden = 'true';
  place.className = 'unseen';
  document.body.append(place);
  const root = createRoot(place);
  for (const lang of langs) {
    root.render(
      <LangContext value={lang}>
        <DataContext value={data}>
          <Screen parts={[]} />
        </DataContext>
      </LangContext>,
    );
    place.getBoundingClientRect();
  }
  root.unmount();
  place.remove();
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
