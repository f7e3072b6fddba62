import { join } from 'node:path';
import { AUDITS } from '../audits/registry.ts';
import { neededDimensions, weightsProblem } from '../decision/weights-problem.ts';
import { readWith, readYaml, type YamlFile } from '../evidence/yaml-file.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import { type Workspace, workspaceSchema } from '../model/workspace.ts';
import { gateProblem } from './gate-checks.ts';
import { checkCalendars } from './workspace-calendars.ts';

/** Where everything of a workspace stands. */
export interface Places {
  readonly folder: string;
  readonly definition: string;
  readonly records: string;
  /** Column maps of its own. */
  readonly maps: string;
  readonly hidden: string;
  readonly raw: string;
  readonly evidence: string;
  readonly salt: string;
  readonly reportJson: string;
  readonly reportHtml: string;
  readonly reportMarkdown: string;
}

export const placesOf = (folder: string): Places => ({
  folder,
  definition: join(folder, 'touchstone.yaml'),
  records: join(folder, 'records'),
  maps: join(folder, 'maps'),
  hidden: join(folder, '.touchstone'),
  raw: join(folder, '.touchstone', 'raw'),
  evidence: join(folder, '.touchstone', 'evidence'),
  salt: join(folder, '.touchstone', 'salt'),
  reportJson: join(folder, 'report.json'),
  reportHtml: join(folder, 'report.html'),
  reportMarkdown: join(folder, 'report.md'),
});

/** Reads `touchstone.yaml`. Fails with an inputError that names the file, the line, the path in it and the fix. */
export async function readWorkspace({ files }: Pick<Effects, 'files'>, folder: string): Promise<Workspace> {
  const { definition } = placesOf(folder);
  if ((await files.size(definition)) === undefined)
    throw inputError(
      `${definition}: there is no workspace here; run “touchstone init ${folder}” or name another folder`,
      `${definition}：这里没有工作区；请运行 “touchstone init ${folder}”，或指定其他目录`,
    );
  return parseWorkspace(definition, await files.read(definition));
}

/** @param name the file's name as it is told to people */
export function parseWorkspace(name: string, bytes: Uint8Array): Workspace {
  const file = readYaml(name, bytes);
  const workspace = readWith(workspaceSchema, file.value, file);
  checkNames(workspace, file);
  return workspace;
}

/** What the schema cannot say: names that must exist, ids that must differ, weights that must fit. */
function checkNames(workspace: Workspace, file: YamlFile): void {
  const fail = (path: readonly PropertyKey[], en: string, zh: string): never => {
    const line = file.lineOf(path);
    throw inputError(
      `${file.name}:${line}: ${path.join('.')}: ${en}`,
      `${file.name}:${line}：${path.join('.')}：${zh}`,
    );
  };
  const ids = workspace.vendors.map((vendor) => vendor.id);
  ids.forEach((id, at) => {
    if (ids.indexOf(id) !== at)
      fail(
        ['vendors', at, 'id'],
        `“${id}” is already the id of another vendor; choose another`,
        `“${id}” 已被另一家使用；请换一个 id`,
      );
  });
  const audits = AUDITS.map((audit) => audit.id);
  const known = { en: `know are: ${audits.join(', ')}`, zh: audits.join('、') };
  const checkAudit = (path: readonly PropertyKey[], id: string) => {
    if (!audits.includes(id))
      fail(path, `there is no measure “${id}”; those I ${known.en}`, `没有名为“${id}”的测量项；可用的有：${known.zh}`);
  };
  workspace.needs.gates.forEach((gate, at) => {
    checkAudit(['needs', 'gates', at, 'audit'], gate.audit);
    const problem = gateProblem(gate);
    if (problem !== null) fail(['needs', 'gates', at, problem.field], problem.text.en, problem.text.zh);
    if (workspace.needs.notNeeded.includes(gate.audit))
      fail(
        ['needs', 'gates', at, 'audit'],
        `“${gate.audit}” is in notNeeded, so this gate could never be answered; take one of the two away`,
        `“${gate.audit}” 列在 notNeeded 中，该门槛将永远没有结果；请去掉其一`,
      );
  });
  workspace.needs.notNeeded.forEach((id, at) => checkAudit(['needs', 'notNeeded', at], id));
  if (!isZone(workspace.needs.timezone))
    fail(
      ['needs', 'timezone'],
      `“${workspace.needs.timezone}” is not a time zone; write one such as Asia/Shanghai`,
      `“${workspace.needs.timezone}” 不是有效的时区；请写成 Asia/Shanghai 这样的名称`,
    );
  workspace.vendors.forEach(({ sources }, vendor) =>
    sources.forEach(({ packages, changelogs = {} }, at) => {
      const stray = Object.keys(changelogs).find((name) => !packages.includes(name));
      if (stray !== undefined)
        fail(
          ['vendors', vendor, 'sources', at, 'changelogs', stray],
          `“${stray}” is not among the packages; add it there or correct the name`,
          `“${stray}” 不在 packages 里；请补上或改正名称`,
        );
    }),
  );
  checkCalendars(workspace, fail);
  const { notNeeded, weights } = workspace.needs;
  const misfit = weightsProblem(weights, neededDimensions(AUDITS, notNeeded));
  if (misfit !== null) fail(['needs', 'weights', ...misfit.path], misfit.why.en, misfit.why.zh);
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
