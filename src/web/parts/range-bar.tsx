import { memo } from 'react';
import { rangeText } from '../../report/ranges.ts';
import type { Range } from '../../scoring/score.ts';

const POINT = '5px';
const ALL = rangeText({ lower: 0, upper: 100 });

/** What is still possible of 0 to 100, as a bar with its numbers; hatched where everything is. A screen has hundreds, the same in any language. */
export const RangeBar = memo(({ range }: { readonly range: Range | null }) => {
  if (range === null) return <span className="unknown">—</span>;
  const text = rangeText(range);
  // What reads as all that is possible looks so.
  const isOpen = text === ALL;
  return (
    <span className={isOpen ? 'range unknown' : 'range'}>
      <span className="track" aria-hidden="true">
        <span
          className={isOpen ? 'open' : 'known'}
          // A point is drawn too, wide enough to be seen, at either end within the track.
          style={{
            marginInlineStart: `min(${range.lower}%, 100% - ${POINT})`,
            inlineSize: `max(${range.upper - range.lower}%, ${POINT})`,
          }}
        />
      </span>
      <span className="range-text">{text}</span>
    </span>
  );
});
