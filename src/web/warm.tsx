import { plot, ruleY } from '@observablehq/plot';
import type { FC } from 'react';
import { createRoot } from 'react-dom/client';
import { LANGS, type Lang } from '../model/text.ts';
import { LangContext } from './i18n.ts';
import { DataContext, type PageData } from './page-data.ts';
import type { ScreenProps } from './route.ts';
import { WORDS } from './words.ts';

/** In milliseconds, for browsers that do not tell when they are idle. */
const SOON = 300;

/**
 * Draws each screen where nobody sees it, one whenever the page is idle, then each once more to change its language, and takes it away
 * again: a browser compiles code when it first runs and looks for a font when it first meets a letter, and the first opening of a
 * screen, or the first change of the language, would else take twice as long as every other. Returns how to stop.
 */
export function warm(data: PageData, screens: readonly FC<ScreenProps>[], lang: Lang): () => void {
  const steps = [
    ...screens.map((Screen) => () => drawUnseen(data, Screen, [lang])),
    ...screens.map((Screen) => () => drawUnseen(data, Screen, LANGS)),
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

/** In one language after another. Its effects never run: they come after a frame, and by then it is gone. */
function drawUnseen(data: PageData, Screen: FC<ScreenProps>, langs: readonly Lang[]): void {
  const root = createRoot(document.createElement('div'));
  for (const lang of langs)
    root.render(
      <LangContext value={lang}>
        <DataContext value={data}>
          <Screen parts={[]} />
        </DataContext>
      </LangContext>,
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
