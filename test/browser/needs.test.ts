import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER, brokenRules, settled } from './browser.ts';
import { servedToAll } from './served-page.ts';

/** Placeholders and chosen options that have not the room they need. A name that stands for the other language may be of any length. */
const CUT = `(() => {
  const pen = document.createElement('canvas').getContext('2d');
  return [...document.querySelectorAll('form :is(input[type="text"], select)')].flatMap((box) => {
    const isChoice = box.tagName === 'SELECT';
    const label = box.ariaLabel ?? box.labels[0]?.textContent ?? '';
    const words = isChoice ? box.selectedOptions[0].text : /^(Name, |..名称)/.test(label) ? '' : box.placeholder;
    const { fontStyle, fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(box);
    pen.font = [fontStyle, fontWeight, fontSize, fontFamily].join(' ');
    const room = box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - (isChoice ? 16 : 0);
    const lines = Math.ceil(pen.measureText(words).width / room);
    const isWhole = lines <= 1 || (isChoice && box.clientHeight >= lines * 1.15 * parseFloat(fontSize));
    return isWhole ? [] : [label + ': ' + words];
  });
})()`;

/** What a buyer needs beyond the first questions, typed on the page: nothing here is written into a file by hand. */
describe.skipIf(BROWSER === undefined)('needs on the served page', () => {
  const served = servedToAll('examples/three-desks');

  const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
  const fold = (page: Page, name: string) => page.locator('details > summary', { hasText: name });
  const save = async (page: Page) => {
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText(/^Saved/).waitFor();
  };

  it('typed while they are being saved are not lost, and the id of a vendor stays under a better name', async () => {
    const { vendors } = await served.workspace();
    const { page } = await served.visit();
    await page.route('**/api/workspace', async (route) => {
      if (route.request().method() === 'PUT') await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await page.goto(`${served.url}#/enter`);
    await page.getByLabel('Scenario').fill('sent');
    await fold(page, 'Steady Desk').first().press('Enter');
    await page.getByLabel('Name, English').fill('Steady Desk Ltd');
    const answered = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByLabel('Scenario').fill('typed meanwhile');
    await answered;
    await expect.poll(async () => (await served.workspace()).needs.scenario).toBe('sent');
    expect((await served.workspace()).vendors.map(({ id }) => id)).toEqual(vendors.map(({ id }) => id));
    await page.waitForTimeout(300);
    expect(await page.getByLabel('Scenario').inputValue()).toBe('typed meanwhile');
    expect(await page.getByText(/^Saved/).count()).toBe(0);
    await save(page);
    expect((await served.workspace()).needs.scenario).toBe('typed meanwhile');
    await page.context().close();
  }, 60_000);

  it('that are wrong in a table are named by row and column, and their cells told with it', async () => {
    const { page } = await served.visit();
    await page.goto(`${served.url}#/enter`);
    await page.getByLabel('P1: Workaround').fill('soon');
    await page.getByLabel('P3: Resolution').fill('later');
    const weights = group(page, 'What matters most');
    await weights.getByRole('radio', { name: 'Each within a range' }).check();
    await weights.getByLabel('Trust: At least').fill('much');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('3 fields need your attention').waitFor();
    const wrong = page.locator('[aria-invalid="true"]');
    const told = await wrong.evaluateAll((cells) =>
      cells.map((cell) => [
        cell.getAttribute('aria-label'),
        cell.ownerDocument.getElementById(cell.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent,
      ]),
    );
    expect(told).toEqual([
      ['P1: Workaround', expect.stringContaining('P1: Workaround: Write 15m')],
      ['P3: Resolution', expect.stringContaining('P3: Resolution: Write 15m')],
      ['Trust: At least', expect.stringContaining('Trust: At least: Write a share')],
    ]);
    await page.locator('[aria-label="P1: Workaround"]:focus').waitFor();
    // What is wrong with all of them is told of their column.
    for (const [cell, least] of [
      ['Trust', ''],
      ['Responsiveness', '45%'],
      ['Resolution', '65%'],
    ])
      await weights.getByLabel(`${cell}: At least`).fill(least);
    await page.getByText('At least: the lower ends add up to more than 1').waitFor();
    expect(await weights.locator('[aria-invalid="true"]').count()).toBe(7);
    expect(await brokenRules(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('show their words whole in a narrow window, in both languages', async () => {
    for (const [locale, width] of [
      ['en', 360],
      ['en', 320],
      ['zh-CN', 320],
    ] as const) {
      const { page } = await served.visit({ locale, viewport: { width, height: 800 } });
      await page.addInitScript(`localStorage.setItem('touchstone-language', '${locale.slice(0, 2)}')`);
      await page.goto(`${served.url}#/enter`);
      await page.locator('form details.costs').first().waitFor();
      for (let depth = 0; depth < 4; depth++)
        await page.evaluate(
          `for (const one of document.querySelectorAll('form details:not([open]) > summary')) one.click()`,
        );
      await settled(page);
      // The longest of each choice.
      await page.evaluate(`for (const choice of document.querySelectorAll('form select'))
        choice.value = [...choice.options].sort((a, b) => b.text.length - a.text.length)[0].value`);
      expect(await page.evaluate(CUT), `${locale} ${width}`).toEqual([]);
      await page.context().close();
    }
  }, 90_000);

  it('go on being typed when the first report comes', async () => {
    const { page } = await served.visit();
    // No report yet, as while a workspace is judged for the first time.
    const none = { isCurrent: true, isReadable: true, judgedAt: null };
    await page.route('**/api/shown', (route) => route.fulfill({ json: none }));
    await page.goto(`${served.url}#/enter`);
    await fold(page, 'For the record').press('Enter');
    await page.getByLabel('Title of the report, English').fill('');
    await page.keyboard.type('Typed before');
    await page.unroute('**/api/shown');
    // Saved from within the field, judged, and the report is there.
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Screens' }).waitFor();
    await page.keyboard.type(' and after');
    expect(await page.getByLabel('Title of the report, English').inputValue()).toBe('Typed before and after');
    await page.context().close();
  }, 60_000);

  it('are entered by keyboard: gates, weights, measures not needed, packages, and what is for the record', async () => {
    const before = await served.workspace();
    const { page, complaints } = await served.visit();
    await page.goto(`${served.url}#/enter`);

    // A gate on a measured time, and one on a finding. Each new row has the focus in its first field.
    const gates = group(page, 'Gates on other measures');
    await gates.getByRole('button', { name: 'Add a gate' }).press('Enter');
    await page.locator('select:focus').selectOption({ label: 'First response' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4');
    await gates.getByRole('button', { name: 'Add a gate' }).press('Enter');
    await page.locator('select:focus').selectOption({ label: 'Reopened' });
    await page.keyboard.press('Tab');
    await page.locator('select:focus').selectOption({ label: 'at most' });
    await page.keyboard.press('Tab');
    await page.keyboard.type('20%');

    // Ranges begin with what was said before, as points.
    const weights = group(page, 'What matters most');
    await weights.getByRole('radio', { name: 'Each within a range' }).check();
    expect(await weights.getByLabel('Responsiveness: At least').inputValue()).toBe('30%');
    await weights.getByLabel('Responsiveness: At most').fill('20%');

    await fold(page, 'Measures you do not need').press('Enter');
    await page.getByRole('checkbox', { name: 'Ping-pong' }).check();

    await fold(page, 'Swift Desk').first().press('Enter');
    await group(page, 'Packages on npm').first().getByRole('button', { name: 'Add a package' }).press('Enter');
    await page.keyboard.type('swift-desk-sdk');
    await page.keyboard.press('Tab');
    await page.keyboard.type('CHANGELOG.md');

    await fold(page, 'For the record').press('Enter');
    await page.getByLabel('Title of the report, English').fill('Our choice');
    await group(page, 'Who has an interest in the outcome')
      .getByRole('button', { name: 'Add an interest' })
      .press('Enter');
    await page.keyboard.type('Li');

    // What is wrong is named beside its field, as the command line would, and the first has the focus.
    await page.keyboard.press('Enter');
    await page.getByText('3 fields need your attention').waitFor();
    await page.getByText('Write a time with its unit, such as 30m or 4h.').waitFor();
    await page.getByText('the range 0.3 to 0.2 is upside down').waitFor();
    await page.locator('input[aria-invalid="true"]:focus').waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.type('h');
    await weights.getByLabel('Responsiveness: At most').fill('60%');
    await group(page, 'Who has an interest in the outcome').getByLabel('What').fill('worked there');
    await save(page);

    const { title, needs, vendors, ...rest } = await served.workspace();
    const { title: titled, needs: needed, vendors: listed, ...kept } = before;
    expect(title).toEqual({ ...titled, en: 'Our choice' });
    expect(needs).toEqual({
      ...needed,
      gates: [
        { audit: 'first-response', atMost: 14_400 },
        { audit: 'reopen-rate', atMost: 0.2 },
      ],
      notNeeded: [...needed.notNeeded, 'ping-pong'],
      weights: {
        ranges: {
          ...Object.fromEntries(
            ['team', 'knowledge', 'proactivity', 'contract', 'trust'].map((one) => [one, [0, 0.1]]),
          ),
          responsiveness: [0.3, 0.6],
          resolution: [0.5, 0.7],
        },
      },
    });
    expect(vendors).toEqual([
      {
        ...listed[0],
        sources: [{ type: 'npm', packages: ['swift-desk-sdk'], changelogs: { 'swift-desk-sdk': 'CHANGELOG.md' } }],
      },
      ...listed.slice(1),
    ]);
    expect(rest).toEqual({ ...kept, conflictsOfInterest: [{ who: 'Li', what: 'worked there' }] });
    // The comments of the file are still there.
    expect(await readFile(join(served.folder, 'touchstone.yaml'), 'utf8')).toContain('first day of the contract');

    // The order is moved by its buttons; what has no rank is alike.
    await weights.getByRole('radio', { name: 'In this order' }).check();
    await weights.getByRole('button', { name: 'Resolution: down' }).press('Enter');
    await save(page);
    const { weights: order } = (await served.workspace()).needs;
    expect(order).toMatchObject({
      order: ['responsiveness', 'resolution', 'team', 'knowledge', 'proactivity', 'contract', 'trust'],
    });
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 90_000);
});
