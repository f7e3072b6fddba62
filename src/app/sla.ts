import { type Comparison, compareContracts } from '../evidence/contract/compare.ts';
import { readContract } from '../evidence/contract/contract.ts';
import { readDocument } from '../evidence/document/document.ts';
import type { Contract } from '../model/contract.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import { readInput } from './input.ts';
import { fetchPublic } from './public-fetch.ts';

type Sources = Pick<Effects, 'files' | 'terminal' | 'fetch'>;

/** Nothing longer is taken into memory. */
const LARGEST = 64 * 1024 * 1024;

/** `touchstone sla read`: a document, from a file, an address or standard input (`-`), as what it promises. */
export async function readSla(effects: Sources, source: string, signal?: AbortSignal): Promise<Contract> {
  const { name, bytes, mediaType } = await documentOf(effects, source, signal);
  return readContract(await readDocument(name, bytes, mediaType));
}

/** `touchstone sla compare`: where the second document differs from the first. */
export async function compareSla(
  effects: Sources,
  before: string,
  after: string,
  signal?: AbortSignal,
): Promise<Comparison & { documents: readonly [Contract, Contract] }> {
  const documents = [await readSla(effects, before, signal), await readSla(effects, after, signal)] as const;
  return { ...compareContracts(...documents), documents };
}

async function documentOf(
  effects: Sources,
  source: string,
  signal?: AbortSignal,
): Promise<{ name: string; bytes: Uint8Array; mediaType?: string }> {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(source)) {
    const { body, headers, url } = await fetchPublic(effects, source, signal);
    const mediaType = headers['content-type'];
    return { name: new URL(url).pathname, bytes: body, ...(mediaType !== undefined && { mediaType }) };
  }
  const size = source === '-' ? undefined : await effects.files.size(source);
  if (size !== undefined && size > LARGEST)
    throw inputError(
      `${source}: ${Math.round(size / 1e6)} MB is more than a contract has (${LARGEST >> 20} MB); cut out the part to read`,
      `${source}：${Math.round(size / 1e6)} MB，超出合同应有的大小（${LARGEST >> 20} MB）；请截取需要的部分`,
    );
  return { name: source === '-' ? 'stdin' : source, bytes: await readInput(effects, source) };
}
