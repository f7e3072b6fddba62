import type { Measure } from '../../model/api.ts';
import type { Lang, Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { costInputs } from '../../report/words/cost.ts';
import { liveWords } from '../words/live.ts';
import { draftName, type WorkspaceDraft } from './workspace-draft.ts';

const WORDS: Readonly<Record<string, Text>> = { ...costInputs, ...liveWords };

/** Parts of touchstone.yaml that the form calls otherwise. */
const CALLED: Readonly<Record<string, string>> = {
  severityTargets: 'targets',
  sources: 'packages',
  together: 'ties',
  title: 'titleEn',
  'title.en': 'titleEn',
  'title.zh': 'titleZh',
  'name.en': 'nameEn',
  'name.zh': 'nameZh',
  'languages.zh': 'languageZh',
  'languages.en': 'languageEn',
};
/** They go without saying where something in them is named. */
const AROUND: ReadonlySet<string> = new Set(['needs', 'vendors', 'costs', 'title', 'name']);

/** What the form calls a field of touchstone.yaml: `vendors`, `aster`, `plan` is “Aster · Support plan considered”. */
export function fieldName(
  path: readonly string[],
  { vendors }: Pick<WorkspaceDraft, 'vendors'>,
  measures: readonly Measure[],
  lang: Lang,
): string {
  const names = path.flatMap((part, at): string[] => {
    const within = path[at - 1] ?? '';
    if (AROUND.has(part) && at < path.length - 1) return [];
    const vendor = within === 'vendors' && vendors.find(({ was, id }) => (was ?? id) === part);
    if (vendor) return [draftName(vendor, lang)];
    const [audit] = part.split(' ');
    const measure = (within === 'gates' || within === 'notNeeded') && measures.find(({ id }) => id === audit);
    if (measure) return [measure.title[lang]];
    const called = CALLED[`${within}.${part}`] ?? CALLED[part] ?? part;
    return [(Object.hasOwn(WORDS, called) && WORDS[called]?.[lang]) || part];
  });
  return inert(names.join(' · '), 160);
}
