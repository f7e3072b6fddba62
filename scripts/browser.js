// The browser that the tests of the page need: Debian's Chromium and a font with Chinese characters, installed where that can be done.
import { existsSync } from 'node:fs';
import { run } from './setup.js';

/** Where a browser of this family usually stands. `CHROMIUM` names another. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a browser, or undefined. */
export const findBrowser = () => PLACES.find((path) => path !== undefined && path !== '' && existsSync(path));

/** Installs one where this is Debian and we may; else says that the tests of the page are skipped. */
export function installBrowser() {
  if (findBrowser() !== undefined) return;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const apt = (...args) =>
    run('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (mayInstall) {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  }
  if (findBrowser() === undefined)
    console.error(
      'No Chromium found: the tests of the page are skipped. Install it, or name it in CHROMIUM. · 未找到 Chromium：跳过页面测试。',
    );
}
