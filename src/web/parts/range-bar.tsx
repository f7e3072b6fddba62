import { memo } from 'react';
import { rangeText } from '../../report/ranges.ts';
import type { Range } from '../../scoring/score.ts';

/** What is still possible of 0 to 100, as a bar with its numbers; hatched where everything is. A screen has hundreds, the same in any language. */
export const RangeBar = memo(({ range }: { readonly range: Range | null }) => {
  if (range === null) return <span className="unknown">—</span>;
  const isOpen = range.lower === 0 && range.upper === 100;
  return (
    <span className={isOpen ? 'range unknown' : 'range'}>
      <span className="track" aria-hidden="true">
        <span
          className={isOpen ? 'open' : 'known'}
          // A point is drawn too, at either end within the track.
          style={{
            marginInlineStart: `${Math.min(98, range.lower)}%`,
            inlineSize: `${Math.max(2, range.upper - range.lower)}%`,
          }}
        />
      </span>
      <span className="range-text">{rangeText(range)}</span>
    </span>
  );
});
