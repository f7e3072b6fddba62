import { z } from 'zod';
import type { Effects } from '../model/effects.ts';
import { ExpectedError, inputError, sourceError } from '../model/error.ts';
import type { RawDocument } from '../model/raw.ts';
import type { Source } from '../model/workspace.ts';
import { fileOfPackage } from './package-file.ts';
import { type Documents, type GatherRequest, isFresh } from './request.ts';

type Web = Pick<Effects, 'fetch' | 'env'>;
type NpmRequest = GatherRequest<Extract<Source, { type: 'npm' }>>;

/** Largest unpacked package that is searched for a change log. */
const LARGEST_PACKAGE = 256 * 1024 * 1024;

/**
 * The registry's whole document of each package (the short form has neither dates nor licences), and the change logs the
 * workspace cites, which are the check of the registry's dates. A cited change log is a web address, or the path of a file in
 * the published package, which a closed network still reaches.
 *
 * `effects` must be `polite`. The registry is the one of `npm_config_registry`, else registry.npmjs.org.
 * API: https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md
 */
export async function* gatherNpm(effects: Web, request: NpmRequest): Documents {
  const { packages, changelogs = {} } = request.source;
  const stray = Object.keys(changelogs).find((name) => !packages.includes(name));
  if (stray !== undefined)
    throw inputError(
      `touchstone.yaml: vendor ${request.vendor}: changelogs names ${stray}, which is not among its packages; add it there or correct the name`,
      `touchstone.yaml：厂商 ${request.vendor}：changelogs 中的 ${stray} 不在 packages 里；请补上或改正名称`,
    );
  for (const name of packages) {
    const packument = await fetchPackument(effects, request, name);
    if (packument) yield packument;
    const cited = changelogs[name];
    const changelog = cited === undefined ? undefined : await fetchChangelog(effects, request, name, cited);
    if (changelog) yield changelog;
  }
}

async function fetchPackument(effects: Web, request: NpmRequest, name: string): Promise<RawDocument | undefined> {
  const url = addressOf(effects, name);
  return fetchDocument(effects, request, {
    url,
    accept: 'application/json',
    collector: 'npm-packument@1',
    source: 'npm registry',
    package: name,
  });
}

/** A change log out of reach costs the dates, not the run: it is told, and the registry's dates stay unchecked. */
async function fetchChangelog(
  effects: Web,
  request: NpmRequest,
  name: string,
  cited: string,
): Promise<RawDocument | undefined> {
  try {
    if (!/^https?:\/\//.test(cited)) return await fetchPackagedChangelog(effects, request, name, cited);
    return await fetchDocument(effects, request, {
      url: rawAddress(cited),
      accept: 'text/markdown, text/plain;q=0.9, */*;q=0.1',
      collector: 'changelog@1',
      source: 'change log',
      package: name,
    });
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    request.tell({
      en: `${name}: its change log was not read (${error.text.en}); release dates stay unknown`,
      zh: `${name}：未能读取更新日志（${error.text.zh}）；发布日期将记为未知`,
    });
    return undefined;
  }
}

const manifestSchema = z.object({ dist: z.object({ tarball: z.url({ protocol: /^https?$/ }) }) });

async function fetchPackagedChangelog(
  effects: Web,
  request: NpmRequest,
  name: string,
  path: string,
): Promise<RawDocument | undefined> {
  const manifest = await get(effects, `${addressOf(effects, name)}/latest`, 'application/json');
  const tarball = manifestSchema.safeParse(readJson(manifest.body)).data?.dist.tarball;
  if (tarball === undefined) throw withoutTarball(name);
  if (isFresh(request, tarball)) return undefined;
  const answer = await get(effects, tarball, 'application/octet-stream');
  const body = await fileOfPackage(answer.body, path, LARGEST_PACKAGE).catch((error: unknown) => {
    throw brokenPackage(tarball, error);
  });
  if (body === null) throw withoutFile(name, path);
  return {
    ...about(request, { url: tarball, collector: 'changelog@1', source: 'change log', package: name }),
    name: path,
    body,
  };
}

interface Wanted {
  readonly url: string;
  readonly accept: string;
  readonly collector: string;
  readonly source: string;
  readonly package: string;
}

/** Nothing where the archive has it: captured in this run, or unchanged since (304). */
async function fetchDocument(effects: Web, request: NpmRequest, wanted: Wanted): Promise<RawDocument | undefined> {
  if (isFresh(request, wanted.url)) return undefined;
  const etag = request.captured(wanted.url)?.etag;
  const answer = await get(effects, wanted.url, wanted.accept, etag);
  return answer.status === 304 ? undefined : { ...about(request, wanted, answer.headers.etag), body: answer.body };
}

const about = (request: NpmRequest, wanted: Omit<Wanted, 'accept'>, etag?: string) =>
  ({
    vendor: request.vendor,
    source: wanted.source,
    url: wanted.url,
    name: null,
    capturedAt: request.capturedAt,
    // What the vendor itself published: the words in a package are its own.
    tier: 'official-docs',
    collector: wanted.collector,
    options: { package: wanted.package, ...(etag === undefined ? {} : { etag }) },
  }) satisfies Omit<RawDocument, 'body'>;

async function get(effects: Web, url: string, accept: string, etag?: string) {
  const headers = { accept, 'user-agent': 'touchstone', ...(etag === undefined ? {} : { 'if-none-match': etag }) };
  const answer = await effects.fetch({ url, headers });
  if (answer.status === 200 || (answer.status === 304 && etag !== undefined)) return answer;
  throw answer.status === 404 || answer.status === 410 ? absent(url) : unexpected(url, answer.status);
}

const addressOf = (effects: Web, name: string): string => {
  const registry = effects.env('npm_config_registry') ?? 'https://registry.npmjs.org/';
  return `${registry.replace(/\/+$/, '')}/${name.replace('/', '%2f')}`;
};

/** GitHub shows a file inside a page; its text stands at another address. */
const rawAddress = (url: string): string =>
  url.replace(/^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\//, 'https://raw.githubusercontent.com/$1/');

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

const absent = (url: string) =>
  sourceError(
    `${url}: there is nothing at this address (404); correct the name in touchstone.yaml`,
    `${url}：该地址没有内容（404）；请在 touchstone.yaml 中改正名称`,
  );

const unexpected = (url: string, status: number) =>
  sourceError(
    `${url}: answers ${status}; check whether the address needs a login, or remove this source from touchstone.yaml`,
    `${url}：应答 ${status}；请检查该地址是否需要登录，或从 touchstone.yaml 中去掉该来源`,
  );

const withoutTarball = (name: string) =>
  sourceError(`${name}: the registry names no package file`, `${name}：注册表没有给出软件包文件`);

const withoutFile = (name: string, path: string) =>
  sourceError(`${name}: the package has no file ${path}`, `${name}：软件包中没有文件 ${path}`);

const brokenPackage = (url: string, cause: unknown) =>
  sourceError(`${url}: not a readable package file`, `${url}：不是可读的软件包文件`, cause);
