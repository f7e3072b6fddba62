/** Strings met as bytes, each kept once; a column holds their positions. Values are decoded only when asked for. */
export interface ByteDictionary {
  /** Position of the bytes from `start` to `end` of `view`, added if new. `READ_BEYOND` bytes behind `end` must be readable. */
  code(view: DataView, start: number, end: number): number;
  readonly size: number;
  at(code: number): string;
}

/** Values are looked at in whole words, whatever stands behind them. */
export const READ_BEYOND = 12;

/** Up to this many bytes a value is its own key: three words. */
const SHORT = 12;
/** A slot of the table, half a line of the cache: code, length, three words, place in the arena (in words). */
const SLOT_BITS = 3;
const SLOT = 1 << SLOT_BITS;
const [LENGTH, FIRST, SECOND, THIRD, PLACE] = [1, 2, 3, 4, 5];

/** Keeps of the word at byte `word` what belongs to a value of so many bytes. */
const masks = (word: number): Int32Array =>
  Int32Array.from({ length: SHORT + 1 }, (_, length) => {
    const bytes = Math.min(4, Math.max(0, length - word));
    return bytes === 4 ? -1 : (1 << (8 * bytes)) - 1;
  });
const FIRST_MASK = masks(0);
const SECOND_MASK = masks(4);
const THIRD_MASK = masks(8);

/**
 * Open addressing. A short value is compared as three words that stand in its slot, without a loop and with one access to memory; a
 * long one is hashed into them and compared in an arena. This is where ten million rows spend their time: two million case ids as JavaScript
 * strings would cost more memory than all columns together. `onOther` sees each
 * new value that is not ASCII once: the place to check it.
 */
export function byteDictionary(onOther?: (value: Uint8Array) => void): ByteDictionary {
  const decoder = new TextDecoder();
  let arena = new Uint8Array(1 << 12);
  let used = 0;
  let slots = new Int32Array(SLOT << 6).fill(-1);
  let places = new Uint32Array(1 << 5);
  let size = 0;

  const grow = (): void => {
    const before = slots;
    slots = new Int32Array(before.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let old = 0; old < before.length; old += SLOT) {
      if (before[old] < 0) continue;
      let slot = slotOf(before[old + LENGTH], before[old + FIRST], before[old + SECOND], before[old + THIRD]) & mask;
      while (slots[slot] >= 0) slot = (slot + SLOT) & mask;
      for (let part = 0; part < SLOT; part++) slots[slot + part] = before[old + part];
    }
  };
  const keep = (view: DataView, start: number, end: number): void => {
    if (used + end - start > arena.length) {
      const larger = new Uint8Array(arena.length * 2 + end - start);
      larger.set(arena);
      arena = larger;
    }
    if (size + 2 > places.length) {
      const larger = new Uint32Array(places.length * 2);
      larger.set(places);
      places = larger;
    }
    let bits = 0;
    for (let at = start; at < end; at++) {
      const byte = view.getUint8(at);
      bits |= byte;
      arena[used++] = byte;
    }
    places[++size] = used;
    if (bits > 0x7f) onOther?.(arena.subarray(places[size - 1], used));
  };
  const isAt = (place: number, view: DataView, start: number, end: number): boolean => {
    for (let at = start; at < end; at++) if (view.getUint8(at) !== arena[place++]) return false;
    return true;
  };
  const codeOf = (view: DataView, start: number, end: number, first: number, second: number, third: number): number => {
    const length = end - start;
    const mask = slots.length - 1;
    let slot = slotOf(length, first, second, third) & mask;
    for (; slots[slot] >= 0; slot = (slot + SLOT) & mask)
      if (
        slots[slot + FIRST] === first &&
        slots[slot + SECOND] === second &&
        slots[slot + THIRD] === third &&
        slots[slot + LENGTH] === length &&
        (length <= SHORT || isAt(slots[slot + PLACE], view, start, end))
      )
        return slots[slot];
    const code = size;
    slots[slot] = code;
    slots[slot + LENGTH] = length;
    slots[slot + FIRST] = first;
    slots[slot + SECOND] = second;
    slots[slot + THIRD] = third;
    slots[slot + PLACE] = used;
    keep(view, start, end);
    if (size * SLOT * 2 > slots.length) grow();
    return code;
  };

  return {
    code(view, start, end) {
      const length = end - start;
      if (length <= SHORT)
        return codeOf(
          view,
          start,
          end,
          view.getInt32(start, true) & FIRST_MASK[length],
          view.getInt32(start + 4, true) & SECOND_MASK[length],
          view.getInt32(start + 8, true) & THIRD_MASK[length],
        );
      let [first, second, third] = [length, 0, 0];
      for (let at = start; at + SHORT <= end; at += SHORT) {
        first = Math.imul(first ^ view.getInt32(at, true), 0x2c1b3c6d);
        second = Math.imul(second ^ view.getInt32(at + 4, true), 0x297a2d39);
        third = Math.imul(third ^ view.getInt32(at + 8, true), 0x1b56c4e9);
      }
      // The last twelve bytes once more, whatever of them the loop has seen.
      first ^= view.getInt32(end - 12, true);
      second ^= view.getInt32(end - 8, true);
      third ^= view.getInt32(end - 4, true);
      return codeOf(view, start, end, first, second, third);
    },
    get size() {
      return size;
    },
    at: (code) => decoder.decode(arena.subarray(places[code], places[code + 1])),
  };
}

/** Where to begin looking: every bit of the three words reaches the bits that choose the slot. */
function slotOf(length: number, first: number, second: number, third: number): number {
  let hash = Math.imul(third ^ length, 0x2c1b3c6d);
  hash = Math.imul((hash ^ (hash >>> 15)) + second, 0x297a2d39);
  hash = Math.imul((hash ^ (hash >>> 15)) + first, 0x1b56c4e9);
  return (hash ^ (hash >>> 15)) << SLOT_BITS;
}
