import { type Tie, untenable } from '../decision/cost/columns.ts';
import {
  certainly,
  type Figure,
  figureReader,
  figuresOf,
  measured,
  type VendorFigures,
} from '../decision/cost/figures.ts';
import { type MeasuredTime, measuredTimes } from '../decision/cost/measured.ts';
import { scopeOf } from '../decision/cost/parts.ts';
import { type Account, simulateCost } from '../decision/cost/simulation.ts';
import { breakEvenOf, vendorsOf } from '../decision/cost/summary.ts';
import { readYaml, type YamlFile } from '../evidence/yaml-file.ts';
import { type CostReport, type Costs, HORIZONS } from '../model/cost.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import type { Text } from '../model/text.ts';
import type { Workspace } from '../model/workspace.ts';
import { measuredText, priceNotes, withinFix } from '../report/words/cost-notes.ts';
import { DECISION } from '../scoring/policy.ts';
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
  const { account, inputs } = accountOf(workspace, costs, evidence, file);
  const results = simulateCost(account, draws);
  return {
    schema: 'touchstone/cost@1',
    currency: costs.currency,
    start: costs.start,
    draws,
    rates: Object.entries(costs.rates).map(([currency, { is, on }]) => ({ currency, is: String(is), on })),
    vendors: vendorsOf(account, results),
    breakEven: breakEvenOf(account, results),
    inputs,
    leftOut: account.scope.leftOut.map(({ part, missing, vendors }) => ({
      part,
      missing: [...missing],
      vendors: [...vendors],
    })),
    notes: priceNotes(
      results,
      evidence.records,
      Object.fromEntries(workspace.vendors.map((one) => [one.id, one.name])),
    ),
  };
}

function accountOf(workspace: Workspace, costs: Costs, evidence: Evidence, file: YamlFile) {
  const complain = (path: readonly PropertyKey[], why: Text): never => {
    const place = ['costs', ...path];
    throw inputError(
      `${file.name}:${file.lineOf(place)}: ${place.map(String).join('.')} ${why.en}`,
      `${file.name}:${file.lineOf(place)}：${place.map(String).join('.')} ${why.zh}`,
    );
  };
  for (const id of Object.keys(costs.vendors))
    if (!workspace.vendors.some((vendor) => vendor.id === id))
      complain(['vendors', id], {
        en: 'is no vendor of this workspace; correct its id',
        zh: '不是本工作区的服务商；请改正 id',
      });
  const reader = figureReader(costs, complain);
  const vendors = workspace.vendors.map(({ id }) => {
    const log = evidence.logs.get(id);
    return withMeasured(reader.vendor(id), log === undefined ? [] : measuredTimes(log));
  });
  const scope = scopeOf(vendors);
  const byPath = new Map(
    vendors.flatMap((vendor) => figuresOf(vendor).map((figure) => [figure.path, figure] as const)),
  );
  const { ties, tied } = tiesOf(costs, byPath, complain);
  const account: Account = { start: costs.start, horizons: HORIZONS, vendors, scope, ties, tied };
  const inputs = [...byPath.values()].map(({ path, basis, text, n }) => ({
    input: path,
    vendor: workspace.vendors.find(({ id }) => path.startsWith(`vendors.${id}.`))?.id ?? null,
    basis,
    text,
    n,
  }));
  return { account, inputs };
}

/** Where the buyer gave no time to a fix, the vendor's own cases have it: from opening, so the answer is within it. */
function withMeasured(figures: VendorFigures, times: readonly MeasuredTime[]): VendorFigures {
  const curves = new Map(
    times.map((time) => [
      time.severity,
      measured(`vendors.${figures.vendor}.fixHours.${time.severity}`, time.quantile, time.cases, measuredText(time)),
    ]),
  );
  const within = certainly(`vendors.${figures.vendor}.answerHours`, 0, withinFix);
  return {
    ...figures,
    at(input, severity) {
      const own = figures.at(input, severity);
      const curve = severity === undefined ? undefined : curves.get(severity);
      if (curve === undefined || figures.at('fixHours', severity) !== null) return own;
      return input === 'fixHours' ? curve : input === 'answerHours' ? within : own;
    },
  };
}

function tiesOf(
  costs: Costs,
  byPath: ReadonlyMap<string, Figure>,
  complain: (path: readonly PropertyKey[], why: Text) => never,
): { readonly ties: readonly Tie[]; readonly tied: readonly Figure[] } {
  const tied = new Set<Figure>();
  costs.together.forEach(([a, b], at) => {
    for (const path of [a, b]) {
      const figure = byPath.get(path);
      if (figure === undefined || figure.isCertain)
        return complain(['together', at], {
          en: `names “${path}”, which is not an uncertain figure of the account; write its place below costs, such as users or vendors.acme.licence`,
          zh: `提到的“${path}”不是账目中的不确定数值；请写出它在 costs 下的位置，如 users 或 vendors.acme.licence`,
        });
      tied.add(figure);
    }
    if (a === b)
      complain(['together', at], { en: 'ties a figure to itself; name two', zh: '把一个数值与自身相关联；请写两个' });
    return undefined;
  });
  const why = untenable(costs.together, [...tied]);
  if (why !== null) complain(['together'], why);
  return { ties: costs.together, tied: [...tied] };
}
