import type { Contract, Place } from '../../model/contract.ts';
import type { Change } from './change.ts';

/** Words that carry meaning, singular and without marks; Chinese in pairs of characters. */
function wordsOf(text: string): ReadonlySet<string> {
  const latin =
    text
      .toLowerCase()
      .replace(/-/g, ' ')
      .match(/[a-z]{3,}/g) ?? [];
  const han = Array.from(text.replace(/[^\u4e00-\u9fff]/gu, ''));
  const singular = latin
    .filter((word) => !/^(?:the|and|any|for|are|not|does|this|that|with|can|our|your|you)$/.test(word))
    .map((word) => word.replace(/ies$/, 'y').replace(/(?<!s)s$/, ''));
  return new Set([...singular, ...han.slice(1).map((letter, at) => han[at] + letter)]);
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
};

/** An exclusion that is new, gone, or reaches further than before. */
export function exclusionChanges(before: Contract, after: Contract): readonly Change[] {
  const old = before.exclusions.map((place) => ({ place, words: wordsOf(place.quote) }));
  const young = after.exclusions.map((place) => ({ place, words: wordsOf(place.quote) }));
  const matched = new Set<Place>();
  const changes: Change[] = [];
  for (const { place, words } of young) {
    const best = old
      .filter((other) => !matched.has(other.place))
      .toSorted((a, b) => overlap(b.words, words) - overlap(a.words, words))[0];
    if (!best || overlap(best.words, words) < 0.4) {
      changes.push({ what: 'exclusion', direction: 'worse', subject: {}, before: null, after: place.quote });
      continue;
    }
    matched.add(best.place);
    const added = [...words].some((word) => !best.words.has(word));
    const removed = [...best.words].some((word) => !words.has(word));
    if (added !== removed)
      changes.push({
        what: 'exclusion',
        direction: added ? 'worse' : 'better',
        subject: {},
        before: best.place.quote,
        after: place.quote,
      });
  }
  for (const { place } of old)
    if (!matched.has(place))
      changes.push({ what: 'exclusion', direction: 'better', subject: {}, before: place.quote, after: null });
  return changes;
}
