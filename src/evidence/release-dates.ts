import type { ChangelogEntry } from './changelog.ts';
import { compareReleases, parseVersion, releaseLine } from './semantic-version.ts';

/** When a version came out, or why that is not known. */
export interface ReleaseDate {
  /** ISO day (change log) or instant (registry). */
  readonly publishedAt: string | null;
  readonly publishedAtReason?: 'registry-dates-unreliable' | 'not-stated';
}

export interface DatedVersion {
  readonly version: string;
  /** ISO day or instant. */
  readonly at: string;
}

/** Versions that the registry and the change log must both date before one can vouch for the other. */
const SHARED_AT_LEAST = 3;
/** A vendor dates the entry, then publishes, or the other way round. */
const DAYS_APART_AT_MOST = 7;
/** Change logs have slips of the pen. */
const AGREEING_AT_LEAST = 0.9;
const DAY = 86_400_000;

/**
 * A registry or mirror may hold the day on which it copied a version instead of the day on which the vendor published it, and
 * then says so for all of them. So its dates count for a package only if none is in the future, they rise with the version
 * within every release line, and the package's change log agrees. Without a change log nothing vouches for them: on lines of one
 * version each, any dates are "in order". See DECISIONS.md.
 */
export function areRegistryDatesReliable(
  registry: readonly DatedVersion[],
  changelog: readonly ChangelogEntry[],
  capturedAt: string,
): boolean {
  const past = registry.every(({ at }) => Date.parse(at) <= Date.parse(capturedAt));
  return past && isInOrder(registry) && doesAgree(registry, changelog);
}

/** Do the dates rise with the version within each release line (major.minor)? Equal dates are in order. */
export function isInOrder(dated: readonly DatedVersion[]): boolean {
  const last = new Map<string, number>();
  return dated
    .flatMap(({ version, at }) => {
      const parsed = parseVersion(version);
      return parsed && !parsed.isPrerelease ? [{ parsed, time: Date.parse(at) }] : [];
    })
    .sort((a, b) => compareReleases(a.parsed, b.parsed))
    .every(({ parsed, time }) => {
      const line = releaseLine(parsed);
      const rises = time >= (last.get(line) ?? Number.NEGATIVE_INFINITY);
      last.set(line, time);
      return rises;
    });
}

function doesAgree(registry: readonly DatedVersion[], changelog: readonly ChangelogEntry[]): boolean {
  const written = new Map(changelog.map(({ version, day }) => [version, day]));
  const apart = registry.flatMap(({ version, at }) => {
    const day = written.get(version);
    return day ? [Math.abs(Date.parse(at) - Date.parse(day)) / DAY] : [];
  });
  const agreeing = apart.filter((days) => days <= DAYS_APART_AT_MOST).length;
  return apart.length >= SHARED_AT_LEAST && agreeing >= AGREEING_AT_LEAST * apart.length;
}

/** The date of each version: the change log's where it gives one, else the registry's if it can be relied on, else null. */
export function releaseDates(
  registry: readonly DatedVersion[],
  changelog: readonly ChangelogEntry[],
  capturedAt: string,
): (version: string) => ReleaseDate {
  const written = new Map(changelog.map(({ version, day }) => [version, day]));
  const published = new Map(registry.map(({ version, at }) => [version, at]));
  const isReliable = areRegistryDatesReliable(registry, changelog, capturedAt);
  return (version) => {
    const day = written.get(version);
    if (day && Date.parse(day) <= Date.parse(capturedAt)) return { publishedAt: day };
    const at = published.get(version);
    if (at === undefined) return { publishedAt: null, publishedAtReason: 'not-stated' };
    return isReliable ? { publishedAt: at } : { publishedAt: null, publishedAtReason: 'registry-dates-unreliable' };
  };
}
