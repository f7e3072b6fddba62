import { casesShowing } from '../cases/measures/shown.ts';
import { type NaiveMedian, naiveFirstResponse, naiveResolution } from '../cases/naive.ts';
import type { Effects } from '../model/effects.ts';
import type { ReportDoc, ReportVendor } from '../model/report.ts';
import type { Text } from '../model/text.ts';
import { consideredCases } from './considered-cases.ts';
import { buildEvidence } from './evidence.ts';

/** The audits that have a usual way of being computed, to be shown beside. */
const USUAL = {
  'first-response': { shows: ['messages'], medianOf: naiveFirstResponse },
  'resolution-time': { shows: ['resolution'], medianOf: naiveResolution },
} as const;
export type Explained = keyof typeof USUAL;
export const EXPLAINED = Object.keys(USUAL);

export interface Contrast {
  readonly vendor: string;
  readonly name: Text;
  /** As it is usually computed, on the very same cases; null without a log. */
  readonly usual: NaiveMedian | null;
  /** As the report has it. */
  readonly result: ReportVendor['audits'][number];
  readonly score: { readonly lower: number; readonly upper: number } | null;
}

export interface Explanation {
  readonly schema: 'touchstone/explained@1';
  readonly audit: Explained;
  readonly title: Text;
  readonly vendors: readonly Contrast[];
}

/** `touchstone audit --explain`: the usual figure beside ours, vendor by vendor. */
export async function explainAudit(
  effects: Effects,
  folder: string,
  report: ReportDoc,
  audit: string,
): Promise<Explanation> {
  const { logs } = await buildEvidence(effects, folder);
  const which: Explained = audit === 'resolution-time' ? audit : 'first-response';
  const until = Date.parse(report.asOf);
  return {
    schema: 'touchstone/explained@1',
    audit: which,
    title: report.audits.find(({ id }) => id === which)?.title ?? { en: which, zh: which },
    vendors: report.vendors.flatMap(({ id, name, plan, audits, scores }) => {
      const result = audits.find((one) => one.audit === which);
      const log = logs.get(id);
      const { shows, medianOf } = USUAL[which];
      const cases = log === undefined ? null : casesShowing(consideredCases(log, plan, until), shows);
      const usual = cases && medianOf(cases);
      return result === undefined ? [] : [{ vendor: id, name, usual, result, score: scores[which] ?? null }];
    }),
  };
}
