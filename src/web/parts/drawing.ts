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
    // After the frame that shows the press, and while the next is waited for: the same cores fill its pixels.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawNext)));
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
