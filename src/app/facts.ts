import { factsOf } from '../cases/facts.ts';
import type { Effects } from '../model/effects.ts';
import type { Facts } from '../model/facts.ts';
import { type CaseLogOptions, type LogReport, readCaseLog } from './case-log.ts';

export interface FactsRequest extends CaseLogOptions {
  readonly path: string;
}

/** `touchstone facts`: the facts of one log, and what was noticed while reading it. */
export async function facts(
  effects: Pick<Effects, 'files'>,
  { path, ...options }: FactsRequest,
): Promise<{ readonly facts: Facts; readonly report: LogReport }> {
  const { log, report } = await readCaseLog(effects, path, options);
  return { facts: factsOf(log), report };
}
