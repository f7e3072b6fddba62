import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, launch, settled, watchedPage } from './browser.ts';
import { type ReportFile, reportFile } from './report-file.ts';

/** What the buyer weighs, in a workspace's file. */
const WEIGHTS = / +weights:\n.*\n/;

describe.skipIf(BROWSER === undefined)('the page in use', () => {
  let browser: Browser;
  let file: ReportFile;
  beforeAll(async () => {
    [browser, file] = [await launch(), await reportFile('examples/three-desks')];
  });
  afterAll(async () => {
    await browser.close();
    await file.remove();
  });

  /** What the link or button that has the focus says; a table that scrolls can have it too, and says nothing here. */
  const focused = (page: Page): Promise<string> =>
    page.evaluate(
      `document.activeElement?.matches('a, button') ? document.activeElement.textContent.trim().replace(/\\s+/g, ' ') : ''`,
    );
  /** Presses Tab until what has the focus says `words`. */
  const tabTo = async (page: Page, words: RegExp): Promise<string> => {
    for (let step = 0; step < 80; step++) {
      await page.keyboard.press('Tab');
      const says = await focused(page);
      if (words.test(says)) return says;
    }
    throw new Error(`80 tabs did not reach ${String(words)}`);
  };

  it('leads from a number to its definition and to its evidence by keyboard alone', async () => {
    const { page, complaints } = await watchedPage(browser);
    await page.goto(file.url);
    await tabTo(page, /^Vendors$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/vendor/);
    await tabTo(page, /n=\d+/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^How it is measured$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/method\/.+/);
    await page.goBack();
    await tabTo(page, /n=\d+/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^\d+ records?$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/evidence\/.+/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('comes to rest where nobody set weights, and two figures are drawn from the same tries', async () => {
    const loose = await reportFile('examples/three-desks', 'en', (yaml) => {
      expect(yaml).toMatch(WEIGHTS);
      return yaml.replace(WEIGHTS, '');
    });
    const { page } = await watchedPage(browser);
    await page.goto(`${loose.url}#/weights`);
    const busy = page.locator('[aria-busy="true"]');
    await page.locator('.weights-result').waitFor();
    await expect.poll(() => busy.count(), { timeout: 40_000 }).toBe(0);
    await page.getByRole('button', { name: '中文' }).click();
    await settled(page);
    expect(await busy.count()).toBe(0);
    await page.context().close();
    await loose.remove();
  });

  it('stands whole as soon as it is loaded, so that it can be printed without a reader', async () => {
    const { page } = await watchedPage(browser);
    await page.addInitScript(`addEventListener('load', () => {
      globalThis.atLoad = document.querySelector('main h2')?.textContent;
    })`);
    await page.goto(file.url);
    expect(await page.evaluate('atLoad')).toBe('Verdict');
    await page.context().close();
  });

  it('computes what an incident costs as one types', async () => {
    const { page, complaints } = await watchedPage(browser);
    await page.goto(file.url);
    await page.getByRole('link', { name: 'What an incident would cost you' }).press('Enter');
    const calculator = page.locator('#calculator');
    await calculator.getByText(/One P0 incident: daily users hit 196k/).waitFor();
    const typed = {
      'users of a day (DAU)': '1000',
      'paying users': '100',
      'what a paying user brings a month (ARPPU)': '730.5',
      'P0 incidents a month': '1',
      'P0 hours until fixed': '2',
      'P0 share of users affected': '50%',
      'P0 share of affected users who leave': '10%',
      'lifetime value of a user': '3',
      'P0 your engineers on an incident': '1',
      'an engineer’s hour': '10',
    };
    for (const [label, text] of Object.entries(typed)) await calculator.getByLabel(label, { exact: true }).fill(text);
    // Two hours of a hundred payers who bring 1 an hour, half of them hit; 50 users of 3 each leave; two hours of an engineer.
    await calculator.getByText('One P0 incident: money lost CNY 270 (CNY 270 – CNY 270)').waitFor();
    await calculator.getByText('One P0 incident: daily users hit 500 (500 – 500)').waitFor();
    await calculator.getByText('One P0 incident: daily users lost for good 50 (50 – 50)').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('changes its language without loading anything, and keeps the place', async () => {
    const { page, requests } = await watchedPage(browser);
    await page.goto(`${file.url}#/compare`);
    const before = requests.length;
    await page.getByRole('button', { name: '中文' }).click();
    await page.locator('html[lang="zh-CN"]').waitFor();
    expect(await page.locator('nav a[aria-current]').innerText()).toBe('对比');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('nav a[aria-current]').innerText()).toBe('Compare');
    expect(requests.length).toBe(before);
    await page.context().close();
  });

  it('says its verdict to a reader whose scripts are off', async () => {
    const { page } = await watchedPage(browser, { javaScriptEnabled: false });
    await page.goto(file.url);
    expect(await page.locator('main').innerText()).toMatch(/choose|lean towards|insufficient evidence/);
    await page.context().close();
  });

  it('prints on A4 without losing a word at the edge', async () => {
    const { page } = await watchedPage(browser, { colorScheme: 'dark' });
    await page.goto(file.url);
    await page.emulateMedia({ media: 'print' });
    for (const link of await page.locator('nav a').all()) {
      await page.evaluate(`location.hash = ${JSON.stringify(await link.getAttribute('href'))}`);
      await page.setViewportSize({ width: 680, height: 960 });
      // 680 px is what 180 mm of paper hold.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(680);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    }
    const ink: string = await page.evaluate('getComputedStyle(document.body).color');
    expect(ink).toBe('rgb(0, 0, 0)');
    // Of a list longer than the window, paper has the first rows.
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(`location.hash = '#/case'`);
    await page.locator('.virtual-row').first().waitFor();
    expect(await page.locator('.virtual-row').count()).toBeLessThan(100);
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await page.locator('.virtual-row').count()).toBe(200);
    expect(await page.locator('.virtual').innerText()).toContain('The first 200 of 240.');
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await page.locator('.virtual-row').count()).toBeLessThan(100);
    await page.context().close();
  });
});
