import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, launch, settled, watchedPage } from './browser.ts';
import { type ReportFile, reportFile } from './report-file.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

/** From when there are places for pictures, whatever waits for its turn waits for `letGo()`. */
const HOLD_PICTURES = `(() => {
  const [later, held] = [setTimeout, []];
  let isHeld = true;
  globalThis.setTimeout = (work, ...rest) =>
    isHeld && document.querySelector('.chart') !== null ? held.push(work) : later(work, ...rest);
  globalThis.letGo = () => {
    isHeld = false;
    for (const work of held) later(work);
  };
})()`;

describe.skipIf(BROWSER === undefined)('on a small window and on paper', () => {
  let browser: Browser;
  let file: ReportFile;
  beforeAll(async () => {
    [browser, file] = [await launch(), await reportFile('examples/three-desks')];
  });
  afterAll(async () => {
    await browser.close();
    await file.remove();
  });
  const opened = async (screen: string, options = {}, lang = 'en'): Promise<Page> => {
    const { page } = await watchedPage(browser, options);
    await page.addInitScript(`localStorage.setItem('touchstone-language', '${lang}')`);
    await page.goto(`${file.url}#/${screen}`);
    await page.locator('main h2').first().waitFor();
    return page;
  };

  it('the menu is scrolled to the screen that is shown', async () => {
    const page = await opened('method', PHONE);
    const inSight = `(() => {
      const [list, here] = [document.querySelector('.top nav ul'), document.querySelector('.top nav [aria-current]')];
      const [room, place] = [list.getBoundingClientRect(), here.getBoundingClientRect()];
      return place.left >= room.left - 1 && place.right <= room.right + 1;
    })()`;
    expect(await page.evaluate(inSight)).toBe(true);
    await page.getByRole('button', { name: '中文' }).click();
    await page.locator('html[lang="zh-CN"]').waitFor();
    expect(await page.evaluate(inSight)).toBe(true);
    await page.context().close();
  });

  it('a link to a section of a vendor brings its heading to the top', async () => {
    const page = await opened('vendor/closer', PHONE);
    await page.locator('.sections a[href$="/contracts"]').click();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('vendor-contracts');
    const top: number = await page.evaluate(`document.getElementById('vendor-contracts').getBoundingClientRect().top`);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(60);
    await page.evaluate('scrollTo({ top: 0 })');
    await page.locator('.sections a[href$="/contracts"]').click();
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0);
    expect(await page.evaluate('document.activeElement.id')).toBe('vendor-contracts');
    await page.context().close();
  });

  it('a measure from the end of the list opens at its top, and back is where the list was', async () => {
    const page = await opened('method');
    await page.locator('main a[href^="#/method/"]').last().click();
    await page.waitForURL('**#/method/**');
    await page.locator('main a[href="#/method"]').waitFor();
    await expect.poll(() => page.evaluate('scrollY')).toBe(0);
    await page.goBack();
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(300);
    await page.context().close();
  });

  it.each([
    ['start', 'evidence'],
    ['compare', 'vendor'],
    ['vendor/closer', 'evidence'],
  ])('%s: back from %s is where the reader was', async (screen, other) => {
    const page = await opened(screen, PHONE);
    const link = page.locator(`main a[href^="#/${other}/"]`).filter({ visible: true }).last();
    await page.evaluate(`addEventListener('click', () => { pressedAt = scrollY; }, true)`);
    await link.click();
    await page.waitForURL(`**#/${other}/**`);
    await expect.poll(() => page.evaluate('scrollY')).toBe(0);
    const before: number = await page.evaluate('pressedAt');
    expect(before).toBeGreaterThan(300);
    await page.goBack();
    await expect.poll(() => page.evaluate('scrollY')).toBe(before);
    await page.context().close();
  });

  it.each(['zh', 'en'])(
    'cost, %s, on a phone: no name beside a bar and no amount below runs into the next',
    async (lang) => {
      const page = await opened('cost', PHONE, lang);
      await page.locator('.chart svg [text-anchor="end"] text').first().waitFor();
      await settled(page);
      const gaps: number[] = await page.evaluate(`[...document.querySelectorAll('.chart svg')].flatMap((chart) => {
      const names = [...chart.querySelectorAll('[text-anchor="end"] text')].map((name) => name.getBoundingClientRect());
      return names.slice(1).map((name, at) => name.top - names[at].bottom);
    })`);
      expect(gaps.length).toBeGreaterThan(6);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
      const between: number[] = await page.evaluate(`[...document.querySelectorAll('.chart svg')].flatMap((chart) => {
      const amounts = [...chart.querySelectorAll('text')].filter((text) => /^CNY/.test(text.textContent));
      const places = amounts.map((amount) => amount.getBoundingClientRect());
      const room = chart.getBoundingClientRect();
      return [...places.slice(1).map((place, at) => place.left - places[at].right), ...places.map((place) => room.bottom - place.bottom)];
    })`);
      expect(between.length).toBeGreaterThan(6);
      expect(Math.min(...between)).toBeGreaterThanOrEqual(0);
      await page.context().close();
    },
  );

  it('a picture that is drawn once its place has gone below the window has room there', async () => {
    const { page } = await watchedPage(browser, { viewport: { width: 1280, height: 5000 } });
    await page.addInitScript(HOLD_PICTURES);
    await page.goto(`${file.url}#/cost`);
    await page.locator('.chart > [role="img"]').nth(2).waitFor({ state: 'attached' });
    await page.setViewportSize({ width: 1280, height: 300 });
    await page.evaluate('letGo()');
    await settled(page);
    const heights: number[] = await page.evaluate(
      `[...document.querySelectorAll('.chart > [role="img"]:not(:empty)')].map((picture) => picture.clientHeight)`,
    );
    expect(heights.length).toBeGreaterThan(2);
    expect(Math.min(...heights)).toBeGreaterThan(60);
    await page.context().close();
  });

  it('cases that are looked for while the list is scrolled are shown from the first', async () => {
    const page = await opened('case');
    const list = page.locator('.virtual');
    await list.locator('[role="row"]').nth(1).waitFor();
    await list.evaluate((element) => element.scrollTo({ top: 400 }));
    await list.locator('[aria-rowindex="20"]').waitFor();
    await page.locator('.controls input[type="search"]').fill('0');
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(0);
    await list.locator('[aria-rowindex="2"]').waitFor();
    await page.context().close();
  });

  it('the time line names no month twice', async () => {
    const page = await opened('vendor/closer', {}, 'zh');
    const line = page.locator('.chart svg').last();
    await line.scrollIntoViewIfNeeded();
    const months = (await line.locator('text, tspan').allTextContents()).filter((word) => /^\d{4}年/.test(word));
    expect(months.length).toBeGreaterThan(2);
    expect(new Set(months).size).toBe(months.length);
    await page.context().close();
  });

  it('paper has what is below the window at once, in the language just chosen', async () => {
    const page = await opened('start');
    // In the tasks of the presses themselves, before anything is drawn later.
    const headings = (pressed: string) => `(async () => {
      document.querySelector('${pressed}').click();
      await Promise.resolve();
      dispatchEvent(new Event('beforeprint'));
      const all = [...document.querySelectorAll('main h2')].map((heading) => heading.textContent);
      dispatchEvent(new Event('afterprint'));
      return all;
    })()`;
    expect(await page.evaluate(headings('nav a[href="#/compare"]'))).toContain('Declared conflicts of interest');
    await settled(page);
    expect(await page.evaluate(headings('button[lang="zh-CN"]'))).toContain('已声明的利益冲突');
    await page.context().close();
  });

  it('every bar of shares and ranges is as high as the next', async () => {
    const page = await opened('weights');
    await page.locator('.range').last().waitFor();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await page.locator('.range').last().scrollIntoViewIfNeeded();
    const heights: number[] = await page.evaluate(
      `[...document.querySelectorAll('.range')].map((bar) => Number.parseFloat(getComputedStyle(bar, '::before').height))`,
    );
    expect(heights.length).toBeGreaterThan(6);
    expect([...new Set(heights)]).toEqual([8]);
    await page.context().close();
  });

  it('paper shows what is folded away on the screen, in light colours, with figures as wide as it is', async () => {
    const page = await opened('start', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const paper = `getComputedStyle(document.documentElement)`;
    expect(await page.evaluate(`${paper}.getPropertyValue('--hatch').trim()`)).toBe('#c6c1b4');
    expect(await page.locator('.of-vendor details .sign').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.of-vendor details .sign').first().isVisible()).toBe(false);
    await page.goto(`${file.url}#/curves`);
    const figure = page.locator('.chart svg').first();
    await figure.waitFor();
    expect(Number(await figure.getAttribute('width'))).toBeGreaterThan(900);
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(Number(await figure.getAttribute('width'))).toBeLessThan(700);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    await expect.poll(async () => Number(await figure.getAttribute('width'))).toBeGreaterThan(900);
    await page.context().close();
  });

  it('a window of 1280 px has room for every kind, tier and date of the evidence', async () => {
    const page = await opened('evidence', { viewport: { width: 1280, height: 2000 } });
    await page.locator('.virtual-row').nth(20).waitFor();
    const cut: string[] =
      await page.evaluate(`[...document.querySelectorAll('.virtual-row [role="cell"]:nth-child(n + 3)')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth)
      .map((cell) => cell.textContent)`);
    expect(cut).toEqual([]);
    await page.context().close();
  });

  it('curves have the whole names of their vendors where there is room', async () => {
    const page = await opened('curves', { viewport: { width: 1280, height: 900 } });
    const chart = page.locator('.curve-plot svg');
    await chart.getByText('Steady Desk (slow and honest)').first().waitFor();
    const isWithin = `(() => {
      const room = document.querySelector('.curve-plot svg').getBoundingClientRect();
      return [...document.querySelectorAll('.curve-plot svg text')].every((one) => one.getBoundingClientRect().right <= room.right + 1);
    })()`;
    expect(await page.evaluate(isWithin)).toBe(true);
    await page.context().close();
  });
});
