/**
 * Text of others, made harmless to read: no terminal escapes, no characters that hide or reverse what stands beside them, no
 * endless names. The stored text is not touched.
 */
export function inert(words: string, most = 240): string {
  const visible = words
    .slice(0, most * 4)
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    // C0, C1, bidirectional controls, zero-width characters, soft hyphen, byte order mark, tag characters, halves of characters.
    .replace(HIDDEN, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  const letters = Array.from(visible);
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : visible;
}

const HIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}\p{Cs}]/gu;
