import { expect, it } from 'vitest';
import { factsOf } from '../cases/facts.ts';
import { foldCases } from '../cases/fold.ts';
import { mergeCaseLogs } from '../cases/merge.ts';
import type { RecordOf } from '../model/evidence.ts';
import { caseLogFromRecords } from './case-records.ts';
import { readJsonLog } from './jsonl-log.ts';
import { badRows } from './table.ts';

async function read(lines: readonly (object | string)[], options: { skip?: boolean; vendor?: string } = {}) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  async function* bytes() {
    for (const byte of new TextEncoder().encode(text)) yield Uint8Array.of(byte);
  }
  const bad = badRows('log.jsonl', options.skip ?? false);
  const { log } = await readJsonLog(bytes(), 'log.jsonl', bad, options.vendor);
  return { log, bad, facts: factsOf(log) };
}

const opened = { case: '工单-1', at: '2024-01-01T09:00:00+08:00', kind: 'opened', by: 'customer' };
const answer = { case: '工单-1', at: '2024-01-01T01:10:00Z', kind: 'message', by: 'vendor', text: '请提供日志' };

it('lines of events and lines of cases say the same', async () => {
  const { case: id, ...first } = opened;
  const { case: _, ...second } = answer;
  const whole = await read([{ case: id, channel: 'ticket', events: [first, second] }]);
  const single = await read([opened, answer]);
  expect(single.facts).toEqual(whole.facts);
  expect(single.facts).toMatchObject({
    cases: 1,
    events: 2,
    firstResponse: { answered: 1 },
    throughputSeconds: { max: 600 },
  });
  expect(whole.log.attributes.channel?.values).toEqual(['ticket']);
});

it('a header says what the log watched and what it can show', async () => {
  const header = {
    schema: 'touchstone/log@1',
    observation: { from: '2024-01-01', to: '2024-02-01' },
    shows: { messages: true, resolution: true },
    source: { archetype: 'ignorer', seed: 7 },
  };
  const { log, facts } = await read([header, opened]);
  expect(log.observation).toEqual({ from: Date.parse('2024-01-01'), to: Date.parse('2024-02-01') });
  expect(facts).toMatchObject({ resolved: { cases: 0 }, firstResponse: { open: 1 }, waiting: null });
  expect((await read([opened])).facts).toMatchObject({ resolved: null, firstResponse: null });
});

it('a line that cannot be read is refused with its number and field, or counted', async () => {
  const wrong = { ...answer, kind: 'answered' };
  await expect(read([opened, wrong])).rejects.toThrow('log.jsonl:2: kind: ');
  await expect(read([opened, '{"case":'])).rejects.toThrow('log.jsonl:2: not JSON');
  await expect(read([opened, { ...answer, at: '2024-01-01T10:00' }])).rejects.toThrow('log.jsonl:2: at: ');
  const { bad, log } = await read([wrong, opened], { skip: true });
  expect([bad.count, bad.first?.line, log.events]).toEqual([1, 1, 1]);
});

it('the same id at two vendors is two cases, and one vendor can be kept', async () => {
  const lines = [
    { ...opened, vendor: 'a' },
    { ...opened, vendor: 'b' },
    { ...answer, vendor: 'b' },
  ];
  expect((await read(lines)).facts).toMatchObject({ cases: 2, events: 3 });
  expect((await read(lines, { vendor: 'b' })).facts).toMatchObject({ cases: 1, events: 2 });
});

const record = (vendor: string, caseId: string, events: RecordOf<'case'>['events']): RecordOf<'case'> => ({
  id: `${vendor}-${caseId}`,
  kind: 'case',
  vendor,
  source: 'a call',
  url: null,
  observedAt: null,
  capturedAt: '2024-03-01T00:00:00Z',
  tier: 'first-hand',
  rawHash: '0'.repeat(64),
  collector: 'hand@1',
  caseId,
  channel: 'hotline',
  openedAt: '2024-01-01T00:00:00Z',
  events,
});

it('cases by hand are a log like any other, and an unanswered one is unanswered', () => {
  const log = caseLogFromRecords([
    record('a', '1', [
      { at: '2024-01-01T00:00:00Z', kind: 'opened', by: 'customer' },
      { at: '2024-01-01T02:00:00Z', kind: 'promised', by: 'vendor', due: '2024-01-02T02:00:00Z' },
    ]),
    record('a', '2', [{ at: '2024-01-01T00:00:00Z', kind: 'opened', by: 'customer' }]),
    record('b', '1', [{ at: '2024-01-01T00:00:00Z', kind: 'opened', by: 'customer' }]),
  ]);
  expect(factsOf(log).firstResponse).toMatchObject({ cases: 3, answered: 1, open: 2, closedUnanswered: 0 });
  expect(log.detail[1]).toBe(86_400);
});

it('logs of one vendor merge: a case in two of them has the events of both', async () => {
  const merged = mergeCaseLogs([(await read([opened])).log, (await read([answer])).log]);
  expect(merged.cases).toBe(1);
  expect(foldCases(merged).firstResponse[0]).toBe(Date.parse('2024-01-01T01:10:00Z'));
});

it('of a merged log there are facts only of what all its parts show', async () => {
  const silent = await read([
    { schema: 'touchstone/log@1', shows: { messages: false } },
    { ...opened, case: '2' },
  ]);
  expect(factsOf(mergeCaseLogs([(await read([opened, answer])).log, silent.log])).firstResponse).toBeNull();
});
