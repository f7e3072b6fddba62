import type { DecisionDoc } from '../model/decision.ts';
import type { Lang } from '../model/text.ts';
import { decisionSections } from './decision.ts';
import { sectionMarkdown, sectionText } from './document.ts';
import { inert } from './inert.ts';
import { decisionLabels } from './words/decision.ts';

/** What the record is called. */
export const decisionTitle = (decision: DecisionDoc, lang: Lang): string =>
  `${decisionLabels.title[lang]} · ${inert(decision.title[lang])} · ${decision.asOf.slice(0, 10)}`;

/** The record as GitHub-flavoured Markdown, with its method. */
export const decisionMarkdown = (decision: DecisionDoc, lang: Lang): string =>
  `# ${decisionTitle(decision, lang).replace(/[\\`*_{}[\]<>|#]/g, (mark) => `\\${mark}`)}\n\n${decisionSections(decision, lang, true).map(sectionMarkdown).join('\n\n')}\n`;

/** The record for the terminal. */
export function decisionText(decision: DecisionDoc, lang: Lang, screen: number, explain: boolean): string {
  const width = Math.max(40, Math.min(screen, 100));
  return `${decisionSections(decision, lang, explain)
    .map((section) => sectionText(section, lang, width))
    .join('\n\n')}\n`;
}
