/** One of the elements that look alike in some way, by its number among them. */
interface Among {
  readonly like: string;
  readonly at: number;
}

/** What was pressed, written so that it is found once the screen has been drawn anew. */
export interface Pressed {
  readonly element: Among;
  /** Folds around it, the outermost first, by the words that they are opened with. */
  readonly folds: readonly Among[];
}

const BUTTONS = 'button[popovertarget]';

/** A link, or, as a popover is shut again, the button that opened the one it stands in. */
export function whatWasPressed(link: HTMLElement): Pressed {
  const popover = link.closest('[popover]');
  const buttons = all(BUTTONS);
  const opener = popover === null ? -1 : buttons.findIndex((one) => one.getAttribute('popovertarget') === popover.id);
  const like = `a[href="${CSS.escape(link.getAttribute('href') ?? '')}"]`;
  const element = opener >= 0 ? { like: BUTTONS, at: opener } : { like, at: all(like).indexOf(link) };
  return { element, folds: foldsAround(link).map(foldAmong) };
}

/** Opens the folds and gives the focus. @returns false where it is not drawn, perhaps not yet */
export function pressedAgain({ element: { like, at }, folds }: Pressed): boolean {
  for (const { like: words, at: nth } of folds) {
    const fold = foldsSaying(words)[nth];
    if (fold !== undefined) fold.open = true;
  }
  const element = all(like)[at];
  element?.focus({ preventScroll: true });
  return element !== undefined;
}

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

function foldsAround(element: Element): HTMLDetailsElement[] {
  const fold = element.parentElement?.closest('details') ?? null;
  return fold === null ? [] : [...foldsAround(fold), fold];
}

const wordsOf = (fold: HTMLDetailsElement): string => fold.querySelector('summary')?.textContent ?? '';

const foldsSaying = (words: string): HTMLDetailsElement[] =>
  [...document.querySelectorAll('details')].filter((fold) => wordsOf(fold) === words);

function foldAmong(fold: HTMLDetailsElement): Among {
  const like = wordsOf(fold);
  return { like, at: foldsSaying(like).indexOf(fold) };
}
