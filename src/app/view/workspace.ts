import { readYaml } from '../../evidence/yaml-file.ts';
import type { Costs } from '../../model/cost.ts';
import type { Effects } from '../../model/effects.ts';
import { newestCapture } from '../audit.ts';
import { costModelOf, costOf } from '../cost.ts';
import { buildEvidence } from '../evidence.ts';
import { judge } from '../judge.ts';
import { stepsOf } from '../next.ts';
import { placesOf, readWorkspace } from '../workspace.ts';
import { contractsOf } from './contracts.ts';
import { methodPages } from './method.ts';
import { type View, viewOf } from './view.ts';

const noCosts = (asOf: string): Costs => ({
  currency: 'CNY',
  start: asOf.slice(0, 10),
  rates: {},
  vendors: {},
  together: [],
});

/** From evidence to the report and all that the page shows of it. `asOf` as in `auditWorkspace`. */
export async function viewWorkspace(effects: Effects, folder: string, asOf?: number): Promise<View> {
  const workspace = await readWorkspace(effects, folder);
  const evidence = await buildEvidence(effects, folder);
  const report = judge(workspace, evidence, asOf ?? newestCapture(evidence, folder));
  const { definition } = placesOf(folder);
  const file = readYaml(definition, await effects.files.read(definition));
  return viewOf({
    report,
    evidence,
    contracts: await contractsOf(effects, folder, evidence.records),
    method: await methodPages(
      effects,
      report.audits.map(({ id }) => id),
    ),
    cost: workspace.costs === undefined ? null : costOf(workspace, evidence, file),
    // Who gave no figures yet finds the times that were measured when he types some.
    costModel: costModelOf({ ...workspace, costs: workspace.costs ?? noCosts(report.asOf) }, evidence),
    next: stepsOf(report, workspace, file),
  });
}
