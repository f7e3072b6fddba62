import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { HttpRequest, HttpResponse } from '../model/effects.ts';
import { ExpectedError, sourceError } from '../model/error.ts';
import { isAddress, isPublicAddress } from './public-address.ts';

/** A page longer than this is no contract. */
const LARGEST = 64 * 1024 * 1024;
const PATIENCE_MS = 60_000;

export interface Guard {
  readonly resolve: (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
  readonly isAllowed: (address: string) => boolean;
}
const WORLD: Guard = { resolve: (host) => lookup(host, { all: true }), isAllowed: isPublicAddress };

/**
 * One request that connects to public addresses only. A public name may lead to a private number, and to another one a moment later
 * (DNS rebinding), so the check is made on the very answer the socket connects to, and on the socket's own far end. Redirects are answered as they are.
 */
export function guardedRequest(
  { url, headers = {}, signal }: HttpRequest,
  { resolve, isAllowed }: Guard = WORLD,
): Promise<HttpResponse> {
  const checked: LookupFunction = (host, options, done) => {
    resolve(host).then(
      (found) => {
        const inside = found.find(({ address }) => !isAllowed(address));
        const [first] = found;
        if (inside !== undefined) done(leadsInside(url, inside.address), '', 0);
        else if (first === undefined)
          done(Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' }), '', 0);
        else if (options.all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
  const number = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (isAddress(number) && !isAllowed(number)) return Promise.reject(leadsInside(url, number));
  const send = url.startsWith('https:') ? secureRequest : plainRequest;
  return new Promise((fulfil, reject) => {
    const sent = send(
      url,
      {
        headers: { 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'touchstone', ...headers },
        lookup: checked,
        agent: false,
        signal,
        timeout: PATIENCE_MS,
      },
      (response) => void readWhole(url, response).then(fulfil, reject),
    );
    sent.on('socket', (socket) =>
      socket.on('connect', () => {
        if (!isAllowed(socket.remoteAddress ?? '')) sent.destroy(leadsInside(url, socket.remoteAddress ?? '?'));
      }),
    );
    sent.on('timeout', () => sent.destroy(new Error(`no answer in ${PATIENCE_MS / 1000} s`)));
    sent.on('error', (error: NodeJS.ErrnoException) =>
      reject(error instanceof ExpectedError ? error : unreachable(url, error)),
    );
    sent.end();
  });
}

async function readWhole(url: string, response: IncomingMessage): Promise<HttpResponse> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > LARGEST) {
      response.destroy();
      throw tooLong(url);
    }
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const body = await unpacked(url, Buffer.concat(chunks), headers['content-encoding'] ?? '');
  return { status: response.statusCode ?? 0, headers, body: new Uint8Array(body) };
}

const UNPACK = { gzip: promisify(gunzip), deflate: promisify(inflate), br: promisify(brotliDecompress) } as const;

async function unpacked(url: string, body: Buffer, encoding: string): Promise<Buffer> {
  const by = encoding === 'gzip' || encoding === 'deflate' || encoding === 'br' ? UNPACK[encoding] : null;
  if (by === null || body.length === 0) return body;
  try {
    return await by(body, { maxOutputLength: LARGEST });
  } catch (error) {
    throw error instanceof RangeError ? tooLong(url) : unreachable(url, error);
  }
}

const leadsInside = (url: string, address: string) =>
  sourceError(
    `${url}: its name leads to ${address}, which is no public address; refused`,
    `${url}：其域名指向非公开地址 ${address}，已拒绝`,
  );

const tooLong = (url: string) =>
  sourceError(
    `${url}: more than ${LARGEST >> 20} MB; save the part to read and give the file`,
    `${url}：超过 ${LARGEST >> 20} MB；请保存需要的部分后给出文件`,
  );

const unreachable = (url: string, error: unknown) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  const why = code ?? (error instanceof Error ? error.message : String(error));
  return sourceError(
    `${url}: cannot be read (${why}); check the address and the network, or save the page and give the file`,
    `${url}：无法读取（${why}）；请检查网址与网络，或保存网页后给出文件`,
    error,
  );
};
