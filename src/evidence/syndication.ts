import type { EvidenceRecord } from '../model/evidence.ts';

/**
 * Collapses claims and reviews of one vendor that say the same in nearly the same words on several sites: one remains, the
 * earliest, and names the others in `copies`. Otherwise ten copies of one advertorial would be ten voices.
 *
 * Similarity is the Jaccard index of character 4-grams after case, width, white space and punctuation are folded.
 */
export function collapseSyndicated(records: readonly EvidenceRecord[], threshold = 0.8): EvidenceRecord[] {
  const kept: EvidenceRecord[] = [];
  const voices: { at: number; key: string; grams: Set<string> }[] = [];
  for (const record of [...records].sort(byFirstSeen)) {
    const words = wordsOf(record);
    if (words === null) {
      kept.push(record);
      continue;
    }
    const key = `${record.vendor}\u0000${record.kind}`;
    const grams = gramsOf(words);
    const same = voices.find((voice) => voice.key === key && jaccard(voice.grams, grams) >= threshold);
    if (same === undefined) {
      voices.push({ at: kept.length, key, grams });
      kept.push(record);
    } else if (record.url !== null && record.url !== kept[same.at].url) {
      const first = kept[same.at];
      kept[same.at] = { ...first, copies: [...new Set([...(first.copies ?? []), record.url])].sort() };
    }
  }
  return kept;
}

const byFirstSeen = (a: EvidenceRecord, b: EvidenceRecord): number => {
  const when = (record: EvidenceRecord) => `${record.observedAt ?? record.capturedAt} ${record.id}`;
  return when(a) < when(b) ? -1 : 1;
};

const wordsOf = (record: EvidenceRecord): string | null =>
  record.kind === 'claim' ? (record.quote ?? record.says) : record.kind === 'review' ? record.text : null;

function gramsOf(words: string): Set<string> {
  const folded = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s\p{Cf}]+/gu, '');
  const grams = new Set<string>();
  for (let at = 0; at + 4 <= folded.length; at++) grams.add(folded.slice(at, at + 4));
  if (grams.size === 0) grams.add(folded);
  return grams;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return shared / (a.size + b.size - shared);
}
