import { judge } from '../src/app/judge.ts';
import { observationOf } from '../src/cases/measures/observation.ts';
import { readJsonLog } from '../src/evidence/jsonl-log.ts';
import { stamp } from '../src/evidence/provenance.ts';
import { badRows } from '../src/evidence/table.ts';
import type { CaseLog } from '../src/model/case.ts';
import type { EvidenceRecord } from '../src/model/evidence.ts';
import type { ReportVendor } from '../src/model/report.ts';
import { type Workspace, workspaceSchema } from '../src/model/workspace.ts';
import type { Archetype } from '../src/simulate/character.ts';
import { simulatedLog } from '../src/simulate/log-text.ts';

export interface Trial {
  readonly cases?: number;
  readonly days?: number;
  readonly rate?: number;
}

/** Through the product's own format and its own reader, as a user's log would come. */
export async function logOfText(text: string): Promise<CaseLog> {
  const chunks = async function* () {
    yield new TextEncoder().encode(text);
  };
  return (await readJsonLog(chunks(), 'simulated.jsonl', badRows('simulated.jsonl', false))).log;
}

export const simulatedCases = (
  archetype: Archetype,
  seed: number,
  { cases = 250, days = 120, rate }: Trial = {},
): Promise<CaseLog> =>
  logOfText(simulatedLog({ archetype, cases, days, seed, ...(rate === undefined ? {} : { rate }) }));

const SCENARIO = 'a buyer who weighs answers and solutions alike';

/** Judges logs of several vendors by the whole pipeline but the files, and gives what the report says of each. */
export function judged(logs: Readonly<Record<string, CaseLog>>, needs: object = {}): Map<string, ReportVendor> {
  const workspace: Workspace = workspaceSchema.parse({
    schema: 'touchstone/workspace@1',
    needs: { scenario: SCENARIO, weights: { points: { responsiveness: 50, resolution: 50 } }, ...needs },
    vendors: Object.keys(logs).map((id) => ({ id, name: { en: id, zh: id } })),
  });
  const records = Object.entries(logs).map(([vendor, log]) => logRecord(vendor, log));
  const evidence = { records, logs: new Map(Object.entries(logs)), hash: '0' };
  const asOf = Math.max(...Object.values(logs).map((log) => observationOf(log).to));
  return new Map(judge(workspace, evidence, asOf).vendors.map((vendor) => [vendor.id, vendor]));
}

function logRecord(vendor: string, log: CaseLog): EvidenceRecord {
  const bare = {
    kind: 'log',
    vendor,
    source: `${vendor}.jsonl`,
    url: null,
    observedAt: null,
    tier: 'first-hand',
    name: `${vendor}.jsonl`,
    cases: log.cases,
    events: log.events,
    from: null,
    to: null,
  } as const;
  return stamp(bare, { rawHash: '0'.repeat(64), collector: 'case-log@1', capturedAt: '2026-09-01T00:00:00Z' });
}

/** One vendor by itself: scores are absolute, so nothing is lost by judging it alone. */
export function judgedAlone(id: string, log: CaseLog): ReportVendor {
  const vendor = judged({ [id]: log }).get(id);
  if (vendor === undefined) throw new Error(`${id} was not judged`);
  return vendor;
}

/** By which measures each archetype would like to look better than it is. */
export const GAMES: Readonly<Record<Exclude<Archetype, `honest-${string}`>, readonly string[]>> = {
  ignorer: ['first-response', 'resolution-time'],
  'auto-acker': ['first-response', 'resolution-time'],
  closer: ['resolution-time', 'reopen-rate', 'first-contact-resolution'],
  downgrader: ['first-response', 'next-reply'],
  'clock-pauser': ['first-response', 'next-reply', 'resolution-time'],
  'relay-desk': ['next-reply', 'resolution-time', 'first-contact-resolution'],
  'ping-pong': ['ping-pong', 'resolution-time'],
  'fast-unsolved': ['resolution-time', 'first-contact-resolution'],
  'night-blind': ['off-hours-coverage'],
  'stale-bot': ['resolution-time', 'reopen-rate'],
};
