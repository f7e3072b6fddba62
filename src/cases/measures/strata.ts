import { type CaseLog, type Dictionary, KIND, NONE } from '../../model/case.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { partOfLog } from './part-of-log.ts';

/** By what cases are compared like with like (R78). */
export const STRATA = ['severity', 'plan', 'channel'] as const;
export type Stratum = (typeof STRATA)[number];

/** What a case is in a stratum, as a name; null where the log does not say. Severity is the one it began with: lowering it moves no case. */
export function stratumOf(log: CaseLog, by: Stratum): (index: number) => string | null {
  const { plan, channel } = log.attributes;
  if (by === 'severity') return (index) => SEVERITIES[severityAt(log, index, 'initial')] ?? null;
  return nameIn(by === 'plan' ? plan : channel);
}

/** Code of the severity with which a case began or ended, by what the source says of it and what was set; `NONE` where neither is known. */
export function severityAt(log: CaseLog, index: number, which: 'initial' | 'final'): number {
  const set: number[] = [log.attributes.severity?.[index] ?? NONE];
  for (let row = log.offsets[index]; row < log.offsets[index + 1]; row++)
    if (log.kind[row] === KIND['severity-set']) set.push(log.detail[row]);
  const known = set.filter((code) => code !== NONE);
  return known.at(which === 'initial' ? 0 : -1) ?? NONE;
}

const nameIn =
  (dictionary: Dictionary | undefined) =>
  (index: number): string | null =>
    dictionary === undefined || dictionary.codes[index] === NONE ? null : dictionary.values[dictionary.codes[index]];

/** The log by stratum, names in order; cases that have none are left out of all. Every measure of a log can be taken of each part. */
export function strataOf(log: CaseLog, by: Stratum): readonly { readonly name: string; readonly log: CaseLog }[] {
  const nameOf = stratumOf(log, by);
  const names = new Set<string>();
  for (let index = 0; index < log.cases; index++) {
    const name = nameOf(index);
    if (name !== null) names.add(name);
  }
  return [...names].sort().map((name) => ({ name, log: partOfLog(log, { keep: (index) => nameOf(index) === name }) }));
}
