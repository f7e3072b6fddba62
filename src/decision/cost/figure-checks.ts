import type { Text } from '../../model/text.ts';

/** Tells the buyer what is wrong with a figure, by its path below `costs`. Never returns. */
export type Complain = (path: readonly PropertyKey[], why: Text) => never;

/** Dated figures must follow one another. */
export function checkDates(
  list: readonly { from?: string | undefined }[],
  path: readonly PropertyKey[],
  complain: Complain,
) {
  list.forEach(({ from }, at) => {
    const before = list[at - 1];
    if (at > 0 && (from === undefined || (before?.from !== undefined && from <= before.from)))
      complain([...path, at], {
        en: 'must begin after the one before it; give each a later “from” date',
        zh: '必须晚于前一项；请为每一项写上更晚的 from 日期',
      });
  });
}

/** Tiers go up, and only the last has no end. */
export function checkTier(
  upTo: number | undefined,
  before: number | undefined,
  isLast: boolean,
  path: readonly PropertyKey[],
  complain: Complain,
) {
  if (isLast !== (upTo === undefined))
    complain(path, {
      en: 'only the last tier goes on without end; give every other its “up to”, and the last none',
      zh: '只有最后一档不设上限；其他各档都要写出上限',
    });
  if (upTo !== undefined && before !== undefined && upTo <= before)
    complain(path, {
      en: 'ends before the tier before it does; write the tiers from the smallest up',
      zh: '的上限不大于上一档；请从小到大书写各档',
    });
}
