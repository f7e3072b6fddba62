/**
 * What was typed where a number, a time, a date or a code is meant, as files have it: no space around it, digits and marks of full width
 * from a Chinese keyboard as Latin ones, and any dash a minus.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .trim();
