import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER, brokenRules } from './browser.ts';
import { servedToAll } from './served-page.ts';

/** Fees as a purchaser has them from an offer, typed on the page: nothing here is written into a file by hand. */
describe.skipIf(BROWSER === undefined)('fees on the served page', () => {
  const served = servedToAll('examples/three-desks');

  const group = (page: Page, within: string, name: string | RegExp) =>
    page.locator('details.one-vendor', { hasText: within }).last().getByRole('group', { name, exact: true });

  it('are entered by keyboard, with tiers, dates and another currency, and move the account', async () => {
    const { costs: before } = await served.workspace();
    const { page, complaints } = await served.visit();
    await page.goto(`${served.url}#/enter`);
    const swift = (name: string | RegExp) => group(page, 'Swift', name);

    await page.locator('details.one-vendor', { hasText: 'Swift' }).last().locator('summary').press('Enter');
    // A first price list with a free tier, then a dearer one from a date on. Each new row has the focus already.
    await swift('price of a unit').getByRole('button', { name: 'Add a price list' }).press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('10k');
    await page.keyboard.press('Tab');
    await page.keyboard.type('0');
    await swift('Price list 1: tiers').getByRole('button', { name: 'Add a tier' }).press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('USD 0.004');
    await swift('price of a unit').getByRole('button', { name: 'Add a price list' }).press('Enter');
    await page.keyboard.type('2027-06');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('USD 0.008');
    await swift('credits of the contract').getByRole('combobox').selectOption('steps');
    await swift('Steps').getByLabel('Availability below (%)').fill('99.9');

    // What is wrong is named beside its field, and the first of them has the focus.
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('4 fields need your attention').waitFor();
    expect(await page.getByText('Give the exchange rate of this currency below').count()).toBe(2);
    await page.locator('input[aria-invalid="true"]:focus').waitFor();
    expect(await brokenRules(page)).toEqual([]);

    await swift('Price list 2: tiers').locator('xpath=..').getByLabel('In force from').fill('2027-06-01');
    await swift('Steps').getByLabel('Share given back').fill('10%');
    await page.getByRole('button', { name: 'Add an exchange rate' }).press('Enter');
    await page.keyboard.type('USD');
    await page.keyboard.press('Tab');
    await page.keyboard.type('7.0 to 7.3');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026-11-20');
    await page.keyboard.press('Enter');
    await page.getByText(/^Saved/).waitFor();

    const { costs } = await served.workspace();
    expect(costs?.vendors['swift']).toEqual({
      ...before?.vendors['swift'],
      prices: [
        { tiers: [{ upTo: 10_000, each: 0 }, { each: 'USD 0.004' }] },
        { from: '2027-06-01', tiers: [{ each: 'USD 0.008' }] },
      ],
      credits: { steps: [{ below: 99.9, share: 0.1 }], counts: ['P0'] },
    });
    expect(costs?.rates).toEqual({ USD: { is: '7.0 to 7.3', on: '2026-11-20' } });
    expect({ ...costs, rates: {}, vendors: {} }).toEqual({ ...before, rates: {}, vendors: {} });
    // The comments of the file are still there.
    expect(await readFile(join(served.folder, 'touchstone.yaml'), 'utf8')).toContain('first day of the contract');

    // Taken away again, a row gives the focus to the button beside it.
    await swift('price of a unit').getByRole('button', { name: 'Remove: price of a unit, row 2' }).press('Enter');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Add a price list');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await expect.poll(async () => (await served.workspace()).costs?.vendors['swift']?.prices?.length).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('tied to another figure are called by their day, and the pair follows its row until that is taken away', async () => {
    const { page, complaints } = await served.visit();
    await page.goto(`${served.url}#/enter`);
    const save = () => page.getByRole('button', { name: 'Save' }).press('Enter');
    const tied = async () => (await served.workspace()).costs?.together;
    await page.locator('details.one-vendor', { hasText: 'Steady' }).last().locator('summary').first().press('Enter');
    const licence = group(page, 'Steady', 'licence a month');
    const row = (n: number) => licence.getByRole('listitem').nth(n);
    await row(0).getByLabel('In force from').fill('２０２６-０６-０１');
    await row(0).getByLabel('Money a month').fill('6000 to 7000');
    await licence.getByRole('button', { name: 'Add a change' }).press('Enter');
    await page.keyboard.type('2027-06-01');
    await page.keyboard.press('Tab');
    await page.keyboard.type('7000 to 9000');
    await page.getByRole('button', { name: 'Add a pair' }).press('Enter');
    const later = 'licence a month, from 2027-06-01 (Steady Desk (slow and honest))';
    await page.locator('select:focus').selectOption({ label: later });
    await page.keyboard.press('Tab');
    await page.locator('select:focus').selectOption({ label: 'P0 incidents a month' });
    await page.keyboard.press('Tab');
    await page.keyboard.type('0.5');
    await save();
    await page.getByText(/^Saved/).waitFor();
    expect(await tied()).toEqual([['vendors.steady.licence.1.is', 'incidents.P0', 0.5]]);

    await licence.getByRole('button', { name: 'Remove: licence a month, row 1' }).press('Enter');
    const one = page.getByLabel('One figure').locator('option:checked');
    expect(await one.textContent()).toBe(later);
    await save();
    await page.getByText(/^Saved/).waitFor();
    expect(await tied()).toEqual([['vendors.steady.licence.0.is', 'incidents.P0', 0.5]]);

    // Gone, it is told at once, where the pair stands; and no new row takes its place.
    await licence.getByRole('button', { name: 'Remove: licence a month, row 1' }).press('Enter');
    await page.getByText('This is not a range (any more).').waitFor();
    await licence.getByRole('button', { name: 'Add a fee' }).press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1 to 2');
    expect(await one.textContent()).toBe('licence a month (Steady Desk (slow and honest)): removed, or no range');
    await save();
    await page.getByText('1 field needs your attention').waitFor();
    await page.locator('select[aria-invalid="true"]:focus').waitFor();
    expect(complaints.filter((said) => !said.includes('404 (Not Found)'))).toEqual([]);
    await page.context().close();
  }, 90_000);
});
