import { simulateCosts } from '../decision/cost/costs.ts';
import type { Complain } from '../decision/cost/figure-checks.ts';
import { measuredTimes } from '../decision/cost/measured.ts';
import { priceHistories } from '../decision/cost/price-history.ts';
import { readYaml, type YamlFile } from '../evidence/yaml-file.ts';
import type { CostReport, Costs } from '../model/cost.ts';
import type { CostModel } from '../model/cost-model.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import type { Workspace } from '../model/workspace.ts';
import { cheapNotes } from '../report/words/cost-notes.ts';
import { DECISION } from '../scoring/policy.ts';
import { consideredCases } from './considered-cases.ts';
import { buildEvidence } from './evidence.ts';
import type { Evidence } from './judge.ts';
import { placesOf, readWorkspace } from './workspace.ts';

/** The hidden cost of every vendor of a workspace, from the buyer's figures and what its case logs measured. */
export async function costOfWorkspace(effects: Effects, folder: string): Promise<CostReport> {
  const workspace = await readWorkspace(effects, folder);
  const { definition } = placesOf(folder);
  const file = readYaml(definition, await effects.files.read(definition));
  return costOf(workspace, await buildEvidence(effects, folder), file);
}

/** As above, from what was read. `file` is where the costs stand, for naming the line of what is wrong with them. */
export function costOf(
  workspace: Workspace,
  evidence: Evidence,
  file: YamlFile,
  draws: number = DECISION.draws,
): CostReport {
  const { costs } = workspace;
  if (costs === undefined)
    throw inputError(
      `${file.name}: there are no “costs”; add your figures as in docs/cost.md`,
      `${file.name}：没有“costs”；请按 docs/cost.md 填写你的数字`,
    );
  const found = simulateCosts(costModelOf({ ...workspace, costs }, evidence), { draws, complain: atItsLine(file) });
  const names = Object.fromEntries(workspace.vendors.map((one) => [one.id, one.name]));
  const priceHistory = [...found.priceHistory, ...priceHistories(evidence.records, found.start)];
  return { ...found, priceHistory, notes: cheapNotes(found.vendors, names) };
}

/** What the cost is simulated from, as JSON that a page can carry. What cases of the plan considered measured is in it. */
export function costModelOf(
  { costs, vendors }: Pick<Workspace, 'vendors'> & { readonly costs: Costs },
  { logs }: Pick<Evidence, 'logs'>,
): CostModel {
  const measured = vendors.flatMap(({ id, plan = null }) => {
    const log = logs.get(id);
    return log === undefined ? [] : measuredTimes(id, consideredCases(log, plan, Number.POSITIVE_INFINITY));
  });
  return { schema: 'touchstone/cost-model@1', costs, vendors: vendors.map(({ id }) => id), measured };
}

/** Says what is wrong with a figure by file and line. */
export const atItsLine =
  (file: YamlFile): Complain =>
  (path, why) => {
    const place = ['costs', ...path];
    const named = place.map(String).join('.');
    throw inputError(
      `${file.name}:${file.lineOf(place)}: ${named} ${why.en}`,
      `${file.name}:${file.lineOf(place)}：${named} ${why.zh}`,
    );
  };
