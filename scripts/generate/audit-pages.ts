import { readFileSync } from 'node:fs';
import type { Audit } from '../../src/model/audit.ts';
import type { Text } from '../../src/model/text.ts';
import { describeMeasures } from '../../src/report/measures.ts';
import { quantity, unitNames } from '../../src/report/words/quantity.ts';
import { dimensionNames } from '../../src/report/words/terms.ts';
import { type Curve, policyOf } from '../../src/scoring/policy.ts';

const prose = ({ dimension, id }: Audit): string =>
  readFileSync(new URL(`../../src/audits/${dimension}/${id}.md`, import.meta.url), 'utf8').trim();

const inBoth = ({ en, zh }: Text): string => (en === zh ? en : `${en} · ${zh}`);
const SCALES = { log: 'logarithmic · 按对数', linear: 'linear · 按线性' } as const satisfies Record<
  Curve['scale'],
  string
>;

/** The page of one audit: what the code says of it, then the words beside it. */
export function auditPage(audit: Audit): string {
  const { weight, curve } = policyOf(audit.id);
  const dimension = dimensionNames[audit.dimension];
  return `# ${audit.title.en} · ${audit.title.zh}

\`${audit.id}@${audit.version}\` · ${dimension.en} ${dimension.zh} · ${audit.requirement.join(', ')}

**${audit.question.en}**
**${audit.question.zh}**

| | |
| --- | --- |
| reads · 读取 | ${audit.needs.join(', ')} |
| unit · 单位 | ${audit.unit} |
| weight in its dimension · 维度内权重 | ${weight} |
| scores 0 at · 得 0 分 | ${inBoth(quantity(audit.unit, curve.zero))} |
| scores 100 at · 得 100 分 | ${inBoth(quantity(audit.unit, curve.full))} |
| between · 其间 | ${SCALES[curve.scale]} |

${prose(audit)}

## What a gate can ask · 门槛可以要求什么

${gates(audit)}

## When it is not known · 未知时可以问

${audit.ask.en}

${audit.ask.zh}
`;
}

/** Every demand as it is written in touchstone.yaml. */
function gates(audit: Audit): string {
  const [{ id, unit, signs, parts }] = describeMeasures([audit]);
  const { en, zh } = unitNames[unit];
  const rows = [
    ['atMost: …', `at most … (${en})`, `最多 …（${zh}）`],
    ['atLeast: …', `at least … (${en})`, `至少 …（${zh}）`],
    ...parts.map(({ part, name }) => [`has: ${part}`, name.en, name.zh]),
    ...signs.map(({ code, text }) => [`refuse: ${code}`, text.en, text.zh]),
  ];
  return `| gate · 门槛 | demands | 要求 |
| --- | --- | --- |
${rows.map(([demand, ...words]) => `| \`{ audit: ${id}, ${demand} }\` | ${words.join(' | ')} |`).join('\n')}`;
}

export const auditIndex = (audits: readonly Audit[]): string => `# Audits · 测量项

One question each, measured one way. Made from the code; do not edit.

| audit | dimension · 维度 | question · 问题 |
| --- | --- | --- |
${audits.map(({ id, dimension, question }) => `| [${id}](${id}.md) | ${dimensionNames[dimension].en} ${dimensionNames[dimension].zh} | ${question.en}<br>${question.zh} |`).join('\n')}
`;
