import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSER, brokenRules } from './browser.ts';
import { servedToAll } from './served-page.ts';

const CONTRACT = join(import.meta.dirname, '../cases/contracts/harbor-plans-down.en.pdf');

/** What a buyer does first, with the built program and a real browser: nothing here is written into files by hand. */
describe.skipIf(BROWSER === undefined)('the first ten minutes, in an empty folder', () => {
  const served = servedToAll();

  it('lead from nothing to a verdict, by keyboard and one dropped file', async () => {
    const { folder, url } = served;
    const { page, complaints, requests } = await served.visit();
    await page.goto(url);
    // Before there is a workspace, a contract can be read all the same.
    await page.getByRole('link', { name: 'Contract' }).click();
    await page.locator('input[type="file"]').setInputFiles(CONTRACT);
    await page
      .getByRole('cell', { name: /min|hour/ })
      .first()
      .waitFor();
    expect(await brokenRules(page)).toEqual([]);

    await page.getByRole('link', { name: 'Needs and vendors' }).click();
    await page.getByRole('button', { name: 'Create' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('fields need your attention').first().waitFor();
    await page.getByLabel('Scenario').focus();
    await page.keyboard.type('a short-video app');
    for (const [index, name] of ['Harbor', 'Elsewhere'].entries()) {
      await page.getByLabel('Name, English').nth(index).focus();
      await page.keyboard.type(name);
    }
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole('button', { name: 'Create' }).press('Enter');
    await page.getByText(/^Saved/).waitFor();
    expect(await readFile(join(folder, 'touchstone.yaml'), 'utf8')).toContain('id: harbor');

    // The contract that was read is still there, and is kept for a vendor.
    await page.getByRole('link', { name: 'Contract' }).click();
    await page.getByRole('combobox', { name: 'Keep it' }).selectOption('harbor');
    await page.getByRole('button', { name: 'Keep' }).press('Enter');
    await page.getByText(/Kept/).waitFor();

    await page.getByRole('link', { name: 'What you saw' }).click();
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole('combobox', { name: /^Vendor/ }).selectOption('elsewhere');
    await page.getByRole('combobox', { name: /^Channel/ }).selectOption('ticket');
    await page.getByLabel('When you asked').fill('2026-11-03 02:10');
    await page.getByLabel('When they first replied').fill('no');
    await page.getByRole('button', { name: 'Note it down' }).press('Enter');
    await page.getByText('Noted: cases 1').waitFor();

    // The page has followed: there is a verdict, and the contract's promises stand at the vendor.
    await page.getByRole('link', { name: 'Choosing' }).click();
    await page
      .getByText(/insufficient evidence|choose|lean/)
      .first()
      .waitFor();
    await page.goto(`${url}#/vendor/harbor/contracts`);
    await page
      .getByRole('cell', { name: /min|hour/ })
      .first()
      .waitFor();
    // That there is no workspace yet is answered with 404, which the browser notes down.
    expect(complaints.filter((one) => !one.includes('404 (Not Found)'))).toEqual([]);
    expect(requests.filter((one) => !one.startsWith(url) && !one.startsWith('data:'))).toEqual([]);
    await page.context().close();
  }, 60_000);
});
