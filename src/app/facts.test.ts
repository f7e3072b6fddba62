import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { ExpectedError } from '../model/error.ts';
import { factsSchema } from '../model/facts.ts';
import { nodeEffects } from './effects-node.ts';
import { type FactsRequest, facts } from './facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchstone-facts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fixture = (name: string) => join(import.meta.dirname, '../../test/cases/logs', name);
const effects = nodeEffects();

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function read(path: string, options: Omit<FactsRequest, 'path'> = {}) {
  const result = await facts(effects, { path, ...options });
  factsSchema.parse(result.facts);
  return result;
}

async function refusal(path: string, options: Omit<FactsRequest, 'path'> = {}): Promise<ExpectedError> {
  const error: unknown = await facts(effects, { path, ...options }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ExpectedError)) throw new Error(`not refused as expected: ${String(error)}`);
  for (const line of [error.text.en, error.text.zh]) expect(line).not.toContain('\n');
  expect(error.text.zh).toMatch(/[一-鿿]/);
  return error;
}

describe('an XES log', () => {
  it('of VINST is known by its lifecycle, and resolved is Resolved or Closed, not In Call or Cancelled', async () => {
    const { facts: found, report } = await read(fixture('small.xes'));
    expect(report).toMatchObject({ format: 'xes', map: 'vinst', outOfOrder: 0, badRows: 0, unnamedStates: [] });
    expect(found).toMatchObject({
      cases: 2,
      events: 6,
      from: '2024-03-31T00:00:00.000Z',
      to: '2024-04-01T02:30:00.000Z',
      resolved: { cases: 1 },
      reopened: { cases: 1 },
      handovers: { total: 2, mean: 1, median: 1, max: 2, casesWithNone: 1 },
      pingPong: { cases: 1, bounces: 1, worstPair: { a: 'Line 1', b: 'Line 2', bounces: 1 } },
      // The wait and the resolution share a second across the change of the clocks; an hour passes before, and one after the reopening.
      waiting: { customerSeconds: 0, unspecifiedSeconds: 0, vendorSeconds: 2 * 3600 },
      firstResponse: null,
    });
  });

  it('of another system shows only what the standard says', async () => {
    const log = `<log><trace><string key="concept:name" value="1"/><event><string key="concept:name" value="work"/>
      <string key="lifecycle:transition" value="complete"/><date key="time:timestamp" value="2024-01-01T00:00:00Z"/></event></trace></log>`;
    const { facts: found, report } = await read(write('other.xes', log));
    expect(report.map).toBe('xes');
    expect(found).toMatchObject({ cases: 1, resolved: null, handovers: null, waiting: null, firstResponse: null });
    expect(found.throughputSeconds?.max).toBe(0);
  });

  it('is read packed as it is unpacked', async () => {
    const text = (await effects.files.read(fixture('small.xes'))).slice();
    const { facts: packed } = await read(write('small.xes.gz', gzipSync(text)));
    expect(packed).toEqual((await read(fixture('small.xes'))).facts);
  });

  it('with a broken tag is refused with line and column', async () => {
    const text = new TextDecoder().decode(await effects.files.read(fixture('small.xes')));
    const error = await refusal(write('broken.xes', text.replace('value="Line 2"/>', 'value="Line 2"')));
    expect(error.message).toMatch(/broken\.xes:20:\d+: broken XML/);
    const cut = await refusal(write('cut.xes', text.slice(0, text.length / 2)));
    expect(cut.message).toMatch(/cut\.xes:\d+:\d+: broken XML/);
  });

  it('that is cut off inside its archive is refused', async () => {
    const whole = gzipSync(await effects.files.read(fixture('small.xes')));
    const error = await refusal(write('cut.xes.gz', whole.subarray(0, whole.length - 20)));
    expect(error.message).toContain('damaged or cut off');
  });

  it('in a character set that is not the declared one is refused', async () => {
    const text =
      '<?xml version="1.0" encoding="UTF-8"?><log><trace>\n<string key="concept:name" value="G?ran"/></trace></log>';
    const bytes = new TextEncoder().encode(text).map((byte) => (byte === 0x3f ? 0xf6 : byte));
    bytes.set(new TextEncoder().encode('?'), 1);
    bytes.set(new TextEncoder().encode('?'), text.indexOf('?>'));
    expect((await refusal(write('latin.xes', bytes))).message).toContain('not utf-8');
  });
});

const servicenow = (rows: readonly string[]) =>
  `number,incident_state,sys_updated_at,opened_at,sys_updated_by,assignment_group,priority,contact_type,reassignment_count\n${rows.join('\n')}\n`;
const row = (number: string, state: string, at: string, group: string, by = 'Updated by 1') =>
  `${number},${state},${at},${at},${by},${group},3 - Moderate,Phone,7`;

describe('an audit log of ServiceNow', () => {
  const rows = (separator: string, isMonthFirst: boolean, group: (n: number) => string) => {
    const date = (day: number, time: string) =>
      isMonthFirst ? `2${separator}${day}${separator}2016 ${time}` : `${day}${separator}2${separator}2016 ${time}`;
    return [
      row('INC1', 'New', date(3, '9:00'), group(1)),
      row('INC1', 'Awaiting User Info', date(3, '10:00'), group(2)),
      row('INC1', 'Awaiting User Info', date(13, '10:00'), group(1)),
      row('INC1', 'Resolved', date(14, '10:00'), '?'),
      row('INC1', 'Active', date(15, '10:00'), group(1)),
      row('INC1', 'Closed', date(29, '10:00'), group(1)),
    ];
  };
  const expected = {
    cases: 1,
    events: 6,
    from: '2016-02-03T09:00:00.000Z',
    resolved: { cases: 1 },
    reopened: { cases: 1 },
    handovers: { total: 2 },
    waiting: { customerSeconds: 11 * 86_400, unspecifiedSeconds: 0, vendorSeconds: 3600 + 14 * 86_400 },
    firstResponse: null,
  };

  it('reads the same with and without prefixes, and in both date orders', async () => {
    const forms = [
      rows('-', false, (n) => `Group ${n}`),
      rows('/', false, String),
      rows('/', true, (n) => `Group ${n}`),
    ];
    for (const form of forms) {
      const { facts: found } = await read(write('incidents.csv', servicenow(form)), { map: 'servicenow-audit' });
      expect(found).toMatchObject(expected);
    }
  });

  it('is refused when one column holds two date orders, with both lines', async () => {
    const mixed = [...rows('-', false, String), row('INC2', 'New', '02-29-2016 10:00', '1')];
    const error = await refusal(write('mixed.csv', servicenow(mixed)), { map: 'servicenow-audit', skipBadRows: true });
    expect(error.message).toMatch(/mixed\.csv:8: two date orders/);
    expect(error.message).toContain('line 4 "13-2-2016 10:00"');
    expect(error.message).toContain('line 8 "02-29-2016 10:00"');
  });

  it('is refused when nobody can tell which date order it has', async () => {
    const unclear = [row('INC1', 'New', '03-02-2016 9:00', '1')];
    const error = await refusal(write('unclear.csv', servicenow(unclear)), { map: 'servicenow-audit' });
    expect(error.message).toContain('reads both as');
  });

  it('counts the rows dated before their incident was opened', async () => {
    const early = servicenow([
      'INC1,New,13-02-2016 09:00,13-02-2016 09:30,x,g,1,Phone,0',
      'INC1,Closed,14-02-2016 09:00,13-02-2016 09:30,x,g,1,Phone,0',
    ]);
    const { report } = await read(write('early.csv', early), { map: 'servicenow-audit' });
    expect(report.beforeOpening).toBe(1);
  });
});

describe('a CSV', () => {
  const map = {
    name: 'own',
    columns: { case: 'id', time: 'when', state: 'what', vendor: 'who' },
    states: { Done: 'resolved' },
  } as const;

  it('without a map is refused, and the maps that fit are named', async () => {
    const path = write('plain.csv', servicenow([row('1', 'New', '29-02-2016 01:16', 'a')]));
    expect((await refusal(path)).message).toContain('--map servicenow-audit');
    expect((await refusal(write('unknown.csv', 'a,b\n1,2\n'))).message).toContain('map suggest');
  });

  it('whose header lacks a mapped column is refused with what it has', async () => {
    const error = await refusal(write('lacks.csv', 'id,when,what\n1,2024-01-01,x\n'), { map });
    expect(error.message).toMatch(/lacks\.csv:1: the header lacks "who".*it has id, when, what/);
  });

  it('with a row that cannot be read is refused with file and line, and read without it on demand', async () => {
    const path = write(
      'bad.csv',
      'id,when,what,who\n1,2024-01-01T00:00Z,Done,v\n2,yesterday,Done,v\n3,2024-01-02T00:00Z\n',
    );
    expect((await refusal(path, { map })).message).toMatch(
      /bad\.csv:3: when "yesterday" is not a time.*--skip-bad-rows/,
    );
    const { facts: found, report } = await read(path, { map, skipBadRows: true });
    expect(found.cases).toBe(1);
    expect(report).toMatchObject({ badRows: 2, firstBadRow: { line: 3 } });
  });

  it('keeps the same case id at two vendors apart', async () => {
    const path = write('vendors.csv', 'id,when,what,who\n7,2024-01-01T00:00Z,Done,a\n7,2024-01-03T00:00Z,x,b\n');
    expect((await read(path, { map })).facts).toMatchObject({ cases: 2, resolved: { cases: 1 } });
    expect((await read(path, { map, vendor: 'b' })).facts).toMatchObject({
      cases: 1,
      events: 1,
      resolved: { cases: 0 },
    });
    expect((await refusal(path, { map, vendor: 'c' })).message).toContain('it has a, b');
  });

  it('that is not UTF-8 is refused, and read when the map names its character set', async () => {
    const bytes = Uint8Array.of(
      ...new TextEncoder().encode('id,when,what,who\n1,2024-01-01T00:00Z,'),
      0xbd,
      0xe2,
      0xbe,
      0xf6,
      ...new TextEncoder().encode(',v\n'),
    );
    const path = write('gbk.csv', bytes);
    expect((await refusal(path, { map })).message).toMatch(/gbk\.csv:2: not UTF-8/);
    const gbk = { ...map, encoding: 'gb18030', states: { 解决: 'resolved' } } as const;
    expect((await read(path, { map: gbk })).facts.resolved).toEqual({ cases: 1 });
  });

  it('of local times is read in the zone of the map, and hours that the clock skips or repeats are exact', async () => {
    const zoned = {
      ...map,
      columns: { case: 'id', time: 'when' },
      time: { format: 'yyyy-MM-dd HH:mm', timezone: 'Europe/Berlin' },
    };
    const path = write('zoned.csv', 'id,when\n1,2024-10-27 01:30\n1,2024-10-27 02:30\n1,2024-10-27 03:30\n');
    const { facts: found } = await read(path, { map: zoned });
    expect(found.from).toBe('2024-10-26T23:30:00.000Z');
    expect(found.throughputSeconds?.max).toBe(3 * 3600);
  });
});

describe('a file that is no log', () => {
  it('is refused in one line that says what to do', async () => {
    expect((await refusal(join(folder, 'absent.csv'))).message).toContain('no such file');
    expect((await refusal(folder)).message).toContain('is a folder');
    expect((await refusal(write('empty.csv', ''))).message).toContain('is empty');
    expect((await refusal(write('empty.csv.gz', gzipSync('')))).message).toContain('is empty');
    expect((await refusal(write('book.xlsx', 'PK\u0003\u0004rest'))).message).toContain('workbook');
    expect((await refusal(write('list.json', '[{}]'))).message).toContain('one JSON object per line');
    expect((await refusal(write('page.xes', '<html><body/></html>'))).message).toContain('not <log>');
  });

  it('ends at once, and with its own exit code, when it is interrupted', async () => {
    const error = await refusal(fixture('small.xes'), { signal: AbortSignal.abort() });
    expect(error.exitCode).toBe(130);
  });
});

describe('a map', () => {
  it('with a tab, an unknown word or an unknown zone is refused with its line', async () => {
    const log = write('log.csv', 'id,when\n1,2024-01-01\n');
    const tab = write('tab.yaml', 'name: x\ncolumns:\n\tcase: id\n');
    expect((await refusal(log, { map: tab })).message).toMatch(/tab\.yaml:3: a tab/);
    const word = write('word.yaml', 'name: x\ncolumns: { case: id, time: when }\nstates:\n  Done: solved\n');
    expect((await refusal(log, { map: word })).message).toMatch(/word\.yaml:4: states\.Done/);
    const zone = write(
      'zone.yaml',
      'name: x\ncolumns: { case: id, time: when }\ntime: { format: iso, timezone: Mars/Base }\n',
    );
    expect((await refusal(log, { map: zone })).message).toMatch(/zone\.yaml:3: time\.timezone/);
    expect((await refusal(log, { map: 'vinstt' })).message).toContain('vinst');
  });
});
