import { basename } from 'node:path';
import { LANGS } from '../../src/model/text.ts';
import { HOSTILE, hostileWorkspace } from '../hostile.ts';
import { launch, settled, watchedPage } from './browser.ts';
import { reportFile } from './report-file.ts';
import { shortRuns } from './short-runs.ts';

/** Workspaces whose every screen is kept as what a screen reader is told: a change of any word or number is looked at by a person. */
const WORKSPACES = ['examples/short-video', 'examples/three-desks', HOSTILE];

/** File name to what belongs in it. */
export async function goldenScreens(): Promise<ReadonlyMap<string, string>> {
  const screens = new Map<string, string>();
  const browser = await launch();
  for (const workspace of WORKSPACES) {
    const hostile = workspace === HOSTILE ? await hostileWorkspace() : null;
    const file = await reportFile(hostile?.folder ?? workspace);
    await hostile?.remove();
    for (const lang of LANGS) {
      const { page } = await watchedPage(browser, { viewport: { width: 1280, height: 900 } });
      await page.addInitScript(`localStorage.setItem('touchstone-language', '${lang}')`);
      await page.goto(file.url);
      const menu = page.locator('nav a');
      for (let index = 0; index < (await menu.count()); index++) {
        const screen = (await menu.nth(index).getAttribute('href'))?.replace('#/', '');
        await menu.nth(index).click();
        await page.locator('main h2').first().waitFor();
        // What is below the window comes after it, and its shares and sums from few tries first.
        await settled(page);
        await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
        await settled(page);
        const told = await page.locator('main').ariaSnapshot();
        screens.set(`test/golden/screens/${basename(workspace)}.${screen}.${lang}.yaml`, `${shortRuns(told)}\n`);
      }
      await page.context().close();
    }
    await file.remove();
  }
  await browser.close();
  return screens;
}
