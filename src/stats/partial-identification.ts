import type { Bounds } from './beta-product.ts';
import { clopperPearson } from './binomial.ts';
import { checkCount } from './check.ts';

/** What a share can be when some cases were not seen. */
export interface PartialShare {
  /** Share among the cases seen, shown beside; it says nothing about the others. `null` when none was seen. */
  readonly seen: number | null;
  /** If none, or all, of the unseen cases had the event. `null` for no cases at all. */
  readonly bounds: Bounds | null;
  /** As `bounds`, with sampling error: covers the true share at its level whatever the unseen cases are like. */
  readonly interval: Bounds | null;
}

/**
 * Bounds of a share when the outcome of some cases was not seen: truncated listings, a role that could not be decided, a tracker that
 * was switched off (Manski 1989, worst-case bounds). No assumption that the unseen are like the seen, so hiding cases never narrows it.
 * The interval takes Clopper and Pearson's lower end for the lower bound and the upper end for the upper one.
 *
 * @example partialIdentification({ events: 18, seen: 20, unseen: 5 }).bounds // 0.72 to 0.92
 * Throws a RangeError unless 0 <= events <= seen and unseen >= 0, all whole.
 */
export const partialIdentification = (input: {
  /** Cases seen to have had the event. */
  readonly events: number;
  readonly seen: number;
  readonly unseen: number;
  readonly level?: number;
}): PartialShare => {
  const { events, seen, unseen, level = 0.95 } = input;
  const naive = clopperPearson(events, seen, level).share;
  const least = clopperPearson(events, seen + checkCount(unseen, 'unseen'), level);
  const most = clopperPearson(events + unseen, seen + unseen, level);
  if (least.share === null || most.share === null || least.lower === null || most.upper === null)
    return { seen: null, bounds: null, interval: null };
  return {
    seen: naive,
    bounds: { lower: least.share, upper: most.share },
    interval: { lower: least.lower, upper: most.upper },
  };
};
