import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEffects } from '../src/app/effects-node.ts';
import { buildEvidence } from '../src/app/evidence.ts';
import { readWorkspace } from '../src/app/workspace.ts';
import { unpackCases } from '../src/cases/packed.ts';
import { LANGS } from '../src/model/text.ts';
import { type ViewDoc, viewSchema } from '../src/model/view.ts';
import { widthOf } from '../src/report/layout.ts';
import { type HostileWorkspace, hostileWorkspace } from './hostile.ts';
import { touchstone } from './terminal.ts';

/** What hides in a text, turns it round or drives a terminal. */
const HIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

let workspace: HostileWorkspace;
let page: string;
let view: ViewDoc;
beforeAll(async () => {
  workspace = await hostileWorkspace();
  const { code, err } = await touchstone(['audit', workspace.folder, '--lang', 'en']);
  if (code !== 0) throw new Error(err);
  page = await readFile(join(workspace.folder, 'report.html'), 'utf8');
  view = viewSchema.parse(JSON.parse(dataOf('view')));
}, 120_000);
afterAll(() => workspace.remove());

/** The text of a data block, as far as the first mark that could end it. */
const dataOf = (id: string): string =>
  new RegExp(`<script type="[a-z/]+" id="${id}">([^<]*)</script>`).exec(page)?.[1] ?? '';

describe('hostile text in every place', () => {
  it('breaks no audit', () => {
    expect(view.report.vendors.flatMap(({ audits }) => audits.filter(({ outcome }) => outcome === 'error'))).toEqual(
      [],
    );
    expect(
      view.report.vendors.flatMap(({ audits }) => audits).filter(({ outcome }) => outcome === 'measured').length,
    ).toBeGreaterThan(5);
  });

  it('adds no element and no attribute to the page', () => {
    const names: string[] = [];
    const attributes = new Set<string>();
    const parser = new Parser({
      onopentag(name, about) {
        names.push(name);
        for (const attribute of Object.keys(about)) attributes.add(attribute);
      },
    });
    parser.end(page);
    const scripts = names.filter((name) => name === 'script').length;
    expect(scripts).toBe(2 + view.vendors.filter(({ cases }) => cases.carried > 0).length);
    const known = [
      'html',
      'head',
      'meta',
      'link',
      'title',
      'style',
      'body',
      'div',
      'noscript',
      'main',
      'h1',
      'h2',
      'p',
      'ul',
      'li',
      'script',
    ];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect([...attributes].filter((name) => name.startsWith('on'))).toEqual([]);
  });

  it('is carried to the page unchanged', async () => {
    const { title, vendors } = await readWorkspace(nodeEffects(), workspace.folder);
    expect(view.report.title).toEqual(title);
    expect(view.report.vendors.map(({ name }) => name)).toEqual(vendors.map(({ name }) => name));
    const { logs } = await buildEvidence(nodeEffects(), workspace.folder);
    for (const [vendor, log] of logs) {
      const cases = unpackCases(gunzipSync(Buffer.from(dataOf(`cases-${vendor}`), 'base64')));
      expect(cases.text?.values).toEqual(log.text?.values);
      expect(cases.groups).toEqual(log.groups);
    }
    expect([...logs.keys()].sort()).toEqual(vendors.map(({ id }) => id).sort());
  });

  it('shortens what a figure says, and keeps the whole in its record', () => {
    const records = new Map([...view.report.evidence, ...view.records].map((record) => [record.id, record]));
    for (const { timeline } of view.vendors)
      for (const { text, record } of timeline) {
        expect(text.en.length).toBeLessThan(1000);
        expect(text.en + text.zh).not.toMatch(HIDDEN);
        expect(records.has(record), record).toBe(true);
      }
    const large = view.report.evidence.find(
      (record) => record.kind === 'reference' && record.customer.length >= 1 << 20,
    );
    expect(large?.quote?.length).toBeGreaterThanOrEqual(1 << 20);
  });

  it.each(LANGS)(
    'hides nothing and drives nothing in the terminal and in Markdown, and keeps to 80 columns (%s)',
    async (lang) => {
      const text = await touchstone(['report', workspace.folder, '--lang', lang]);
      const markdown = await touchstone(['report', workspace.folder, '--format', 'md', '--lang', lang]);
      expect([text.code, markdown.code]).toEqual([0, 0]);
      expect(text.out).not.toMatch(HIDDEN);
      expect(markdown.out).not.toMatch(HIDDEN);
      expect(text.out.split('\n').filter((line) => widthOf(line) > 80 && !line.includes('://'))).toEqual([]);
      expect(markdown.out).not.toMatch(/(?<!\\)<(?!br>|https?:)[a-z!/]/i);
    },
  );
});
