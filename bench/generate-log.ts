import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Cases that look like a support desk's: questions, answers, teams that pass them on, waits, solutions, some reopened. Same seed, same log. */
export interface GeneratedLog {
  readonly events: number;
  readonly caseOf: Uint32Array;
  /** Epoch seconds. */
  readonly time: Float64Array;
  readonly state: Uint8Array;
  readonly role: Uint8Array;
  /** 0 for none. */
  readonly team: Uint8Array;
}

export const STATES = ['Open', 'Message', 'In progress', 'Wait user', 'Wait', 'Resolved', 'Closed stale'] as const;
const ROLES = ['', 'customer', 'agent', 'robot'] as const;
const TEAMS = 60;
const START = Date.UTC(2024, 0, 1) / 1000;

export function generateLog(cases: number, seed = 1): GeneratedLog {
  const random = mulberry(seed);
  const most = cases * 6;
  const log = {
    caseOf: new Uint32Array(most),
    time: new Float64Array(most),
    state: new Uint8Array(most),
    role: new Uint8Array(most),
    team: new Uint8Array(most),
  };
  let events = 0;
  for (let index = 0; index < cases; index++) {
    // A new case every 15 seconds; gaps of minutes to days.
    let time = START + index * 15;
    const lines = [
      1 + Math.floor(random() * TEAMS),
      1 + Math.floor(random() * TEAMS),
      1 + Math.floor(random() * TEAMS),
    ];
    let line = 0;
    const length = 4 + Math.floor(random() * 3);
    for (let step = 0; step < length; step++) {
      log.caseOf[events] = index;
      log.time[events] = time;
      if (random() < 0.3) line = Math.floor(random() * 3);
      log.team[events] = random() < 0.1 ? 0 : lines[line];
      const chance = random();
      const isLast = step === length - 1;
      log.state[events] =
        step === 0
          ? 0
          : isLast
            ? chance < 0.8
              ? 5
              : chance < 0.9
                ? 6
                : 1
            : chance < 0.5
              ? 1
              : chance < 0.7
                ? 2
                : chance < 0.82
                  ? 3
                  : chance < 0.9
                    ? 4
                    : 5;
      log.role[events] = step === 0 ? 1 : random() < 0.55 ? 2 : random() < 0.7 ? 1 : 3;
      events++;
      // One in ten follows within the same second: the order of the file must decide.
      if (random() > 0.1) time += Math.floor(60 + 200_000 * random() ** 4);
    }
  }
  return {
    events,
    caseOf: log.caseOf.subarray(0, events),
    time: log.time.subarray(0, events),
    state: log.state.subarray(0, events),
    role: log.role.subarray(0, events),
    team: log.team.subarray(0, events),
  };
}

/** As a help desk exports it: in time order, so that the cases are mixed. */
export async function writeCsv(log: GeneratedLog, path: string): Promise<void> {
  const order = new Uint32Array(log.events).map((_, at) => at).sort((a, b) => log.time[a] - log.time[b] || a - b);
  await writeLines(path, function* () {
    yield 'case,at,state,role,team\n';
    for (const at of order)
      yield `${caseName(log.caseOf[at])},${date(log.time[at])},${STATES[log.state[at]]},${ROLES[log.role[at]]},${team(log, at)}\n`;
  });
}

export const caseName = (index: number): string => `T-${1_000_000 + index}`;
const team = (log: GeneratedLog, at: number): string => (log.team[at] === 0 ? '' : `Team ${log.team[at]}`);
const date = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

export async function writeXes(log: GeneratedLog, path: string): Promise<void> {
  await writeLines(path, function* () {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0" xmlns="http://www.xes-standard.org/">\n';
    let open = -1;
    for (let at = 0; at < log.events; at++) {
      const index = log.caseOf[at];
      if (index !== open) {
        yield `${open < 0 ? '' : '</trace>\n'}<trace>\n<string key="concept:name" value="${caseName(index)}"/>\n`;
        open = index;
      }
      const group = log.team[at] === 0 ? '' : `<string key="org:group" value="${team(log, at)}"/>\n`;
      yield `<event>\n<string key="concept:name" value="${STATES[log.state[at]]}"/>\n<date key="time:timestamp" value="${date(log.time[at])}"/>\n<string key="org:role" value="${ROLES[log.role[at]]}"/>\n${group}</event>\n`;
    }
    yield '</trace>\n</log>\n';
  });
}

async function writeLines(path: string, lines: () => Generator<string>): Promise<void> {
  const out = createWriteStream(path);
  let block = '';
  for (const line of lines()) {
    block += line;
    if (block.length < 1 << 20) continue;
    if (!out.write(block)) await once(out, 'drain');
    block = '';
  }
  out.end(block);
  await once(out, 'finish');
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, good enough for a benchmark. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
