/** Moves labels apart so that none stands nearer than `gap` to the next, within `low` to `high`, each as near to where it belongs as goes. */
export function labelPlaces(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const places = [...wanted];
  let floor = low;
  for (const index of order) {
    places[index] = Math.max(places[index], floor);
    floor = places[index] + gap;
  }
  let ceiling = high;
  for (const index of order.toReversed()) {
    places[index] = Math.min(places[index], ceiling);
    ceiling = places[index] - gap;
  }
  return places;
}
