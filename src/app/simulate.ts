import type { Effects } from '../model/effects.ts';
import { usageError } from '../model/error.ts';
import { ARCHETYPES, type Archetype } from '../simulate/character.ts';
import { simulatedLog } from '../simulate/log-text.ts';

export interface SimulateRequest {
  readonly archetype: string;
  readonly cases: string;
  readonly days: string;
  readonly seed: string;
  readonly rate?: string;
  readonly out: string;
}

/** Most cases that are simulated into memory at once. */
const MOST = 1_000_000;

/** `touchstone simulate`: writes the log of a vendor of known character. The same words give the same bytes everywhere. */
export async function simulateFile({ files }: Pick<Effects, 'files'>, request: SimulateRequest): Promise<void> {
  const archetype = readArchetype(request.archetype);
  const rate = request.rate === undefined ? undefined : readRate(request.rate, archetype);
  await files.write(
    request.out,
    simulatedLog({
      archetype,
      cases: readWhole('--cases', request.cases, 1, MOST),
      days: readWhole('--days', request.days, 1, 3650),
      seed: readWhole('--seed', request.seed, 0, Number.MAX_SAFE_INTEGER),
      ...(rate === undefined ? {} : { rate }),
    }),
  );
}

function readArchetype(name: string): Archetype {
  const archetype = ARCHETYPES.find((one) => one === name);
  if (archetype !== undefined) return archetype;
  throw usageError(
    `--archetype ${name}: there is none of that name; choose one of ${ARCHETYPES.join(', ')}`,
    `--archetype ${name}：没有这种类型；请从以下选择：${ARCHETYPES.join('、')}`,
  );
}

function readWhole(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw usageError(
    `${option} ${text}: give a whole number from ${least} to ${most}`,
    `${option} ${text}：请给出 ${least} 到 ${most} 之间的整数`,
  );
}

function readRate(text: string, archetype: Archetype): number {
  const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (archetype.startsWith('honest'))
    throw usageError(
      `--rate: ${archetype} has no habit that could be rarer; leave it out`,
      `--rate：${archetype} 没有可以调节频率的习惯；请去掉该选项`,
    );
  if (value >= 0 && value <= 1) return value;
  throw usageError(
    `--rate ${text}: give a share from 0 to 1, such as 0.6`,
    `--rate ${text}：请给出 0 到 1 之间的比例，例如 0.6`,
  );
}
