import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.js';

export const BROWSER: string | undefined = findBrowser();

/** Headless, and silent towards the outside: what is asked for is then the page's own doing. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ ...(BROWSER !== undefined && { executablePath: BROWSER }), args: FLAGS });

export interface Watched {
  readonly page: Page;
  /** Everything that went wrong: errors, breaches of the content policy. */
  readonly complaints: string[];
  /** Addresses asked for beyond the page itself. */
  readonly requests: string[];
}

/** A page that keeps a record of what it should not do. */
export async function watchedPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'Asia/Shanghai', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) =>
      console.error('content policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))`,
  );
  return { page, complaints, requests };
}

/** From here on the page lays out what is below the window too, as it does on paper: only then has it words, widths and contrasts. */
export const layOutAll = (page: Page): Promise<unknown> =>
  page.addInitScript(`const whole = new CSSStyleSheet();
    whole.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [whole];`);

/** Until nothing on the page has changed for a moment: what is below the window is drawn after what is in it, and figures are refined once the page is idle. */
export const settled = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((resolve) => {
    const done = () => { watch.disconnect(); resolve(); };
    let timer = setTimeout(done, 250);
    const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 250); });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  })`);

/** What axe finds against WCAG 2.2 A and AA and good practice: rule and place. It is injected from here, so that the page's own policy stays in force. */
export async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(BROKEN_RULES);
}

const BROKEN_RULES = `axe
  .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ': ' + failureSummary)))`;
