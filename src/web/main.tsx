import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startWords } from './i18n.ts';
import { pageSource } from './source.ts';
import './style.css';
import './style/head.css';
import './style/words.css';
import './style/controls.css';
import './style/tables.css';
import './style/figures.css';
import './style/paper.css';

const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the app');
startWords(document.documentElement.lang);
createRoot(place).render(
  <StrictMode>
    <App source={pageSource(document)} />
  </StrictMode>,
);
