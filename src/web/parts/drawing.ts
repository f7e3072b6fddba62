/** What waits to be drawn, first come, first drawn. */
const waiting = new Set<() => void>();
let isDrawing = false;

/**
 * Draws soon, one figure a task, so that what was pressed shows at once and no press waits for more than one figure.
 * Returns how to take it back.
 */
export function drawSoon(draw: () => void): () => void {
  waiting.add(draw);
  if (!isDrawing) {
    isDrawing = true;
    onceShown(drawNext);
  }
  return () => {
    waiting.delete(draw);
  };
}

function drawNext(): void {
  const [next] = waiting;
  isDrawing = next !== undefined;
  if (next === undefined) return;
  waiting.delete(next);
  setTimeout(drawNext);
  next();
}

/**
 * Works after the frame that shows what was pressed, and not while its pixels are filled: the same cores do that. Returns how to take it
 * back.
 */
export function onceShown(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(work);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
