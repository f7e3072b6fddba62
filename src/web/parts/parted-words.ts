/** Words that may be followed by a few more before the rest is folded away: a fold for the last word would be longer than it. */
const SLACK = 60;

/** Long words in two: what stands at once, to the end of a word, and what is folded; the second is empty where little is left. */
export function parted(words: string, most: number): readonly [head: string, rest: string] {
  const letters = Array.from(words);
  if (letters.length <= most + SLACK) return [words, ''];
  const head = letters.slice(0, most).join('');
  const space = head.lastIndexOf(' ');
  // Chinese has no spaces: it may be parted anywhere.
  const at = space > head.length - SLACK ? space : head.length;
  return [head.slice(0, at), words.slice(at).trim()];
}
