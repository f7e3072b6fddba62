import type { ReportSign, ReportVendor } from '../../model/report.ts';
import type { PageData } from '../page-data.ts';

/** The vendor in whose log something was counted, where the page carries its cases; else null. */
export function casesBehind({ record, figures }: Pick<PageData, 'record' | 'figures'>, ids: readonly string[]) {
  const log = ids.map((id) => record.get(id)).find((one) => one?.kind === 'log');
  return log !== undefined && (figures.get(log.vendor)?.cases.carried ?? 0) > 0 ? log.vendor : null;
}

/** Ids of cases that the words of a sign name. */
export function casesNamed({ audits }: Pick<ReportVendor, 'audits'>, { audit, text }: ReportSign): readonly string[] {
  const findings = audits.find((one) => one.audit === audit)?.findings ?? [];
  const named = findings.flatMap(({ values: { which } }) => (typeof which === 'string' ? [which] : []));
  return named.find((which) => text.en.includes(`(${which}`))?.split(', ') ?? [];
}

/** Words parted at the ids in them, in their order: of every two parts the second is an id. */
export function partedAt(words: string, ids: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const id of ids) {
    const at = words.indexOf(id, from);
    if (at < 0) continue;
    parts.push(words.slice(from, at), id);
    from = at + id.length;
  }
  return [...parts, words.slice(from)];
}
