import type { Effects, HttpResponse } from '../model/effects.ts';
import { sourceError } from '../model/error.ts';
import { isAddress, isPublicAddress } from './public-address.ts';

const MOST_REDIRECTS = 5;

/**
 * Fetches an address that somebody typed. Only http and https, and never a private address: neither named outright nor by way of
 * a redirect, each of which is looked at before it is followed. What a public name leads to is looked at when it is connected to.
 */
export async function fetchPublic(
  effects: Pick<Effects, 'fetch'>,
  address: string,
  signal?: AbortSignal,
): Promise<HttpResponse & { url: string }> {
  let url = address;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    if (!isPublic(url)) throw refused(address, url);
    const response = await effects.fetch({ url, redirect: 'manual', isPublicOnly: true, ...(signal && { signal }) });
    const next = response.headers.location;
    if (response.status < 300 || response.status >= 400 || next === undefined) {
      if (response.status !== 200) throw answered(address, response.status);
      return { ...response, url };
    }
    url = new URL(next, url).href;
  }
  throw sourceError(
    `${address}: redirects more than ${MOST_REDIRECTS} times; give the final address`,
    `${address}：重定向超过 ${MOST_REDIRECTS} 次；请给出最终网址`,
  );
}

/** Names and numbers that lead into a house or back to the machine itself (RFC 1918, 3927, 4193, 6598, 6761). */
export function isPublic(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const host = url.hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (host === 'localhost' || /\.(?:localhost|local|internal|lan|home|corp|intranet|arpa)$/.test(host)) return false;
  if (isAddress(host)) return isPublicAddress(host);
  return host.includes('.');
}

const refused = (address: string, url: string) =>
  sourceError(
    address === url
      ? `${address}: not a public web address; give an http(s) address, or a file`
      : `${address}: redirects to ${url}, which is no public address; refused`,
    address === url
      ? `${address}：不是公开网址；请给出 http(s) 网址，或文件`
      : `${address}：重定向到非公开地址 ${url}，已拒绝`,
  );

const answered = (address: string, status: number) =>
  sourceError(
    `${address}: answered ${status}; check the address, or save the page and give the file`,
    `${address}：返回 ${status}；请检查网址，或保存网页后给出文件`,
  );
