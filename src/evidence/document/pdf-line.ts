/** Words of a PDF where they stand on the page; y grows upwards, in points. */
export interface PdfWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Segment {
  text: string;
  readonly left: number;
  right: number;
  readonly y: number;
  readonly size: number;
}

export interface Line {
  readonly y: number;
  readonly segments: readonly Segment[];
  readonly size: number;
}

/** Words on one baseline, joined where they touch; kept apart by a wide gap, or by a strip that stays empty over several lines. */
export function linesOf(words: readonly PdfWord[]): readonly Line[] {
  const sorted = words.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x);
  const rows: PdfWord[][] = [];
  for (const word of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0].y - word.y) < Math.max(2, 0.35 * word.size)) row.push(word);
    else rows.push([word]);
  }
  const fine = rows.map((row) => segmentsOf(row, () => true));
  return rows.map((row, at) => ({
    y: row[0].y,
    segments: segmentsOf(row, (from, to) => isGutter(fine, at, from, to)),
    size: Math.max(...row.map(({ size }) => size)),
  }));
}

/** @param isApart is the strip between two words, wider than a space, a border between columns? */
function segmentsOf(row: readonly PdfWord[], isApart: (from: number, to: number) => boolean): Segment[] {
  const segments: Segment[] = [];
  for (const { text, x, y, width, size } of row.toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last ? x - last.right : Number.POSITIVE_INFINITY;
    if (!last || gap > 0.9 * size || (gap > 0.4 * size && isApart(last.right, x)))
      segments.push({ text, left: x, right: x + width, y, size });
    else {
      last.text += gap > 0.18 * size && !last.text.endsWith(' ') ? ` ${text}` : text;
      last.right = Math.max(last.right, x + width);
    }
  }
  return segments;
}

/** Does the strip stay empty in two neighbouring lines that reach to both sides of it? */
function isGutter(lines: readonly (readonly Segment[])[], at: number, from: number, to: number): boolean {
  let crossed = 0;
  for (const step of [-1, 1]) {
    let [left, right] = [from, to];
    for (let next = at + step; next >= 0 && next < lines.length && Math.abs(next - at) <= 3; next += step) {
      const line = lines[next];
      const inside = line.filter((segment) => segment.right > left && segment.left < right);
      left = Math.max(left, ...inside.filter((segment) => segment.left < left).map((segment) => segment.right));
      right = Math.min(right, ...inside.filter((segment) => segment.right > right).map((segment) => segment.left));
      if (right - left < 1 || inside.some((segment) => segment.left >= left && segment.right <= right)) break;
      if (
        line.length >= 2 &&
        line.some((segment) => segment.right <= left + 1) &&
        line.some((segment) => segment.left >= right - 1)
      )
        crossed++;
    }
  }
  return crossed >= 2;
}

const HAN = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/;

/** Lines of one text: no space is written between Chinese characters. */
export const joined = (lines: readonly string[]): string =>
  lines.reduce(
    (text, line) =>
      text === '' ? line : HAN.test(text.at(-1) ?? '') && HAN.test(line[0] ?? '') ? text + line : `${text} ${line}`,
    '',
  );
