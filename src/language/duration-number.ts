/** Numbers as contracts write them: `4`, `1,000`, `４`, `four`, `forty-five`, `十五`, `两`, `贰`. Source text for patterns, and values. */

const DIGITS = String.raw`(?:[\d０-９]{1,3}(?:[,，][\d０-９]{3}(?![\d０-９]))+|[\d０-９]{1,9}(?:[.．][\d０-９]{1,4})?)`;
const ZH_DIGITS = '〇零一二三四五六七八九';
const ZH_FORMAL = '　　壹贰叁肆伍陆柒捌玖';
const ZH_TRADITIONAL = '　　　貳參肆　陸';
const ZH = '[〇零一二两兩三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰貳參陸]{1,7}';

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const EN = `(?:(?:${TENS.join('|')})(?:[- ](?:${longestFirst(ONES.slice(1, 10))}))?|${longestFirst(ONES.slice(1))}|a hundred|one hundred)(?![a-z])`;

/** The source of a pattern that matches one number; for patterns with the flags `i` and `u`. */
export const NUMBER = `(?:${DIGITS}|${ZH}|${EN})`;

/** The value of what `NUMBER` matched; null where the characters make no number (`百十`). */
export function numberOf(words: string): number | null {
  const plain = words.normalize('NFKC').replaceAll(',', '').toLowerCase();
  if (/^[\d.]+$/.test(plain)) return Number(plain);
  return /^[a-z]/.test(plain) ? englishNumber(plain) : chineseNumber(plain);
}

function englishNumber(words: string): number | null {
  if (words.endsWith('hundred')) return 100;
  const [first = '', second] = words.split(/[- ]/);
  const tens = TENS.indexOf(first);
  if (tens < 0) return ONES.indexOf(first) < 0 ? null : ONES.indexOf(first);
  return (tens + 2) * 10 + (second === undefined ? 0 : ONES.indexOf(second));
}

const CHINESE_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000 };

function chineseNumber(words: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  for (const letter of words) {
    const unit = CHINESE_UNITS[letter];
    if (unit === undefined) {
      const value = chineseDigit(letter);
      if (value === null || (digit !== null && digit !== 0)) return null;
      digit = value;
    } else {
      sum += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}

function chineseDigit(letter: string): number | null {
  if (letter === '两' || letter === '兩') return 2;
  if (letter === '〇' || letter === '零') return 0;
  const at = ZH_DIGITS.indexOf(letter);
  if (at > 0) return at - 1;
  const formal = Math.max(ZH_FORMAL.indexOf(letter), ZH_TRADITIONAL.indexOf(letter));
  return formal > 0 ? formal - 1 : null;
}
