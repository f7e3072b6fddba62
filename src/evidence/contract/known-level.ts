import { escaped } from '../../language/name-mask.ts';
import type { Draft } from './draft.ts';
import { severityLabel } from './severity-label.ts';

const NOUN = String.raw`(?:\s?(?:级别|级|类)?(?:的)?(?=故障|事件|问题|工单|缺陷|请求)|(?=\s(?:cases?|issues?|incidents?|requests?|tickets?|problems?|faults?|errors?|defects?|severity|priority)\b))`;

/**
 * Names of levels that only this document uses (`Production down`), as its tables give them: in quotes, or before a word for what is
 * reported, they mean the level in a sentence as well. Null: its tables give none.
 */
export function knownLevels(drafts: readonly Draft[]): RegExp | null {
  const names = new Set(
    drafts.flatMap(({ severity }) =>
      severity !== null && severity.length <= 40 && severityLabel(severity) === null ? [severity] : [],
    ),
  );
  if (names.size === 0) return null;
  const any = [...names]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  return new RegExp(`(?<=["“「『])(?:${any})(?=[”"」』])|(?<![\\p{L}\\d])(?:${any})${NOUN}`, 'giu');
}
