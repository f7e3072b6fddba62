/**
 * One file out of a published npm package: a gzipped tar whose members stand under one folder, usually `package/`.
 * Tar layout: POSIX.1-1988 ustar, 512-byte blocks; name at 0 (100), size in octal at 124 (12), type at 156, prefix at 345 (155).
 */
export async function fileOfPackage(tarball: Uint8Array, path: string, largest: number): Promise<Uint8Array | null> {
  const tar = await gunzip(tarball, largest);
  for (let at = 0; at + BLOCK <= tar.byteLength; ) {
    const header = tar.subarray(at, at + BLOCK);
    const size = Number.parseInt(field(header, 124, 12), 8);
    if (field(header, 0, 100) === '' || !Number.isSafeInteger(size)) return null;
    const prefix = field(header, 345, 155);
    const name = prefix === '' ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`;
    const isFile = header[156] === 0 || header[156] === REGULAR;
    if (isFile && name.slice(name.indexOf('/') + 1) === path) return tar.slice(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return null;
}

const BLOCK = 512;
const REGULAR = '0'.charCodeAt(0);

const field = (header: Uint8Array, at: number, length: number): string =>
  new TextDecoder()
    .decode(header.subarray(at, at + length))
    .replace(/\0.*$/s, '')
    .trim();

/** Stops at `largest` bytes, so that a small file cannot unpack into all of memory. */
async function gunzip(bytes: Uint8Array, largest: number): Promise<Uint8Array> {
  const unpacked = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of unpacked) {
    length += chunk.byteLength;
    if (length > largest) throw new RangeError(`unpacks to more than ${largest} bytes`);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
