import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER, brokenRules } from './browser.ts';
import { servedToAll } from './served-page.ts';

/** Business hours of a vendor typed on the page: nothing here is written into a file by hand. */
describe.skipIf(BROWSER === undefined)('business hours on the served page', () => {
  const served = servedToAll('examples/three-desks');

  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  const saved = (page: Page) => page.getByText(/^Saved/).waitFor();
  /** The vendor's own fold, and in it that of its hours. */
  const steady = (page: Page) => page.locator('details.one-vendor', { hasText: 'Steady' }).first();
  const hours = (page: Page) => steady(page).locator('details.calendar').first();
  const summary = (page: Page) => hours(page).locator('summary').first();

  it('are entered by keyboard, mended, edited again and taken away, and the rest of the file stays', async () => {
    const before = await served.workspace();
    const { page, complaints } = await served.visit();
    await page.goto(`${served.url}#/enter`);
    // The form is laid out anew when there is a report for the first time.
    await page.locator('a[href="#/compare"]').first().waitFor({ timeout: 60_000 });

    await steady(page).locator('summary').first().press('Enter');
    await summary(page).press('Enter');
    await hours(page).getByLabel('When it is staffed').selectOption({ label: 'At these hours' });
    // The zone is that of the buyer, until another is typed.
    expect(await hours(page).getByLabel('Time zone of these hours').inputValue()).toBe('Asia/Shanghai');
    const set = hours(page).getByLabel('Closed on public holidays of');
    await set.selectOption({ label: 'China, with make-up days' });
    await set.press('Tab');
    await page.keyboard.type('9:00–12:00，13:00至18:00');
    await hours(page).getByRole('button', { name: 'Tuesday to Friday as on Monday' }).press('Enter');
    await hours(page).getByLabel('Sat', { exact: true }).fill('22:00-06:00');
    await hours(page).locator('summary', { hasText: 'Single days' }).press('Enter');
    await hours(page).getByLabel('Other days closed').fill('2026-12-24, 2026-02-30');
    await hours(page).getByRole('button', { name: 'Add a day' }).press('Enter');
    await page.keyboard.type('2026-12-31');
    await page.keyboard.press('Tab');
    await page.keyboard.type('9-12');

    // What is wrong is named beside its field as the command line would, and the first of them has the focus, in folds that open.
    await summary(page).press('Enter');
    await steady(page).locator('summary').first().press('Enter');
    await save(page);
    await page.getByText('2 fields need your attention').waitFor();
    await page.getByText('closes at 06:00, not after it opens at 22:00').waitFor();
    await page.getByText('"2026-02-30" is not a date that exists').waitFor();
    await page.locator('input[aria-invalid="true"]:focus').waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('22:00-30:00');
    await hours(page).getByLabel('Other days closed').fill('2026-12-24');
    await page.keyboard.press('Enter');
    await saved(page);

    const office: [string, string][] = [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ];
    const desk = {
      timezone: 'Asia/Shanghai',
      hours: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [['22:00', '30:00']] },
      holidaySet: 'CN',
      holidays: ['2026-12-24'],
      shifts: { '2026-12-31': [['09:00', '12:00']] },
    };
    expect(await served.workspace()).toEqual({ ...before, calendars: { steady: desk } });
    // The comments of the file are still there.
    expect(await readFile(join(served.folder, 'touchstone.yaml'), 'utf8')).toContain('first day of the contract');

    // From a later date on it is there around the clock: the new row has the focus, and holds what held before.
    await hours(page).getByRole('button', { name: 'Add hours from a later date' }).press('Enter');
    await page.keyboard.type('2027-01-01');
    await page.keyboard.press('Tab');
    await page.locator('select:focus').selectOption({ label: 'Around the clock' });
    await save(page);
    await saved(page);
    expect((await served.workspace()).calendars).toEqual({
      steady: [desk, { from: '2027-01-01', timezone: 'Asia/Shanghai', always: true }],
    });

    // Taken away, the file says nothing of it any more.
    await hours(page).getByLabel('When it is staffed').first().selectOption({ label: 'Not known' });
    await save(page);
    await saved(page);
    expect(await served.workspace()).toEqual(before);
    expect(await hours(page).getByLabel('Time zone of these hours').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);
});
