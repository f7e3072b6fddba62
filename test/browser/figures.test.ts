import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { CostReport } from '../../src/model/cost.ts';
import { money } from '../../src/report/words/cost.ts';
import { BROWSER, brokenRules } from './browser.ts';
import { PROGRAM, servedToAll } from './served-page.ts';

/** Milliseconds that a busy machine may take to judge the workspace. */
const JUDGED = 60_000;

/** Figures of an account typed on the page: by severity, as a table, and one vendor's own. Nothing here is written into a file by hand. */
describe.skipIf(BROWSER === undefined)('figures on the served page', () => {
  const served = servedToAll('examples/three-desks');

  /** What the command line says of the same folder. */
  const told = async (): Promise<CostReport> => {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, 'cost', served.folder, '--json']);
    return JSON.parse(stdout) as CostReport;
  };
  const figure = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
  const fold = (page: Page, name: string) => page.locator('details.one-vendor > summary', { hasText: name }).last();

  it('are entered by keyboard, by severity and for one vendor, and the account is made with them', async () => {
    const { costs: before } = await served.workspace();
    const { page, complaints } = await served.visit();
    await page.goto(`${served.url}#/enter`);

    // Incidents of one severity; those of the other stay as the file has them.
    await figure(page, 'incidents a month').getByLabel('P0').press('Tab');
    await page.keyboard.type('9 to 2');
    // Where they are from, folded below the fields.
    await figure(page, 'incidents a month').locator('summary').press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('pager log');
    // Hours until noticed told apart by severity: the switch is the last of the row.
    await figure(page, 'hours until noticed').getByLabel('all', { exact: true }).press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('1: 70, 5: 30');

    // The vendor’s own: chosen, added, and the focus is in its first field, which shows what holds for all.
    await fold(page, 'Swift').press('Enter');
    const own = figure(page, 'Other figures of its own').first();
    await own.getByLabel('Which figure').selectOption({ label: 'incidents a month' });
    await own.getByRole('button', { name: 'Add this figure' }).press('Enter');
    await page.keyboard.type('2 to 4');
    const row = own.getByRole('group', { name: 'incidents a month' });
    expect(await row.getByLabel('P0').inputValue()).toBe('2 to 4');
    expect(await row.getByLabel('P1').getAttribute('placeholder')).toBe('9 to 2');

    // Two ranges that move together, chosen by the names that they have in the form.
    await page.getByRole('button', { name: 'Add a pair' }).press('Enter');
    await page.locator('select:focus').selectOption({ label: 'paying users' });
    await page.keyboard.press('Tab');
    await page
      .locator('select:focus')
      .selectOption({ label: 'P0 incidents a month (Swift Desk (answers four in ten))' });
    await page.keyboard.press('Tab');
    await page.keyboard.type('0.5');

    // What is wrong is named beside its field as the command line would, and has the focus.
    await page.keyboard.press('Enter');
    await page.getByText('1 field needs your attention').waitFor();
    await page.getByText('P1: the range “9 to 2” is upside down').waitFor();
    await page.locator('input[aria-invalid="true"]:focus').waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2 to 9');
    await page.keyboard.press('Enter');
    await page.getByText(/^Saved/).waitFor();

    const { costs } = await served.workspace();
    expect(costs).toEqual({
      ...before,
      incidents: { P0: { is: '0.1 to 0.4', note: 'pager log' }, P1: { is: '2 to 9', note: 'pager log' } },
      together: [['payingUsers', 'vendors.swift.incidents.P0', 0.5]],
      detectHours: { P3: { table: { 1: 70, 5: 30 } } },
      vendors: { ...before?.vendors, swift: { ...before?.vendors['swift'], incidents: { P0: '2 to 4' } } },
    });
    // The comments of the file are still there.
    expect(await readFile(join(served.folder, 'touchstone.yaml'), 'utf8')).toContain('those of them who pay');

    // The page follows as soon as the workspace is judged anew, and says what the command line says.
    await page.goto(`${served.url}#/cost`);
    const typed = (label: string) => page.getByLabel(label, { exact: true }).inputValue({ timeout: JUDGED });
    await expect.poll(() => typed('P0 incidents a month (swift)'), { timeout: JUDGED }).toBe('2 to 4');
    expect(await typed('P1 incidents a month')).toBe('2 to 9');
    const { vendors, inputs, currency } = await told();
    expect(inputs).toContainEqual(expect.objectContaining({ input: 'vendors.swift.incidents.P0', text: '2 to 4' }));
    const total = vendors.find(({ vendor }) => vendor === 'swift')?.horizons.find(({ months }) => months === 36)?.total;
    const mean = money(total?.mean ?? 0, currency, 'en');
    await page.getByRole('row', { name: /Swift/ }).getByText(mean, { exact: true }).first().waitFor();

    // Taken away again, the one for all holds, and the focus is where another can be added.
    await page.goto(`${served.url}#/enter`);
    await fold(page, 'Swift').press('Enter');
    await own.getByRole('button', { name: 'Remove: incidents a month' }).press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
    // It was tied, which cannot be any more.
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('This is not a range (any more).').waitFor();
    await page.getByRole('button', { name: /^Remove: Figures that go up/ }).press('Enter');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await expect.poll(async () => (await served.workspace()).costs?.vendors).toEqual(before?.vendors);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 180_000);

  it('tell where they are from severity by severity, where the reader wants it', async () => {
    const { page } = await served.visit();
    await page.goto(`${served.url}#/enter`);
    await page.locator('details.one-vendor > summary', { hasText: 'Your own people' }).press('Enter');
    const engineers = figure(page, 'your engineers on an incident');
    await engineers.locator('summary').press('Enter');
    await engineers.getByLabel('Note').fill('rota');
    await engineers.getByLabel('Where it is from: by severity').press('Space');
    expect(await engineers.getByLabel('P1: Note').inputValue()).toBe('rota');
    await engineers.getByLabel('P0: Note').fill('post-mortems');
    await engineers.getByLabel('P1: Counts as').selectOption({ label: 'estimate' });
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText(/^Saved/).waitFor();
    expect((await served.workspace()).costs?.engineers).toEqual({
      P0: { is: 4, note: 'post-mortems' },
      P1: { is: 2, note: 'rota', from: 'estimate' },
    });
    // Read again, they differ, and so stand apart.
    await page.reload();
    await page.locator('details.one-vendor > summary', { hasText: 'Your own people' }).press('Enter');
    await engineers.locator('summary').press('Enter');
    expect(await engineers.getByLabel('P0: Note').inputValue()).toBe('post-mortems');
    await page.context().close();
  }, 60_000);
});
