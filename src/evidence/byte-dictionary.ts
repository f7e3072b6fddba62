/** Strings met as bytes, each kept once; a column holds their positions. Values are decoded only when asked for. */
export interface ByteDictionary {
  /** Position of the bytes, added if new. */
  code(bytes: Uint8Array, start: number, end: number): number;
  readonly size: number;
  at(code: number): string;
}

/**
 * Open addressing over an arena of bytes (FNV-1a, Fowler, Noll & Vo). Two million case ids as JavaScript strings would cost more memory
 * than all columns together. `onNew` sees each new value's bytes once: the place to check them.
 */
export function byteDictionary(onNew?: (value: Uint8Array) => void): ByteDictionary {
  const decoder = new TextDecoder();
  let arena = new Uint8Array(1 << 12);
  let starts = new Uint32Array(1 << 8);
  let hashes = new Int32Array(1 << 8);
  let slots = new Int32Array(1 << 9).fill(-1);
  let size = 0;
  let last = 0;

  const isSame = (code: number, bytes: Uint8Array, start: number, end: number): boolean => {
    let at = starts[code];
    if (starts[code + 1] - at !== end - start) return false;
    for (let from = start; from < end; from++) if (bytes[from] !== arena[at++]) return false;
    return true;
  };
  const grow = (): void => {
    starts = extended(starts, new Uint32Array(starts.length * 2));
    hashes = extended(hashes, new Int32Array(hashes.length * 2));
    slots = new Int32Array(slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let code = 0; code < size; code++) {
      let slot = hashes[code] & mask;
      while (slots[slot] >= 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
  };
  const add = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    onNew?.(bytes.subarray(start, end));
    if (size + 2 >= starts.length) grow();
    const from = starts[size];
    while (from + end - start > arena.length) arena = extended(arena, new Uint8Array(arena.length * 2));
    arena.set(bytes.subarray(start, end), from);
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] >= 0) slot = (slot + 1) & mask;
    slots[slot] = size;
    hashes[size] = hash;
    starts[size + 1] = from + end - start;
    return size++;
  };

  return {
    code(bytes, start, end) {
      // Rows of one case, and of one state, tend to stand together.
      if (size > 0 && isSame(last, bytes, start, end)) return last;
      let hash = 0x811c9dc5 | 0;
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
      hash ^= hash >>> 15;
      const mask = slots.length - 1;
      for (let slot = hash & mask; slots[slot] >= 0; slot = (slot + 1) & mask) {
        const code = slots[slot];
        if (hashes[code] === hash && isSame(code, bytes, start, end)) {
          last = code;
          return code;
        }
      }
      last = add(bytes, start, end, hash);
      return last;
    },
    get size() {
      return size;
    },
    at: (code) => decoder.decode(arena.subarray(starts[code], starts[code + 1])),
  };
}

function extended<Column extends Uint8Array | Uint32Array | Int32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
