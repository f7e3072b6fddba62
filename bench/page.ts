import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { nodeEffects } from '../src/app/effects-node.ts';
import { run as touchstone } from '../src/cli/run.ts';
import { serve } from '../src/server/serve.ts';
import { quantile } from '../src/stats/quantile.ts';
import { BROWSER, launch } from '../test/browser/browser.ts';
import { measureUse } from './page-use.ts';

const VENDORS = 10;
const CASES = 10_000;
const ROUNDS = 7;
const ARCHETYPES = ['honest-fast', 'honest-slow', 'closer', 'clock-pauser', 'ping-pong'];

/**
 * How long until the first screen of a report of ten vendors and 100,000 cases stands, beside a page that carries the same bytes and only
 * parses them; and how long a reader waits for what is pressed and typed.
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
  const screens = await page.locator('nav a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  await measureUse(page, screens, print);
  await browser.close();
  await rm(folder, { recursive: true });
}

/** What a bad day costs an invented buyer: times to fix come from the cases. */
const COSTS = `costs:
  currency: CNY
  start: 2026-06-01
  users: 20000 to 60000
  valuePerUserHour: 0.02 to 0.06
  incidents: { P0: 0.1 to 0.4, P1: 0.5 to 2 }
  affected: { P0: 1, P1: 10% to 40% }
  churn: { P0: 0.1% to 1%, P1: 0.02% to 0.2% }
  lifetimeValue: 40 to 90
  engineers: { P0: 4, P1: 2 }
  engineerHour: 180
`;

/** Audits a workspace of simulated logs as a user would. */
async function largeReport(folder: string): Promise<string> {
  const ids = Array.from({ length: VENDORS }, (_, at) => `vendor-${at + 1}`);
  const vendors = ids.map((id) => `  - { id: ${id}, name: { en: ${id}, zh: ${id} } }\n`).join('');
  await writeFile(
    join(folder, 'touchstone.yaml'),
    `schema: touchstone/workspace@1\nneeds: { scenario: benchmark, weights: { points: { responsiveness: 40, resolution: 60 } } }\nvendors:\n${vendors}${COSTS}`,
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
