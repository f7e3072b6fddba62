import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReportDoc, reportSchema } from '../../src/model/report.ts';
import { LANGS } from '../../src/model/text.ts';
import { measuredText } from '../../src/report/measured.ts';
import { rangeText } from '../../src/report/ranges.ts';
import { BROWSER, launch, layOutAll, settled, watchedPage } from './browser.ts';
import { type ReportFile, reportFile } from './report-file.ts';

const plain = (words: string) => words.replace(/\s+/g, ' ');

describe.skipIf(BROWSER === undefined).each(['examples/short-video', 'examples/three-desks'])(
  'numbers on the page of %s',
  (workspace) => {
    let browser: Browser;
    let file: ReportFile;
    let report: ReportDoc;
    beforeAll(async () => {
      [browser, file] = [await launch(), await reportFile(workspace)];
      report = reportSchema.parse(JSON.parse(await readFile(join(file.folder, 'report.json'), 'utf8')));
    });
    afterAll(async () => {
      await browser.close();
      await file.remove();
    });

    const open = async (lang: string): Promise<Page> => {
      const { page } = await watchedPage(browser, { viewport: { width: 1280, height: 900 } });
      await layOutAll(page);
      await page.addInitScript(`localStorage.setItem('touchstone-language', '${lang}')`);
      await page.goto(file.url);
      return page;
    };
    const go = async (page: Page, hash: string): Promise<string> => {
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      await page.locator('main h2').first().waitFor();
      await settled(page);
      return plain(await page.locator('main').innerText());
    };

    it('carries report.json unchanged', async () => {
      const page = await open('en');
      const carried: string = await page.evaluate(
        `JSON.stringify(JSON.parse(document.getElementById('view').textContent).report)`,
      );
      expect(JSON.parse(carried)).toEqual(report);
      await page.context().close();
    });

    it.each(LANGS)('are those of report.json, measure by measure (%s)', async (lang) => {
      const page = await open(lang);
      expect(report.vendors.flatMap(({ audits }) => audits.filter((one) => one.outcome === 'measured'))).not.toEqual(
        [],
      );
      for (const vendor of report.vendors) {
        const words = await go(page, `#/vendor/${vendor.id}`);
        const measured = vendor.audits.flatMap((result) => (result.outcome === 'measured' ? [result] : []));
        for (const result of measured)
          expect(words, `${vendor.id} ${result.audit}`).toContain(plain(measuredText(result, result.unit, lang)));
      }
      await page.context().close();
    });

    it('are those of report.json, dimension by dimension', async () => {
      const page = await open('en');
      await go(page, '#/compare');
      for (const vendor of report.vendors) {
        const row = page.locator('tr', { has: page.locator('th[scope="row"]', { hasText: vendor.name.en }) }).first();
        const words = plain(await row.innerText());
        const ranges = [vendor.overall, ...vendor.dimensions.map(({ range }) => range)].filter(
          (range) => range !== null,
        );
        const missing = ranges.map(rangeText).filter((range) => !words.includes(range));
        expect(missing, vendor.id).toEqual([]);
      }
      await page.context().close();
    });
  },
);
