import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { readCaseLog } from '../src/app/case-log.ts';
import { nodeEffects } from '../src/app/effects-node.ts';
import { facts } from '../src/app/facts.ts';
import { factsOf } from '../src/cases/facts.ts';
import { caseFold, foldInto } from '../src/cases/fold.ts';
import type { CaseLog } from '../src/model/case.ts';
import { type Facts, factsSchema } from '../src/model/facts.ts';
import { answerOf, isSame } from './facts-answer.ts';
import { csvMap, xesMap } from './facts-map.ts';
import { factsSql } from './facts-sql.ts';
import { generateLog, writeCsv, writeXes } from './generate-log.ts';

const CASES = 2_000_000;
const XES_CASES = 200_000;
const FOLDER = join(import.meta.dirname, '..', '.bench');
const CSV = join(FOLDER, `${CASES}.csv`);
const XES = join(FOLDER, `${XES_CASES}.xes`);

/** What one line of the table found out; each is made in a process of its own, so that its peak of memory is its own. */
interface Measured {
  readonly seconds: number;
  /** Processor time of all threads: what it costs, however busy the machine is. */
  readonly cpu: number;
  readonly events: number;
  readonly facts: Facts | null;
}

const LINES: Readonly<Record<string, () => Promise<Measured>>> = {
  generate: async () => {
    await make(CSV, (path) => writeCsv(generateLog(CASES), path));
    await make(XES, (path) => writeXes(generateLog(XES_CASES), path));
    return { seconds: 0, cpu: 0, events: 0, facts: null };
  },
  fold: () => measureFold((log) => foldInBlocks(log)),
  'fold+facts': () => measureFold((log) => void factsOf(log)),
  csv: () => endToEnd(() => facts(nodeEffects(), { path: CSV, map: csvMap }).then((result) => result.facts)),
  'duckdb, 2 threads': () => endToEnd(() => askDuckDb(2)),
  'duckdb, 1 thread': () => endToEnd(() => askDuckDb(1)),
  'bare saxes': async () => {
    const timer = startTimer();
    const events = await bareSaxes();
    return { ...timer(), events, facts: null };
  },
  xes: () => endToEnd(() => facts(nodeEffects(), { path: XES, map: xesMap }).then((result) => result.facts)),
};

export async function run(print: (line: string) => void, words: readonly string[]): Promise<void> {
  const [flag, line = ''] = words;
  if (flag === '--line') {
    const measured = await LINES[line]?.();
    process.stdout.write(`${JSON.stringify({ ...measured, rss: process.resourceUsage().maxRSS })}\n`);
    return;
  }
  await inChild('generate');
  print('line                    seconds   cpu s     events/s   peak MB');
  const found = new Map<string, Awaited<ReturnType<typeof inChild>>>();
  for (const name of Object.keys(LINES).filter((each) => each !== 'generate')) {
    const measured = await inChild(name);
    found.set(name, measured);
    const rate = Math.round(measured.events / measured.seconds).toLocaleString('en');
    print(
      `${name.padEnd(20)} ${measured.seconds.toFixed(2).padStart(10)} ${measured.cpu.toFixed(2).padStart(7)} ${rate.padStart(12)} ${Math.round(
        measured.rss / 1024,
      )
        .toString()
        .padStart(9)}`,
    );
  }
  const ratio = (one: string, other: string): string => {
    const [a, b] = [found.get(one), found.get(other)];
    return a && b
      ? `${(a.seconds / b.seconds).toFixed(2)} (processor time ${(a.cpu / b.cpu).toFixed(2)})`
      : 'not measured';
  };
  const answers = ['csv', 'duckdb, 2 threads', 'duckdb, 1 thread'].map((name) => found.get(name)?.facts);
  const [ours] = answers;
  print(`duckdb with 2 threads / csv: ${ratio('duckdb, 2 threads', 'csv')}`);
  print(`duckdb with 1 thread / csv: ${ratio('duckdb, 1 thread', 'csv')}`);
  print(`xes / bare saxes: ${ratio('xes', 'bare saxes')}`);
  const areSame = answers.every((answer) => ours && answer && isSame(ours, answer));
  print(areSame ? 'all answers are the same' : 'THE ANSWERS DIFFER');
  if (!areSame) process.exitCode = 1;
}

const measuredSchema = z.object({
  seconds: z.number(),
  cpu: z.number(),
  events: z.number(),
  facts: factsSchema.nullable(),
  rss: z.number(),
});

async function inChild(line: string): Promise<z.infer<typeof measuredSchema>> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, 'main.ts'), 'facts', '--line', line],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let text = '';
  for await (const chunk of child.stdout) text += String(chunk);
  return measuredSchema.parse(JSON.parse(text));
}

async function make(path: string, write: (path: string) => Promise<void>): Promise<void> {
  if (existsSync(path)) return;
  await mkdir(FOLDER, { recursive: true });
  await write(`${path}.part`);
  await rename(`${path}.part`, path);
}

function startTimer(): () => Pick<Measured, 'seconds' | 'cpu'> {
  const start = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
  };
}

async function endToEnd(ask: () => Promise<Facts>): Promise<Measured> {
  const timer = startTimer();
  const answer = await ask();
  return { ...timer(), events: answer.events, facts: answer };
}

/** The log stands in memory; the middle of seven runs. */
async function measureFold(fold: (log: CaseLog) => void): Promise<Measured> {
  const { log } = await readCaseLog(nodeEffects(), CSV, { map: csvMap });
  const runs = Array.from({ length: 7 }, () => {
    const timer = startTimer();
    fold(log);
    return timer();
  }).sort((a, b) => a.seconds - b.seconds);
  return { ...runs[3], events: log.events, facts: null };
}

function foldInBlocks(log: CaseLog): void {
  const block = caseFold(1024);
  for (let first = 0; first < log.cases; first += 1024) foldInto(block, log, first, Math.min(1024, log.cases - first));
}

async function askDuckDb(threads: number): Promise<Facts> {
  const database = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await database.connect();
  await connection.run("set TimeZone = 'UTC'");
  await connection.run(`
    create temp table ev as
    select "case" as c, epoch_ms("at") as t, state, role, nullif(team, '') as team
    from read_csv('${CSV}', header = true, auto_detect = false, delim = ',', quote = '"',
      columns = {'case': 'varchar', 'at': 'timestamptz', 'state': 'varchar', 'role': 'varchar', 'team': 'varchar'})`);
  const [cases = '', moves = '', last = ''] = factsSql({
    active: ['Open', 'In progress', 'Wait user', 'Wait'],
    waitsForCustomer: ['Wait user'],
    waitsUnspecified: ['Wait'],
    solved: ['Resolved'],
    ended: ['Closed stale'],
    isAnswer: `state = 'Message' and role = 'agent'`,
  });
  await connection.run(cases);
  await connection.run(moves);
  const [row] = (await connection.runAndReadAll(last)).getRowObjectsJson();
  const answer = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).parse(row);
  return answerOf(answer, EVERYTHING);
}

/** A log that shows everything: what the database is asked for. */
const EVERYTHING: Facts = {
  schema: 'touchstone/facts@1',
  cases: 0,
  events: 0,
  from: null,
  to: null,
  resolved: { cases: 0 },
  reopened: { cases: 0 },
  handovers: { total: 0, mean: 0, median: 0, max: 0, casesWithNone: 0 },
  pingPong: { cases: 0, bounces: 0, worstPair: null },
  waiting: { customerSeconds: 0, unspecifiedSeconds: 0, vendorSeconds: 0 },
  throughputSeconds: null,
  firstResponse: { cases: 0, answered: 0, open: 0, closedUnanswered: 0, median: null, lower: null, upper: null },
};

/** Nothing but the parser and a count of events: what any reader of XES has to do at least. */
async function bareSaxes(): Promise<number> {
  const parser = new SaxesParser();
  let events = 0;
  parser.on('opentag', ({ name }) => {
    if (name === 'event') events++;
  });
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(XES, { highWaterMark: 1 << 20 }))
    parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
  return events;
}
