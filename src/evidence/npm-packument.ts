import { z } from 'zod';
import { inputError } from '../model/error.ts';
import type { BareRecord } from '../model/evidence.ts';
import type { RawEntry } from '../model/raw.ts';
import { type ChangelogEntry, readChangelog } from './changelog.ts';
import { type DatedVersion, releaseDates } from './release-dates.ts';
import { compareReleases, parseVersion } from './semantic-version.ts';

/**
 * The highest stable versions kept of one package. By version and not by age, since ages cannot be trusted; pre-releases are
 * left out, unless one is what `npm install` gives (`latest`).
 */
const VERSIONS_KEPT = 200;

/** The archived change log of the same package, if there is one: `npm-packument` reads it beside its own bytes. */
export const companionOf = (entry: RawEntry, entries: readonly RawEntry[]): RawEntry | undefined =>
  entries
    .filter(
      (other) =>
        other.collector === 'changelog@1' &&
        other.vendor === entry.vendor &&
        other.options.package === entry.options.package,
    )
    .sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1))
    .at(-1);

/**
 * The registry's document of a package to `release` records, one a version.
 * Format: https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md
 */
export function packumentRecords(entry: RawEntry, body: Uint8Array, changelog?: Uint8Array): BareRecord[] {
  const packument = parsePackument(entry, body);
  const written = changelog === undefined ? [] : readChangelog(new TextDecoder().decode(changelog));
  const latest = packument['dist-tags'].latest ?? null;
  const dateOf = releaseDates(registryDates(packument), written, entry.capturedAt);
  const hasEntry = entryTest(written);
  return keptVersions(Object.keys(packument.versions), latest).map((version) => {
    const manifest = packument.versions[version] ?? EMPTY;
    return {
      kind: 'release',
      vendor: entry.vendor,
      source: entry.source,
      url: entry.url,
      observedAt: entry.capturedAt,
      tier: entry.tier,
      package: packument.name,
      version,
      ...dateOf(version),
      isLatest: version === latest,
      deprecated: manifest.deprecated,
      license: manifest.license,
      dependencies: Object.entries(manifest.dependencies)
        .map(([name, range]) => `${name}@${range}`)
        .sort(),
      unpackedBytes: manifest.dist.unpackedSize,
      hasChangelogEntry: hasEntry(version),
    };
  });
}

function keptVersions(versions: readonly string[], latest: string | null): string[] {
  const stable = versions
    .flatMap((version) => {
      const parsed = parseVersion(version);
      return parsed && !parsed.isPrerelease ? [{ version, parsed }] : [];
    })
    .sort((a, b) => compareReleases(b.parsed, a.parsed))
    .slice(0, VERSIONS_KEPT)
    .map(({ version }) => version);
  const hasLatest = latest === null || stable.includes(latest) || !versions.includes(latest);
  return hasLatest ? stable : [latest, ...stable];
}

/**
 * A change log answers for the major line it has reached, down to its oldest entry. Earlier versions, and fixes to an older line
 * after the next one began, often stand in a file of their own, so of those it says nothing unless it names them.
 */
function entryTest(changelog: readonly ChangelogEntry[]): (version: string) => boolean | null {
  const named = new Set(changelog.map(({ version }) => version));
  const stable = [...named].flatMap((version) => parseVersion(version) ?? []).filter((parsed) => !parsed.isPrerelease);
  const [oldest, ...later] = stable.sort(compareReleases);
  const newest = later.at(-1) ?? oldest;
  return (version) => {
    if (named.has(version)) return true;
    const parsed = parseVersion(version);
    if (!parsed || !oldest || !newest) return null;
    return parsed.numbers[0] === newest.numbers[0] && compareReleases(parsed, oldest) > 0 ? false : null;
  };
}

function registryDates({ time, versions }: Packument): DatedVersion[] {
  return Object.entries(time).flatMap(([version, at]) => {
    const parsed = Object.hasOwn(versions, version) ? parseVersion(version) : undefined;
    const milliseconds = typeof at === 'string' ? Date.parse(at) : Number.NaN;
    if (!parsed || parsed.isPrerelease || Number.isNaN(milliseconds)) return [];
    return [{ version, at: new Date(milliseconds).toISOString() }];
  });
}

/** Registries hold documents of many ages: a field of another type than today's is read as not given. */
const licenseSchema = z.union([z.string().min(1), z.object({ type: z.string().min(1) }).transform(({ type }) => type)]);
const manifestSchema = z.object({
  /** `false` and the empty text take a deprecation back; `true` gives no reason. */
  deprecated: z
    .union([z.string(), z.boolean()])
    .transform((value) => (value === true ? '' : value || null))
    .nullable()
    .catch(null)
    .default(null),
  license: licenseSchema.nullable().catch(null).default(null),
  dependencies: z.record(z.string(), z.string()).catch({}).default({}),
  dist: z
    .object({ unpackedSize: z.number().int().nonnegative().nullable().catch(null).default(null) })
    .catch({ unpackedSize: null })
    .default({ unpackedSize: null }),
});
const EMPTY = manifestSchema.parse({});

const packumentSchema = z.object({
  name: z.string().min(1),
  'dist-tags': z
    .object({ latest: z.string().optional().catch(undefined) })
    .catch({})
    .default({}),
  versions: z.record(z.string(), manifestSchema.catch(EMPTY)),
  time: z.record(z.string(), z.unknown()).catch({}).default({}),
});
type Packument = z.infer<typeof packumentSchema>;

function parsePackument(entry: RawEntry, body: Uint8Array): Packument {
  const where = entry.url ?? entry.name ?? entry.hash;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(body));
  } catch (cause) {
    throw inputError(
      `${where}: the archived document is not whole JSON; gather it again`,
      `${where}：已归档的文档不是完整的 JSON；请重新采集`,
      cause,
    );
  }
  const packument = packumentSchema.safeParse(json);
  if (packument.success) return packument.data;
  throw inputError(
    `${where}: the archived document is not an npm package (it has no name or no versions); check the package's name, then gather it again`,
    `${where}：已归档的文档不是 npm 软件包（缺少名称或版本）；请核对包名后重新采集`,
    packument.error,
  );
}
