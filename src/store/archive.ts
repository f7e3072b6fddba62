import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sha256 } from '../evidence/digest.ts';
import { withoutWithdrawn } from '../evidence/withdrawal.ts';
import type { Effects } from '../model/effects.ts';
import { inputError } from '../model/error.ts';
import { type RawDocument, type RawEntry, rawEntrySchema } from '../model/raw.ts';

/**
 * `.touchstone/raw/`: what was fetched or imported, byte for byte, each document under its SHA-256, and `index.jsonl` that says
 * what each is. Documents are written before their line in the index, so a line never points at nothing.
 */
export interface Archive {
  entries(): Promise<readonly RawEntry[]>;
  /** Keeps documents, all or none; one already kept for the same purpose is not kept twice. */
  add(...documents: readonly RawDocument[]): Promise<readonly RawEntry[]>;
  /** As `add`, for a file too large for memory. */
  addFile(path: string, about: Omit<RawDocument, 'body'>): Promise<RawEntry>;
  pathOf(hash: string): string;
  /** The bytes, checked against their hash. */
  body(entry: RawEntry): Promise<Uint8Array>;
  /** Fails where the bytes are gone or are not what their hash says. */
  check(entry: RawEntry): Promise<void>;
  /** Raw files that are missing, or whose bytes are not what their name says. */
  verify(): Promise<readonly Damage[]>;
}

export interface Damage {
  readonly hash: string;
  readonly path: string;
  readonly what: 'missing' | 'changed';
  readonly of: string;
}

export function openArchive({ files }: Pick<Effects, 'files'>, folder: string): Archive {
  const index = join(folder, 'index.jsonl');
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);

  async function entries(): Promise<RawEntry[]> {
    if ((await files.size(index)) === undefined) return [];
    const lines = new TextDecoder().decode(await files.read(index)).split('\n');
    return lines.flatMap((line, at) => (line.trim() === '' ? [] : [parseEntry(line, index, at + 1)]));
  }

  /** Two that add at one time must both find their lines there: one would else write over the other's. */
  const list = (added: readonly RawEntry[]): Promise<readonly RawEntry[]> =>
    files.exclusively(index, async () => {
      const known = await entries();
      const counting = withoutWithdrawn(known);
      const fresh = added.filter((entry) => !counting.some((other) => sameDocument(other, entry)));
      if (fresh.length > 0)
        await files.write(index, [...known, ...fresh].map((one) => `${JSON.stringify(one)}\n`).join(''));
      return added;
    });

  async function hashOfFile(path: string): Promise<{ hash: string; bytes: number }> {
    const digest = createHash('sha256');
    let bytes = 0;
    for await (const chunk of files.stream(path)) {
      digest.update(chunk);
      bytes += chunk.byteLength;
    }
    return { hash: digest.digest('hex'), bytes };
  }

  async function damageOf(entry: RawEntry): Promise<Damage | null> {
    const path = pathOf(entry.hash);
    const about = { hash: entry.hash, path, of: entry.name ?? entry.url ?? entry.hash };
    if ((await files.size(path)) === undefined) return { ...about, what: 'missing' };
    return (await hashOfFile(path)).hash === entry.hash ? null : { ...about, what: 'changed' };
  }

  async function check(entry: RawEntry): Promise<void> {
    const found = await damageOf(entry);
    if (found !== null) throw damaged(found);
  }

  return {
    entries,
    pathOf,
    async add(...documents) {
      const added: RawEntry[] = [];
      for (const { body, ...about } of documents) {
        const hash = sha256(body);
        if ((await files.size(pathOf(hash))) !== body.byteLength) await files.write(pathOf(hash), body);
        added.push({ ...about, hash, bytes: body.byteLength });
      }
      return list(added);
    },
    async addFile(path, about) {
      const { hash, bytes } = await hashOfFile(path);
      if ((await files.size(pathOf(hash))) !== bytes) await files.writeStream(pathOf(hash), files.stream(path));
      const entry = { ...about, hash, bytes };
      await list([entry]);
      return entry;
    },
    async body(entry) {
      await check(entry);
      return files.read(pathOf(entry.hash));
    },
    check,
    async verify() {
      const damage: Damage[] = [];
      for (const entry of await entries()) {
        const found = await damageOf(entry);
        if (found !== null) damage.push(found);
      }
      return damage;
    },
  };
}

/** The same bytes kept for the same purpose; when it was captured again does not matter. */
const sameDocument = (a: RawEntry, b: RawEntry): boolean =>
  a.hash === b.hash &&
  a.vendor === b.vendor &&
  a.collector === b.collector &&
  a.url === b.url &&
  a.name === b.name &&
  JSON.stringify(a.options) === JSON.stringify(b.options);

export const damaged = ({ path, what, of }: Damage) =>
  what === 'missing'
    ? inputError(
        `${path}: the raw file of ${of} is missing; restore it from a backup, or gather or import it again`,
        `${path}：${of} 的原始文件缺失；请从备份恢复，或重新采集、导入`,
      )
    : inputError(
        `${path}: the raw file of ${of} was changed (its bytes do not match its name); restore it, or gather or import it again`,
        `${path}：${of} 的原始文件被改动过（内容与文件名中的哈希不符）；请恢复原文件，或重新采集、导入`,
      );

function parseEntry(line: string, file: string, number: number): RawEntry {
  try {
    return rawEntrySchema.parse(JSON.parse(line));
  } catch (error) {
    throw inputError(
      `${file}:${number}: not a line of the raw index; restore the file from a backup`,
      `${file}:${number}：不是有效的原始索引行；请从备份恢复该文件`,
      error,
    );
  }
}
