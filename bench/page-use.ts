import type { Locator, Page } from 'playwright-core';
import { quantile } from '../src/stats/quantile.ts';

/** Something a reader does on a screen; `round` makes every time another, so that no time finds nothing to do. */
interface Use {
  readonly what: string;
  readonly screen: string;
  readonly act: (page: Page, round: number) => Promise<void>;
}

const ROUNDS = 8;

/** As a hand does: it is there before it presses. */
async function pressOn(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await page.mouse.move(...(await middleOf(target)));
  await page.waitForTimeout(POINTED);
  // It may have moved while what was typed before was still being drawn.
  await page.mouse.click(...(await middleOf(target)));
}
async function middleOf(target: Locator): Promise<[number, number]> {
  const box = await target.boundingBox();
  if (box === null) throw new Error(`nothing to press: ${String(target)}`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}
/** Milliseconds between pointing and pressing. */
const POINTED = 150;

const press =
  (selector: string) =>
  async (page: Page, round: number): Promise<void> => {
    const all = page.locator(selector);
    await pressOn(page, all.nth(round % (await all.count())));
  };
const type =
  (selector: string, words: string) =>
  async (page: Page, round: number): Promise<void> => {
    await page.locator(selector).first().focus();
    await page.keyboard.press(words[round % words.length]);
  };
const move =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(selector).first().focus();
    await page.keyboard.press('ArrowRight');
  };

const USES: readonly Use[] = [
  { what: 'change the colours', screen: 'compare', act: press('.switches > :last-child button') },
  { what: 'type into the calculator', screen: 'start', act: type('.card input', '12345678') },
  { what: 'sort the vendors', screen: 'compare', act: press('button.sort') },
  { what: 'open a number', screen: 'vendor', act: press('button.number') },
  { what: 'choose another curve', screen: 'curves', act: press('.controls .segments button') },
  { what: 'leave out a vendor', screen: 'curves', act: press('.vendor-choice input') },
  { what: 'read at another age', screen: 'curves', act: move('.curve-card input[type="range"]') },
  { what: 'ask for another time', screen: 'hours', act: press('.controls .segments button') },
  { what: 'look for a case', screen: 'case', act: type('.controls input', '01234567') },
  { what: 'type a figure', screen: 'cost', act: type('.cost-form input:not([type="range"])', '12345678') },
  { what: 'move a figure', screen: 'cost', act: move('.cost-form input[type="range"]') },
  { what: 'move a weight', screen: 'weights', act: move('input[type="range"]') },
  { what: 'look for a record', screen: 'evidence', act: type('.filters input', 'vendorab') },
];

/**
 * What a reader waits for: from a real press or key to the frame that shows it, as the browser itself measures it (Event Timing, steps of
 * 8 ms), and the longest task after it, which the next press could have to wait for. First each screen of the menu, then what is done on
 * it; last what the browser alone takes to show a screen: the elements of its first frame, put there as finished HTML.
 */
export async function measureUse(page: Page, screens: readonly string[], print: (line: string) => void): Promise<void> {
  await page.evaluate(WATCH);
  const slowest: number[] = [];
  const measure = async (what: string, before: () => Promise<unknown>, act: (round: number) => Promise<unknown>) => {
    const { frames, tasks } = await measured(page, before, act);
    slowest.push(...frames);
    print(`${what.padEnd(34)} ${told(frames)} to the frame; longest task after it ${told(tasks)}`);
    return medianOf(frames);
  };
  const link = (screen: string) => pressOn(page, linkTo(page, screen));
  const opened = new Map<string, number>();
  for (const screen of screens)
    opened.set(
      screen,
      await measure(
        `open ${screen}`,
        () => link(otherThan(screen, screens)),
        () => link(screen),
      ),
    );
  const changeLanguage = press('.switches > :first-child button');
  for (const screen of screens) {
    await link(screen);
    await measure(
      `${screen}: change the language`,
      async () => undefined,
      (round) => changeLanguage(page, round),
    );
  }
  for (const { what, screen, act } of USES) {
    await link(`#/${screen}`);
    await measure(
      `${screen}: ${what}`,
      async () => undefined,
      (round) => act(page, round),
    );
  }
  const late = slowest.filter((ms) => ms > 50).length;
  const usual = quantile(slowest, 0.98) ?? Number.NaN;
  print(
    `${slowest.length} presses and keys: ${late} took more than 50 ms, the slowest ${Math.max(...slowest)} ms; 98 of 100 took at most ${usual.toFixed(0)} ms; interaction to next paint ${nextPaint(slowest)} ms`,
  );
  await measureBrowserAlone(page, screens, opened, print);
}

/** Keeps what each screen shows in its first frame, then has a page without our code show it, from links in the same places. */
async function measureBrowserAlone(
  page: Page,
  screens: readonly string[],
  opened: ReadonlyMap<string, number>,
  print: (line: string) => void,
): Promise<void> {
  for (const screen of screens) {
    await pressOn(page, linkTo(page, otherThan(screen, screens)));
    await page.waitForTimeout(QUIET);
    await page.evaluate(KEEP_FIRST_FRAME);
    await pressOn(page, linkTo(page, screen));
    await page.waitForTimeout(QUIET);
  }
  await page.evaluate(WITHOUT_OUR_CODE);
  for (const screen of screens) {
    const { frames } = await measured(
      page,
      () => pressOn(page, linkTo(page, otherThan(screen, screens))),
      () => pressOn(page, linkTo(page, screen)),
    );
    const alone = medianOf(frames);
    const ratio = (opened.get(screen) ?? Number.NaN) / Math.max(UNTOLD, alone);
    print(
      `the browser alone, finished HTML of ${screen.padEnd(12)} ${told(frames)} to the frame (ratio ${alone < UNTOLD ? 'at least ' : ''}${ratio.toFixed(2)})`,
    );
  }
}

async function measured(
  page: Page,
  before: () => Promise<unknown>,
  act: (round: number) => Promise<unknown>,
): Promise<{ frames: number[]; tasks: number[] }> {
  const [frames, tasks]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    await before();
    await page.waitForTimeout(QUIET);
    await page.evaluate('used.frames = [], used.tasks = []');
    await act(round);
    await page.waitForTimeout(QUIET);
    const used = await page.evaluate<{ frames: number[]; tasks: number[] }>('used');
    frames.push(Math.max(0, ...used.frames));
    tasks.push(Math.max(0, ...used.tasks));
  }
  return { frames, tasks };
}

const linkTo = (page: Page, screen: string): Locator => page.locator(`nav a[href="${screen}"]`).first();

const otherThan = (screen: string, screens: readonly string[]): string =>
  screens.find((one) => one !== screen) ?? screen;

/** Longer than anything that follows a press, refined figures included. */
const QUIET = 700;

/** Of every fifty the slowest is left out, then it is the slowest (INP, web.dev). */
const nextPaint = (times: readonly number[]): number =>
  times.toSorted((a, b) => b - a)[Math.floor(times.length / 50)] ?? Number.NaN;

const medianOf = (times: readonly number[]): number => quantile(times, 0.5) ?? Number.NaN;
const told = (times: readonly number[]): string =>
  `${medianOf(times).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)}`;

/** An event of fewer milliseconds is not reported, and counts as 0; a ratio to it is at least that to these. */
const UNTOLD = 16;

/** A task under 50 ms is not reported either. */
const WATCH = `globalThis.used = { frames: [], tasks: [] };
new PerformanceObserver((list) => used.frames.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ type: 'event', durationThreshold: ${UNTOLD} });
new PerformanceObserver((list) => used.tasks.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ type: 'longtask' });`;

/** The elements that stand in the frame after the next press. */
const KEEP_FIRST_FRAME = `globalThis.firstFrames ??= {};
addEventListener('click', () => Promise.resolve().then(() => requestAnimationFrame(() => {
  firstFrames[document.querySelector('nav [aria-current="page"]').getAttribute('href')] = document.getElementById('screen').innerHTML;
})), { once: true });`;

/** A copy of the page hears nothing; a press of its menu puts in what the screen showed first. */
const WITHOUT_OUR_CODE = `document.body.replaceWith(document.body.cloneNode(true));
for (const link of document.querySelectorAll('nav a[href]')) {
  const screen = link.getAttribute('href');
  if (screen in firstFrames) link.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    document.getElementById('screen').innerHTML = firstFrames[screen];
  });
}`;
