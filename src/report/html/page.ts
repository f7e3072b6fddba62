import { html, raw } from 'hono/html';
import type { ReportDoc } from '../../model/report.ts';
import { LANGS, type Lang } from '../../model/text.ts';
import { inert } from '../inert.ts';
import { dimensionsSection } from './dimensions.ts';
import { evidenceSection } from './evidence.ts';
import { measuresSection } from './measures.ts';
import {
  casesSection,
  contradictionsSection,
  indicatorsSection,
  nextSection,
  signsSection,
  standingSection,
  verdictSection,
} from './sections.ts';
import { STYLE } from './style.ts';

/** Nothing is loaded and nothing runs: the switch of languages is a radio button and a selector. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one file that opens offline. `lang` is the language shown first; the other is one click away. */
export function htmlReport(report: ReportDoc, lang: Lang): string {
  const page = html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${inert(report.title[lang])} · Touchstone 试金石</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<nav aria-label="Language 语言"><div class="switch" role="radiogroup" aria-label="Language 语言">
${LANGS.map((one) => html`<input type="radio" name="lang" id="lang-${one}"${one === lang ? raw(' checked') : ''}><label for="lang-${one}" lang="${one}">${one === 'zh' ? '中文' : 'English'}</label>`)}
</div></nav>
${LANGS.map((one) => body(report, one))}
</body>
</html>
`;
  if (page instanceof Promise) throw new Error('nothing in a report waits');
  return page.valueOf();
}

function body(report: ReportDoc, lang: Lang) {
  const heading = { en: 'evidence as of', zh: '证据截至' }[lang];
  return html`<main class="in-${lang}" lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<header><p class="brand">Touchstone 试金石</p><h1>${inert(report.title[lang])}</h1><p class="quiet">${heading} ${report.asOf.slice(0, 10)}</p></header>
${verdictSection(report, lang)}
${standingSection(report, lang)}
${signsSection(report, lang)}
${indicatorsSection(report, lang)}
${casesSection(report, lang)}
${nextSection(report, lang)}
${dimensionsSection(report, lang)}
${contradictionsSection(report, lang)}
${measuresSection(report, lang)}
${evidenceSection(report, lang)}
</main>`;
}
