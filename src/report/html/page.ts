import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Lang } from '../../model/text.ts';
import type { ViewDoc } from '../../model/view.ts';
import { inert } from '../inert.ts';
import { standingReason } from '../standing.ts';
import { COLON } from '../words/punctuation.ts';
import { labels, standingNames, verdictNames } from '../words/terms.ts';

/** The built page: its one script and its one style (`npm run build` writes them to dist/web). */
export interface PageApp {
  readonly script: string;
  readonly style: string;
}

export interface PageParts {
  /** The language shown first; the other is one click away. */
  readonly lang: Lang;
  readonly title: string;
  readonly app: PageApp;
  /** Null where the page is served: it then asks the server. */
  readonly view: ViewDoc | null;
  /** By vendor: packed cases, gzipped, base64. */
  readonly cases: Readonly<Record<string, string>>;
}

/** The report as one file that opens offline, or the same page for the server: nothing is loaded but what stands in it. */
export function htmlPage({ lang, title, app, view, cases }: PageParts): string {
  const script = inScript(app.script);
  const isLive = view === null;
  const page = html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"${isLive ? raw(' data-live') : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentPolicy(app, isLive ? 'served' : 'file'))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${inert(title)} · Touchstone 试金石</title>
<style>${raw(app.style)}</style>
</head>
<body>
<div id="app">${view === null ? '' : html`<noscript>${withoutScript(view, lang)}</noscript>`}</div>
${view === null ? '' : html`<script type="application/json" id="view">${raw(inData(view))}</script>`}
${Object.entries(cases).map(([vendor, packed]) => html`<script type="text/plain" id="cases-${vendor}">${raw(packed)}</script>`)}
<script type="module">${raw(script)}</script>
</body>
</html>
`;
  if (page instanceof Promise) throw new Error('nothing in a report waits');
  return page.valueOf();
}

/** Nothing may run, load or be sent but what stands in the page itself, told by its hash. */
export function contentPolicy({ script, style }: PageApp, where: 'file' | 'served'): string {
  return [
    "default-src 'none'",
    `script-src '${fingerprint(inScript(script))}'`,
    `style-src '${fingerprint(style)}'`,
    'img-src data:',
    ...(where === 'served' ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const fingerprint = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A script that cannot end its element nor start a comment in it; it says the same. */
const inScript = (script: string): string => script.replace(/<(?=\/script|!--)/gi, '\\u003c');
/** JSON without any mark that HTML could take for its own. */
const inData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** For a reader whose scripts are off: the verdict and where each vendor stands. */
const withoutScript = ({ report }: ViewDoc, lang: Lang) => html`<main>
<h1>${inert(report.title[lang])}</h1>
<h2>${labels.verdict[lang]}${COLON[lang]}${verdictNames[report.verdict.state][lang]} ${inert(report.vendors.find(({ id }) => id === report.verdict.vendor)?.name[lang] ?? '')}</h2>
${report.verdict.reasons.map((reason) => html`<p>${reason[lang]}</p>`)}
<ul>
${report.vendors.map((vendor) => html`<li>${inert(vendor.name[lang])}${COLON[lang]}${standingNames[vendor.standing][lang]} · ${standingReason(vendor, lang)}</li>`)}
</ul>
</main>`;
