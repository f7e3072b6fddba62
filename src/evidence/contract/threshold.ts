/** A step of availability: from `ge` (inclusive) to below `lt` (exclusive), in percent. */
export interface Threshold {
  readonly lt: number | null;
  readonly ge: number | null;
}

const P = String.raw`(\d{1,3}(?:\.\d+)?)\s?%?`;
const INCLUSIVE = String.raw`(?:[(（]\s?(?:不?含|inclusive|exclusive|included|excluded)\s?[)）])?`;
const BELOW = new RegExp(
  `(?:(?<!不)(?:低于|小于|不足|少于|未达(?:到|至)?|没有达到|未满)(?!等于|或等于)|(?<!no |not )(?:less than(?! or equal)|lower than)|(?<!not (?:fall|drop|go|be) )(?:below|under)|<(?!=)|fewer than)\\s*${P}|${P}\\s*(?:>(?!=)\\s*\\D|以下|or (?:less|lower|below))`,
  'giu',
);
const FROM = new RegExp(
  `(?:(?:等于或?|大于或?|高于或?)?(?:高于或?等于|大于或?等于|等于或高于|等于或大于|高于|大于|不低于|不小于|不少于|(?<=[但且而]仍?)达到?)(?:或?等于)?|(?:equal to or|or equal to or|equal or)\\s(?:greater|higher|more|above)(?: than)?|(?:greater|higher|more) than or equal to|at least|no (?:less|lower) than|not (?:less|lower) than|above|greater than|higher than|more than|exceeds?|≥|>=|>(?!=))\\s*${P}|${P}\\s*${INCLUSIVE}\\s*(?:≤|<=|<(?!=))\\s*(?:\\D)|${P}\\s*(?:\\(含\\)|（含）)?\\s*(?:及?以上|or (?:above|higher|greater|more))`,
  'giu',
);
/** `99.0% to < 99.9%`: both ends, one of them marked. */
const UP_TO_BELOW = new RegExp(
  `${P}\\s*(?:-|–|—|~|～|至|到|to|but)\\s*(?:<(?!=)|＜|less than|below|小于|低于)\\s*${P}`,
  'iu',
);
/** `< 99.9% to 99.0%`: from the upper end down. */
const BELOW_DOWN_TO = new RegExp(
  `(?:<(?!=)|＜|less than|below|低于|小于)\\s*${P}\\s*(?:-|–|—|~|～|至|到|to|down to)\\s*${P}`,
  'iu',
);
/** `99.0% - below target`: the upper end is told elsewhere. */
const TO_TARGET = new RegExp(
  `${P}\\s*(?:-|–|—|~|～|to|至|到)\\s*(?:below|under|less than|低于)\\s*(?:the )?(?:target|commitment|SLA|目标|承诺)`,
  'iu',
);
const BETWEEN = new RegExp(
  `[\\[(（]?\\s?${P}\\s*${INCLUSIVE}\\s*(?:-|–|—|~|～|至|到|to|and|,|，)\\s*${P}\\s*${INCLUSIVE}\\s?[\\])）]?`,
  'iu',
);

/** The step that a text names: `低于99.9%但等于或高于99.5%`, `99.5% > X ≥ 99%`, `99.0% - 99.9%`, `[95%, 99%)`. Null: none. */
export function thresholdOf(words: string): Threshold | null {
  const text = words
    .replace(/(?<=\d),(?=\d{1,3}\s?%)/gu, '.')
    .replace(/\$?\\(g|l)eq?\$?(?![a-z])/gu, (_, side: string) => (side === 'g' ? '≥' : '≤'));
  const [, low, high] = UP_TO_BELOW.exec(text) ?? [];
  if (low !== undefined && isShare(Number(low)) && Number(low) < Number(high))
    return { lt: Number(high), ge: Number(low) };
  const [, top, bottom] = BELOW_DOWN_TO.exec(text) ?? [];
  if (top !== undefined && isShare(Number(bottom)) && isShare(Number(top)) && Number(bottom) < Number(top))
    return { lt: Number(top), ge: Number(bottom) };
  const [, floor] = TO_TARGET.exec(text) ?? [];
  if (floor !== undefined && isShare(Number(floor))) return { lt: null, ge: Number(floor) };
  const below = numbers(text, BELOW);
  const from = numbers(text, FROM);
  const lt = below.find(isShare) ?? null;
  const ge = from.find((value) => isShare(value) && (lt === null || value < lt)) ?? null;
  if (lt !== null || (ge !== null && from.length > 0 && !BETWEEN.test(text))) return { lt, ge };
  const [, first, second] = BETWEEN.exec(text) ?? [];
  if (first === undefined || second === undefined) return ge === null ? null : { lt, ge };
  const ends = [Number(first), Number(second)].sort((a, b) => a - b);
  return (isShare(ends[0]) || ends[0] === 0) && isShare(ends[1]) && ends[0] < ends[1]
    ? { lt: ends[1], ge: ends[0] }
    : null;
}

function numbers(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => Number(match.slice(1).find((group) => group !== undefined)));
}

/** Availability steps lie here; 10 % is a credit. */
const isShare = (value: number): boolean => value >= 40 && value <= 100;
