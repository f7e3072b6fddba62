import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logColumnsSchema } from '../model/api.ts';
import { keepMap, readMap } from './case-maps.ts';
import { nodeEffects } from './effects-node.ts';
import { logColumns } from './log-columns.ts';
import { suggestMap } from './map.ts';

const effects = nodeEffects();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-columns-'));
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const TABLE = `ticket_id,updated_at,status\n${Array.from({ length: 6 }, (_, at) => `T-${at},2024-03-0${at + 1} 10:00,New`).join('\n')}\n`;

describe('the columns of a table', () => {
  it('are told with their first values and what these mean, and a map to begin with', async () => {
    const told = logColumnsSchema.parse(await logColumns(effects, folder, await write('desk.csv', TABLE), 'desk.csv'));
    expect(told.fits).toEqual([]);
    expect(told.map).toMatchObject({ name: 'desk', columns: { case: 'ticket_id', time: 'updated_at' } });
    expect(told.columns[0].samples).toEqual(['T-0', 'T-1', 'T-2']);
    expect(told.columns[2].states).toEqual({ New: 'opened' });
  });

  it('that say nothing by their names leave the columns of the map open', async () => {
    const told = await logColumns(effects, folder, await write('odd.csv', 'a,b\n1,2\n'), '../../helpdesk.csv');
    expect(logColumnsSchema.parse(told).map).toEqual({ name: 'helpdesk-2', columns: { case: '', time: '' } });
  });

  it('written in GB18030 are read so, and the map says it', async () => {
    // 状态 and 新建, as a Chinese office program writes them.
    const coded = TABLE.replace('status', '\xd7\xb4\xcc\xac').replaceAll('New', '\xd0\xc2\xbd\xa8');
    const path = await write('gbk.csv', Buffer.from(coded, 'latin1'));
    const told = await logColumns(effects, folder, path, 'gbk.csv');
    expect(told.map.encoding).toBe('gb18030');
    expect(told.columns[2]).toMatchObject({ name: '状态', states: { 新建: 'opened' } });
    expect(await suggestMap(effects, path, 'en')).toContain('encoding: gb18030');
  });
});

describe('a map of the workspace', () => {
  it('is kept under its name with the remarks in it, read by that name, and found for the next export', async () => {
    const { map } = await logColumns(effects, folder, await write('mine.csv', TABLE), 'mine.csv');
    expect(await keepMap(effects, folder, map)).toBe('mine.yaml');
    const path = join(folder, 'maps/mine.yaml');
    await writeFile(path, `# ours\n${await readFile(path, 'utf8')}`);
    await keepMap(effects, folder, { ...map, states: { New: 'message' } });
    expect(await readFile(path, 'utf8')).toMatch(/^# ours\n/);
    expect((await readMap(effects, 'mine', folder)).states).toEqual({ New: 'message' });
    const next = await logColumns(effects, folder, await write('mine-2.csv', TABLE), 'mine-2.csv');
    expect(next.fits).toEqual(['mine']);
    expect(next.map.states).toEqual({ New: 'message' });
  });

  it('that could not be read again, is a path, or is named as a built-in one, is not kept', async () => {
    const map = { name: 'zone', columns: { case: 'a', time: 'b' } };
    const astray = { ...map, time: { format: 'iso', timezone: 'Mars' } };
    await expect(keepMap(effects, folder, astray)).rejects.toThrow('not a time zone');
    for (const name of ['../up', 'helpdesk', '.hidden', ''])
      await expect(keepMap(effects, folder, { ...map, name }), name).rejects.toThrow(/^name/);
    await mkdir(join(folder, 'maps'), { recursive: true });
    await writeFile(join(folder, 'maps/broken.yaml'), 'columns: [');
    expect((await logColumns(effects, folder, await write('b.csv', TABLE), 'b.csv')).fits).toEqual(['mine']);
  });
});
