import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSER, brokenRules } from './browser.ts';
import { servedToAll } from './served-page.ts';

/** Six cases of two rows each, in columns whose names say nothing. */
const TABLE = Buffer.from(
  `nr;when;what\n${Array.from({ length: 6 }, (_, at) => `C${at};2026-01-0${at + 1} 10:00;Neu\nC${at};2026-01-0${at + 1} 12:00;Fertig`).join('\n')}\n`,
);

describe.skipIf(BROWSER === undefined)('a log brought to the served page', () => {
  const served = servedToAll('examples/three-desks');

  it('in columns that no map knows is read as its reader says, by keyboard, and so is the next export', async () => {
    const { page, complaints } = await served.visit();
    await page.goto(`${served.url}#/enter/log`);
    const choose = (name: string) =>
      page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: TABLE });
    const field = (label: string) => page.getByLabel(label, { exact: true });
    await choose('odd.csv');
    await page.getByRole('cell', { name: 'C0', exact: true }).first().waitFor();
    expect(await brokenRules(page)).toEqual([]);

    await page.getByLabel(/^Vendor/).selectOption('steady');
    await page.getByLabel(/^Number of the case/).selectOption('');
    await page.getByRole('button', { name: 'Import' }).press('Enter');
    await expect.poll(() => page.locator(':focus').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.type('nr');
    await field('State or action').selectOption('what');
    await field('Neu').selectOption('opened');
    await field('Fertig').selectOption('resolved');
    await page.getByRole('button', { name: 'Import' }).press('Enter');
    await page.getByText('Import of odd.csv has begun').waitFor();
    const map = await readFile(join(served.folder, 'maps/odd.yaml'), 'utf8');
    expect(map).toContain('Fertig: resolved');
    await expect
      .poll(() => readFile(join(served.folder, '.touchstone/raw/index.jsonl'), 'utf8'), { timeout: 15_000 })
      .toContain('"name":"odd.csv"');

    await choose('february.csv');
    await expect.poll(() => field('Column map').inputValue()).toBe('odd');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);
});
