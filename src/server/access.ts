import { createHash, timingSafeEqual } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import type { Effects } from '../model/effects.ts';

/** Who may ask: by which names of this machine, and with which token. */
export interface Access {
  /** Null: whoever reaches this machine's own address may. */
  readonly token: string | null;
  /** Is this one of our names? A page elsewhere can point a name of its own at this address, but cannot take one of ours. */
  isOurs(host: string): boolean;
  isToken(given: string | undefined): boolean;
  /** What a browser keeps in place of the token; new with each start. */
  readonly session: string;
  /** Browsers keep cookies by name of the machine, not by port: each workspace has its own. */
  readonly cookie: string;
  isSession(given: string | undefined): boolean;
}

export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
const isAnyAddress = (host: string): boolean => /^(0\.0\.0\.0|\[?::\]?)$/.test(host);
const isAddress = (host: string): boolean => /^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:.]+\])$/i.test(host);

/** Beyond the machine itself nobody is let in without a token; one is made where none was given. */
export function accessOf(
  { randomBytes }: Pick<Effects, 'randomBytes'>,
  { host, folder, token: given }: { host: string; folder: string; token?: string | undefined },
): Access {
  const secret = () => Buffer.from(randomBytes(24)).toString('base64url');
  const token = given ?? (isLoopback(host) ? null : secret());
  const session = secret();
  const names = new Set([host.toLowerCase(), hostname().toLowerCase(), `${hostname().toLowerCase()}.local`]);
  return {
    token,
    session,
    cookie: `touchstone-${digest(folder).toString('hex').slice(0, 8)}`,
    isOurs: (name) =>
      isLoopback(name) || (!isLoopback(host) && (isAddress(name) || names.has(name.toLowerCase().replace(/\.$/, '')))),
    isToken: (one) => token !== null && one !== undefined && isSame(one, token),
    isSession: (one) => one !== undefined && isSame(one, session),
  };
}

/** In a time that does not tell how much of it was right. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What people open: for all addresses at once, one of the machine's that others reach. */
export function addressOf(host: string, port: number, token: string | null): string {
  const outward = Object.values(networkInterfaces())
    .flat()
    .find((one) => one !== undefined && !one.internal && one.family === 'IPv4');
  const name = isAnyAddress(host) ? (outward?.address ?? 'localhost') : host;
  const shown = name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
  return `http://${shown}:${port}/${token === null ? '' : `?token=${encodeURIComponent(token)}`}`;
}
