import { relative } from 'node:path';
import { stringify } from 'yaml';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import type { Lang, Text } from '../model/text.ts';
import { placesOf, readWorkspace } from './workspace.ts';

/** What `touchstone init` asks. */
export interface InitAnswers {
  readonly scenario: string;
  readonly timezone: string;
  readonly coverage: '24x7' | 'office';
  /** Minutes to a first response that a full outage may wait; null demands nothing. */
  readonly p0Minutes: number | null;
  readonly vendors: readonly { readonly id: string; readonly name: string; readonly packages: readonly string[] }[];
}

export const DEFAULT_ANSWERS: InitAnswers = {
  scenario: 'short-video',
  timezone: 'Asia/Shanghai',
  coverage: '24x7',
  p0Minutes: 30,
  vendors: [
    { id: 'agora', name: 'Agora', packages: ['agora-rtc-sdk-ng'] },
    { id: 'zego', name: 'ZEGO', packages: ['zego-express-engine-webrtc'] },
  ],
};

/** Writes a workspace that can be audited as it is. An existing one is never written over. */
export async function initWorkspace(
  effects: Effects,
  folder: string,
  answers: InitAnswers,
  lang: Lang,
): Promise<string> {
  const { definition } = placesOf(folder);
  const { files } = effects;
  if ((await files.size(definition)) !== undefined)
    throw inputError(
      `${definition}: there is a workspace already; edit it, or choose another folder`,
      `${definition}：这里已经有一个工作区；请直接编辑，或换一个目录`,
    );
  await files.write(definition, workspaceYaml(answers, lang));
  // What was written must be what can be read.
  await readWorkspace(effects, folder);
  return relative('.', definition) || definition;
}

export function workspaceYaml(answers: InitAnswers, lang: Lang): string {
  const { scenario, timezone, coverage, p0Minutes, vendors } = answers;
  const parts: [Text, Record<string, unknown>][] = [
    [notes.schema, { schema: 'touchstone/workspace@1' }],
    [
      notes.needs,
      {
        needs: {
          scenario,
          timezone,
          languages: [lang],
          coverage:
            coverage === '24x7' ? '24x7' : { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' },
          gates: [
            ...(p0Minutes === null ? [] : [{ audit: 'response-commitment', atMost: p0Minutes }]),
            { audit: 'end-of-life-notice', refuse: 'product-retired' },
          ],
          weights: { order: ['responsiveness', 'resolution', 'contract', 'team', 'knowledge', 'proactivity', 'trust'] },
        },
      },
    ],
    [
      notes.vendors,
      {
        vendors: vendors.map(({ id, name, packages }) => ({
          id,
          name: { en: name, zh: name },
          ...(packages.length > 0 ? { sources: [{ type: 'npm', packages }] } : {}),
        })),
      },
    ],
    [notes.conflicts, { conflictsOfInterest: [] }],
  ];
  return parts
    .map(([note, part]) => `${note[lang].replace(/^/gm, '# ')}\n${stringify(part, { lineWidth: 110 })}`)
    .join('\n');
}

const notes = {
  schema: {
    en: 'A Touchstone workspace. Editors check it with the schema at schemas/workspace.schema.json.',
    zh: 'Touchstone 工作区。编辑器可用 schemas/workspace.schema.json 校验。',
  },
  needs: {
    en: 'What you need. Gates rule a vendor out (what they can ask: docs/deciding.md); weights order the seven dimensions, most important first.',
    zh: '你的需求。gates 是一票否决的门槛（可提的要求见 docs/deciding.md）；weights 按重要程度排列七个维度。',
  },
  vendors: {
    en: 'Who is on the list. “plan” names the support plan you consider; sources are read by “touchstone gather”.\nWhat you read or lived through goes into records/*.yaml, or in with “touchstone log”.',
    zh: '候选服务商。plan 写你考虑的支持套餐；sources 由 “touchstone gather” 采集。\n读到的和亲历的写进 records/*.yaml，或用 “touchstone log” 记录。',
  },
  conflicts: {
    en: 'Who has an interest in the outcome? It is shown beside the verdict: [{who: ..., what: ...}]',
    zh: '谁与结论有利益关系？会显示在结论旁：[{who: ..., what: ...}]',
  },
} as const satisfies Record<string, Text>;
