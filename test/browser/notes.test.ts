import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, brokenRules } from './browser.ts';
import { servedToAll } from './served-page.ts';

const CHAT = '王工 2026-03-04 14:05\n推流失败\n\nLi 2026-03-04 14:20\n请提供日志\n';

describe.skipIf(BROWSER === undefined)('a pasted chat', () => {
  const served = servedToAll();
  beforeAll(async () => {
    await writeFile(
      join(served.folder, 'touchstone.yaml'),
      'schema: touchstone/workspace@1\nneeds: { scenario: short-video }\nvendors: [{ id: harbor, name: { en: Harbor, zh: 港湾 } }]\n',
    );
  });

  it('is answered in the words of the form, and what was noted goes when the next is refused', async () => {
    const { page } = await served.visit();
    await page.goto(`${served.url}#/enter/note`);
    await page.getByRole('combobox', { name: /^Vendor/ }).selectOption('harbor');
    await page.getByRole('combobox', { name: /^Channel/ }).selectOption('chat');
    await page.getByText('Paste the chat or mail').click();
    const paste = page.getByLabel('The copied text');
    await paste.fill(CHAT);
    await page.getByRole('button', { name: 'Note it down' }).click();
    const noted = page.locator('form [role="status"]');
    await noted.getByText('Noted: cases 1').waitFor();
    const words = (await noted.textContent()) ?? '';
    expect(words).toContain('copied text: read as');
    expect(words).toContain('“Names of your side”');
    expect(words).not.toMatch(/stdin|--[a-z]/);

    await paste.fill(' \n no time and no name');
    await page.getByRole('button', { name: 'Note it down' }).click();
    const refusal = page.locator('form [role="alert"]');
    await refusal.getByText('copied text: ').waitFor();
    expect(await noted.textContent()).toBe('');

    // What was noted stands below, and is taken back by keyboard.
    await page.locator('summary', { hasText: 'Take back' }).press('Enter');
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take back' }).press('Enter');
    await page.getByText('Taken back.').waitFor();
    expect(await page.locator('summary', { hasText: 'Take back' }).count()).toBe(0);
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Notes that count');
    await page.context().close();
  }, 60_000);
});
