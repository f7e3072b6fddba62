import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';

/** A document ready to be sent: bytes as they are and packed, so that no reader costs more than a copy. */
export interface Packet {
  readonly type: string;
  readonly etag: string;
  readonly plain: Uint8Array;
  readonly gzip: Uint8Array;
}

/** Takes long where the document is long: for a worker. */
export function packet(type: string, document: Uint8Array | string): Packet {
  const plain = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 27);
  return { type, etag: `W/"${digest}"`, plain, gzip: gzipSync(plain, { level: 6 }) };
}

/** Readers keep it and ask whether it is still the same; nobody between us and them may. */
export function sendPacket(c: Context, { type, etag, plain, gzip }: Packet): Response {
  const headers = { etag, vary: 'Accept-Encoding', 'cache-control': 'private, no-cache' };
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  const isPacked = /\bgzip\b(?!\s*;\s*q=0(\.0*)?(\s|,|$))/.test(c.req.header('accept-encoding') ?? '');
  const body = isPacked ? gzip : plain;
  return c.body(body as Uint8Array<ArrayBuffer>, 200, {
    ...headers,
    'content-type': type,
    'content-length': String(body.byteLength),
    ...(isPacked && { 'content-encoding': 'gzip' }),
  });
}

/** Compared weakly, as RFC 9110 wants it here. */
const isKnown = (given: string | undefined, etag: string): boolean =>
  given !== undefined &&
  given.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));
