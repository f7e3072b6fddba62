import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { nodeEffects } from '../src/app/effects-node.ts';
import { run as touchstone } from '../src/cli/run.ts';
import { serve } from '../src/server/serve.ts';
import { quantile } from '../src/stats/quantile.ts';
import { BROWSER, launch } from '../test/browser/browser.ts';

const VENDORS = 10;
const CASES = 10_000;
const ROUNDS = 7;
const ARCHETYPES = ['honest-fast', 'honest-slow', 'closer', 'clock-pauser', 'ping-pong'];

/**
 * How long until the first screen of a report of ten vendors and 100,000 cases stands, and until each press shows what it does; beside a page
 * that carries the same bytes and only parses them.
 */
export async function run(print: (line: string) => void): Promise<void> {
  if (BROWSER === undefined) return print('no Chromium found; name one in CHROMIUM');
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-page-'));
  const report = await largeReport(folder);
  const bare = join(folder, 'bare.html');
  const html = await readFile(report, 'utf8');
  await writeFile(bare, bareOf(html));
  print(
    `report.html of ${VENDORS} vendors, ${VENDORS * CASES} cases: ${((await stat(report)).size / 1e6).toFixed(1)} MB`,
  );
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const first = { page: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const [ours, baseline] = [await untilSeen(page, report), await untilSeen(page, bare)];
    // The first round warms the disk's cache.
    if (round > 0) {
      first.page.push(ours);
      first.bare.push(baseline);
    }
  }
  const [ours, baseline] = [first.page, first.bare].map((times) => quantile(times, 0.5) ?? Number.NaN);
  print(
    `first screen: ${ours.toFixed(0)} ms; the same bytes, only parsed: ${baseline.toFixed(0)} ms (ratio ${(ours / baseline).toFixed(2)})`,
  );
  await page.goto(`file://${report}`);
  await page.locator('main h2').first().waitFor();
  for (const [name, selector] of await presses(page)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await untilPainted(page, selector));
    print(
      `${name.padEnd(28)} ${(quantile(times, 0.5) ?? Number.NaN).toFixed(0)} ms to the next frame, at most ${Math.max(...times).toFixed(0)} ms`,
    );
  }
  await browser.close();
  await rm(folder, { recursive: true });
}

/** Audits a workspace of simulated logs as a user would. */
async function largeReport(folder: string): Promise<string> {
  const ids = Array.from({ length: VENDORS }, (_, at) => `vendor-${at + 1}`);
  const vendors = ids.map((id) => `  - { id: ${id}, name: { en: ${id}, zh: ${id} } }\n`).join('');
  await writeFile(
    join(folder, 'touchstone.yaml'),
    `schema: touchstone/workspace@1\nneeds: { scenario: benchmark }\nvendors:\n${vendors}`,
  );
  for (const [at, id] of ids.entries()) {
    const log = join(folder, `${id}.jsonl`);
    await verb(
      'simulate',
      '--archetype',
      ARCHETYPES[at % ARCHETYPES.length],
      '--cases',
      String(CASES),
      '--seed',
      String(at + 1),
      '--out',
      log,
    );
    await verb('import', log, '--vendor', id, '--dir', folder);
  }
  await verb('audit', folder);
  return join(folder, 'report.html');
}

async function verb(...args: string[]): Promise<void> {
  const effects = nodeEffects();
  const quiet = { ...effects.terminal, out: () => undefined, err: () => undefined };
  const code = await touchstone({ ...effects, terminal: quiet }, args, new AbortController().signal, serve);
  if (code !== 0) throw new Error(`touchstone ${args.join(' ')} ended with ${code}`);
}

/** The same document without its script: it parses what it carries and shows one line. */
const bareOf = (html: string): string =>
  html
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace(
      /<script type="module">[\s\S]*<\/script>\s*<\/body>/,
      () => `<script type="module">${BARE}</script></body>`,
    );
const BARE = `const view = JSON.parse(document.getElementById('view').textContent);
document.getElementById('app').innerHTML = '<main><h2></h2></main>';
document.querySelector('h2').textContent = view.report.title.en;`;

/** From asking for the page to the frame that shows its first heading, milliseconds. */
async function untilSeen(page: Page, path: string): Promise<number> {
  await page.goto(`file://${path}`, { waitUntil: 'commit' });
  return page.evaluate<number>(`new Promise((resolve) => {
    const look = () => document.querySelector('main h2') === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => resolve(performance.now()));
    look();
  })`);
}

/** Every screen of the menu, and the switch of languages. */
async function presses(page: Page): Promise<[name: string, selector: string][]> {
  const links: string[] = await page
    .locator('nav a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return [
    ...links.map((href): [string, string] => [href, `nav a[href="${href}"]`]),
    ['中文 / English', '.switches button[aria-pressed="false"]'],
  ];
}

/** From a press until the frame after it is laid out and painted, milliseconds. */
const untilPainted = (page: Page, selector: string): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now();
    document.querySelector(${JSON.stringify(selector)}).click();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(null);
    });
  })`);
