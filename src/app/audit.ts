import type { CaseLog } from '../model/case.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import type { ReportDoc } from '../model/report.ts';
import { buildEvidence } from './evidence.ts';
import { type Evidence, judge } from './judge.ts';
import { readWorkspace } from './workspace.ts';

/** From evidence to the report. `asOf` (epoch milliseconds) is the newest capture unless given, so that it reproduces bit for bit. */
export async function auditWorkspace(effects: Effects, folder: string, asOf?: number): Promise<ReportDoc> {
  const workspace = await readWorkspace(effects, folder);
  const evidence = await buildEvidence(effects, folder);
  return judge(workspace, evidence, asOf ?? newestCapture(evidence, folder));
}

/** The newest instant that the evidence speaks of, epoch milliseconds. */
export function newestCapture(evidence: Evidence, folder: string): number {
  const answers = evidence.records.filter(({ kind }) => kind === 'statement');
  const others = evidence.records.filter(({ kind }) => kind !== 'statement');
  // What a vendor answers moves no number, not even this one, unless there is nothing else.
  const records = others.length + evidence.logs.size > 0 ? others : answers;
  const times = records.map((record) => Date.parse(record.capturedAt));
  for (const log of evidence.logs.values()) times.push(endOf(log));
  if (times.length === 0)
    throw inputError(
      `${folder}: there is no evidence yet; run “touchstone gather”, “touchstone import” or “touchstone log”, or write records/*.yaml`,
      `${folder}：还没有任何证据；请运行 “touchstone gather”、“touchstone import” 或 “touchstone log”，或编写 records/*.yaml`,
    );
  return times.reduce((newest, time) => Math.max(newest, time), Number.NEGATIVE_INFINITY);
}

/** Until when a log was watched: as its source says, else its last event. */
const endOf = (log: CaseLog): number =>
  log.observation?.to ?? log.time.reduce((last, time) => Math.max(last, time), Number.NEGATIVE_INFINITY);
