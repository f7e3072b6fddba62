import { AUDITS } from '../audits/registry.ts';
import { type Figure, figureReader } from '../decision/cost/figures.ts';
import { planOf, type Step } from '../decision/plan.ts';
import { candidatesOf } from '../decision/record.ts';
import { readYaml, type YamlFile } from '../evidence/yaml-file.ts';
import type { NextDoc, NextStep } from '../model/decision.ts';
import type { Effects } from '../model/effects.ts';
import type { ReportDoc } from '../model/report.ts';
import { verbatim } from '../model/text.ts';
import type { Workspace } from '../model/workspace.ts';
import { DECISION } from '../scoring/policy.ts';
import { auditWorkspace } from './audit.ts';
import { atItsLine } from './cost.ts';
import { placesOf, readWorkspace } from './workspace.ts';

/** What to find out next in a workspace, worth most first. */
export async function nextOfWorkspace(effects: Effects, folder: string, asOf?: number): Promise<NextDoc> {
  const workspace = await readWorkspace(effects, folder);
  const { definition } = placesOf(folder);
  const file = readYaml(definition, await effects.files.read(definition));
  return nextOf(await auditWorkspace(effects, folder, asOf), workspace, file);
}

export const nextOf = (report: ReportDoc, workspace: Workspace, file: YamlFile): NextDoc => ({
  schema: 'touchstone/next@1',
  policyVersion: report.policyVersion,
  asOf: report.asOf,
  evidenceHash: report.evidenceHash,
  verdict: { state: report.verdict.state, vendor: report.verdict.vendor },
  left: report.vendors.filter(({ standing }) => standing !== 'rejected').length,
  steps: stepsOf(report, workspace, file),
  worthAsking: DECISION.worthAsking,
});

/** Nothing is asked once one vendor is chosen: no answer would be worth its hours. */
export function stepsOf(report: ReportDoc, workspace: Workspace, file: YamlFile): NextStep[] {
  if (report.verdict.state === 'choose') return [];
  const effort = effortOf(workspace, file);
  return planOf(candidatesOf(report), report.needs.weights, isProbed).map((step) => ({
    ...step,
    vendors: [...step.vendors],
    title: report.audits.find(({ id }) => id === step.audit)?.title ?? verbatim(step.audit),
    ask: report.audits.find(({ id }) => id === step.audit)?.ask ?? verbatim(step.audit),
    ...effort(step),
  }));
}

/** Cases show it: one answer would only be a claim. */
const isProbed = (audit: string): boolean => AUDITS.some(({ id, needs }) => id === audit && needs.includes('case'));

/** Hours and money of a step, where the buyer said what one question or probe takes. */
function effortOf({ costs }: Workspace, file: YamlFile) {
  const nothing = { hours: null, money: null };
  if (costs === undefined) return () => nothing;
  const reader = figureReader(costs, atItsLine(file));
  const each = { question: reader.single('questionHours'), probe: reader.single('probeHours') };
  const hour = reader.vendor('').at('engineerHour');
  return ({ kind, count, vendors }: Step): Pick<NextStep, 'hours' | 'money'> => {
    const figure = each[kind];
    if (figure === null) return nothing;
    const times = count * vendors.length;
    const mean = times * meanFigure(figure);
    return {
      hours: { p5: times * figure.quantile(0.05), mean, p95: times * figure.quantile(0.95) },
      money: hour === null || hour.rate !== null ? null : { mean: mean * meanFigure(hour), currency: costs.currency },
    };
  };
}

const meanFigure = ({ table }: Figure): number => table.reduce((sum, value) => sum + value, 0) / table.length;
