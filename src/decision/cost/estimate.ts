import type { Text } from '../../model/text.ts';

/** What a figure says, before it is known whether it is money, a share or a count. */
export type Estimate = Shape & { readonly currency: string | null };

type Shape =
  | { readonly kind: 'point'; readonly value: number }
  /** Nine times in ten between the two. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'beta'; readonly a: number; readonly b: number }
  | { readonly kind: 'table'; readonly values: readonly number[]; readonly weights: readonly number[] };

/** Either the estimate, or what is wrong with it and how to write it. */
export type ReadEstimate =
  | { readonly ok: true; readonly estimate: Estimate }
  | { readonly ok: false; readonly why: Text };

const good = (shape: Shape, currency: string | null = null): ReadEstimate => ({
  ok: true,
  estimate: { ...shape, currency },
});
const bad = (en: string, zh: string): ReadEstimate => ({ ok: false, why: { en, zh } });

const NUMBER = String.raw`[+-]?(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?\s*(?:%|k|m|万|亿)?`;
const RANGE = new RegExp(`^(${NUMBER})\\s*(?:to|到|至)\\s*(${NUMBER})$`, 'i');
const ONE = new RegExp(`^${NUMBER}$`, 'i');
const CALL = /^~\s*([a-z]+)\s*\(([^()]*)\)$/i;
/** Powers of ten. */
const SCALES: Readonly<Record<string, number>> = { '%': -2, k: 3, m: 6, 万: 4, 亿: 8 };

const HOW: Text = {
  en: 'write a number (12, 3.5k, 20%), a range (5 to 50), or ~normal(40, 8), ~uniform(1, 3), ~triangular(1, 2, 6), ~beta(2, 8)',
  zh: '请写成数字（12、3.5万、20%）、范围（5 到 50），或 ~normal(40, 8)、~uniform(1, 3)、~triangular(1, 2, 6)、~beta(2, 8)',
};

/** Reads a figure. Never throws: what is wrong is told, so that the caller can say where. */
export function readEstimate(figure: number | string): ReadEstimate {
  if (typeof figure === 'number') return Number.isFinite(figure) ? good({ kind: 'point', value: figure }) : infinite();
  const text = figure.normalize('NFKC').trim();
  const coin = /^([A-Z]{3})\s+(.*)$/.exec(text) ?? flip(/^(.*?)\s+([A-Z]{3})$/.exec(text));
  const currency = coin?.[1] ?? null;
  const body = (coin?.[2] ?? text).trim();
  if (/infinit|\binf\b|∞|无穷|无限/i.test(body)) return infinite();
  const call = CALL.exec(body);
  if (call) return readShape(call[1].toLowerCase(), call[2], currency);
  const range = RANGE.exec(body);
  if (range) return readRange(numberOf(range[1]), numberOf(range[2]), body, currency);
  if (ONE.test(body)) {
    const value = numberOf(body);
    return Number.isFinite(value) ? good({ kind: 'point', value }, currency) : infinite();
  }
  return bad(`“${figure}” is not a figure; ${HOW.en}`, `“${figure}”不是可用的数值；${HOW.zh}`);
}

/** Values and their weights, as YAML gives them: the values are keys. */
export function readTable(table: Readonly<Record<string, number>>): ReadEstimate {
  const rows = Object.entries(table).map(([value, weight]) => ({ value: readEstimate(value), weight, written: value }));
  const wrong = rows.find(({ value }) => !value.ok || value.estimate.kind !== 'point');
  if (wrong)
    return bad(
      `“${wrong.written}” in the table is not a number; write value: weight, such as { 1: 70, 5: 30 }`,
      `表中的“${wrong.written}”不是数字；请写成 值: 权重，如 { 1: 70, 5: 30 }`,
    );
  if (!rows.some(({ weight }) => weight > 0))
    return bad(
      'the table has no weight; give at least one value a weight above 0',
      '表中没有权重；请至少给一个值大于 0 的权重',
    );
  const points = rows
    .flatMap(({ value, weight }) =>
      value.ok && value.estimate.kind === 'point' ? [{ value: value.estimate.value, weight }] : [],
    )
    .sort((a, b) => a.value - b.value);
  return good({ kind: 'table', values: points.map((one) => one.value), weights: points.map((one) => one.weight) });
}

function readRange(low: number, high: number, body: string, currency: string | null): ReadEstimate {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return infinite();
  if (low > high)
    return bad(
      `the range “${body}” is upside down; write the smaller end first`,
      `范围“${body}”上下颠倒；请把较小的一端写在前面`,
    );
  if (low === high) return good({ kind: 'point', value: low }, currency);
  if (low <= 0)
    return bad(
      `the range “${body}” reaches down to 0 or below; start it above 0, or write ~uniform(0, ${high})`,
      `范围“${body}”的下端到了 0 或以下；请从大于 0 的数开始，或写成 ~uniform(0, ${high})`,
    );
  return good({ kind: 'range', low, high }, currency);
}

function readShape(name: string, inside: string, currency: string | null): ReadEstimate {
  const parts = inside.split(',').map((part) => part.trim());
  if (!parts.every((part) => ONE.test(part)))
    return bad(
      `“~${name}(${inside})” holds something that is not a number; ${HOW.en}`,
      `“~${name}(${inside})”中有不是数字的内容；${HOW.zh}`,
    );
  const numbers = parts.map(numberOf);
  if (!numbers.every(Number.isFinite)) return infinite();
  const [a, b, c] = numbers;
  if (name === 'normal' && numbers.length === 2 && b >= 0)
    return good({ kind: 'normal', mean: a, deviation: b }, currency);
  if (name === 'uniform' && numbers.length === 2 && a <= b) return good({ kind: 'uniform', low: a, high: b }, currency);
  if (name === 'triangular' && numbers.length === 3 && a <= b && b <= c)
    return good({ kind: 'triangular', low: a, mode: b, high: c }, currency);
  if (name === 'beta' && numbers.length === 2 && a > 0 && b > 0) return good({ kind: 'beta', a, b }, currency);
  return bad(`“~${name}(${inside})” does not fit; ${HOW.en}`, `“~${name}(${inside})”不符合要求；${HOW.zh}`);
}

const infinite = (): ReadEstimate =>
  bad(
    'an infinite figure decides everything by itself; write the most it could really be',
    '无穷大的数会决定一切；请写出实际可能的最大值',
  );

function numberOf(text: string): number {
  const plain = text.replace(/,/g, '').trim();
  const scale = SCALES[plain.slice(-1).toLowerCase()];
  if (scale === undefined) return Number(plain);
  const [digits, power = '0'] = plain.slice(0, -1).trim().toLowerCase().split('e');
  // Written so, 35% is 0.35 to the last digit; as 35 × 0.01 it is not.
  return Number(`${digits}e${Number(power) + scale}`);
}

const flip = (match: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  match && [match[0], match[2], match[1]];
