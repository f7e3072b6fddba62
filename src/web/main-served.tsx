/** The page over a workspace that is served. */
import { begin } from './begin.tsx';
import { DropAnywhere } from './live/drop.tsx';
import { servedSource } from './live/served-source.ts';
import { askBeforeLeaving } from './live/unsaved.ts';
import { EnterScreen } from './views/enter.tsx';
import { FirstScreen } from './views/enter-first.tsx';
import { ShownNotice } from './views/shown-notice.tsx';
import { liveWords } from './words/live.ts';

askBeforeLeaving();
begin(servedSource(), {
  parts: { Enter: EnterScreen, First: FirstScreen, Drop: DropAnywhere, Notice: ShownNotice },
  words: { live: liveWords },
});
