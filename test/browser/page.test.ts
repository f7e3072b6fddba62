import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../src/model/text.ts';
import { hostileWorkspace } from '../hostile.ts';
import { BROWSER, brokenRules, launch, layOutAll, settled, watchedPage } from './browser.ts';
import { type ReportFile, reportFile } from './report-file.ts';

const HOSTILE = 'a workspace whose every text attacks its reader';
const WORKSPACES = ['examples/short-video', 'examples/three-desks', HOSTILE];

/** Each screen is seen in both languages, both colours and both sizes, each pair of them once. */
const SIGHTS = [
  { lang: 'en', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { lang: 'zh', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { lang: 'zh', colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { lang: 'en', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

describe.skipIf(BROWSER === undefined)('the page of the report', () => {
  let browser: Browser;
  const files: ReportFile[] = [];
  beforeAll(async () => {
    browser = await launch();
    for (const workspace of WORKSPACES) {
      const hostile = workspace === HOSTILE ? await hostileWorkspace() : null;
      files.push(await reportFile(hostile?.folder ?? workspace));
      await hostile?.remove();
    }
  });
  afterAll(async () => {
    await browser.close();
    for (const file of files) await file.remove();
  });

  describe.each(WORKSPACES)('%s', (workspace) => {
    const at = WORKSPACES.indexOf(workspace);
    it.each(SIGHTS)(
      'is whole and quiet on every screen: $lang, $colorScheme, $viewport.width px',
      async ({ lang, ...sight }) => {
        const { page, complaints, requests } = await watchedPage(browser, sight);
        await layOutAll(page);
        await page.addInitScript(`localStorage.setItem('touchstone-language', '${lang}')`);
        await page.goto(files[at].url);
        const menu = page.locator('nav a');
        for (let index = 0; index < (await menu.count()); index++) {
          const screen = (await menu.nth(index).getAttribute('href')) ?? '';
          await menu.nth(index).click();
          await page.locator('main h2').first().waitFor();
          await settled(page);
          expect(await page.evaluate(OVERFLOW), `${screen} is wider than its window`).toBe(0);
          expect(await brokenRules(page), screen).toEqual([]);
          const words = await page.locator('#app').innerText();
          if (workspace !== HOSTILE) expect(words, screen).not.toMatch(/undefined|NaN|\[object|Infinity|\{\{/);
          expect(await page.evaluate('window.hostile ?? null'), screen).toBe(null);
        }
        expect(complaints).toEqual([]);
        expect(requests.filter((url) => url !== files[at].url && !url.startsWith('data:'))).toEqual([]);
        await page.context().close();
      },
      120_000,
    );
  });

  it.each(LANGS)('has every word of the screens in %s', async (lang) => {
    const { page } = await watchedPage(browser);
    await page.addInitScript(`localStorage.setItem('touchstone-language', '${lang}')`);
    await page.goto(files[1].url);
    const menu = await page.locator('nav a').allInnerTexts();
    expect(menu.length).toBeGreaterThan(7);
    for (const name of menu) expect(name).toMatch(lang === 'zh' ? /\p{Script=Han}/u : /^[A-Z]/);
    await page.context().close();
  });
});

/** Pixels by which the page is wider than its window. */
const OVERFLOW = 'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)';
