import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { nodeEffects } from '../app/effects-node.ts';
import { factsOf } from '../cases/facts.ts';
import { mergeCaseLogs } from '../cases/merge.ts';
import { caseLines } from '../evidence/case-lines.ts';
import type { CaseLog } from '../model/case.ts';
import { readCaseFile } from './case-file-read.ts';
import { writeCaseFile } from './case-files.ts';

const folder = mkdtempSync(join(tmpdir(), "touchstone's-cases-"));
afterAll(() => rmSync(folder, { recursive: true }));
const effects = nodeEffects();

function example(): CaseLog {
  const lines = caseLines();
  for (let at = 0; at < 5000; at++) {
    const index = lines.about(`案例 '${at}'`, {
      channel: at % 2 ? 'email' : 'ticket',
      vendor: at % 3 ? 'a' : 'b',
      severity: at % 5 ? 'P1' : undefined,
    });
    lines.event(index, {
      at: '2024-01-01T00:00:00.123Z',
      kind: 'opened',
      by: 'customer',
      text: at % 7 ? 'same words' : 'a "quote"\nand a line',
    });
    lines.event(index, {
      at: '2024-01-01T00:00:00.123Z',
      kind: 'assigned',
      by: 'vendor',
      group: at % 4 ? `Line ${at % 4}` : "Line\0 'nul'",
    });
    if (at % 2) lines.event(index, { at: '2024-01-02T00:00:00Z', kind: 'closed', by: 'vendor', reason: 'stale' });
  }
  lines.about('a case that has only been named', { openedAt: '2024-02-01' });
  return lines.done({ messages: true }, { from: 1, to: 2 }).log;
}

/** Everything that a log says, without its codes. */
const said = ({ caseIds, text, attributes, ...log }: CaseLog) => ({
  ...log,
  group: [...log.group],
  ids: Array.from({ length: log.cases }, (_, at) => caseIds.at(at)),
  text: [...(text?.codes ?? [])].map((code) => text?.values[code]),
  severity: [...(attributes.severity ?? [])],
  openedAt: [...(attributes.openedAt ?? [])],
  channel: [...(attributes.channel?.codes ?? [])].map((code) => attributes.channel?.values[code]),
  vendor: [...(attributes.vendor?.codes ?? [])].map((code) => attributes.vendor?.values[code]),
});

it('a log that is kept and read back says the same', async () => {
  const log = example();
  const path = join(folder, 'a.parquet');
  await writeCaseFile(effects, path, log);
  const read = await readCaseFile(effects, path);
  expect(said(read)).toEqual(said(log));
  expect(factsOf(read)).toEqual(factsOf(log));
});

it('the same log makes the same bytes, and nothing stays beside them', async () => {
  const [one, two] = [join(folder, 'one.parquet'), join(folder, 'two.parquet')];
  await writeCaseFile(effects, one, example());
  await writeCaseFile(effects, two, example());
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('a file that cannot be put in its place leaves the old one as it was', async () => {
  const path = join(folder, 'kept.parquet');
  await writeCaseFile(effects, path, example());
  const before = readFileSync(path);
  const closed = { ...effects, files: { ...effects.files, rename: () => Promise.reject(new Error('no')) } };
  await expect(writeCaseFile(closed, path, mergeCaseLogs([]))).rejects.toThrow('no');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('a file of something else is refused', async () => {
  await effects.files.write(join(folder, 'other.parquet'), 'nothing of the kind');
  await expect(readCaseFile(effects, join(folder, 'other.parquet'))).rejects.toThrow('not a file of cases');
});
