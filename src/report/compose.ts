import type { NextQuestion } from '../decision/next-evidence.ts';
import type { VendorStanding } from '../decision/standing.ts';
import type { Verdict } from '../decision/verdict.ts';
import type { Contradiction } from '../evidence/contradictions.ts';
import type { Measure } from '../model/api.ts';
import type { Audit, AuditResult } from '../model/audit.ts';
import type { CalendarSpec } from '../model/calendar.ts';
import { ROWS, type Row } from '../model/dimension.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/grouping.ts';
import type { Needs } from '../model/needs.ts';
import type { ReportDoc, ReportSign, ReportVendor } from '../model/report.ts';
import { type Text, verbatim } from '../model/text.ts';
import type { Workspace } from '../model/workspace.ts';
import { type DimensionScore, gradeOf, type Range } from '../scoring/score.ts';
import { describeMeasures } from './measures.ts';
import { signQuote } from './sign-quote.ts';
import { contradictionText, statedValue } from './words/contradictions.ts';
import { findingText } from './words/findings.ts';
import { gateText } from './words/gates.ts';
import { verdictReasons } from './words/terms.ts';

/** All that was computed of one vendor. */
export interface JudgedVendor extends VendorStanding {
  readonly vendor: string;
  readonly name: Text;
  readonly plan: string | null;
  readonly product: string | null;
  readonly calendar: CalendarSpec | null;
  readonly records: readonly EvidenceRecord[];
  readonly results: readonly AuditResult[];
  readonly scores: Readonly<Record<string, Range | null>>;
  readonly dimensions: readonly DimensionScore[];
  readonly groups: ReportVendor['groups'];
  readonly overall: Range | null;
  readonly coverage: number;
  readonly facts: Facts | null;
}

export interface Judgement {
  readonly audits: readonly Audit[];
  readonly policyVersion: string;
  readonly asOf: string;
  readonly evidenceHash: string;
  readonly workspace: Workspace;
  readonly vendors: readonly JudgedVendor[];
  readonly verdict: Verdict;
  readonly next: readonly NextQuestion[];
  readonly contradictions: readonly Contradiction[];
}

/** Arranges what was computed into the document that every face shows. It computes nothing. */
export function composeReport(judgement: Judgement): ReportDoc {
  const { workspace, audits } = judgement;
  const measures = describeMeasures(audits);
  const vendors = judgement.vendors.map((vendor) => composeVendor(vendor, audits, measures));
  const needed = new Set([
    ...judgement.vendors.flatMap((vendor) => vendor.results.flatMap(pointedAt)),
    ...judgement.contradictions.flatMap((one) => one.records),
  ]);
  return {
    schema: 'touchstone/report@1',
    policyVersion: judgement.policyVersion,
    asOf: judgement.asOf,
    evidenceHash: judgement.evidenceHash,
    title: workspace.title ?? verbatim(workspace.needs.scenario),
    needs: workspace.needs satisfies Needs,
    verdict: { ...judgement.verdict, reasons: judgement.verdict.reasons.map((reason) => verdictReasons[reason]) },
    next: judgement.next.map((question) => ({
      ...question,
      vendors: [...question.vendors],
      ask: audits.find((audit) => audit.id === question.audit)?.ask ?? verbatim(question.audit),
    })),
    vendors,
    audits: audits.map(
      ({ audit: _run, needs: _needs, signs: _signs, parts: _parts, rows: _rows, requirement, ...about }) => ({
        ...about,
        requirement: [...requirement],
      }),
    ),
    contradictions: judgement.contradictions.map((one) => ({
      vendor: one.vendor,
      text: contradictionText(one),
      values: [statedValue(one.units[0], one.values[0]), statedValue(one.units[1], one.values[1])],
      records: [...one.records],
    })),
    conflictsOfInterest: workspace.conflictsOfInterest,
    evidence: judgement.vendors.flatMap((vendor) =>
      vendor.records.filter((record) => needed.has(record.id) || isShownWhole(record)),
    ),
  };
}

const pointedAt = (result: AuditResult): readonly string[] => [
  ...result.evidence,
  ...result.findings.flatMap((finding) => finding.evidence),
];

/** Releases and cases can be thousands; they are listed where something points at them. */
const isShownWhole = (record: EvidenceRecord): boolean => record.kind !== 'release' && record.kind !== 'case';

function composeVendor(vendor: JudgedVendor, audits: readonly Audit[], measures: readonly Measure[]): ReportVendor {
  const byId = new Map(vendor.records.map((record) => [record.id, record]));
  const signs = vendor.results.flatMap((result) =>
    result.findings.map((finding) => ({ finding, sign: signOf(finding, result.audit, byId), audit: result.audit })),
  );
  return {
    id: vendor.vendor,
    name: vendor.name,
    plan: vendor.plan,
    product: vendor.product,
    calendar: vendor.calendar,
    standing: vendor.standing,
    gates: vendor.gates.map(({ gate, state, evidence }) => ({
      gate,
      state,
      text: gateText(gate, measures),
      evidence: [...evidence],
    })),
    redFlags: vendor.redFlags.map((finding) => {
      const audit = vendor.results.find((result) => result.findings.includes(finding))?.audit ?? '';
      return signOf(finding, audit, byId);
    }),
    overall: vendor.overall,
    coverage: vendor.coverage,
    dimensions: vendor.dimensions.map((score) => ({
      ...score,
      grade: score.range === null ? null : gradeOf(score.range),
    })),
    groups: vendor.groups,
    rows: ROWS.map((row) => {
      // What the row's own measures found comes before what others left to it.
      const here = signs
        .filter(({ audit, finding }) => rowOf(audits, audit, finding) === row)
        .sort((a, b) => Number(isOfOther(audits, a.audit, row)) - Number(isOfOther(audits, b.audit, row)));
      const of = (wanted: Finding['sign']) =>
        here.filter(({ finding }) => finding.sign === wanted).map(({ sign }) => sign);
      return { row, good: of('good'), warning: of('warning') };
    }),
    audits: vendor.results.map(mutable),
    scores: { ...vendor.scores },
    facts: vendor.facts,
    evidence: Object.fromEntries(
      // What a vendor answers is no evidence.
      [
        ...groupBy(
          vendor.records.filter(({ kind }) => kind !== 'statement'),
          (record) => record.tier,
        ),
      ].map(([tier, records]) => [tier, records.length]),
    ),
  };
}

function rowOf(audits: readonly Audit[], audit: string, { code }: Finding): Row | null {
  const { row = null, rows } = audits.find((one) => one.id === audit) ?? {};
  return rows?.[code] ?? row;
}

const isOfOther = (audits: readonly Audit[], audit: string, row: Row): boolean =>
  audits.find((one) => one.id === audit)?.row !== row;

const signOf = (finding: Finding, audit: string, byId: ReadonlyMap<string, EvidenceRecord>): ReportSign => ({
  audit,
  text: findingText(finding),
  quote: signQuote(finding, byId),
  redFlag: finding.redFlag ?? false,
  evidence: [...finding.evidence],
});

/** The result as the report's schema has it: the same value, free to be serialised. */
const mutable = (result: AuditResult): ReportVendor['audits'][number] =>
  structuredClone(result) as ReportVendor['audits'][number];
