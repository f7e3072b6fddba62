import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, launch, settled, watchedPage } from './browser.ts';
import { type ReportFile, reportFile } from './report-file.ts';

describe.skipIf(BROWSER === undefined)('where colours are forced', () => {
  let browser: Browser;
  let file: ReportFile;
  beforeAll(async () => {
    [browser, file] = [await launch(), await reportFile('examples/three-desks')];
  });
  afterAll(async () => {
    await browser.close();
    await file.remove();
  });
  const styles = async (screen: string, property: string, ...selectors: readonly string[]): Promise<string[]> => {
    const { page } = await watchedPage(browser, { forcedColors: 'active' });
    await page.goto(`${file.url}#/${screen}`);
    await page.locator(`main ${selectors[0]}`).first().waitFor();
    await settled(page);
    const found: string[] = await page.evaluate(
      `${JSON.stringify(selectors)}.map((one) => getComputedStyle(document.querySelector('main ' + one)).${property})`,
    );
    await page.context().close();
    return found;
  };

  it('hours keep their shades, in the map and in its legend', async () => {
    const shades = [0, 1, 2, 3, 4].map((heat) => `.heat-legend .heat-${heat}`);
    expect(new Set(await styles('hours', 'backgroundColor', ...shades)).size).toBe(5);
    const [least, most] = await styles('hours', 'backgroundColor', '.heat-map .heat-0', '.heat-map .heat-4');
    expect(least).not.toBe(most);
  });

  it('what is not known keeps its hatching', async () => {
    const [map] = await styles('hours', 'backgroundImage', '.heat-map .cell.unknown');
    const [table] = await styles('compare', 'backgroundImage', 'td.unknown');
    for (const hatching of [map, table]) expect(hatching).toContain('repeating-linear-gradient');
  });
});
