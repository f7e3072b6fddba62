import { memo, type ReactNode } from 'react';
import type { Lang } from '../../model/text.ts';
import { LangContext, useLang } from '../i18n.ts';
import { useLater } from './later.ts';
import { usePrinting } from './printing.ts';

/**
 * What stands below the window when a screen opens: drawn in a task of its own, once what is seen first is there, and changed to another
 * language after it. `isWanted`: somebody was led right to it, or the window holds it after all, and it is drawn with the rest.
 */
export function Below({ isWanted = false, children }: { readonly isWanted?: boolean; readonly children: ReactNode }) {
  const isNow = usePrinting() || isWanted;
  const isDrawn = useLater(true, isWanted);
  const lang = useLang();
  const drawnLang = useLater(lang);
  if (!(isDrawn || isNow)) return null;
  return (
    <Drawn lang={isNow ? lang : drawnLang} isWaiting={!isNow && drawnLang !== lang}>
      {children}
    </Drawn>
  );
}

interface DrawnProps {
  readonly lang: Lang;
  /** For the language that the rest has already. */
  readonly isWaiting: boolean;
  readonly children: ReactNode;
}

/** Not drawn again while it waits: it would be, in the language that it is about to lose. */
const Drawn = memo(
  ({ lang, children }: DrawnProps) => <LangContext value={lang}>{children}</LangContext>,
  (_, { isWaiting }) => isWaiting,
);
