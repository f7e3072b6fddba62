import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER, brokenRules } from './browser.ts';
import { servedToAll } from './served-page.ts';

/** Two people and one touchstone.yaml; and what was taken away or broken by mistake. */
describe.skipIf(BROWSER === undefined)('saving on the served page', () => {
  const served = servedToAll('examples/three-desks');

  const file = () => join(served.folder, 'touchstone.yaml');
  /** As somebody else does it in an editor. */
  const edit = async (from: RegExp, to: string) => {
    const before = await readFile(file(), 'utf8');
    expect(before).toMatch(from);
    await writeFile(file(), before.replace(from, to));
  };
  const open = async (): Promise<Page> => {
    const { page } = await served.visit();
    await page.goto(`${served.url}#/enter`);
    await page.getByLabel('Scenario').waitFor();
    return page;
  };
  const save = (page: Page) => page.getByRole('button', { name: 'Save' }).press('Enter');
  const focused = (page: Page) => page.evaluate('document.activeElement.textContent || document.activeElement.tagName');
  const changedElsewhere = (page: Page) => page.getByText('was changed elsewhere while you were editing').waitFor();

  it('keeps what somebody else changed meanwhile, and asks only for fields that both changed', async () => {
    const page = await open();
    await page.getByLabel('Your time zone').fill('Asia/Tokyo');
    await edit(/scenario: .*/, 'scenario: theirs');
    await changedElsewhere(page);
    await save(page);
    await page.getByText('Both changes are saved').waitFor();
    expect((await served.workspace()).needs).toMatchObject({ scenario: 'theirs', timezone: 'Asia/Tokyo' });
    expect(await page.getByLabel('Scenario').inputValue()).toBe('theirs');

    await page.getByLabel('Scenario').fill('mine');
    await edit(/scenario: .*/, 'scenario: theirs again');
    await changedElsewhere(page);
    await save(page);
    const conflict = page.getByRole('group', { name: 'Scenario', exact: true });
    await conflict.waitFor();
    await page.locator('input[type=radio]:focus').waitFor();
    await conflict.getByText('The newer version: theirs again').waitFor();
    expect(await brokenRules(page)).toEqual([]);
    expect((await served.workspace()).needs.scenario).toBe('theirs again');
    // Not decided yet: the reader is led there again.
    await save(page);
    await page.locator('input[type=radio]:focus').waitFor();
    await page.getByRole('radio', { name: 'Mine: mine' }).press('Space');
    await save(page);
    await page.getByText('Both changes are saved').waitFor();
    expect((await served.workspace()).needs.scenario).toBe('mine');
    await page.context().close();
  }, 60_000);

  it('can be given up for the newer version, and the focus stays in the form', async () => {
    const page = await open();
    await page.getByLabel('Scenario').fill('never saved');
    await edit(/scenario: .*/, 'scenario: newer');
    await changedElsewhere(page);
    await page.getByRole('button', { name: 'Load the newer version' }).press('Enter');
    await page.getByText('The newer version stands here').waitFor();
    expect(await focused(page)).toBe('Save');
    expect(await page.getByLabel('Scenario').inputValue()).toBe('newer');
    await page.context().close();
  }, 60_000);

  it('takes a vendor away and back with all that was said of it; a new one is typed at once', async () => {
    const before = await served.workspace();
    const page = await open();
    const fold = page.locator('details > summary', { hasText: 'Steady Desk' }).first();
    await fold.press('Enter');
    await page.getByRole('button', { name: 'Remove: Steady Desk' }).press('Enter');
    await page.getByText(/^Steady Desk .* was removed, with its figures\.$/).waitFor();
    expect(await focused(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toContain('Steady Desk');
    await save(page);
    await page.getByText(/^Saved/).waitFor();
    expect(await served.workspace()).toEqual(before);

    await page.getByRole('button', { name: 'Add a vendor' }).press('Enter');
    await page.keyboard.type('New Desk');
    await save(page);
    await page.getByText(/^Saved/).waitFor();
    expect((await served.workspace()).vendors.map(({ id }) => id)).toEqual([
      ...before.vendors.map(({ id }) => id),
      'new-desk',
    ]);
    await page.context().close();
  }, 60_000);

  it('waits while the file is broken: what is typed stays, and is saved once the file is whole', async () => {
    const page = await open();
    await page.getByLabel('Scenario').fill('typed ');
    await edit(/^schema: /m, 'schema: [ ');
    await page.getByText('What you have typed is kept below').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.keyboard.type('on');
    await save(page);
    await page
      .getByRole('alert')
      .getByText(/touchstone\.yaml:\d+/)
      .last()
      .waitFor();
    await edit(/^schema: \[ /m, 'schema: ');
    await page.getByText('What you have typed is kept below').waitFor({ state: 'detached' });
    await save(page);
    await page.getByText(/^Saved|Both changes are saved/).waitFor();
    expect((await served.workspace()).needs.scenario).toBe('typed on');
    await page.context().close();
  }, 60_000);
});
