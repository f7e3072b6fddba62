import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDERS, FORBIDDEN } from './folders.ts';

const source = new URL('../src', import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

interface Import {
  readonly from: string;
  readonly to: string;
}

const importsOf = (file: string): Import[] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) => ({
    from: file,
    to: relative(source, normalize(join(source, dirname(file), path))),
  }));

const imports = files.flatMap(importsOf);
const folderOf = (file: string): string => file.split('/')[0];
const rank = (file: string): number => FOLDERS.findIndex(({ folder }) => folder === folderOf(file));
const isTest = (file: string): boolean => file.endsWith('.test.ts');

describe('imports', () => {
  it('point to the left', () => {
    const wrong = imports
      .filter(({ from, to }) => from.includes('/') && !isTest(from) && rank(to) > rank(from))
      .map(({ from, to }) => {
        const rule = FOLDERS[rank(from)];
        return `${from} imports ${to}: ${rule?.folder}/ may ${rule?.may}, because ${rule?.why}`;
      });
    expect(wrong).toEqual([]);
  });

  it('respect the exceptions', () => {
    const wrong = imports.flatMap(({ from, to }) =>
      FORBIDDEN.filter((rule) => !isTest(from) && folderOf(from) === rule.from && folderOf(to) === rule.to).map(
        (rule) => `${from} imports ${to}: ${rule.why}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('name only folders of the design, at most two deep', () => {
    const strange = files.filter((file) => (file.includes('/') && rank(file) < 0) || file.split('/').length > 3);
    expect(strange).toEqual([]);
  });

  it('make no cycle', () => {
    const next = new Map(files.map((file) => [file, importsOf(file).map(({ to }) => to)]));
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      state.set(file, 'open');
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('let no audit import another', () => {
    const audit = (file: string) => /^audits\/[^/]+\/[^/]+\.ts$/.test(file);
    expect(imports.filter(({ from, to }) => audit(from) && !isTest(from) && audit(to))).toEqual([]);
  });

  it('leave what a page recomputes free of anything that only Node has', () => {
    const pages = /^(model|stats|scoring|decision)\//;
    const reached = new Set(files.filter((file) => pages.test(file) && !isTest(file)));
    for (const file of reached) for (const { to } of importsOf(file)) reached.add(to);
    const onlyNode = /from 'node:|\b(process|Buffer|require)\b[.(]/;
    expect(reached.size).toBeGreaterThan(70);
    expect([...reached].filter((file) => onlyNode.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
  });

  it('keep the clock, chance, the network and the disk at the rim', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(\s*['"`]|from '(node:(fs|http|https|net|child_process|worker_threads)|@hono\/node-server)/;
    const rim =
      /^(app\/(effects-(node|node-public|lock|process|watch)|version)|server\/(listen|worker|worker-runner)|web\/live\/(api|served-source))\.ts$|^store\//;
    const wrong = files.filter(
      (file) => !isTest(file) && !rim.test(file) && impure.test(readFileSync(join(source, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
