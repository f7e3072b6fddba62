import { join } from 'node:path';
import { AUDITS } from '../audits/registry.ts';
import { runAudits } from '../audits/run.ts';
import type { Candidate } from '../decision/candidate.ts';
import { chancesOf } from '../decision/chances.ts';
import { priceHistories } from '../decision/cost/price-history.ts';
import { candidatesOf, figuresOfDecision, measuresOf } from '../decision/record.ts';
import { standingOf } from '../decision/standing.ts';
import { verdictOf } from '../decision/verdict.ts';
import { readYaml, type YamlFile } from '../evidence/yaml-file.ts';
import type { CostReport } from '../model/cost.ts';
import { type DecisionDoc, decisionSchema } from '../model/decision.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import { groupBy } from '../model/grouping.ts';
import { ownOf } from '../model/own.ts';
import type { ReportDoc } from '../model/report.ts';
import { LANGS, type Lang, type Text } from '../model/text.ts';
import type { Workspace } from '../model/workspace.ts';
import { breakEvens } from '../report/cost-words.ts';
import { decisionMarkdown } from '../report/decision-markdown.ts';
import { decisionMemo } from '../report/decision-memo.ts';
import { describeMeasures } from '../report/measures.ts';
import { standingReason } from '../report/standing.ts';
import { gateText } from '../report/words/gates.ts';
import { scoreDimensions } from '../scoring/score.ts';
import { newestCapture } from './audit.ts';
import { costOf } from './cost.ts';
import { buildEvidence } from './evidence.ts';
import { type Evidence, judge } from './judge.ts';
import { stepsOf } from './next.ts';
import { placesOf, readWorkspace } from './workspace.ts';

/** Draws for trying the verdict without each record: many verdicts, each only to be told from the one with it. */
const TRIAL_DRAWS = 2000;

/** The decision of a workspace as a record. The same evidence, policy and figures give the same bytes. */
export async function decideWorkspace(effects: Effects, folder: string, asOf?: number): Promise<DecisionDoc> {
  const workspace = await readWorkspace(effects, folder);
  const { definition } = placesOf(folder);
  const file = readYaml(definition, await effects.files.read(definition));
  const evidence = await buildEvidence(effects, folder);
  const report = judge(workspace, evidence, asOf ?? newestCapture(evidence, folder));
  return decisionOf(workspace, file, report, evidence);
}

export function decisionOf(workspace: Workspace, file: YamlFile, report: ReportDoc, evidence: Evidence): DecisionDoc {
  const found = figuresOfDecision(report);
  const measures = describeMeasures(AUDITS);
  return {
    schema: 'touchstone/decision@1',
    asOf: report.asOf,
    evidenceHash: report.evidenceHash,
    policyVersion: report.policyVersion,
    title: report.title,
    needs: report.needs,
    draws: found.draws,
    drawingError: found.drawingError,
    dimensions: found.dimensions,
    weights: found.weights,
    verdict: report.verdict,
    vendors: report.vendors.map((vendor, at) => ({
      id: vendor.id,
      name: vendor.name,
      plan: vendor.plan,
      standing: vendor.standing,
      why: { en: standingReason(vendor, 'en'), zh: standingReason(vendor, 'zh') } satisfies Text,
      overall: vendor.overall,
      coverage: vendor.coverage,
      ranks: found.vendors[at].ranks,
      wins: found.vendors[at].wins,
      firstUnder: found.vendors[at].firstUnder,
      measures: measuresOf(vendor),
      interactions: found.vendors[at].interactions.map(({ code, audits }) => ({ code, audits: [...audits] })),
    })),
    sensitivity: {
      leader: found.leader,
      weights: found.weightFlips,
      thresholds: found.thresholdFlips.map((flip) => ({ ...flip, text: gateText(flip.gate, measures) })),
      ...withoutEach(workspace, report, evidence),
    },
    next: stepsOf(report, workspace, file),
    ...pricesAndCost(workspace, evidence, file),
    conflictsOfInterest: workspace.conflictsOfInterest,
    dissent: workspace.dissent,
  };
}

/** The verdict without each record that something measured rests on: which single piece of evidence it hangs by. */
function withoutEach(workspace: Workspace, report: ReportDoc, evidence: Evidence) {
  const { needs } = workspace;
  const candidates: readonly Candidate[] = candidatesOf(report);
  const byVendor = groupBy(evidence.records, (record) => record.vendor);
  const trial = (all: readonly Candidate[]) =>
    verdictOf(all, needs.weights, chancesOf(all, needs.weights, TRIAL_DRAWS));
  const before = trial(candidates);
  const flips: DecisionDoc['sensitivity']['evidence'] = [];
  let tried = 0;
  for (const vendor of workspace.vendors) {
    const records = byVendor.get(vendor.id) ?? [];
    const log = evidence.logs.get(vendor.id) ?? null;
    const caseSources = records.filter(({ kind }) => kind === 'log' || kind === 'case').length;
    const relied = new Set(report.vendors.find(({ id }) => id === vendor.id)?.audits.flatMap(reliedOn));
    for (const record of records) {
      if (!relied.has(record.id) || record.kind === 'case' || record.kind === 'release') continue;
      // Logs and cases by hand were merged: one that is all there is can be left out with its cases, others cannot be told apart.
      if (record.kind === 'log' && caseSources > 1) continue;
      tried++;
      const rest = records.filter((one) => one !== record);
      const results = runAudits(
        AUDITS,
        {
          records: rest,
          log: record.kind === 'log' ? null : log,
          plan: vendor.plan ?? null,
          product: vendor.product ?? null,
          calendar: ownOf(workspace.calendars, vendor.id) ?? null,
        },
        needs,
        Date.parse(report.asOf),
      );
      const tiers = new Map(rest.map((one) => [one.id, one.tier]));
      const changed: Candidate = {
        vendor: vendor.id,
        results,
        dimensions: scoreDimensions(results),
        standing: standingOf(needs.gates, results, (id) => tiers.get(id)).standing,
      };
      const after = trial(candidates.map((one) => (one.vendor === vendor.id ? changed : one)));
      if (after.state !== before.state || after.vendor !== before.vendor)
        flips.push({ record: record.id, vendor: vendor.id, state: after.state, chosen: after.vendor });
    }
  }
  return { evidence: flips, tried };
}

const reliedOn = (result: ReportDoc['vendors'][number]['audits'][number]): readonly string[] =>
  result.outcome === 'measured' ? result.evidence : [];

function pricesAndCost(
  workspace: Workspace,
  evidence: Evidence,
  file: YamlFile,
): Pick<DecisionDoc, 'cost' | 'priceHistory'> {
  if (workspace.costs === undefined) return { cost: null, priceHistory: priceHistories(evidence.records, null) };
  const report = costOf(workspace, evidence, file);
  return { cost: costSummary(workspace, report), priceHistory: report.priceHistory };
}

function costSummary(workspace: Workspace, report: CostReport): DecisionDoc['cost'] {
  const names = Object.fromEntries(workspace.vendors.map(({ id, name }) => [id, name]));
  const vendors = report.vendors.flatMap(({ vendor, horizons }) =>
    horizons.slice(-1).map(({ total, cheapest }) => ({
      vendor,
      mean: total.mean,
      p5: total.p5,
      p95: total.p95,
      cheapest,
    })),
  );
  return {
    currency: report.currency,
    months: report.vendors[0]?.horizons.at(-1)?.months ?? 0,
    vendors,
    breakEven: breakEvens(report, names),
    leftOut: report.leftOut.length,
  };
}

/** Where the record and its memos stand. */
export const decisionPlaces = (folder: string) => ({
  json: join(folder, 'decision.json'),
  markdown: join(folder, 'decision.md'),
  memo: (lang: Lang) => join(folder, `decision.${lang}.docx`),
});

/** Writes the record, the text of it in the reader's language, and a memo to sign in both. Returns what was written. */
export async function writeDecision(
  { files }: Pick<Effects, 'files'>,
  folder: string,
  decision: DecisionDoc,
  lang: Lang,
): Promise<readonly string[]> {
  const places = decisionPlaces(folder);
  await files.write(places.json, `${JSON.stringify(decision, null, 1)}\n`);
  await files.write(places.markdown, decisionMarkdown(decision, lang));
  for (const one of LANGS) await files.write(places.memo(one), await decisionMemo(decision, one));
  return [places.json, places.markdown, ...LANGS.map(places.memo)];
}

/** A record that was written before. */
export async function readDecision({ files }: Pick<Effects, 'files'>, path: string): Promise<DecisionDoc> {
  if ((await files.size(path)) === undefined)
    throw inputError(
      `${path}: there is no such file; “touchstone decide” writes decision.json`,
      `${path}：文件不存在；“touchstone decide” 会写出 decision.json`,
    );
  try {
    return decisionSchema.parse(JSON.parse(new TextDecoder().decode(await files.read(path))));
  } catch (error) {
    throw inputError(
      `${path}: not a decision of this version; run “touchstone decide” again`,
      `${path}：不是当前版本的决策记录；请重新运行 “touchstone decide”`,
      error,
    );
  }
}
