/**
 * Alias tables of Poisson counts (Walker 1977) side by side, of 256 places each: eight bits of a word choose the place, the other 24
 * whether it is the place's own count or its alias. An entry holds the chance of its own in its upper 24 bits, and the alias below.
 */
export interface PoissonTables {
  readonly entries: Int32Array;
  /** By table: the count of its first place. */
  readonly least: Int32Array;
}
const PLACES = 256;

/** A count, drawn by one word. */
export function lookUp({ entries, least }: PoissonTables, table: number, word: number): number {
  const place = word >>> 24;
  const entry = entries[table * PLACES + place];
  const alias = entry & 0xff;
  // All ones where the place’s own count is meant: no case distinction, which chance would lead astray.
  const isOwn = ((word & 0xffffff) - (entry >>> 8)) >> 31;
  return least[table] + (alias ^ ((alias ^ place) & isOwn));
}

/** Tables for the means 0, `step`, 2 `step`, ... */
export function poissonTables(step: number, count: number): PoissonTables {
  const entries = new Int32Array(count * PLACES);
  const least = new Int32Array(count);
  for (let table = 0; table < count; table++) {
    const mean = table * step;
    // What lies outside of 256 counts around the largest means has a chance below 2^-32.
    least[table] = Math.max(0, Math.floor(mean) - PLACES / 2);
    entries.set(aliasesOf(sharesOf(mean, least[table])), table * PLACES);
  }
  return { entries, least };
}

/** Chances of the counts from `least` on. */
function sharesOf(mean: number, least: number): Float64Array {
  const shares = new Float64Array(PLACES);
  let share = Math.exp(-mean);
  for (let count = 0; count < least + PLACES; count++) {
    if (count > 0) share *= mean / count;
    if (count >= least) shares[count - least] = share;
  }
  return shares;
}

/** Vose's way: a place with less than an even part is filled up by one that has more. */
function aliasesOf(shares: Float64Array): Int32Array {
  const parts = shares.map((share) => share * PLACES);
  const entries = new Int32Array(PLACES);
  const [poor, rich] = [[] as number[], [] as number[]];
  for (let place = 0; place < PLACES; place++) (parts[place] < 1 ? poor : rich).push(place);
  for (;;) {
    const [less, more] = [poor.pop(), rich.at(-1)];
    if (less === undefined) break;
    entries[less] = entryOf(parts[less], more ?? less);
    if (more === undefined) continue;
    parts[more] -= 1 - parts[less];
    if (parts[more] < 1) poor.push(rich.pop() ?? more);
  }
  for (const place of rich) entries[place] = entryOf(1, place);
  return entries;
}

const entryOf = (own: number, alias: number): number => (Math.min(2 ** 24 - 1, Math.round(own * 2 ** 24)) << 8) | alias;
