import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerOf } from '../../bench/facts-answer.ts';
import { factsSql, type SqlStates } from '../../bench/facts-sql.ts';
import { type Facts, factsSchema } from '../model/facts.ts';
import { nodeEffects } from './effects-node.ts';
import { facts } from './facts.ts';

const data = join(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(data);
if (!isThere) console.warn(`${data} is missing: the facts of real logs are not checked against DuckDB`);
const folder = mkdtempSync(join(tmpdir(), 'touchstone-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

const answerSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** The same facts asked of DuckDB: `load` makes `ev (c, t, state, role, team)`. */
async function asked(load: string, states: SqlStates, shown: Facts): Promise<Facts> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run("set TimeZone = 'UTC'");
  const [last = '', ...rest] = [load, ...factsSql(states)].reverse();
  for (const statement of rest.reverse()) await connection.run(statement);
  const [row] = (await connection.runAndReadAll(last)).getRowObjectsJson();
  connection.closeSync();
  return answerOf(answerSchema.parse(row), shown);
}

async function compare(
  path: string,
  map: string | undefined,
  load: string,
  states: Partial<SqlStates>,
): Promise<Facts> {
  const { facts: found } = await facts(nodeEffects(), { path, ...(map ? { map } : {}) });
  factsSchema.parse(found);
  const all = {
    active: [],
    waitsForCustomer: [],
    waitsUnspecified: [],
    solved: [],
    ended: [],
    isAnswer: 'false',
    ...states,
  };
  const other = await asked(load, all, found);
  const close = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);
  const rounded = (value: Facts): unknown => JSON.parse(JSON.stringify(value), (_, one: unknown) => close(one));
  expect(rounded(found)).toEqual(rounded(other));
  return found;
}

/** Not the reader under test: every event of the file by regular expressions. */
function xesAsCsv(path: string): string {
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  const rows = text
    .split('<trace>')
    .slice(1)
    .flatMap((trace) => {
      const [, id] = /key="concept:name" value="([^"]*)"/.exec(trace) ?? [];
      return trace
        .split('<event>')
        .slice(1)
        .map((event) => {
          const of = (key: string) => new RegExp(`key="${key}" value="([^"]*)"`).exec(event)?.[1] ?? '';
          return [id, of('time:timestamp'), of('lifecycle:transition'), '', of('org:group')].join(',');
        });
    });
  const csv = join(folder, 'xes.csv');
  writeFileSync(csv, `c,t,state,role,team\n${rows.join('\n')}\n`);
  return csv;
}

describe.skipIf(!isThere)('the facts of real logs are what DuckDB answers', () => {
  it('BPI Challenge 2013', async () => {
    const path = join(data, 'bpic2013/closed_problems.xes.gz');
    const found = await compare(
      path,
      undefined,
      `create temp table ev as select c, epoch_ms(t::timestamptz) as t, state, role, nullif(team, '') as team
       from read_csv('${xesAsCsv(path)}', all_varchar = true)`,
      {
        active: [
          'In Progress',
          'Assigned',
          'Awaiting Assignment',
          'Wait',
          'Wait - User',
          'Wait - Customer',
          'Wait - Vendor',
          'Wait - Implementation',
        ],
        waitsForCustomer: ['Wait - User', 'Wait - Customer'],
        waitsUnspecified: ['Wait'],
        solved: ['Resolved', 'Closed'],
        ended: ['Cancelled', 'In Call'],
      },
    );
    expect(found).toMatchObject({ cases: 1487, events: 6660 });
  });

  it('the audit log of ServiceNow', async () => {
    const path = join(data, 'uci/incident_event_log_subset.csv');
    const found = await compare(
      path,
      'servicenow-audit',
      `create temp table ev as select number as c, epoch_ms(strptime(sys_updated_at, '%d-%m-%Y %H:%M')) as t, incident_state as state,
       '' as role, nullif(assignment_group, '?') as team from read_csv('${path}', all_varchar = true)`,
      {
        active: ['New', 'Active', 'Awaiting User Info', 'Awaiting Problem', 'Awaiting Vendor', 'Awaiting Evidence'],
        waitsForCustomer: ['Awaiting User Info'],
        waitsUnspecified: ['Awaiting Evidence'],
        solved: ['Resolved', 'Closed'],
      },
    );
    expect(found).toMatchObject({ cases: 890, events: 5998, resolved: { cases: 890 } });
  });

  it('the help desk, which shows neither groups nor solutions', async () => {
    const path = join(data, 'helpdesk/tax2017_helpdesk_3804.csv');
    const found = await compare(
      path,
      'helpdesk',
      `create temp table ev as select CaseID as c, epoch_ms(CompleteTimestamp::timestamp) as t, '' as state, '' as role, null::varchar as team
       from read_csv('${path}', all_varchar = true)`,
      {},
    );
    expect(found).toMatchObject({ cases: 3804, events: 13_710, handovers: null, resolved: null, firstResponse: null });
  });

  it('BPI Challenge 2014, whose events are not in time order', async () => {
    const path = join(data, 'bpic2014/BPIC14_incident_log.csv');
    const found = await compare(
      path,
      'rabobank-itil',
      `create temp table ev as select incident_id as c, epoch_ms(data_stamp::timestamptz) as t, incident_activity_type as state, '' as role,
       assignment_group as team from read_csv('${path}', all_varchar = true)`,
      { active: ['Open', 'Reopen', 'Pending vendor'], solved: ['Resolved', 'Closed'] },
    );
    expect(found).toMatchObject({ cases: 4000, events: 39_911, waiting: { customerSeconds: 0 } });
  });

  it("an hour of GitHub's events: issues only, those opened before the hour apart", async () => {
    const path = join(data, 'gharchive/2015-01-01-0.json.gz');
    const { facts: found, report } = await facts(nodeEffects(), { path });
    const database = await DuckDBInstance.create(':memory:');
    const connection = await database.connect();
    const [row] = (
      await connection.runAndReadAll(`
        with e as (select distinct * from (select json->>'$.type' as type, json->>'$.payload.action' as action, json->>'$.repo.name' as repo,
            json->>'$.payload.issue.number' as number, json->>'$.payload.issue.pull_request' as pr, json->>'$.id' as id
          from read_json_objects('${path}', format = 'newline_delimited'))
          where type = 'IssuesEvent' or (type = 'IssueCommentEvent' and pr is null))
        select count(*) as events, count(distinct repo || '#' || number) as cases,
          count(distinct repo || '#' || number) filter (where action = 'opened') as opened from e`)
    ).getRowObjectsJson();
    expect({ events: String(found.events), cases: String(found.cases) }).toEqual({
      events: row.events,
      cases: row.cases,
    });
    expect(String(found.firstResponse?.cases)).toBe(row.opened);
    expect(report.openedBefore + (found.firstResponse?.cases ?? 0)).toBe(found.cases);
  });
});
