import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCaseMap } from '../evidence/case-map.ts';
import { CLOSE_REASONS, EVENT_KINDS } from '../model/case.ts';
import { MEANINGS } from '../model/map.ts';
import { builtInMaps, readMap } from './case-maps.ts';
import { nodeEffects } from './effects-node.ts';
import { facts } from './facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));
const effects = nodeEffects();

describe.each(['formats.md', 'formats.zh-CN.md'])('docs/%s', (name) => {
  const page = readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8');
  const block = (kind: string) => page.split(`\`\`\`${kind}\n`)[1]?.split('```')[0] ?? '';

  it('shows a log that can be read', async () => {
    const path = join(folder, `${name}.jsonl`);
    writeFileSync(path, block('jsonl'));
    const { facts: found } = await facts(effects, { path });
    expect(found).toMatchObject({ cases: 1, events: 4, resolved: { cases: 1 }, firstResponse: { answered: 1 } });
  });

  it('shows a map that can be read, and names every word', () => {
    expect(readCaseMap(name, new TextEncoder().encode(block('yaml'))).name).toBe('my-desk');
    for (const word of [...EVENT_KINDS, ...MEANINGS, ...CLOSE_REASONS.filter((reason) => reason !== 'unknown')])
      expect(page).toContain(word);
  });

  it('names every map that comes with us', async () => {
    for (const map of await builtInMaps(effects)) expect(page).toContain(`\`${map}\``);
  });
});

it('every map that comes with us can be read', async () => {
  const names = await builtInMaps(effects);
  expect(names).toEqual(expect.arrayContaining(['vinst', 'servicenow-audit', 'helpdesk']));
  for (const name of names) expect((await readMap(effects, name)).name).toBe(name);
});
