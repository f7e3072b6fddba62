import { defineAudit } from '../../model/audit.ts';
import type { RecordOf } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/grouping.ts';
import { clopperPearson } from '../../stats/binomial.ts';
import { medianInterval } from '../../stats/median-interval.ts';
import { finding, idsOf, notMeasured } from '../outcome.ts';

type Release = RecordOf<'release'>;

const DAY = 86_400_000;
const LEVEL = 0.95;

/** A deprecation that says no more than that it is one does not tell anybody what to do. */
const EXPLAINS = /https?:|@|\d|\buse\b|\bupgrade\b|\bmigrat|\breplac|请|使用|升级|迁移|改用/i;

export const releaseNotes = defineAudit({
  id: 'release-notes',
  version: 3,
  dimension: 'knowledge',
  row: 'knowledge',
  indicator: 'docs-and-community',
  group: 'capability',
  title: { en: 'Release notes', zh: '更新日志' },
  question: {
    en: 'What share of the published versions does the vendor\u2019s own change log explain?',
    zh: '已发布的版本中，官方更新日志说明了多大比例？',
  },
  ask: {
    en: 'Where is the complete change log of the SDKs we would use, with dates, and how are deprecations announced?',
    zh: '我们将使用的 SDK，完整的更新日志（含日期）在哪里？废弃通知如何发布？',
  },
  unit: 'share',
  needs: ['release'],
  signs: [
    'changelog-kept',
    'changelog-gaps',
    'release-cadence',
    'release-dates-unreliable',
    'latest-release-deprecated',
    'deprecations-explained',
    'deprecations-unexplained',
  ],
  requirement: ['R22', 'R57', 'R80'],
  audit({ records, claimed }) {
    const releases = records.release;
    if (releases.length === 0) return notMeasured('no-evidence', claimed);
    const findings = [...deprecations(releases), ...changeLogs(releases), ...cadences(releases)];
    const checked = releases.filter((release) => release.hasChangelogEntry !== null);
    if (checked.length === 0) return { ...notMeasured('not-stated', claimed, findings), evidence: idsOf(releases) };
    const explained = checked.filter((release) => release.hasChangelogEntry).length;
    // The versions checked stand for those that will come: one explained of one decides nothing.
    const { lower, upper } = clopperPearson(explained, checked.length, LEVEL);
    return {
      outcome: 'measured',
      value: explained / checked.length,
      interval: { lower: lower ?? 0, upper: upper ?? 1 },
      level: LEVEL,
      n: checked.length,
      cohort: { en: 'versions of packages whose change log was read', zh: '已读更新日志的软件包的各版本' },
      findings,
      evidence: idsOf(checked),
    };
  },
});

function deprecations(releases: readonly Release[]) {
  const latest = releases.filter((release) => release.isLatest && release.deprecated !== null);
  const older = releases.filter((release) => !release.isLatest && release.deprecated !== null);
  const [explained, unexplained] = [true, false].map((wanted) =>
    older.filter((release) => EXPLAINS.test(release.deprecated ?? '') === wanted),
  );
  return [
    ...latest.map((release) =>
      finding('latest-release-deprecated', 'warning', [release], {
        package: release.package,
        says: release.deprecated,
      }),
    ),
    ...(explained.length > 0
      ? [finding('deprecations-explained', 'good', explained, { versions: explained.length })]
      : []),
    ...(unexplained.length > 0
      ? [finding('deprecations-unexplained', 'warning', unexplained, { versions: unexplained.length })]
      : []),
  ];
}

type ChangeLogSign = Finding<'changelog-kept' | 'changelog-gaps'>;

function changeLogs(releases: readonly Release[]) {
  return [...groupBy(releases, (release) => release.package)].flatMap(([name, versions]): ChangeLogSign[] => {
    const checked = versions.filter((release) => release.hasChangelogEntry !== null);
    const missing = checked.filter((release) => !release.hasChangelogEntry);
    if (checked.length === 0) return [];
    const { lower, upper } = clopperPearson(missing.length, checked.length, LEVEL);
    const values = { package: name, versions: checked.length, missing: missing.length, lower, upper };
    return missing.length === 0
      ? [finding('changelog-kept', 'good', checked.slice(0, 3), values)]
      : [finding('changelog-gaps', 'warning', missing.slice(0, 3), values)];
  });
}

type CadenceSign = Finding<'release-cadence' | 'release-dates-unreliable'>;

/** Days between releases, from dates that hold; where the registry's do not, that is said. */
function cadences(releases: readonly Release[]) {
  return [...groupBy(releases, (release) => release.package)].flatMap(([name, versions]): CadenceSign[] => {
    const times = versions
      .flatMap((release) => (release.publishedAt === null ? [] : [Date.parse(release.publishedAt)]))
      .sort((a, b) => a - b);
    if (times.length >= 3) {
      const days = times.slice(1).map((time, at) => (time - times[at]) / DAY);
      const { estimate, lower, upper } = medianInterval(days, LEVEL);
      return [
        finding('release-cadence', 'note', versions.slice(0, 3), {
          package: name,
          daysBetween: Math.round(estimate ?? 0),
          lower: lower === null ? null : Math.floor(lower),
          upper: upper === null ? null : Math.ceil(upper),
          releases: times.length,
        }),
      ];
    }
    const isUnreliable = versions.some((release) => release.publishedAtReason === 'registry-dates-unreliable');
    return isUnreliable ? [finding('release-dates-unreliable', 'note', versions.slice(0, 1), { package: name })] : [];
  });
}
