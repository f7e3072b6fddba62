import { type CSSProperties, memo } from 'react';
import { rangeText } from '../../report/ranges.ts';
import type { Range } from '../../scoring/score.ts';

const POINT = '5px';
const ALL = rangeText({ lower: 0, upper: 100 });

/** What is still possible of 0 to 100, as a bar with its numbers; hatched where everything is. A screen has hundreds, the same in any language. */
export const RangeBar = memo(({ range }: { readonly range: Range | null }) => {
  if (range === null) return <span className="unknown">—</span>;
  const text = rangeText(range);
  return (
    // What reads as all that is possible looks so.
    <span className={text === ALL ? 'range unknown' : 'range'} style={placeOf(range)}>
      {text}
    </span>
  );
});

/** A point is drawn too, wide enough to be seen, at either end within the track. */
const placeOf = ({ lower, upper }: Range): CSSProperties =>
  ({ '--from': `min(${lower}%, 100% - ${POINT})`, '--long': `max(${upper - lower}%, ${POINT})` }) as CSSProperties;
