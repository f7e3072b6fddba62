import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, type ServedParts } from './app.tsx';
import { LangContext, startWords, usePageLang } from './i18n.ts';
import type { Source } from './source.ts';
import { startTheme } from './theme.ts';
import type { AllWords } from './words.ts';
import './style.css';
import './style/head.css';
import './style/words.css';
import './style/controls.css';
import './style/tables.css';
import './style/figures.css';
import './style/paper.css';

/** What the served page has besides: screens to enter evidence, and their words. */
interface Served {
  readonly parts: ServedParts;
  readonly words: Pick<AllWords, 'live'>;
}

export function begin(source: Source, served: Served | null): void {
  const place = document.getElementById('app');
  if (place === null) throw new Error('the page has no place for the app');
  startTheme();
  startWords(document.documentElement.lang, served?.words ?? {});
  createRoot(place).render(
    <StrictMode>
      <InPageLang>
        <App source={source} served={served?.parts ?? null} />
      </InPageLang>
    </StrictMode>,
  );
}

/** One place asks for the language; hundreds are handed it. */
function InPageLang({ children }: { readonly children: ReactNode }) {
  return <LangContext value={usePageLang()}>{children}</LangContext>;
}
