/** Bytes that grow as they are written. Whole numbers take a byte for every seven bits (LEB128), so that what is mostly small stays small. */
export interface ByteWriter {
  /** 0 to 2^53 - 1. */
  whole(value: number): void;
  float(value: number): void;
  bytes(values: Uint8Array): void;
  done(): Uint8Array;
}

const FIRST = 1 << 16;

export function byteWriter(): ByteWriter {
  let buffer = new Uint8Array(FIRST);
  let view = new DataView(buffer.buffer);
  let length = 0;
  const makeRoom = (more: number) => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer);
    buffer = larger;
    view = new DataView(buffer.buffer);
  };
  return {
    whole(value) {
      makeRoom(8);
      let rest = value;
      // Bit operations know 31 bits only.
      for (; rest > 0x7fff_ffff; rest = Math.floor(rest / 128)) buffer[length++] = (rest % 128) | 128;
      for (; rest > 127; rest >>>= 7) buffer[length++] = (rest & 127) | 128;
      buffer[length++] = rest;
    },
    float(value) {
      makeRoom(8);
      view.setFloat64(length, value, true);
      length += 8;
    },
    bytes(values) {
      makeRoom(values.length);
      buffer.set(values, length);
      length += values.length;
    },
    done: () => buffer.subarray(0, length),
  };
}

/** Reads what a `ByteWriter` wrote. Every method throws a RangeError past the end. */
export interface ByteReader {
  whole(): number;
  float(): number;
  /** A view of so many bytes. */
  bytes(count: number): Uint8Array;
  readonly left: number;
}

export function byteReader(buffer: Uint8Array): ByteReader {
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  let at = 0;
  const ended = () => new RangeError('the bytes end too early');
  const next = () => {
    if (at >= buffer.length) throw ended();
    return buffer[at++];
  };
  return {
    whole() {
      // Most are one byte; the rest mostly fit into bit operations.
      let byte = buffer[at];
      if (byte < 128) {
        at++;
        return byte;
      }
      let value = 0;
      for (let shift = 0; shift < 28; shift += 7) {
        byte = next();
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
      for (let factor = 2 ** 28; factor < 2 ** 53; factor *= 128) {
        byte = next();
        value += (byte & 127) * factor;
        if (byte < 128) return value;
      }
      throw new RangeError('a number is too long');
    },
    float() {
      if (at + 8 > buffer.length) throw ended();
      at += 8;
      return view.getFloat64(at - 8, true);
    },
    bytes(count) {
      if (!(count >= 0 && at + count <= buffer.length)) throw ended();
      at += count;
      return buffer.subarray(at - count, at);
    },
    get left() {
      return buffer.length - at;
    },
  };
}

export const CHECK_LENGTH = 8;

/** FNV-1a over words of four bytes, in hex digits: any one changed byte changes it. */
export function checkOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hash = 0x811c9dc5;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) hash = Math.imul(hash ^ view.getUint32(at, true), 0x01000193);
  for (; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return (hash >>> 0).toString(16).padStart(CHECK_LENGTH, '0');
}
