/**
 * Moves labels apart so that none stands nearer than `gap` to the next, within `low` to `high`, each as near to where it belongs as goes
 * (least squares, the order kept). Too many for the room run over `low`.
 */
export function labelPlaces(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b] || a - b);
  // Less the gaps below them, labels that crowd share one place: the mean of what they want (pool adjacent violators).
  const crowds: { readonly sum: number; readonly size: number }[] = [];
  order.forEach((index, rank) => {
    let crowd = { sum: wanted[index] - rank * gap, size: 1 };
    for (let below = crowds.at(-1); below && below.sum / below.size > crowd.sum / crowd.size; below = crowds.at(-1)) {
      crowd = { sum: below.sum + crowd.sum, size: below.size + crowd.size };
      crowds.pop();
    }
    crowds.push(crowd);
  });
  const top = high - (wanted.length - 1) * gap;
  const shared = crowds.flatMap(({ sum, size }) =>
    Array.from({ length: size }, () => Math.min(top, Math.max(low, sum / size))),
  );
  const places = [...wanted];
  order.forEach((index, rank) => {
    places[index] = shared[rank] + rank * gap;
  });
  return places;
}
