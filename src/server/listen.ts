import { createAdaptorServer } from '@hono/node-server';
import { usageError } from '../model/error.ts';

export interface Listening {
  readonly port: number;
  /** Answers what was begun, for a moment, then closes every connection. */
  close(): Promise<void>;
}

/** In milliseconds. */
const LAST_ANSWERS = 500;
/** Longer than the pauses of a page that looks again now and then. */
const KEPT_OPEN = 65_000;

/** @throws usageError, one line, where the port or the address cannot be had */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch, serverOptions: { keepAliveTimeout: KEPT_OPEN } });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(notHad(error, host, port)));
    server.listen(port, bare(host), resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if (!('closeAllConnections' in server)) return;
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), LAST_ANSWERS).unref();
      }),
  };
}

/** An IPv6 address as the system takes it. */
const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

function notHad(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return usageError(
        `--port ${port}: already in use on ${host}; choose another, or 0 for a free one`,
        `--port ${port}：${host} 上该端口已被占用；请换一个，或写 0 自动选择空闲端口`,
      );
    case 'EACCES':
      return usageError(
        `--port ${port}: needs rights that you do not have; choose one above 1023`,
        `--port ${port}：没有使用该端口的权限；请选择 1023 以上的端口`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return usageError(
        `--host ${host}: not an address of this machine; leave it out for this machine alone, or write 0.0.0.0 for all its addresses`,
        `--host ${host}：不是本机的地址；只供本机使用可省略，或写 0.0.0.0 表示本机所有地址`,
      );
    default:
      return error;
  }
}
