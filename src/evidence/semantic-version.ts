/** A published version: numbers of release line and patch, most significant first (https://semver.org, items 2, 9, 10). */
export interface SemanticVersion {
  readonly numbers: readonly [major: number, minor: number, patch: number];
  readonly isPrerelease: boolean;
}

export function parseVersion(text: string): SemanticVersion | undefined {
  const [, major, minor, patch, prerelease] = PATTERN.exec(text) ?? [];
  if (major === undefined) return undefined;
  return { numbers: [Number(major), Number(minor), Number(patch)], isPrerelease: prerelease !== undefined };
}

const PATTERN = /^(\d{1,15})\.(\d{1,15})\.(\d{1,15})(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

/** Positive when `a` is the higher release. Stable versions only: the order among pre-releases is not looked at. */
export function compareReleases(a: SemanticVersion, b: SemanticVersion): number {
  const [major, minor, patch] = a.numbers;
  return major - b.numbers[0] || minor - b.numbers[1] || patch - b.numbers[2];
}

/** `major.minor`: fixes to one line are published in the order of their numbers, lines may overlap in time. */
export const releaseLine = ({ numbers: [major, minor] }: SemanticVersion): string => `${major}.${minor}`;
