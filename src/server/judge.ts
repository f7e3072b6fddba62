import { auditWorkspace } from '../app/audit.ts';
import type { Effects } from '../model/effects.ts';
import type { ReportDoc } from '../model/report.ts';
import type { ViewDoc } from '../model/view.ts';

/** Evidence to all that the page shows. */
export interface Judged {
  readonly report: ReportDoc;
  readonly view: ViewDoc;
  /** By vendor: packed cases. */
  readonly cases: ReadonlyMap<string, Uint8Array>;
}
export type Judge = (effects: Effects, folder: string, asOf?: number) => Promise<Judged>;

export const judge: Judge = async (effects, folder, asOf) => {
  const report = await auditWorkspace(effects, folder, asOf);
  const vendors = report.vendors.map(({ id }) => ({
    id,
    curves: [],
    hours: null,
    timeline: [],
    claims: [],
    statements: [],
    contracts: [],
    cases: { all: 0, carried: 0 },
  }));
  return {
    report,
    view: { schema: 'touchstone/view@1', report, cost: null, vendors, method: [] },
    cases: new Map(),
  };
};
