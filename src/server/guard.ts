import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import type { Access } from './access.ts';
import { Refusal } from './refusal.ts';

/** In bytes. Larger logs are imported from the command line, which reads them as a stream. */
export const LARGEST_BODY = 64 * 1024 * 1024;

/** A name that somebody else pointed at this address must not read what it shows (DNS rebinding). */
export const ownHost =
  ({ isOurs }: Access): MiddlewareHandler =>
  async (c, next) => {
    const name = hostOf(c.req.header('host') ?? new URL(c.req.url).host);
    if (name === null || !isOurs(name))
      throw new Refusal(
        'foreign-host',
        'this name does not belong to the server; open the address that “touchstone serve” printed',
        '该主机名不属于本服务；请打开 “touchstone serve” 打印的地址',
      );
    await next();
  };

const hostOf = (host: string): string | null => /^(\[[\da-f:.]+\]|[^:\s/@]+)(:\d{1,5})?$/i.exec(host)?.[1] ?? null;

/** The token, in the header of a program or exchanged for a browser's cookie. */
export const withToken =
  ({ token, cookie, isToken, isSession }: Access): MiddlewareHandler =>
  async (c, next) => {
    const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (token !== null && !isToken(bearer) && !isSession(getCookie(c, cookie)))
      throw new Refusal(
        'no-token',
        'a token is needed; open the address with ?token= that “touchstone serve” printed, or send it as “Authorization: Bearer”',
        '需要令牌；请打开 “touchstone serve” 打印的带 ?token= 的地址，或以 “Authorization: Bearer” 发送',
      );
    await next();
  };

/** Only our own page may change something, or ask at all: a page elsewhere can send requests, but no header of ours, and says where it is. */
export const ownOrigin: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
  const isForeign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && !isSameOrigin(origin, host));
  if (isForeign || (!isReading && c.req.header('x-touchstone') !== '1'))
    throw new Refusal(
      'foreign-origin',
      'the request does not come from this page; a program sends the header “x-touchstone: 1” with what changes something',
      '请求并非来自本页面；程序若要修改内容，须带上 “x-touchstone: 1” 请求头',
    );
  await next();
};

/** The scheme is not ours to know: something before us may speak TLS. */
const isSameOrigin = (origin: string, host: string): boolean =>
  /^https?:\/\//.test(origin) && origin.replace(/^https?:\/\//, '') === host;

const limited = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => {
    throw new Refusal(
      'too-large',
      `more than ${LARGEST_BODY >> 20} MB; use “touchstone import” for a log of that size`,
      `超过 ${LARGEST_BODY >> 20} MB；如此大的日志请用 “touchstone import” 导入`,
    );
  },
});

/** A request that announces no body has none (RFC 9112, 6.3); the limit would copy it, which the lazy request of Node cannot do. */
export const smallBody: MiddlewareHandler = (c, next) =>
  c.req.header('content-length') === undefined && c.req.header('transfer-encoding') === undefined
    ? next()
    : limited(c, next);

/** On every answer; the page has a content policy of its own. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  c.header(
    'content-security-policy',
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  );
  c.header('x-content-type-options', 'nosniff');
  c.header('x-frame-options', 'DENY');
  c.header('referrer-policy', 'no-referrer');
  c.header('cross-origin-resource-policy', 'same-origin');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('cache-control', 'no-store');
  await next();
};
