import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOTE_COLUMNS, notesOfSheet } from '../evidence/note-sheet.ts';
import { ANSWERERS, EVENTS, REASONS } from '../evidence/note-words.ts';
import { DIALECTS } from '../language/chat-paste.ts';
import type { Effects } from '../model/effects.ts';
import { CHANNELS } from '../model/evidence.ts';
import { needsSchema } from '../model/needs.ts';
import { log } from './log.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const blocks = (doc: string, kind: string) =>
  Array.from(doc.matchAll(new RegExp(`\`\`\`${kind}\\n([^]*?)\`\`\``, 'g')), ([, body]) => body);

/** The arguments of a shell line: words, and words in double quotes. */
const argumentsOf = (line: string) =>
  Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain);

describe.each(['docs/notes.md', 'docs/notes.zh-CN.md'])('%s', (path) => {
  const doc = read(path);
  const files: Readonly<Record<string, string>> = {
    'chat.txt': read('test/cases/notes/pastes/wecom-group.txt'),
    'probes.csv': blocks(doc, 'csv').join(''),
    '-': read('test/cases/notes/pastes/wecom-group.txt'),
  };
  const bytes = (name: string) => new TextEncoder().encode(files[name] ?? '');

  it('names every channel, answerer, reason, event, form and column', () => {
    const names = [...CHANNELS, ...DIALECTS, ...[ANSWERERS, REASONS, EVENTS].flatMap((list) => list.split(', '))];
    for (const name of names) expect(doc).toContain(`\`${name}\``);
    for (const [column, [, chinese]] of Object.entries(NOTE_COLUMNS))
      expect(doc).toContain(`| \`${column}\` | \`${chinese}\` |`);
  });

  it('has a sheet that can be read as it stands', async () => {
    expect(await notesOfSheet('probes.csv', bytes('probes.csv'))).toHaveLength(2);
  });

  it.each(blocks(doc, 'sh'))('%s works', async (line) => {
    const words = argumentsOf(line.slice(line.indexOf('touchstone log') + 'touchstone log'.length));
    const options = Object.fromEntries(
      words.flatMap((word, at) => (word.startsWith('--') ? [[word.slice(2), words[at + 1]]] : [])),
    );
    const no = () => Promise.reject(new Error('not expected'));
    const effects: Pick<Effects, 'now' | 'files' | 'terminal'> = {
      now: () => Date.parse('2026-11-05T10:00:00+08:00'),
      files: {
        read: async (name) => bytes(name),
        size: async (name) => (name in files ? bytes(name).length : undefined),
        isFolder: async () => false,
        stream: () => {
          throw new Error('not expected');
        },
        list: no,
        write: no,
        writeStream: no,
        rename: no,
        remove: no,
        makeFolder: no,
        exclusively: no,
        watch: () => () => undefined,
      },
      terminal: {
        out: () => undefined,
        err: () => undefined,
        stdin: async () => bytes('-'),
        isInteractive: false,
        columns: 80,
      },
    };
    const vendors = [
      { id: 'agora', name: { en: 'Agora', zh: '声网' }, sources: [] },
      { id: 'zego', name: { en: 'ZEGO', zh: '即构' }, sources: [] },
    ];
    const workspace = { vendors, needs: needsSchema.parse({ scenario: 'test' }) };
    const { cases, saved } = await log(effects, { workspace, options });
    expect(cases).toBe(options.sheet ? 2 : 1);
    expect(saved).toHaveLength(1);
  });
});
