import type { Effects, HttpRequest, HttpResponse } from '../model/effects.ts';
import { sourceError } from '../model/error.ts';

type Network = Pick<Effects, 'now' | 'sleep' | 'fetch'>;

/** How a source is treated. Times in milliseconds. */
export interface Manners {
  /** Tries per request, the first included. */
  readonly tries: number;
  /** Wait before the second try; doubled for each further one. */
  readonly firstWait: number;
  /** The longest wait a source may ask for before we give up and tell the person instead. */
  readonly longestWait: number;
  /** Pause between two requests to one host. */
  readonly gap: number;
  readonly timeout: number;
  /** Largest body taken, in bytes. */
  readonly largest: number;
}

export const MANNERS: Manners = {
  tries: 4,
  firstWait: 1000,
  longestWait: 120_000,
  gap: 200,
  timeout: 60_000,
  largest: 64 * 1024 * 1024,
};

/** Answers that may be different a little later (RFC 9110 section 15, RFC 6585 section 4). */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * The same effects with a network that behaves: one request at a time per host, a pause in between, a limit on time and size,
 * and tries again with growing waits, or as long as `Retry-After` asks for. What does not pass is a `sourceError`; every other
 * status is the caller's to judge.
 *
 * Make it once per run: the order of requests is kept in the returned value.
 */
export function polite<E extends Network>(effects: E, manners: Manners = MANNERS): E {
  const lastOf = new Map<string, Promise<unknown>>();
  return {
    ...effects,
    fetch(request: HttpRequest) {
      const host = new URL(request.url).host;
      const before = lastOf.get(host);
      const mine = (before ?? Promise.resolve()).then(async () => {
        if (before) await effects.sleep(manners.gap, request.signal);
        return withRetries(effects, manners, request);
      });
      // A failed request must not keep the next one from starting.
      lastOf.set(
        host,
        mine.catch(() => undefined),
      );
      return mine;
    },
  };
}

async function withRetries(effects: Network, manners: Manners, request: HttpRequest): Promise<HttpResponse> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await once(effects, manners, request);
    request.signal?.throwIfAborted();
    if ('response' in answer && !PASSING.has(answer.response.status)) return sized(answer.response, manners, request);
    const wait = Math.max(manners.firstWait * 2 ** (attempt - 1), askedWait(answer, effects.now()));
    if (wait > manners.longestWait) throw tooLong(request, wait);
    if (attempt === manners.tries)
      throw 'response' in answer ? refused(request, answer.response.status) : answer.failure;
    await effects.sleep(wait, request.signal);
  }
}

type Answer = { readonly response: HttpResponse } | { readonly failure: Error };

async function once(effects: Network, manners: Manners, request: HttpRequest): Promise<Answer> {
  const late = new AbortController();
  const done = new AbortController();
  effects.sleep(manners.timeout, done.signal).then(
    () => late.abort(),
    () => undefined,
  );
  try {
    const signal = request.signal ? AbortSignal.any([request.signal, late.signal]) : late.signal;
    return { response: await effects.fetch({ ...request, signal }) };
  } catch (error) {
    return { failure: late.signal.aborted ? tooSlow(request, manners) : unreachable(request, error) };
  } finally {
    done.abort();
  }
}

/** `Retry-After` in milliseconds: seconds, or a date (RFC 9110 section 10.2.3); 0 where it says nothing usable. */
function askedWait(answer: Answer, now: number): number {
  const value = 'response' in answer ? answer.response.headers['retry-after'] : undefined;
  if (value === undefined) return 0;
  const wait = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) && wait > 0 ? wait : 0;
}

function sized(response: HttpResponse, manners: Manners, request: HttpRequest): HttpResponse {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  if (response.body.byteLength <= manners.largest) return response;
  throw sourceError(
    `${request.url}: ${megabytes(response.body.byteLength)} MB, more than the ${megabytes(manners.largest)} MB taken from one address; remove this source`,
    `${request.url}：${megabytes(response.body.byteLength)} MB，超过单个地址的上限 ${megabytes(manners.largest)} MB；请去掉该来源`,
  );
}

function unreachable(request: HttpRequest, error: unknown): Error {
  const { host } = new URL(request.url);
  const why = reasonOf(error);
  return sourceError(
    `${host} cannot be reached (${why}); check the network and run it again: what was captured is kept, and audits need no network`,
    `无法连接 ${host}（${why}）；请检查网络后重新运行：已采集的内容不会丢失，审计本身不需要网络`,
    error,
  );
}

/** The system's code (ENOTFOUND, ECONNREFUSED, ...), which `fetch` hides in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}

const tooSlow = (request: HttpRequest, manners: Manners): Error =>
  sourceError(
    `${request.url}: no answer within ${manners.timeout / 1000} s; run it again later: what was captured is kept`,
    `${request.url}：${manners.timeout / 1000} 秒内没有应答；请稍后重新运行：已采集的内容不会丢失`,
  );

const tooLong = (request: HttpRequest, wait: number): Error =>
  sourceError(
    `${request.url}: the source asks to wait ${Math.ceil(wait / 60_000)} min; run it again after that: what was captured is kept`,
    `${request.url}：对方要求等待 ${Math.ceil(wait / 60_000)} 分钟；请届时重新运行：已采集的内容不会丢失`,
  );

const refused = (request: HttpRequest, status: number): Error =>
  sourceError(
    `${request.url}: answers ${status} again and again; run it again later: what was captured is kept`,
    `${request.url}：多次应答 ${status}；请稍后重新运行：已采集的内容不会丢失`,
  );
