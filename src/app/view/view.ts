import type { CostReport } from '../../model/cost.ts';
import type { CostModel } from '../../model/cost-model.ts';
import type { NextStep } from '../../model/decision.ts';
import { byKind, type EvidenceRecord } from '../../model/evidence.ts';
import { groupBy } from '../../model/grouping.ts';
import type { ReportDoc } from '../../model/report.ts';
import type { ViewDoc, ViewVendor } from '../../model/view.ts';
import { consideredCases } from '../considered-cases.ts';
import type { Evidence } from '../judge.ts';
import { type PackedCases, packedCases } from './cases.ts';
import { claimsOf } from './claims.ts';
import type { ViewContract } from './contracts.ts';
import { curvesOf } from './curves.ts';
import { hoursOf } from './hours.ts';
import { readingsOf } from './readings.ts';
import { timelineOf } from './timeline.ts';

export interface ViewParts {
  readonly report: ReportDoc;
  readonly evidence: Evidence;
  /** By vendor. */
  readonly contracts: ReadonlyMap<string, readonly ViewContract[]>;
  readonly method: ViewDoc['method'];
  readonly cost: CostReport | null;
  readonly costModel: CostModel;
  readonly next: readonly NextStep[];
}

export interface View {
  readonly report: ReportDoc;
  readonly view: ViewDoc;
  /** By vendor that has any: packed cases, see `cases/packed.ts`. */
  readonly cases: ReadonlyMap<string, Uint8Array>;
}

/** The pure middle: what was judged and the evidence in, all that the page shows out. */
export function viewOf({ report, evidence, contracts, method, cost, costModel, next }: ViewParts): View {
  const until = Date.parse(report.asOf);
  const recordsOf = groupBy(evidence.records, ({ vendor }) => vendor);
  const parts = report.vendors.map((vendor) => {
    const records = recordsOf.get(vendor.id) ?? [];
    const log = evidence.logs.get(vendor.id);
    const packed = log === undefined ? null : packedCases(log, vendor, records, until);
    const considered = log === undefined ? null : consideredCases(log, vendor.plan, until);
    const readings = considered === null ? null : readingsOf(considered);
    const about: ViewVendor = {
      id: vendor.id,
      curves: considered === null ? [] : curvesOf(considered, readings),
      hours: readings === null ? null : hoursOf(readings, report.needs),
      timeline: timelineOf(records),
      claims: claimsOf(records, vendor, report.contradictions),
      statements: statementsOf(records),
      contracts: [...(contracts.get(vendor.id) ?? [])],
      cases: { all: packed?.all ?? 0, carried: packed?.carried ?? 0 },
    };
    return { about, packed };
  });
  const vendors = parts.map(({ about }) => about);
  return {
    report,
    view: {
      schema: 'touchstone/view@1',
      report,
      next: [...next],
      cost,
      costModel,
      vendors,
      records: recordsBeside(report, vendors, evidence.records),
      method,
    },
    cases: new Map(parts.flatMap(({ about, packed }) => (hasCases(packed) ? [[about.id, packed.bytes]] : []))),
  };
}

const hasCases = (packed: PackedCases | null): packed is PackedCases => packed !== null && packed.carried > 0;

/** What the vendor answers, in the order in which it did. */
const statementsOf = (records: readonly EvidenceRecord[]): ViewVendor['statements'] =>
  byKind(records)
    .statement.map(({ id, audit, says, saidBy, observedAt }) => ({ record: id, audit, says, saidBy, at: observedAt }))
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));

/** Whatever a figure points at can be opened. */
function recordsBeside(
  report: ReportDoc,
  vendors: readonly ViewVendor[],
  records: readonly EvidenceRecord[],
): EvidenceRecord[] {
  const there = new Set(report.evidence.map(({ id }) => id));
  const pointed = new Set(
    vendors.flatMap(({ timeline, claims, statements, contracts }) => [
      ...timeline.map(({ record }) => record),
      ...claims.flatMap(({ record, evidence, against }) => [record, ...evidence, ...against]),
      ...statements.map(({ record }) => record),
      ...contracts.flatMap(({ record }) => (record === null ? [] : [record])),
    ]),
  );
  return records.filter(({ id }) => pointed.has(id) && !there.has(id));
}
