import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfPages } from '../../src/evidence/document/pdf.ts';
import { dimensionNames } from '../../src/report/words/terms.ts';
import { BROWSER, launch, settled, watchedPage } from './browser.ts';
import { type ReportFile, reportFile } from './report-file.ts';

/** A4 less its margins: 180 mm in pixels. */
const PAPER = { viewport: { width: 680, height: 1000 } };
/** The right margin of A4 in points, as a PDF counts. */
const RIGHT = 595 - 42;

describe.skipIf(BROWSER === undefined)('on A4', () => {
  let browser: Browser;
  let file: ReportFile;
  beforeAll(async () => {
    [browser, file] = [await launch(), await reportFile('examples/three-desks')];
  });
  afterAll(async () => {
    await browser.close();
    await file.remove();
  });
  const opened = async (screen: string, options = {}): Promise<Page> => {
    const { page } = await watchedPage(browser, options);
    await page.goto(`${file.url}#/${screen}`);
    await page.locator('main h2').first().waitFor();
    await settled(page);
    return page;
  };
  /** The words of each page in their places. */
  const printed = async (screen: string) => {
    const page = await opened(screen);
    const pages = await pdfPages(screen, new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    await page.context().close();
    return pages;
  };
  const textOf = (words: Awaited<ReturnType<typeof printed>>[number]) => words.map(({ text }) => text.trim()).join('');

  it.each(['evidence', 'case'])('%s: every row of the long list ends within the paper', async (screen) => {
    const page = await opened(screen, PAPER);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    const beyond: string[] = await page.evaluate(`(() => {
      const edge = document.querySelector('main').getBoundingClientRect().right;
      return [...document.querySelectorAll('.virtual :is([role="row"], [role="cell"], [role="columnheader"], .tag)')]
        .filter((part) => part.getBoundingClientRect().right > edge + 1)
        .map((part) => part.textContent);
    })()`);
    expect(beyond).toEqual([]);
    expect(await page.locator('.virtual-row').count()).toBeGreaterThan(20);
    await page.context().close();
  });

  it('every page of the evidence has the heads of its columns, and no word beyond the margin', async () => {
    const pages = await printed('evidence');
    expect(pages.length).toBeGreaterThan(1);
    for (const words of pages) {
      expect(textOf(words)).toContain('What it saysVendorKindTierDate');
      expect(words.filter(({ x, width }) => x + width > RIGHT + 1)).toEqual([]);
    }
  });

  it('no page of signs leaves open whose they are and on what', async () => {
    const texts = (await printed('start')).map(textOf);
    const first = texts.findIndex((text) => text.includes('Good signs and warning signs'));
    const last = texts.findIndex((text) => text.includes('What bad support would cost you'));
    expect(last).toBeGreaterThan(first + 1);
    const names = Object.values(dimensionNames).map(({ en }) => en);
    for (const text of texts.slice(first + 1, last)) {
      expect(names.some((name) => text.startsWith(name))).toBe(true);
      expect(text.slice(0, 120)).toMatch(/· (Good|Warning) signs ·\s*(Swift|Steady|Early)/);
    }
    for (const text of texts) expect(text).not.toMatch(/\(answers$|\(slow$|\(solved$/);
  });

  it('no page of a vendor leaves open what its signs are about', async () => {
    const texts = (await printed('vendor/closer')).map(textOf);
    const last = texts.findIndex((text) => text.includes('Every measure'));
    const names = Object.values(dimensionNames).map(({ en }) => en);
    expect(last).toBeGreaterThan(1);
    for (const text of texts.slice(1, last)) expect(names.some((name) => text.startsWith(name))).toBe(true);
  });

  it.each([
    ['curves', 'Cases still followed'],
    ['hours', 'Mon'],
  ])('%s: the first picture is on the first page', async (screen, inPicture) => {
    const [first] = await printed(screen);
    expect(textOf(first ?? [])).toContain(inPicture);
  });
});
