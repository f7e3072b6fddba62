import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Audit } from '../../src/model/audit.ts';
import { commandLines } from './command-page.ts';

const verbs = commandLines().map(([verb]) => verb);

/** A place that is named must exist, or the page would promise it. */
const isThere = (place: string): boolean => {
  const [kind, name] = place.split(':');
  return kind === 'verb' ? verbs.includes(name) : existsSync(new URL(`../../${name}`, import.meta.url));
};

export const requirementsSchema = z.strictObject({
  requirements: z.array(
    z.strictObject({
      id: z.string().regex(/^R\d+$/),
      /** Lines of the article, or `i` where it is only implied. */
      lines: z.array(z.string()).min(1),
      en: z.string().min(1),
      zh: z.string().min(1),
      /** Empty where only audits serve it: they name their requirements themselves. */
      where: z.array(
        z.union([
          z.literal('not-yet'),
          z
            .string()
            .regex(/^(verb|test):\S+/)
            .refine(isThere, 'is not there'),
        ]),
      ),
    }),
  ),
});

export const readRequirements = () =>
  requirementsSchema.parse(parse(readFileSync(new URL('../../docs/requirements.yaml', import.meta.url), 'utf8')))
    .requirements;

/** Each requirement, the article's line, and where it lives now. Audits come from the audits themselves. */
export function requirementsPage(audits: readonly Audit[]): string {
  const rows = readRequirements().map(({ id, lines, en, zh, where }) => {
    const measured = audits
      .filter((audit) => audit.requirement.some((one) => one === id))
      .map((audit) => `[${audit.id}](audits/${audit.id}.md)`);
    const named = where
      .filter((one) => one !== 'not-yet')
      .map((one) => `\`${one.replace(/^verb:/, 'touchstone ').replace(/^test:/, '')}\``);
    const places = [...measured, ...named];
    return `| ${id} | ${lines.join(', ')} | ${en}<br>${zh} | ${places.length === 0 ? 'not yet · 尚无' : places.join('<br>')} |`;
  });
  return `# From the article to the product · 从文章到产品

Each requirement in a line, the line of the article it was read from (\`i\`: implied), and where it lives now. Made from
\`requirements.yaml\` and the audits; do not edit.

| | article · 原文 | requirement · 要求 | where · 所在 |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
