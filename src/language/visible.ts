/**
 * Text from outside, fit for one line of a message: characters that steer a terminal, turn the writing direction or have no
 * width are shown as their code, and long text is cut. The text itself is never changed, only its picture.
 */
export function visible(text: string, longest = 60): string {
  const characters = Array.from(text.slice(0, longest * 2));
  const shown = characters
    .slice(0, longest)
    .map((character) => (STEERING.test(character) ? code(character) : character));
  return shown.join('') + (characters.length > longest || text.length > longest * 2 ? '…' : '');
}

/** The text as it is compared with another: without what cannot be seen, in one width and one letter case. */
export const comparable = (text: string): string =>
  text.replace(UNSEEN, '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Format characters (zero width, bidi marks, byte-order mark), control characters, surrogates without their half. */
const STEERING = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const UNSEEN = /\p{Cf}/gu;

const code = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`;
