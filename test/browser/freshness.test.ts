import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, brokenRules, launch, watchedPage } from './browser.ts';
import { servedPage } from './served-page.ts';

const RECORDS = `capturedAt: 2026-03-01
records:
  - { kind: claim, vendor: harbor, source: s, tier: marketing, topic: t, says: fast, saidBy: them }
`;
const WORKSPACE = `schema: touchstone/workspace@1
needs: { scenario: short-video }
vendors: [{ id: harbor, name: { en: Harbor, zh: 港湾 } }]
`;

/** A verdict that may not be so any more is never shown as if it were. */
describe.skipIf(BROWSER === undefined)('above every screen of the served page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('stands what cannot be read, what was not judged, and that the server is gone', async () => {
    const served = await servedPage();
    const workspace = join(served.folder, 'touchstone.yaml');
    const records = join(served.folder, 'records/a.yaml');
    await mkdir(join(served.folder, 'records'));
    await writeFile(records, RECORDS);
    await writeFile(workspace, WORKSPACE);
    const { page } = await watchedPage(browser);
    await page.goto(served.url);
    await page.getByRole('link', { name: 'Choosing' }).click();
    const notice = page.locator('.shown-notice');
    await expect.poll(() => notice.textContent(), { timeout: 20_000 }).toBe('');

    await writeFile(workspace, `${WORKSPACE}surprise: 1\n`);
    await notice.getByText(/touchstone\.yaml cannot be read/).waitFor();
    for (const screen of ['Compare', 'Method', 'Your evidence', 'Choosing']) {
      await page.getByRole('link', { name: screen, exact: true }).click();
      expect(await notice.isVisible(), screen).toBe(true);
    }
    expect(await brokenRules(page)).toEqual([]);
    await writeFile(workspace, WORKSPACE);
    await expect.poll(() => notice.textContent()).toBe('');

    await writeFile(records, `${RECORDS}  - nonsense\n`);
    await notice.getByText(/could not be judged anew/).waitFor();
    await page.reload();
    await notice.getByText(/could not be judged anew/).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await notice.getByText('未能重新评判').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    // When the report is of stands beside it; asked to judge, the server may refuse, and then says why.
    await notice
      .locator('time')
      .getByText(/^Made .*20\d\d/)
      .waitFor();
    const judge = notice.getByRole('button', { name: 'Judge it now' });
    const busy = { code: 'busy', message: { en: 'too many jobs wait', zh: '任务过多' } };
    await page.route('**/api/jobs', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 503, json: { error: busy } }) : route.continue(),
    );
    await judge.press('Enter');
    await notice.getByText('too many jobs wait').waitFor();
    await page.unroute('**/api/jobs');
    await judge.press('Enter');
    await notice.getByText('too many jobs wait').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement?.tagName')).not.toBe('BODY');
    await notice.getByText(/could not be judged anew/).waitFor();

    await writeFile(records, (await readFile(records, 'utf8')).replace('  - nonsense\n', ''));
    await expect.poll(() => notice.textContent()).toBe('');

    await served.close();
    await notice.getByText(/Connection to the server lost.*may be old/).waitFor();
    await page.context().close();
  }, 60_000);
});
