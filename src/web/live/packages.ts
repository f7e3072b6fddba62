import type { Vendor } from '../../model/workspace.ts';
import { keyed, type Row } from '../parts/row-keys.ts';
import type { Note } from './field-problem.ts';

/** A package whose releases are gathered, and where its vendor keeps its change log. */
export interface PackageRow extends Row {
  readonly name: string;
  readonly changelog: string;
  /** Which of the vendor's sources lists it in the file; null for a new one. */
  readonly source: number | null;
}
export const emptyPackage = { name: '', changelog: '', source: null };

export const packagesDraftOf = (sources: Vendor['sources']): PackageRow[] =>
  keyed(
    sources.flatMap(({ packages, changelogs }, source) =>
      packages.map((name) => ({ name, changelog: changelogs?.[name] ?? '', source })),
    ),
  );

/** The sources as edited: each package stays with the source that listed it, a new one joins the first. */
export function sourcesOf(rows: readonly PackageRow[], before: Vendor['sources']): Vendor['sources'] {
  if (JSON.stringify(rows) === JSON.stringify(packagesDraftOf(before))) return before;
  const sources = before.length === 0 ? [{ type: 'npm' as const, packages: [] }] : before;
  return sources.flatMap((source, at) => {
    const own = rows.filter((row) => (row.source ?? 0) === at);
    if (own.length === 0) return [];
    const { changelogs: _, ...rest } = source;
    const changelogs = own.flatMap(({ name, changelog }) =>
      changelog.trim() === '' ? [] : [[name.trim(), changelog.trim()] as const],
    );
    return [
      {
        ...rest,
        packages: own.map(({ name }) => name.trim()),
        ...(changelogs.length > 0 && { changelogs: Object.fromEntries(changelogs) }),
      },
    ];
  });
}

export function checkPackages(rows: readonly PackageRow[], name: string, note: Note): void {
  for (const [at, { key, name: text, source }] of rows.entries()) {
    const one = text.trim();
    const isTwice = rows.slice(0, at).some((row) => row.name.trim() === one && row.source === source);
    note(
      `${name}.${key}.name`,
      one === '' ? 'needed' : /[\s,，、;；]/.test(one) ? 'notPackage' : isTwice ? 'samePackage' : null,
    );
  }
}
