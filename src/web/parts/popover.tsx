import { type ReactNode, type SyntheticEvent, useId, useRef, useState } from 'react';

interface PopoverProps {
  /** Of the button. */
  readonly className: string;
  readonly label: ReactNode;
  readonly title: string;
  /** Made when it is opened. */
  readonly children: () => ReactNode;
}

/** A button and what it tells when pressed. It is the browser's own popover: Escape, the press beside it and the order of Tab are the browser's. */
export function Popover({ className, label, title, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  // Before it shows, so that a Tab pressed at once finds its links.
  const open = (event: SyntheticEvent<HTMLElement>) => {
    if (button.current === null || !isOpening(event)) return;
    place(event.currentTarget, button.current.getBoundingClientRect());
    setOpen(true);
  };
  return (
    <>
      <button type="button" ref={button} className={className} popoverTarget={id} aria-expanded={isOpen}>
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        className="popover"
        onBeforeToggle={open}
        onToggle={(event) => setOpen(isOpening(event))}
      >
        {isOpen && (
          <>
            <p className="popover-title">{title}</p>
            {children()}
          </>
        )}
      </div>
    </>
  );
}

/** Where React has an event around the browser's, Preact hands out the browser's own. */
const isOpening = (event: unknown): boolean => (event as ToggleEvent).newState === 'open';

/** Pixels between the button and what it tells. */
const GAP = 6;
/** At most as wide as style.css lets it be. */
const WIDTH = 416;

/** Beneath the button, or above it in the last third of the window; never beyond the right edge. */
function place({ style }: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { innerHeight } = window;
  const width = document.documentElement.clientWidth;
  const isLow = bottom > (innerHeight * 2) / 3;
  style.left = `${Math.max(8, Math.min(left, width - WIDTH - 8)) + scrollX}px`;
  style.top = isLow ? 'auto' : `${bottom + GAP + scrollY}px`;
  style.bottom = isLow ? `${innerHeight - top + GAP - scrollY}px` : 'auto';
}
