import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readCaseMap } from '../evidence/case-map.ts';
import { nodeEffects } from './effects-node.ts';
import { facts } from './facts.ts';
import { suggestMap } from './map.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-map-'));
afterAll(() => rmSync(folder, { recursive: true }));
const effects = nodeEffects();
const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const rows = (date: (day: number) => string) =>
  Array.from({ length: 12 }, (_, at) => [
    `T-${at},${date(1)},New,customer,Line 1,1 - Critical`,
    `T-${at},${date(2)},Waiting for customer,agent,Line 2,1 - Critical`,
    `T-${at},${date(3)},Resolved,agent,Line 1,3 - Low`,
    `T-${at},${date(4)},"Parked ""for now""",agent,?,3 - Low`,
  ]).flat();
const table = (date: (day: number) => string) =>
  `ticket_id,updated_at,status,role,team,priority\n${rows(date).join('\n')}\n`;

it('a first map can be used as it is, and says what to check', async () => {
  const path = write(
    'desk.csv',
    table((day) => `${day}/3/2024 10:00`),
  );
  const yaml = await suggestMap(effects, path, 'en');
  const map = readCaseMap('desk.yaml', new TextEncoder().encode(yaml));
  expect(map.columns).toEqual({
    case: 'ticket_id',
    time: 'updated_at',
    state: 'status',
    role: 'role',
    group: 'team',
    severity: 'priority',
  });
  expect(map.states).toEqual({
    New: 'opened',
    'Waiting for customer': 'waiting-customer',
    Resolved: 'resolved',
    'Parked "for now"': 'ignored',
  });
  expect(map.missing).toEqual(['?']);
  expect(map.roles).toEqual({ customer: 'customer', agent: 'vendor' });
  expect(yaml).toContain('reads both as d/M/yyyy H:mm and as M/d/yyyy H:mm');
  const { facts: found } = await facts(effects, { path, map: write('desk.yaml', yaml) });
  expect(found).toMatchObject({
    cases: 12,
    events: 48,
    resolved: { cases: 12 },
    waiting: { customerSeconds: 12 * 86_400 },
  });
});

it('a date that can be read one way only is not asked about', async () => {
  const yaml = await suggestMap(
    effects,
    write(
      'clear.csv',
      table((day) => `${day + 12}/3/2024 10:00`),
    ),
    'en',
  );
  expect(yaml).not.toContain('reads both as');
  expect(yaml).toContain('format: d/M/yyyy H:mm');
});

it('the remarks are in the language of the reader', async () => {
  const yaml = await suggestMap(
    effects,
    write(
      'zh.csv',
      table((day) => `2024-03-0${day}T00:00:00Z`),
    ),
    'zh',
  );
  expect(yaml).toContain('请逐行核对');
  expect(yaml).not.toContain('timezone');
});

it('a table without times, and a log that needs no map, are refused', async () => {
  await expect(suggestMap(effects, write('none.csv', 'a,b\n1,2\n'), 'en')).rejects.toThrow('no column of case ids');
  await expect(suggestMap(effects, write('log.xes', '<log/>'), 'en')).rejects.toThrow('only a table needs a map');
});
