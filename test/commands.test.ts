import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLines } from '../scripts/generate/command-page.ts';
import { nodeEffects } from '../src/app/effects-node.ts';
import { LANGS } from '../src/model/text.ts';
import { widthOf } from '../src/report/layout.ts';
import { touchstone } from './terminal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('ARCHITECTURE.md', () => {
  it('gives the reason of every dependency', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = (name: string) =>
      text.includes(`\`${name}\``) || text.includes(`\`${name.replace(/^@stdlib\/math-base-special/, '')}\``);
    expect(Object.keys(dependencies).filter((name) => !named(name))).toEqual([]);
  });
});

describe('the command line', () => {
  it.each(LANGS)('explains every command within 80 columns (%s)', async (lang) => {
    for (const command of [[], ...commandLines()]) {
      const { code, out } = await touchstone([...command, '--help', '--lang', lang]);
      expect(code, command.join(' ')).toBe(0);
      expect(
        out.split('\n').filter((line) => widthOf(line) > 80),
        command.join(' '),
      ).toEqual([]);
    }
  });

  it('has Chinese for every option, argument and heading', async () => {
    for (const command of [[], ...commandLines()]) {
      const { out } = await touchstone([...command, '--help', '--lang', 'zh']);
      const untranslated = out
        .split(/\n(?=\S|  \S)/)
        .filter((part) => /^ {2}\S.* {2}\S/.test(part) && !/\p{sc=Han}/u.test(part));
      expect(untranslated, command.join(' ')).toEqual([]);
      expect(out).not.toMatch(/^(Usage|Options|Commands|Arguments):/m);
    }
  });

  it('speaks the language of the locale', async () => {
    expect((await touchstone(['frob'], { env: { LANG: 'zh_CN.UTF-8' } })).err).toContain('没有“frob”这个命令');
    expect((await touchstone(['frob'], { env: { LANG: 'de_DE.UTF-8' } })).err).toContain('there is no command “frob”');
  });

  it.each([
    [['frob'], 2],
    [['audit', '--frob'], 2],
    [['facts'], 2],
    [['report', '--format', 'pdf'], 2],
    [['audit', '--as-of', 'yesterday'], 2],
    [['init'], 2],
    [['facts', '/nowhere/log.xes'], 3],
    [['audit', '/nowhere'], 3],
    [['report', '/nowhere'], 3],
  ])('%j ends with code %i and one line', async (args, code) => {
    const ran = await touchstone([...args]);
    expect(ran.code).toBe(code);
    expect(ran.err).toMatch(/^touchstone: [^\n]+\n$/);
    expect(ran.out).toBe('');
  });

  it('ends with 1 where --fail-on is met, and not otherwise', async () => {
    await cp('examples/short-video', folder, { recursive: true });
    expect((await touchstone(['audit', folder, '--fail-on', 'coverage-partial'])).code).toBe(1);
    expect((await touchstone(['audit', folder, '--fail-on', 'sla-not-provided'])).code).toBe(0);
  });

  it('prints JSON and nothing else with --json', async () => {
    await cp('examples/short-video', folder, { recursive: true });
    const { out } = await touchstone(['audit', folder, '--json']);
    expect(JSON.parse(out)).toMatchObject({ schema: 'touchstone/report@1' });
    expect(JSON.parse((await touchstone(['report', folder, '--json'])).out)).toEqual(JSON.parse(out));
  });

  it('calls a bug a bug, with its stack', async () => {
    const files = { ...nodeEffects().files, size: () => Promise.reject(new TypeError('boom')) };
    const { code, err } = await touchstone(['audit', folder], { effects: { files } });
    expect(code).toBe(70);
    expect(err).toMatch(/a bug in Touchstone[\s\S]*TypeError: boom\n\s+at /);
  });
});

describe('an import', () => {
  const log = `{"schema":"touchstone/log@1"}\n${JSON.stringify({ case: '1', at: '2026-03-01T00:00:00Z', kind: 'opened', by: 'customer' })}\n`;
  beforeEach(async () => {
    await touchstone(['init', folder, '--yes']);
    await writeFile(join(folder, 'log.jsonl'), log);
  });
  const raw = async () => nodeEffects().files.list(join(folder, '.touchstone/raw'));

  it('that is interrupted leaves nothing behind, and the next one starts clean', async () => {
    const stop = new AbortController();
    stop.abort();
    const args = ['import', join(folder, 'log.jsonl'), '--vendor', 'zego', '--dir', folder];
    const stopped = await touchstone(args, { signal: stop.signal });
    expect(stopped.code).toBe(130);
    expect(await raw()).toEqual([]);
    expect((await touchstone(args)).code).toBe(0);
    expect((await touchstone(['evidence', 'ls', '--dir', folder])).out).toContain('log-');
  });

  it('of a broken file keeps nothing of it', async () => {
    await writeFile(join(folder, 'broken.jsonl'), `${log}{"case": nope\n`);
    const { code, err } = await touchstone([
      'import',
      join(folder, 'broken.jsonl'),
      '--vendor',
      'zego',
      '--dir',
      folder,
    ]);
    expect(code).toBe(3);
    expect(err).toMatch(/broken\.jsonl:3/);
    expect(await raw()).toEqual([]);
  });

  it('of a contract makes its promises evidence, quoted', async () => {
    const path = 'test/cases/contracts/aster-support.en.md';
    expect((await touchstone(['import', path, '--vendor', 'zego', '--dir', folder])).code).toBe(0);
    const report = JSON.parse((await touchstone(['audit', folder, '--json'])).out);
    const { audits } = report.vendors.find(({ id }: { id: string }) => id === 'zego');
    expect(audits).toContainEqual(
      expect.objectContaining({ audit: 'response-commitment', outcome: 'measured', value: 15 }),
    );
    expect(report.evidence).toContainEqual(
      expect.objectContaining({ kind: 'commitment', tier: 'contract', quote: expect.stringContaining('15 minutes') }),
    );
  });

  it('for a vendor that is not on the list says who is', async () => {
    const { code, err } = await touchstone(['import', join(folder, 'log.jsonl'), '--vendor', 'acme', '--dir', folder]);
    expect(code).toBe(2);
    expect(err).toContain('agora, zego');
  });
});

/** Folders that a command writes to are used as a copy. */
async function elsewhere(word: string): Promise<string> {
  if (!/^(my-choice$|examples\/)/.test(word)) return word;
  const copy = join(folder, word);
  if (word.startsWith('examples/')) await cp(word, copy, { recursive: true });
  return copy;
}

const noted = (dir: string): string[] => [
  'log',
  '--dir',
  dir,
  '--vendor',
  'zego',
  '--channel',
  'ticket',
  '--opened',
  '2026-11-03 02:10',
  '--resolved',
  'no',
];

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const readme = readFileSync(name, 'utf8');
  const lines = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block.trim().split('\n'));

  it('names commands that work as they stand there', async () => {
    const own = lines.filter((line) => line.startsWith('node bin/touchstone.js'));
    expect(own.length).toBeGreaterThan(3);
    for (const line of own) {
      const words = [...line.replace(/\s#.*$/, '').matchAll(/"([^"]*)"|(\S+)/g)]
        .map(([, quoted, bare]) => quoted ?? bare)
        .slice(2);
      // What is asked of the network is tested against a server of our own, and what serves until it is stopped by stopping it.
      if (words[0] === 'gather' || words[0] === 'serve') continue;
      const args = await Promise.all(words.map(elsewhere));
      if (args[0] === 'log') await touchstone(['init', args[2], '--yes']);
      if (line.includes('audit my-choice')) expect((await touchstone(noted(args[1]))).code).toBe(0);
      const { code, err } = await touchstone(args);
      expect(code, `${line}\n${err}`).toBe(0);
    }
  });

  it('shows what the program prints', async () => {
    await cp('examples/short-video', folder, { recursive: true });
    const { out } = await touchstone(['audit', folder, '--lang', name.includes('zh') ? 'zh' : 'en']);
    for (const [, shown] of readme.matchAll(/```text\n([\s\S]*?)```/g)) expect(out).toContain(shown);
  });

  it('has scripts behind its npm commands, and files behind its links', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const line of lines.filter((one) => one.startsWith('npm ')))
      expect(Object.keys(scripts)).toContain(line.split(' ')[1]);
    for (const [, link] of readme.matchAll(/\]\((?!http)([^)#]+)/g))
      expect(() => readFileSync(link.replace(/\/records$/, '/touchstone.yaml')), link).not.toThrow();
  });
});
