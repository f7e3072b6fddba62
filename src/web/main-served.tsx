/** The page over a workspace that is served. */
import { begin } from './begin.tsx';
import { DropAnywhere } from './live/drop.tsx';
import { askBeforeLeaving } from './live/editing.ts';
import { servedSource } from './live/served-source.ts';
import { EnterScreen } from './views/enter.tsx';
import { FirstHead } from './views/enter-first.tsx';
import { ShownNotice } from './views/shown-notice.tsx';
import { liveWords } from './words/live.ts';

askBeforeLeaving();
begin(servedSource(), {
  parts: { Enter: EnterScreen, FirstHead, Drop: DropAnywhere, Notice: ShownNotice },
  words: { live: liveWords },
});
