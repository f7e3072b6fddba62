import { hasForeignLog } from '../audits/outcome.ts';
import { AUDITS } from '../audits/registry.ts';
import type { CalendarSpec } from '../model/calendar.ts';
import type { Clause } from '../model/contract.ts';
import {
  type CheckRow,
  type CheckVerdict,
  type ContractCheck,
  KEPT_SHARE,
  NEEDED_METRICS,
  type NeededMetric,
  type Settle,
  type VendorAnswer,
  type VendorCheck,
} from '../model/contract-check.ts';
import type { Effects } from '../model/effects.ts';
import { byKind, isScorable, SEVERITIES } from '../model/evidence.ts';
import type { Needs } from '../model/needs.ts';
import { ownOf } from '../model/own.ts';
import type { ReportVendor } from '../model/report.ts';
import type { Vendor } from '../model/workspace.ts';
import { newestCapture } from './audit.ts';
import { buildEvidence } from './evidence.ts';
import { type Evidence, judge } from './judge.ts';
import { answersIn } from './sla-answers.ts';
import { judgeCoverage } from './sla-coverage.ts';
import { importedContracts } from './sla-documents.ts';
import { casesToHold, judgeKept } from './sla-kept.ts';
import { judgePromise, offersOf, type VendorDocument, withBuyersHours } from './sla-promise.ts';
import { readWorkspace } from './workspace.ts';

const NEED_KEY = { first_response: 'firstResponse', workaround: 'workaround', resolution: 'resolution' } as const;
/** Which question of `sla ask` would settle a time. */
export const ASKED_ABOUT: Readonly<Record<NeededMetric, Clause>> = {
  first_response: 'response-times',
  workaround: 'workaround-times',
  resolution: 'resolution-times',
};

/** `touchstone sla check`: every vendor's contracts held against the workspace's needs and against its own cases. */
export async function checkContracts(effects: Effects, folder: string, given?: number): Promise<ContractCheck> {
  const workspace = await readWorkspace(effects, folder);
  const evidence = await buildEvidence(effects, folder);
  const documents = await importedContracts(effects, folder);
  const asOf = given ?? newestCapture(evidence, folder);
  const report = judge(workspace, evidence, asOf);
  return {
    schema: 'touchstone/contract-check@1',
    asOf: new Date(asOf).toISOString(),
    timezone: workspace.needs.timezone,
    keptShare: KEPT_SHARE,
    vendors: workspace.vendors.map((vendor) =>
      checkVendorTerms(
        vendor,
        workspace.needs,
        ownOf(workspace.calendars, vendor.id) ?? null,
        documents.get(vendor.id) ?? [],
        evidence,
        report.vendors.find(({ id }) => id === vendor.id),
        asOf,
      ),
    ),
  };
}

function checkVendorTerms(
  vendor: Vendor,
  needs: Needs,
  calendar: CalendarSpec | null,
  documents: readonly VendorDocument[],
  evidence: Evidence,
  reported: ReportVendor | undefined,
  asOf: number,
): VendorCheck {
  const plan = vendor.plan ?? null;
  const records = evidence.records.filter((record) => record.vendor === vendor.id);
  // What was read from a document stands in the document; records by hand are the rest.
  const { commitment } = byKind(records.filter(({ tier }) => isScorable(tier)));
  const byHand = commitment.filter(
    ({ tier, collector }) => collector === 'hand-records@1' && (tier === 'contract' || tier === 'official-docs'),
  );
  const answers = answersIn(records);
  const own = hasForeignLog(records) ? undefined : evidence.logs.get(vendor.id);
  const log = casesToHold(own, plan, asOf);
  const considered = { plan, product: vendor.product ?? null };
  const offers = withBuyersHours(offersOf(documents, byHand), commitment, { ...considered, calendar });
  const about = { needs, ...considered, year: new Date(asOf).getUTCFullYear() };
  const rows = SEVERITIES.flatMap((severity) =>
    NEEDED_METRICS.flatMap((metric): CheckRow[] => {
      const target = needs.severityTargets[severity]?.[NEED_KEY[metric]];
      if (target === undefined) return [];
      const wanted = { severity, metric, target };
      const promise = judgePromise(offers, wanted, about);
      // Which promise holds is not known before the plan is: the need is measured instead.
      const isOpen = promise.settle.some(({ code }) => code === 'plan-unnamed');
      const kept = judgeKept(log, wanted, isOpen ? null : promise.promised, needs);
      const settle =
        offers.length + documents.length === 0
          ? [NO_DOCUMENT]
          : promise.settle.map((one) => asked(one, metric, answers));
      return [
        {
          severity,
          metric,
          needed: target,
          promised: promise.promised,
          promise: promise.verdict,
          measured: kept.measured,
          kept: kept.verdict,
          verdict: together(promise.verdict, kept.verdict),
          settle: [...settle, ...kept.settle.filter(({ code }) => !settle.some((one) => one.code === code))],
        },
      ];
    }),
  );
  const coverage = judgeCoverage(documents, byHand, needs, considered, about.year);
  const gates = (reported?.gates ?? []).flatMap(({ gate, state, text }) =>
    CONTRACT_AUDITS.has(gate.audit) ? [{ audit: gate.audit, state, text }] : [],
  );
  return {
    vendor: vendor.id,
    name: vendor.name,
    plan,
    verdict: overall([...rows, ...coverage].map(({ verdict }) => verdict).concat(gates.map(({ state }) => state))),
    documents: documents.map(({ source, hash, contract }) => ({
      source,
      hash,
      title: contract.document.title,
      state: contract.state,
    })),
    rows,
    coverage,
    gates,
    answers,
  };
}

const CONTRACT_AUDITS: ReadonlySet<string> = new Set(
  AUDITS.filter(({ dimension }) => dimension === 'contract').map(({ id }) => id),
);
const NO_DOCUMENT: Settle = { code: 'no-document', values: {} };

/** A promise that passes stands until cases speak against it; cases alone, without a promise, bind nobody. */
const together = (promise: CheckVerdict, kept: CheckVerdict): CheckVerdict =>
  promise === 'fail' || kept === 'fail' ? 'fail' : promise;

const overall = (verdicts: readonly CheckVerdict[]): CheckVerdict =>
  verdicts.includes('fail')
    ? 'fail'
    : verdicts.length > 0 && verdicts.every((one) => one === 'pass')
      ? 'pass'
      : 'unknown';

/** The question was put already: what came of it is what there is to say. */
function asked(settle: Settle, metric: NeededMetric, answers: readonly VendorAnswer[]): Settle {
  const question =
    settle.code === 'not-stated'
      ? ASKED_ABOUT[metric]
      : settle.code === 'severity-unmapped'
        ? 'severity-definitions'
        : null;
  const answer = question === null ? undefined : answers.findLast((one) => one.question === question);
  if (question === null) return settle;
  if (answer === undefined) return { code: settle.code, values: { ...settle.values, question } };
  return {
    code: answer.reply === 'answered' ? 'asked-claimed' : 'asked-refused',
    values: { question, reply: answer.reply, on: answer.on ?? '', by: answer.saidBy, says: answer.says },
  };
}
