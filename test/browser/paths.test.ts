import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, launch, settled, watchedPage } from './browser.ts';
import { type ReportFile, reportFile } from './report-file.ts';

describe.skipIf(BROWSER === undefined)('paths from findings and numbers', () => {
  let browser: Browser;
  let file: ReportFile;
  beforeAll(async () => {
    [browser, file] = [await launch(), await reportFile('examples/three-desks')];
  });
  afterAll(async () => {
    await browser.close();
    await file.remove();
  });
  const opened = async (screen: string): Promise<Page> => {
    const { page } = await watchedPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.addInitScript(`localStorage.setItem('touchstone-language', 'en')`);
    await page.goto(`${file.url}#/${screen}`);
    await page.locator('main h2').first().waitFor();
    await settled(page);
    return page;
  };

  it.each(['start', 'vendor/swift'])(
    '%s: what a vendor says stands right below the sign that it answers',
    async (screen) => {
      const page = await opened(screen);
      const rejected = page.locator('.choice input');
      if ((await rejected.count()) > 0) await rejected.check();
      const reply = page.locator('td .sign + .statement', { hasText: 'Four in ten is right' }).first();
      expect(await reply.count()).toBe(1);
      expect(await reply.innerText()).toContain('head of support, Swift Desk');
      await page.context().close();
    },
  );

  it('compare: a mark leads to where the reply stands', async () => {
    const page = await opened('compare');
    await page.locator('.compare th a', { hasText: '1 reply' }).first().click();
    await page.locator('#vendor-signs').waitFor();
    await expect.poll(() => page.url()).toContain('#/vendor/swift/signs');
    await page.context().close();
  });

  it('a sign made from cases leads to them, and to each that it names', async () => {
    const page = await opened('vendor/closer');
    const silent = page.locator('.vendor-signs .sign', { hasText: 'was silent for two days' }).first();
    await silent.getByText('its cases').click();
    await page.waitForURL(/#\/case\/closer$/);
    await page.goBack();
    await page
      .locator('.vendor-signs .sign a', { hasText: /^closer-0021$/ })
      .first()
      .click();
    await page.locator('.one-case h2', { hasText: 'closer-0021' }).waitFor();
    await page.waitForURL('**/closer-0021');
    await page.goBack();
    await silent.getByText(/^1 record$/).click();
    await page.locator('.record a[href="#/case/closer"]').click();
    await expect.poll(() => page.locator('.case-list a').count()).toBeGreaterThan(5);
    await page.context().close();
  });

  const focused = (page: Page): Promise<string> =>
    page.evaluate(`document.activeElement.id || document.activeElement.textContent`);

  it('a link followed by keyboard leads the focus into the screen, and back to the link', async () => {
    const page = await opened('start');
    const link = page.locator('.of-vendor .sign a', { hasText: '1 record' }).nth(3);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**#/evidence/**');
    expect(await focused(page)).toBe('screen');
    await page.goBack();
    await expect.poll(() => link.and(page.locator(':focus')).count()).toBe(1);
    await page.context().close();
  });

  it('back with the very next key leads to the screen before', async () => {
    const page = await opened('start');
    await page.locator('nav a[href="#/compare"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.goBack();
    await page.waitForURL('**#/start');
    expect(await page.locator('nav a[aria-current="page"]').getAttribute('href')).toBe('#/start');
    await page.context().close();
  });

  it('back from a link in a fold, the fold is open again and the link has the focus', async () => {
    const page = await opened('start');
    const fold = page.locator('.of-vendor details').last();
    await fold.locator('summary').click();
    const link = fold.locator('a').last();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/(evidence|case)\/.+/);
    await page.goBack();
    await expect.poll(() => link.and(page.locator(':focus')).count()).toBe(1);
    expect(await fold.getAttribute('open')).toBe('');
    await page.context().close();
  });

  it('back from a link that a number told, the number has the focus', async () => {
    const page = await opened('vendor/closer');
    const number = page.locator('.measures button.number').nth(5);
    await number.click();
    await page.getByText('How it is measured').filter({ visible: true }).click();
    await page.waitForURL(/#\/method\/.+/);
    await page.goBack();
    await expect.poll(() => number.and(page.locator(':focus')).count()).toBe(1);
    await page.context().close();
  });

  it('back from one case to the list of them, somebody has the focus', async () => {
    const page = await opened('case/closer');
    await page.locator('.case-list a').first().click();
    await page.locator('.one-case h2').waitFor();
    expect(await focused(page)).toMatch(/^closer-/);
    await page.locator('.case-steps a').first().click();
    await page.locator('.case-list').waitFor();
    expect(await focused(page)).toBe('screen');
    await page.context().close();
  });

  it('compare: every score leads in two presses to what it is made of, its definition and its evidence', async () => {
    const page = await opened('compare');
    const cells = page.locator('.compare').first().locator('tbody td .range');
    expect(await cells.count()).toBeGreaterThan(20);
    expect(await page.locator('.compare').first().locator('button.number .range').count()).toBe(await cells.count());
    for (const [name, path] of [
      [/^First response/, /#\/method\/.+/],
      [/^\d+ records?$/, /#\/evidence\/.+/],
    ] as const) {
      await page.locator('tr', { hasText: 'Steady Desk' }).locator('button.number').nth(1).click();
      await page.locator('.popover:popover-open a').filter({ hasText: name }).first().click();
      await page.waitForURL(path);
      await page.goBack();
    }
    await page.context().close();
  });

  it('curves: each says how it is counted, whether a measure rests on it or not', async () => {
    const page = await opened('curves');
    for (const [name, link] of [
      ['Acknowledged', 'How it is measured'],
      ['Engaged', 'First response'],
      ['Answered', 'First response'],
    ]) {
      await page.locator('.segments button', { hasText: name }).click();
      expect(await page.locator('main > p a[href^="#/method/"]').innerText()).toBe(link);
    }
    expect(await page.locator('main').innerText()).toContain('no interval of their own');
    await page.context().close();
  });

  it('cost: the sums lead in two presses to what they mean and to the cases they rest on', async () => {
    const page = await opened('cost');
    await page.locator('.field summary').first().click();
    const swift = page.locator('.field .measured-times li', { hasText: 'Swift Desk' }).first();
    expect(await swift.innerText()).toMatch(
      /half of its cases were fixed within .+ \(95%: .+\), nine in ten within .+, n=8\./,
    );
    await swift.getByText('its cases').click();
    await page.waitForURL(/#\/case\/swift$/);
    await page.goBack();
    await page.locator('.cost-method summary').click();
    expect(await page.locator('.cost-method').innerText()).toContain('Monte-Carlo');
    await page.locator('.cost-method a', { hasText: 'How it is measured' }).first().click();
    await page.waitForURL(/#\/method\/.+/);
    await page.context().close();
  });
});
